#include <algorithm>
#include <cmath>

#include "api/profile_parts.h"

namespace metier::api {
namespace {

using taxonomy::Relation;

// Groups and concepts directly below a group.
struct Children {
  std::vector<GroupRef> groups;      // by code
  std::vector<ConceptRef> concepts;  // by label
};

Children children_of(const Taxonomy& t, ConceptId id, LanguageId lang) {
  Children out;
  std::vector<ConceptId> concepts;
  for (const ConceptId narrower : t.related(id, Relation::narrower)) {
    if (t.kind(narrower) == t.kind(id))
      out.groups.push_back(group_ref(t, narrower, lang));
    else
      concepts.push_back(narrower);
  }
  std::stable_sort(out.groups.begin(), out.groups.end(),
                   [](const GroupRef& a, const GroupRef& b) { return code_less(a.code, b.code); });
  out.concepts = refs_by_label(t, concepts, lang);
  return out;
}

}  // namespace

SkillProfile skill_profile(const Taxonomy& t, ConceptId id, LanguageId lang) {
  SkillProfile p;
  fill(t, id, lang, p);
  p.skill_type = t.skill_type(id);
  p.reuse_level = t.reuse_level(id);
  p.essential_for = refs_by_label(t, t.related(id, Relation::essential_for), lang);
  p.optional_for = refs_by_label(t, t.related(id, Relation::optional_for), lang);
  for (const Relation relation : {Relation::skill_essential, Relation::skill_optional,
                                  Relation::skill_essential_for, Relation::skill_optional_for})
    for (const auto& ref : refs_by_label(t, t.related(id, relation), lang))
      p.related.push_back({ref, relation});
  p.narrower = refs_by_label(t, t.related(id, Relation::narrower), lang);
  p.hierarchy = paths_to(t, id, lang);
  return p;
}

SkillGroupProfile skill_group_profile(const Taxonomy& t, ConceptId id, LanguageId lang) {
  SkillGroupProfile p;
  fill(t, id, lang, p);
  auto children = children_of(t, id, lang);
  p.narrower = std::move(children.groups);
  p.skills = std::move(children.concepts);
  const auto below = count_below(t, id);
  p.groups_below = below.groups;
  p.skills_below = below.concepts;
  p.hierarchy = paths_to(t, id, lang);
  return p;
}

IscoProfile isco_profile(const Taxonomy& t, ConceptId id, LanguageId lang) {
  IscoProfile p;
  fill(t, id, lang, p);
  const float green = t.record(id).green_share;
  if (!std::isnan(green)) p.green_share = green;
  auto children = children_of(t, id, lang);
  p.narrower = std::move(children.groups);
  p.occupations = std::move(children.concepts);
  std::stable_sort(p.occupations.begin(), p.occupations.end(),
                   [](const auto& a, const auto& b) { return code_less(a.code, b.code); });
  const auto below = count_below(t, id);
  p.groups_below = below.groups;
  p.occupations_below = below.concepts;
  p.hierarchy = paths_to(t, id, lang);
  return p;
}

SchemeProfile scheme_profile(const Taxonomy& t, ConceptId id, LanguageId lang, Page members) {
  SchemeProfile p;
  fill(t, id, lang, p);
  const auto all = t.related(id, Relation::scheme_member);
  p.total = all.size();
  p.offset = members.offset;
  p.limit = members.limit;
  p.members = page_by_label(t, {all.begin(), all.end()}, lang, members);
  return p;
}

AnyProfile profile(const Taxonomy& t, ConceptId id, LanguageId lang, Page members,
                   const levels::Levels* levels) {
  switch (t.kind(id)) {
    case ConceptKind::occupation:
      return occupation_profile(t, id, lang, levels);
    case ConceptKind::skill:
      return skill_profile(t, id, lang);
    case ConceptKind::skill_group:
      return skill_group_profile(t, id, lang);
    case ConceptKind::isco_group:
      return isco_profile(t, id, lang);
    case ConceptKind::concept_scheme:
      break;
  }
  return scheme_profile(t, id, lang, members);
}

}  // namespace metier::api
