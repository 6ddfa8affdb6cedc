// Sentences to skills: skill_extraction and skillskape.
#include <map>

#include "input.h"
#include "sets.h"

namespace metier::quality {
namespace {

using snapshot::ConceptKind;
using snapshot::LabelKind;

// As labels are compared: without outer blanks, small ASCII letters.
std::string form_of(std::string_view label) {
  std::string out(trim(label));
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  return out;
}

// Sentences and their skills, in the order they come.
class Collector {
 public:
  explicit Collector(const SkillLabels& labels) : labels_(labels) {}

  void add(const std::string& sentence, std::string_view label) {
    const ConceptId id = labels_.find(label);
    ++wanted_;
    if (!id.valid()) {
      ++unknown_;
      return;
    }
    const auto [at, is_new] = places_.try_emplace(sentence, queries_.size());
    if (is_new) {
      queries_.push_back({sentence, {}, "en"});
      gold_.emplace_back();
    }
    gold_[at->second].push_back({id.value});
  }

  Task task(std::string set, std::string part, bool quick, std::size_t n) {
    for (Gold& gold : gold_) gold = in_order(std::move(gold));
    sample(queries_, quick, n);
    sample(gold_, quick, n);
    Task out;
    out.set = std::move(set);
    out.kind = link::RankKind::skills;
    out.queries = std::move(queries_);
    out.parts.push_back(
        {std::move(part), std::move(gold_),
         fmt::format("{} of {} labels are not in this release", unknown_, wanted_)});
    out.metrics = {r_precision_at(5), r_precision_at(10), mrr()};
    return out;
  }

 private:
  const SkillLabels& labels_;
  std::map<std::string, std::size_t> places_;
  std::vector<Query> queries_;
  std::vector<Gold> gold_;
  std::size_t wanted_ = 0, unknown_ = 0;
};

Result<Task> one_table(const SetOptions& options, const SkillLabels& labels,
                       const std::string& part) {
  std::string file = part;
  for (char& c : file) c = static_cast<char>(c + 32);
  const auto table = read_csv(options.bench / "skill_extraction" / (file + "_validation.csv"));
  if (!table) return tl::unexpected(table.error());
  const auto sentence = table->column("sentence");
  const auto label = table->column("label");
  if (!sentence) return tl::unexpected(sentence.error());
  if (!label) return tl::unexpected(label.error());
  Collector collector(labels);
  for (const Cells& row : table->rows) {
    const auto name = trim(row[*label]);
    if (name != "LABEL NOT PRESENT" && name != "UNDERSPECIFIED")
      collector.add(row[*sentence], name);
  }
  return collector.task("skill_extraction", part, false, 1);
}

}  // namespace

SkillLabels::SkillLabels(const snapshot::Taxonomy& taxonomy) {
  for (std::size_t i = 0; i < taxonomy.concept_count(); ++i) {
    const ConceptId id(i);
    if (taxonomy.kind(id) != ConceptKind::skill) continue;
    const auto labels = taxonomy.labels(id, taxonomy.english());
    for (LabelId l = labels.first; l < labels.last; ++l.value) {
      auto& map = taxonomy.label_kind(l) == LabelKind::preferred ? preferred_ : other_;
      const auto [at, is_new] = map.try_emplace(form_of(taxonomy.label_text(l)), id);
      if (!is_new && at->second != id) at->second = ConceptId();
    }
  }
}

ConceptId SkillLabels::find(std::string_view label) const {
  const std::string form = form_of(label);
  if (const auto at = preferred_.find(form); at != preferred_.end()) return at->second;
  const auto at = other_.find(form);
  return at == other_.end() ? ConceptId() : at->second;
}

Result<std::vector<Task>> skill_extraction(const SetOptions& options) {
  const SkillLabels labels(options.snapshot->taxonomy());
  std::vector<Task> out;
  for (const char* part : {"TECH", "HOUSE"}) {
    auto task = one_table(options, labels, part);
    if (!task) return tl::unexpected(task.error());
    out.push_back(std::move(*task));
  }
  return out;
}

Result<std::vector<Task>> skillskape(const SetOptions& options) {
  return skillskape_part(options, "dev");
}

Result<std::vector<Task>> skillskape_part(const SetOptions& options, const std::string& part) {
  const SkillLabels labels(options.snapshot->taxonomy());
  const auto table = read_csv(options.bench / "skillskape" / (part + ".csv"));
  if (!table) return tl::unexpected(table.error());
  const auto sentence = table->column("sentence");
  const auto skills = table->column("skills");
  if (!sentence) return tl::unexpected(sentence.error());
  if (!skills) return tl::unexpected(skills.error());
  Collector collector(labels);
  for (const Cells& row : table->rows) {
    const auto names = parse_python_list(row[*skills]);
    if (!names) return fail(ErrorKind::input, "{}: no list: {}", table->name, row[*skills]);
    for (const std::string& name : *names)
      if (name != "UNK") collector.add(row[*sentence], name);
  }
  return std::vector{collector.task("skillskape", part, options.quick, 10)};
}

Gold in_order(Gold gold) {
  std::sort(gold.begin(), gold.end(), [](const Right& a, const Right& b) {
    return a.id != b.id ? a.id < b.id : a.gain > b.gain;
  });
  gold.erase(std::unique(gold.begin(), gold.end(),
                         [](const Right& a, const Right& b) { return a.id == b.id; }),
             gold.end());
  return gold;
}

}  // namespace metier::quality
