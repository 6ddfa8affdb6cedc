// Which tables ESCO publishes, what their columns mean, and how file names tell table and language.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "taxonomy/terms.h"

namespace metier::taxonomy {

enum class TableKind : std::uint8_t {
  // Tables that describe concepts, in the order in which concepts are made of them.
  occupations,
  skills,
  isco_groups,
  skill_groups,
  concept_schemes,
  // Tables that say more about concepts described above.
  skills_hierarchy,
  collection,
  green_share,
  // Relations.
  occupation_skill,
  skill_skill,
  broader_occupation,
  broader_skill,
  // Tables about the tables.
  dictionary,
};

// What a column holds. The fixed ones do not depend on the language.
enum class Field : std::uint8_t {
  uri,
  // fixed
  concept_type,
  code,
  isco_group,
  skill_type,
  reuse_level,
  status,
  modified,
  regulated,
  nace,
  in_scheme,
  top_concepts,
  broader_uris,
  green_share,
  // texts
  preferred,
  title,
  alternative,
  hidden,
  description,
  scope_note,
  definition,
  // relations
  from_uri,
  from_type,
  relation,
  to_type,
  to_uri,
  // skillsHierarchy, levels 0 to 3
  level_uri_0,
  level_uri_1,
  level_uri_2,
  level_uri_3,
  level_term_0,
  level_term_1,
  level_term_2,
  level_term_3,
  level_code_0,
  level_code_1,
  level_code_2,
  level_code_3,
  repeated,  // labels of URIs that stand beside them, the data dictionary: known, not needed
};
inline constexpr std::size_t kFieldCount = static_cast<std::size_t>(Field::repeated) + 1;

struct ColumnSpec {
  std::string_view name;
  Field field;
  bool needed = false;  // without it the table means nothing
};

struct TableSpec {
  std::string_view name;  // "occupations": the file name without language and ".csv"
  TableKind kind;
  std::span<const ColumnSpec> columns;
  Collection collection = Collection::digcomp;  // of collection tables only
};

// A concept made of a row of this table; only for the first five kinds.
ConceptKind concept_kind(TableKind kind);
constexpr bool describes_concepts(TableKind kind) {
  return kind <= TableKind::concept_schemes;
}
constexpr bool holds_relations(TableKind kind) {
  return kind >= TableKind::occupation_skill && kind <= TableKind::broader_skill;
}

// All of them, in the order of TableKind.
std::span<const TableSpec> table_specs();

// "skills_da.csv" -> skills, "da"; without a language the table is English or has no language:
// "en". nullopt when it is no table of ESCO. Letter case of the file name does not matter.
struct TableName {
  const TableSpec* spec;
  std::string language;
};
std::optional<TableName> parse_table_name(std::string_view file_name);

// The words of conceptType, broaderType: "Occupation", "ISCOGroup", "KnowledgeSkillCompetence",
// "SkillGroup", "ConceptScheme".
std::optional<ConceptKind> concept_kind_from_esco(std::string_view word);

}  // namespace metier::taxonomy
