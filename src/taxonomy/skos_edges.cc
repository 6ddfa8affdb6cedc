// Relations of concepts in RDF.
#include <algorithm>

#include "taxonomy/checks.h"
#include "taxonomy/skos_model_maker.h"

namespace metier::taxonomy {

void SkosModelMaker::edges() {
  for (std::size_t i = 0; i < model_.concepts.size(); ++i) edges_of(ConceptId(i));
  associations();
  if (!tells_isco_groups_) groups_by_code();
  const auto key = [](const Edge& e) { return std::pair(e.from, e.to); };
  std::sort(broader_.begin(), broader_.end(),
            [&](const Edge& a, const Edge& b) { return key(a) < key(b); });
  broader_.erase(std::unique(broader_.begin(), broader_.end(),
                             [&](const Edge& a, const Edge& b) { return key(a) == key(b); }),
                 broader_.end());
  const auto first = model_.edges.size();
  model_.edges.insert(model_.edges.end(), broader_.begin(), broader_.end());
  cut_circles(model_, first);
}

void SkosModelMaker::edges_of(ConceptId id) {
  for (const auto& s : of(subjects_[id.index()])) {
    switch (s.property) {
      case Property::broader:
        add_broader(id, s, true);
        break;
      case Property::narrower:
        add_broader(id, s, false);
        break;
      case Property::in_scheme:
        if (const auto to = target(id, s, FaultKind::missing_concept);
            to.valid() && kind_is(to, ConceptKind::concept_scheme, id, s))
          model_.edges.push_back({id, Relation::in_scheme, to});
        break;
      case Property::has_top_concept:
        if (const auto to = target(id, s, FaultKind::missing_concept);
            to.valid() && kind_is(id, ConceptKind::concept_scheme, to, s))
          model_.edges.push_back({id, Relation::top_concept, to});
        break;
      case Property::top_concept_of:
        if (const auto to = target(id, s, FaultKind::missing_concept);
            to.valid() && kind_is(to, ConceptKind::concept_scheme, id, s))
          model_.edges.push_back({to, Relation::top_concept, id});
        break;
      case Property::isco_group:
        if (const auto to = target(id, s, FaultKind::dangling_relation);
            to.valid() && kind_is(id, ConceptKind::occupation, to, s) &&
            kind_is(to, ConceptKind::isco_group, id, s))
          model_.edges.push_back({id, Relation::isco_group, to});
        break;
      case Property::essential_skill:
      case Property::optional_skill:
        if (const auto to = target(id, s, FaultKind::dangling_relation); to.valid())
          add_skill(id, to, s.property == Property::essential_skill, s);
        break;
      case Property::essential_for:
      case Property::optional_for:
        if (const auto to = target(id, s, FaultKind::dangling_relation); to.valid())
          add_skill(to, id, s.property == Property::essential_for, s);
        break;
      default:
        break;
    }
  }
}

ConceptId SkosModelMaker::target(ConceptId from, const Statement& s, FaultKind kind) {
  const auto to = ids_[s.object];
  if (!to.valid())
    fault(s.file, kind, [&] {
      return fmt::format("{}, named by {}, is described nowhere: left out", text(s.object),
                         uri(from));
    });
  return to;
}

bool SkosModelMaker::kind_is(ConceptId id, ConceptKind kind, ConceptId other, const Statement& s) {
  if (concept_at(id).kind == kind) return true;
  fault(s.file, FaultKind::contradictory_type, [&] {
    return fmt::format("{} is a {}, no {}: its relation with {} left out", uri(id),
                       name(concept_at(id).kind), name(kind), uri(other));
  });
  return false;
}

void SkosModelMaker::add_broader(ConceptId id, const Statement& s, bool upwards) {
  const auto other = target(id, s, FaultKind::dangling_relation);
  if (!other.valid()) return;
  const Edge edge{upwards ? id : other, Relation::broader, upwards ? other : id};
  if (id != other) return broader_.push_back(edge);
  fault(s.file, FaultKind::conflicting_value,
        [&] { return fmt::format("{} is called broader than itself: left out", uri(id)); });
}

void SkosModelMaker::add_skill(ConceptId from, ConceptId to, bool essential, const Statement& s) {
  const auto is_skill = [&](ConceptId id) {
    const auto kind = concept_at(id).kind;
    return kind == ConceptKind::skill || kind == ConceptKind::skill_group;
  };
  if (concept_at(from).kind == ConceptKind::occupation && is_skill(to)) {
    model_.edges.push_back(
        {from, essential ? Relation::essential_skill : Relation::optional_skill, to});
  } else if (is_skill(from) && is_skill(to)) {
    model_.edges.push_back(
        {from, essential ? Relation::skill_essential : Relation::skill_optional, to});
  } else {
    fault(s.file, FaultKind::contradictory_type, [&] {
      return fmt::format("relation from {} {} to {} {}: left out", name(concept_at(from).kind),
                         uri(from), name(concept_at(to).kind), uri(to));
    });
  }
}

// Links that are things of their own: what they are for, what they point to, of which type.
void SkosModelMaker::associations() {
  for (const auto& s : graph_.statements) {
    if (s.property != Property::association_for) continue;
    const auto from = ids_[s.object];
    ConceptId to;
    std::string_view type;
    for (const auto& other : of(s.subject)) {
      if (other.property == Property::target) to = ids_[other.object];
      if (other.property == Property::association_type) type = text(other.object);
    }
    const bool essential = type.find("ssential") != std::string_view::npos;
    const bool known = essential || type.find("ptional") != std::string_view::npos;
    if (!known) {
      fault(s.file, FaultKind::unknown_value, [&] {
        return fmt::format("association {} of type {}: left out", text(s.subject), quote(type));
      });
    } else if (!from.valid() || !to.valid()) {
      fault(s.file, FaultKind::dangling_relation, [&] {
        return fmt::format("association {} names what is described nowhere: left out",
                           text(s.subject));
      });
    } else {
      add_skill(from, to, essential, s);
    }
  }
}

// Dumps without esco:memberOfISCOGroup: "1330.3" is in "1330".
void SkosModelMaker::groups_by_code() {
  std::map<std::string_view, ConceptId> groups;
  for (std::size_t i = 0; i < model_.concepts.size(); ++i)
    if (model_.concepts[i].kind == ConceptKind::isco_group)
      groups.emplace(model_.texts.text(model_.concepts[i].code), ConceptId(i));
  std::uint64_t made = 0;
  for (std::size_t i = 0; i < model_.concepts.size(); ++i) {
    if (model_.concepts[i].kind != ConceptKind::occupation) continue;
    const auto code = model_.texts.text(model_.concepts[i].code);
    const auto group = groups.find(code.substr(0, code.find('.')));
    if (group == groups.end()) continue;
    model_.edges.push_back({ConceptId(i), Relation::isco_group, group->second});
    ++made;
  }
  if (made > 0) model_.report.count("ISCO groups taken from the code", made);
}

}  // namespace metier::taxonomy
