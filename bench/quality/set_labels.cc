// Occupations and skills by their labels alone, against the relations that the taxonomy has.
#include "sets.h"

namespace metier::quality {
namespace {

using snapshot::ConceptKind;
using snapshot::Relation;

// English labels of all concepts of a kind that have something right, with what it is.
Task relations(const SetOptions& options, ConceptKind kind, link::RankKind wanted,
               std::initializer_list<Relation> right, std::string part) {
  const auto& t = options.snapshot->taxonomy();
  Task task;
  task.set = "labels";
  task.kind = wanted;
  task.depth = t.concept_count();
  task.metrics = {map(), mrr(), r_precision_at(10)};
  std::vector<std::pair<ConceptId, Gold>> all;
  for (std::size_t i = 0; i < t.concept_count(); ++i) {
    const ConceptId id(i);
    if (t.kind(id) != kind || t.status(id) == snapshot::Status::obsolete) continue;
    Gold gold;
    for (const Relation relation : right)
      for (const ConceptId other : t.related(id, relation)) gold.push_back({other.value});
    if (!gold.empty()) all.emplace_back(id, in_order(std::move(gold)));
  }
  sample(all, options.quick, 20);
  Part of{std::move(part), {}};
  for (auto& [id, gold] : all) {
    task.queries.push_back({std::string(t.label(id, t.english())), {}, "en"});
    of.gold.push_back(std::move(gold));
  }
  task.parts.push_back(std::move(of));
  return task;
}

}  // namespace

Result<std::vector<Task>> labels(const SetOptions& options) {
  return std::vector{
      relations(options, ConceptKind::occupation, link::RankKind::skills,
                {Relation::essential_skill, Relation::optional_skill}, "occupation → skills"),
      relations(options, ConceptKind::skill, link::RankKind::occupations,
                {Relation::essential_for, Relation::optional_for}, "skill → occupations")};
}

}  // namespace metier::quality
