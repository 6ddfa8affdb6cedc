#include "taxonomy/tables.h"

#include <algorithm>
#include <array>

namespace metier::taxonomy {
namespace {

using F = Field;

constexpr std::array kOccupations = std::to_array<ColumnSpec>({
    {"conceptType", F::concept_type},
    {"conceptUri", F::uri, true},
    {"iscoGroup", F::isco_group},
    {"preferredLabel", F::preferred, true},
    {"altLabels", F::alternative},
    {"hiddenLabels", F::hidden},
    {"status", F::status},
    {"modifiedDate", F::modified},
    {"regulatedProfessionNote", F::regulated},
    {"scopeNote", F::scope_note},
    {"definition", F::definition},
    {"inScheme", F::in_scheme},
    {"description", F::description},
    {"code", F::code},
    {"naceCode", F::nace},
});
constexpr std::array kSkills = std::to_array<ColumnSpec>({
    {"conceptType", F::concept_type},
    {"conceptUri", F::uri, true},
    {"skillType", F::skill_type},
    {"reuseLevel", F::reuse_level},
    {"preferredLabel", F::preferred, true},
    {"altLabels", F::alternative},
    {"hiddenLabels", F::hidden},
    {"status", F::status},
    {"modifiedDate", F::modified},
    {"scopeNote", F::scope_note},
    {"definition", F::definition},
    {"inScheme", F::in_scheme},
    {"description", F::description},
});
// ISCOGroups and skillGroups.
constexpr std::array kGroups = std::to_array<ColumnSpec>({
    {"conceptType", F::concept_type},
    {"conceptUri", F::uri, true},
    {"code", F::code},
    {"preferredLabel", F::preferred, true},
    {"altLabels", F::alternative},
    {"hiddenLabels", F::hidden},
    {"status", F::status},
    {"modifiedDate", F::modified},
    {"scopeNote", F::scope_note},
    {"definition", F::definition},
    {"inScheme", F::in_scheme},
    {"description", F::description},
});
constexpr std::array kSchemes = std::to_array<ColumnSpec>({
    {"conceptType", F::concept_type},
    {"conceptSchemeUri", F::uri, true},
    {"preferredLabel", F::preferred, true},
    {"title", F::title},
    {"status", F::status},
    {"description", F::description},
    {"hasTopConcept", F::top_concepts},
});
constexpr std::array kHierarchy = std::to_array<ColumnSpec>({
    {"Level 0 URI", F::level_uri_0, true},
    {"Level 0 preferred term", F::level_term_0},
    {"Level 1 URI", F::level_uri_1, true},
    {"Level 1 preferred term", F::level_term_1},
    {"Level 2 URI", F::level_uri_2, true},
    {"Level 2 preferred term", F::level_term_2},
    {"Level 3 URI", F::level_uri_3, true},
    {"Level 3 preferred term", F::level_term_3},
    {"Description", F::description},
    {"Scope note", F::scope_note},
    {"Level 0 code", F::level_code_0},
    {"Level 1 code", F::level_code_1},
    {"Level 2 code", F::level_code_2},
    {"Level 3 code", F::level_code_3},
});
constexpr std::array kCollection = std::to_array<ColumnSpec>({
    {"conceptType", F::concept_type},
    {"conceptUri", F::uri, true},
    {"preferredLabel", F::preferred},
    {"status", F::status},
    {"skillType", F::skill_type},
    {"reuseLevel", F::reuse_level},
    {"altLabels", F::alternative},
    {"description", F::description},
    {"broaderConceptUri", F::broader_uris},
    {"broaderConceptPT", F::repeated},
});
constexpr std::array kGreenShare = std::to_array<ColumnSpec>({
    {"conceptType", F::repeated},  // "ISCO level 3", "ISCO level 4", "Occupation"
    {"conceptUri", F::uri, true},
    {"code", F::repeated},
    {"preferredLabel", F::repeated},
    {"greenShare", F::green_share, true},
});
constexpr std::array kOccupationSkill = std::to_array<ColumnSpec>({
    {"occupationUri", F::from_uri, true},
    {"occupationLabel", F::repeated},
    {"relationType", F::relation, true},
    {"skillType", F::to_type},
    {"skillUri", F::to_uri, true},
    {"skillLabel", F::repeated},
});
constexpr std::array kSkillSkill = std::to_array<ColumnSpec>({
    {"originalSkillUri", F::from_uri, true},
    {"originalSkillType", F::from_type},
    {"relationType", F::relation, true},
    {"relatedSkillType", F::to_type},
    {"relatedSkillUri", F::to_uri, true},
});
constexpr std::array kBroader = std::to_array<ColumnSpec>({
    {"conceptType", F::from_type},
    {"conceptUri", F::from_uri, true},
    {"conceptLabel", F::repeated},
    {"broaderType", F::to_type},
    {"broaderUri", F::to_uri, true},
    {"broaderLabel", F::repeated},
});
constexpr std::array kDictionary = std::to_array<ColumnSpec>({
    {"filename", F::repeated},
    {"data header", F::repeated},
    {"property", F::repeated},
    {"description", F::repeated},
});

constexpr std::array kTables = std::to_array<TableSpec>({
    {"occupations", TableKind::occupations, kOccupations},
    {"skills", TableKind::skills, kSkills},
    {"ISCOGroups", TableKind::isco_groups, kGroups},
    {"skillGroups", TableKind::skill_groups, kGroups},
    {"conceptSchemes", TableKind::concept_schemes, kSchemes},
    {"skillsHierarchy", TableKind::skills_hierarchy, kHierarchy},
    {"digCompSkillsCollection", TableKind::collection, kCollection, Collection::digcomp},
    {"digitalSkillsCollection", TableKind::collection, kCollection, Collection::digital},
    {"greenSkillsCollection", TableKind::collection, kCollection, Collection::green},
    {"researchSkillsCollection", TableKind::collection, kCollection, Collection::research},
    {"researchOccupationsCollection", TableKind::collection, kCollection, Collection::research},
    {"languageSkillsCollection", TableKind::collection, kCollection, Collection::language},
    {"transversalSkillsCollection", TableKind::collection, kCollection, Collection::transversal},
    {"ictSkillsCollection", TableKind::collection, kCollection, Collection::ict},
    {"greenShareOcc", TableKind::green_share, kGreenShare},
    {"occupationSkillRelations", TableKind::occupation_skill, kOccupationSkill},
    {"skillSkillRelations", TableKind::skill_skill, kSkillSkill},
    {"broaderRelationsOccPillar", TableKind::broader_occupation, kBroader},
    {"broaderRelationsSkillPillar", TableKind::broader_skill, kBroader},
    {"dictionary", TableKind::dictionary, kDictionary},
});

constexpr char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
}

bool same_letters(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return lower(x) == lower(y); });
}

bool is_language(std::string_view code) {
  return (code.size() == 2 || code.size() == 3) &&
         std::all_of(code.begin(), code.end(),
                     [](char c) { return lower(c) >= 'a' && lower(c) <= 'z'; });
}

}  // namespace

std::span<const TableSpec> table_specs() {
  return kTables;
}

ConceptKind concept_kind(TableKind kind) {
  switch (kind) {
    case TableKind::occupations:
      return ConceptKind::occupation;
    case TableKind::isco_groups:
      return ConceptKind::isco_group;
    case TableKind::skill_groups:
      return ConceptKind::skill_group;
    case TableKind::concept_schemes:
      return ConceptKind::concept_scheme;
    default:
      return ConceptKind::skill;
  }
}

std::optional<TableName> parse_table_name(std::string_view file_name) {
  if (file_name.size() < 4 || !same_letters(file_name.substr(file_name.size() - 4), ".csv"))
    return std::nullopt;
  file_name.remove_suffix(4);
  std::string language = "en";
  if (const auto bar = file_name.rfind('_'); bar != std::string_view::npos) {
    const auto suffix = file_name.substr(bar + 1);
    if (!is_language(suffix)) return std::nullopt;
    language.assign(suffix);
    std::transform(language.begin(), language.end(), language.begin(), lower);
    file_name = file_name.substr(0, bar);
  }
  for (const auto& spec : kTables)
    if (same_letters(spec.name, file_name)) return TableName{&spec, language};
  return std::nullopt;
}

std::optional<ConceptKind> concept_kind_from_esco(std::string_view word) {
  static constexpr std::array<std::pair<std::string_view, ConceptKind>, 5> kWords{{
      {"Occupation", ConceptKind::occupation},
      {"KnowledgeSkillCompetence", ConceptKind::skill},
      {"SkillGroup", ConceptKind::skill_group},
      {"ISCOGroup", ConceptKind::isco_group},
      {"ConceptScheme", ConceptKind::concept_scheme},
  }};
  for (const auto& [known, kind] : kWords)
    if (word == known) return kind;
  return std::nullopt;
}

}  // namespace metier::taxonomy
