#include "esco/vocabulary.h"

#include <algorithm>

namespace metier::esco {
namespace {

struct LinkNames {
  Link link;
  std::string_view classic, open;
};
constexpr std::array kLinks{
    LinkNames{Link::in_scheme, "isInScheme", "inScheme"},
    LinkNames{Link::top_concept_of, "isTopConceptInScheme", "topConceptOf"},
    LinkNames{Link::has_top_concept, "hasTopConcept", "hasTopConcept"},
    LinkNames{Link::skill_type, "hasSkillType", "skillType"},
    LinkNames{Link::reuse_level, "hasReuseLevel", "skillReuseLevel"},
    LinkNames{Link::essential_skill, "hasEssentialSkill", "relatedEssentialSkill"},
    LinkNames{Link::optional_skill, "hasOptionalSkill", "relatedOptionalSkill"},
    LinkNames{Link::regulated_profession_note, "regulatedProfessionNote",
              "regulatedProfessionNote"},
    LinkNames{Link::isco_unit_group, "iscoUnitGroup", ""},
    LinkNames{Link::broader_isco_group, "broaderIscoGroup", "broaderIscoGroup"},
    LinkNames{Link::broader_occupation, "broaderOccupation", "broaderOccupation"},
    LinkNames{Link::narrower_occupation, "narrowerOccupation", "narrowerOccupation"},
    LinkNames{Link::broader_concept, "broaderConcept", "broaderConcept"},
    LinkNames{Link::narrower_concept, "narrowerConcept", "narrowerConcept"},
    LinkNames{Link::broader_skill_group, "broaderSkillGroup", ""},
    LinkNames{Link::broader_hierarchy_concept, "broaderHierarchyConcept",
              "broaderHierarchyConcept"},
    LinkNames{Link::broader_skill, "broaderSkill", "broaderSkill"},
    LinkNames{Link::narrower_skill, "narrowerSkill", "narrowerSkill"},
    LinkNames{Link::essential_for_occupation, "isEssentialForOccupation",
              "isEssentialSkillForOccupation"},
    LinkNames{Link::optional_for_occupation, "isOptionalForOccupation",
              "isOptionalSkillForOccupation"},
    LinkNames{Link::essential_for_skill, "isEssentialForSkill", "isEssentialSkillForSkill"},
    LinkNames{Link::optional_for_skill, "isOptionalForSkill", "isOptionalSkillForSkill"},
};

constexpr std::array kOccupationLinks{
    Link::in_scheme,          Link::top_concept_of,     Link::essential_skill,
    Link::optional_skill,     Link::isco_unit_group,    Link::regulated_profession_note,
    Link::broader_isco_group, Link::broader_occupation, Link::narrower_occupation};
constexpr std::array kSkillLinks{Link::in_scheme,
                                 Link::top_concept_of,
                                 Link::skill_type,
                                 Link::reuse_level,
                                 Link::essential_skill,
                                 Link::optional_skill,
                                 Link::broader_skill_group,
                                 Link::broader_hierarchy_concept,
                                 Link::broader_skill,
                                 Link::narrower_skill,
                                 Link::essential_for_occupation,
                                 Link::optional_for_occupation,
                                 Link::essential_for_skill,
                                 Link::optional_for_skill};
constexpr std::array kGroupLinks{Link::in_scheme,
                                 Link::top_concept_of,
                                 Link::broader_concept,
                                 Link::narrower_concept,
                                 Link::narrower_occupation,
                                 Link::narrower_skill,
                                 Link::essential_for_occupation,
                                 Link::optional_for_occupation};
constexpr std::array kSchemeLinks{Link::has_top_concept};

constexpr std::array kFixed{
    FixedConcept{"http://data.europa.eu/esco/label-role/female", "female", ""},
    FixedConcept{"http://data.europa.eu/esco/label-role/male", "male", ""},
    FixedConcept{"http://data.europa.eu/esco/label-role/neutral", "neutral", ""},
    FixedConcept{"http://data.europa.eu/esco/label-role/standard-female", "standard female", ""},
    FixedConcept{"http://data.europa.eu/esco/label-role/standard-male", "standard male", ""},
    FixedConcept{"http://data.europa.eu/esco/regulated-professions/regulated", "regulated", ""},
    FixedConcept{"http://data.europa.eu/esco/regulated-professions/unregulated", "unregulated", ""},
    FixedConcept{"http://data.europa.eu/esco/relationship-type/essential-skill", "essential skill",
                 ""},
    FixedConcept{"http://data.europa.eu/esco/relationship-type/optional-skill", "optional skill",
                 ""},
    FixedConcept{"http://data.europa.eu/esco/skill-reuse-level/cross-sector",
                 "cross-sector skills and competences", "Level 2"},
    FixedConcept{"http://data.europa.eu/esco/skill-reuse-level/occupation-specific",
                 "occupation specific skills and competences", "Level 4"},
    FixedConcept{"http://data.europa.eu/esco/skill-reuse-level/sector-specific",
                 "sector specific skills and competences", "Level 3"},
    FixedConcept{"http://data.europa.eu/esco/skill-reuse-level/transversal",
                 "transversal skills and competences", "Level 1"},
    FixedConcept{"http://data.europa.eu/esco/skill-type/knowledge", "knowledge", ""},
    FixedConcept{"http://data.europa.eu/esco/skill-type/skill", "skill", ""},
};

constexpr std::array kPrefixes{
    Prefix{"skill", "http://data.europa.eu/esco/skill/"},
    Prefix{"occupation", "http://data.europa.eu/esco/occupation/"},
    Prefix{"isco", "http://data.europa.eu/esco/isco/"},
    Prefix{"isced-f", "http://data.europa.eu/esco/isced-f/"},
    Prefix{"skill-type", "http://data.europa.eu/esco/skill-type/"},
    Prefix{"skill-reuse-level", "http://data.europa.eu/esco/skill-reuse-level/"},
    Prefix{"regulated-professions", "http://data.europa.eu/esco/regulated-professions/"},
    Prefix{"concept-scheme", "http://data.europa.eu/esco/concept-scheme/"},
    Prefix{"label-role", "http://data.europa.eu/esco/label-role/"},
    Prefix{"relationship-type", "http://data.europa.eu/esco/relationship-type/"},
};

constexpr std::array<std::string_view, 29> kLanguages{
    "en", "bg", "hr", "cs", "da", "nl", "et", "fi", "fr", "de", "el", "hu", "ga",    "it", "lv",
    "lt", "mt", "pl", "pt", "ro", "sk", "sl", "es", "sv", "is", "no", "ar", "en-us", "uk"};

}  // namespace

std::string_view name(Link link, Api api) {
  for (const LinkNames& names : kLinks)
    if (names.link == link) return api == Api::classic ? names.classic : names.open;
  return {};
}

std::optional<Link> find_link(std::string_view name, Api api) {
  for (const LinkNames& names : kLinks)
    if (!name.empty() && name == (api == Api::classic ? names.classic : names.open))
      return names.link;
  return std::nullopt;
}

ClassNames names(Class c, Api api) {
  const bool classic = api == Api::classic;
  switch (c) {
    case Class::occupation:
      return {"Occupation", "http://data.europa.eu/esco/model#Occupation", "occupation"};
    case Class::skill:
      return {"Skill", "http://data.europa.eu/esco/model#Skill", "skill"};
    case Class::scheme:
      return {classic ? "Taxonomy" : "ConceptScheme",
              "http://www.w3.org/2004/02/skos/core#ConceptScheme",
              classic ? "taxonomy" : "concept-scheme"};
    case Class::concept_:
      break;
  }
  return {"Concept", "http://www.w3.org/2004/02/skos/core#Concept", "concept"};
}

Class class_of(ConceptKind kind) {
  switch (kind) {
    case ConceptKind::occupation:
      return Class::occupation;
    case ConceptKind::skill:
      return Class::skill;
    case ConceptKind::concept_scheme:
      return Class::scheme;
    case ConceptKind::skill_group:
    case ConceptKind::isco_group:
      break;
  }
  return Class::concept_;
}

std::span<const Link> links_of(ConceptKind kind) {
  switch (class_of(kind)) {
    case Class::occupation:
      return kOccupationLinks;
    case Class::skill:
      return kSkillLinks;
    case Class::scheme:
      return kSchemeLinks;
    case Class::concept_:
      break;
  }
  return kGroupLinks;
}

bool is_hierarchical(Link link) {
  switch (link) {
    case Link::broader_isco_group:
    case Link::broader_occupation:
    case Link::narrower_occupation:
    case Link::broader_concept:
    case Link::narrower_concept:
    case Link::broader_hierarchy_concept:
    case Link::broader_skill:
    case Link::narrower_skill:
      return true;
    default:
      return false;
  }
}

bool is_collapsed(Link link) {
  return link == Link::top_concept_of || link == Link::skill_type || link == Link::reuse_level ||
         link == Link::regulated_profession_note;
}

std::string_view FixedConcept::scheme() const {
  constexpr std::pair<std::string_view, std::string_view> kSchemes[] = {
      {"label-role/", "http://data.europa.eu/esco/concept-scheme/label-role"},
      {"regulated-professions/", "http://data.europa.eu/esco/concept-scheme/regulated-professions"},
      {"relationship-type/", "http://data.europa.eu/esco/concept-scheme/relationship-types"},
      {"skill-reuse-level/", "http://data.europa.eu/esco/concept-scheme/skill-reuse-level"},
      {"skill-type/", "http://data.europa.eu/esco/concept-scheme/skill-competence-type"},
  };
  for (const auto& [part, scheme] : kSchemes)
    if (uri.find(part) != std::string_view::npos) return scheme;
  return {};
}

std::span<const FixedConcept> fixed_concepts() {
  return kFixed;
}

const FixedConcept* find_fixed(std::string_view uri) {
  const auto at =
      std::lower_bound(kFixed.begin(), kFixed.end(), uri,
                       [](const FixedConcept& c, auto wanted) { return c.uri < wanted; });
  return at != kFixed.end() && at->uri == uri ? &*at : nullptr;
}

std::span<const Prefix> prefixes() {
  return kPrefixes;
}

std::span<const std::string_view> official_languages() {
  return kLanguages;
}

}  // namespace metier::esco
