#include "esco/node.h"

#include <algorithm>

namespace metier::esco {
namespace {

using snapshot::Relation;
using snapshot::ReuseLevel;
using snapshot::SkillType;

void add_related(const Taxonomy& t, ConceptId id, Relation relation, std::vector<Node>& out) {
  for (const ConceptId other : t.related(id, relation)) out.push_back({other, nullptr});
}

// Those of the broader or narrower concepts that are of a class.
void add_of_class(const Taxonomy& t, ConceptId id, Relation relation, Class c,
                  std::vector<Node>& out) {
  for (const ConceptId other : t.related(id, relation))
    if (class_of(t.kind(other)) == c) out.push_back({other, nullptr});
}

void add_fixed(std::string_view uri, std::vector<Node>& out) {
  if (const FixedConcept* fixed = uri.empty() ? nullptr : find_fixed(uri))
    out.push_back({{}, fixed});
}

}  // namespace

Node find_node(const Taxonomy& t, std::string_view uri) {
  const ConceptId id = t.find_uri(uri);
  return id.valid() ? Node{id, nullptr} : Node{{}, find_fixed(uri)};
}

std::vector<Node> fixed_of(std::string_view scheme) {
  std::vector<Node> out;
  for (const FixedConcept& fixed : fixed_concepts())
    if (fixed.scheme() == scheme) out.push_back({{}, &fixed});
  return out;
}

std::string_view uri_of(const Taxonomy& t, Node node) {
  return node.fixed != nullptr ? node.fixed->uri : t.uri(node.id);
}

Class class_of(const Taxonomy& t, Node node) {
  return node.fixed != nullptr ? Class::concept_ : class_of(t.kind(node.id));
}

std::string_view code_of(const Taxonomy& t, Node node) {
  return node.fixed != nullptr ? node.fixed->code : t.code(node.id);
}

std::string_view title_of(const Taxonomy& t, Node node, LanguageId language) {
  return node.fixed != nullptr ? node.fixed->label : t.label(node.id, language);
}

std::string_view skill_type_uri(const Taxonomy& t, ConceptId id) {
  switch (t.skill_type(id)) {
    case SkillType::knowledge:
      return "http://data.europa.eu/esco/skill-type/knowledge";
    case SkillType::skill:
      return "http://data.europa.eu/esco/skill-type/skill";
    case SkillType::none:
      break;
  }
  return {};
}

std::string_view reuse_level_uri(const Taxonomy& t, ConceptId id) {
  switch (t.reuse_level(id)) {
    case ReuseLevel::occupation_specific:
      return "http://data.europa.eu/esco/skill-reuse-level/occupation-specific";
    case ReuseLevel::sector_specific:
      return "http://data.europa.eu/esco/skill-reuse-level/sector-specific";
    case ReuseLevel::cross_sector:
      return "http://data.europa.eu/esco/skill-reuse-level/cross-sector";
    case ReuseLevel::transversal:
      return "http://data.europa.eu/esco/skill-reuse-level/transversal";
    case ReuseLevel::none:
      break;
  }
  return {};
}

std::vector<Node> targets(const Taxonomy& t, ConceptId id, Link link) {
  std::vector<Node> out;
  const bool occupation = t.kind(id) == ConceptKind::occupation;
  switch (link) {
    case Link::in_scheme:
      add_related(t, id, Relation::in_scheme, out);
      break;
    case Link::top_concept_of:
      add_related(t, id, Relation::top_concept_of, out);
      break;
    case Link::has_top_concept:
      add_related(t, id, Relation::top_concept, out);
      for (const Node& node : fixed_of(t.uri(id))) out.push_back(node);
      break;
    case Link::skill_type:
      add_fixed(skill_type_uri(t, id), out);
      break;
    case Link::reuse_level:
      add_fixed(reuse_level_uri(t, id), out);
      break;
    case Link::essential_skill:
      add_related(t, id, occupation ? Relation::essential_skill : Relation::skill_essential, out);
      break;
    case Link::optional_skill:
      add_related(t, id, occupation ? Relation::optional_skill : Relation::skill_optional, out);
      break;
    case Link::regulated_profession_note:
      add_fixed(t.text(TextId(t.record(id).regulated)), out);
      break;
    case Link::isco_unit_group:
      add_related(t, id, Relation::isco_group, out);
      break;
    case Link::broader_isco_group:
    case Link::broader_concept:
    case Link::broader_skill_group:
    case Link::broader_hierarchy_concept:
      add_of_class(t, id, Relation::broader, Class::concept_, out);
      break;
    case Link::broader_occupation:
      add_of_class(t, id, Relation::broader, Class::occupation, out);
      break;
    case Link::broader_skill:
      add_of_class(t, id, Relation::broader, Class::skill, out);
      break;
    case Link::narrower_occupation:
      add_of_class(t, id, Relation::narrower, Class::occupation, out);
      break;
    case Link::narrower_concept:
      add_of_class(t, id, Relation::narrower, Class::concept_, out);
      break;
    case Link::narrower_skill:
      add_of_class(t, id, Relation::narrower, Class::skill, out);
      break;
    case Link::essential_for_occupation:
      add_related(t, id, Relation::essential_for, out);
      break;
    case Link::optional_for_occupation:
      add_related(t, id, Relation::optional_for, out);
      break;
    case Link::essential_for_skill:
      add_related(t, id, Relation::skill_essential_for, out);
      break;
    case Link::optional_for_skill:
      add_related(t, id, Relation::skill_optional_for, out);
      break;
  }
  return out;
}

std::vector<Node> targets(const Taxonomy& t, Node node, Link link) {
  if (node.fixed == nullptr) return targets(t, node.id, link);
  std::vector<Node> out;
  if (link != Link::in_scheme && link != Link::top_concept_of) return out;
  if (const ConceptId scheme = t.find_uri(node.fixed->scheme()); scheme.valid())
    out.push_back({scheme, nullptr});
  return out;
}

std::span<const Link> links_of(const Taxonomy& t, Node node) {
  return links_of(node.fixed != nullptr ? ConceptKind::skill_group : t.kind(node.id));
}

std::vector<ConceptId> ancestors(const Taxonomy& t, ConceptId id) {
  std::vector<ConceptId> out{id};
  for (std::size_t i = 0; i < out.size(); ++i)
    for (const ConceptId broader : t.related(out[i], Relation::broader))
      if (std::find(out.begin(), out.end(), broader) == out.end()) out.push_back(broader);
  out.erase(out.begin());
  return out;
}

}  // namespace metier::esco
