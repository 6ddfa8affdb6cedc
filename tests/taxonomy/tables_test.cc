#include "taxonomy/tables.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

#include "taxonomy/vocabulary.h"

namespace metier::taxonomy {
namespace {

std::string parsed(std::string_view file_name) {
  const auto name = parse_table_name(file_name);
  return name ? std::string(name->spec->name) + ":" + name->language : "none";
}

TEST(TableName, TellsTableAndLanguage) {
  EXPECT_EQ(parsed("skills_da.csv"), "skills:da");
  EXPECT_EQ(parsed("ISCOGroups_en.csv"), "ISCOGroups:en");
  EXPECT_EQ(parsed("iscogroups_EL.CSV"), "ISCOGroups:el");
  EXPECT_EQ(parsed("occupationSkillRelations.csv"), "occupationSkillRelations:en");
  EXPECT_EQ(parsed("ictSkillsCollection_en.csv"), "ictSkillsCollection:en");
}

TEST(TableName, KnowsWhatIsNone) {
  for (const auto* name :
       {"skills_en.txt", "skills_en.csv.bak", "skills-en.csv", "skills_english.csv",
        "skills_e1.csv", "_en.csv", ".csv", "", "csv", "xskills_en.csv"})
    EXPECT_EQ(parsed(name), "none") << name;
}

TEST(TableSpecs, AreInTheOrderOfKindsWithOneColumnPerField) {
  TableKind last = TableKind::occupations;
  for (const auto& spec : table_specs()) {
    EXPECT_LE(last, spec.kind);
    last = spec.kind;
    std::set<Field> fields;
    std::set<std::string_view> names;
    for (const auto& column : spec.columns) {
      EXPECT_TRUE(names.insert(column.name).second) << spec.name << " " << column.name;
      if (column.field != Field::repeated) {
        EXPECT_TRUE(fields.insert(column.field).second) << spec.name << " " << column.name;
      }
    }
  }
}

TEST(Schemes, TellTheirCollection) {
  EXPECT_EQ(collection_of_scheme("http://data.europa.eu/esco/concept-scheme/green"),
            Collection::green);
  EXPECT_EQ(collection_of_scheme(
                "http://data.europa.eu/esco/concept-scheme/6c930acd-c104-4ece-acf7-f44fd7333036"),
            Collection::digital);
  EXPECT_FALSE(collection_of_scheme("http://data.europa.eu/esco/concept-scheme/skills"));
  EXPECT_FALSE(collection_of_scheme("green"));
}

}  // namespace
}  // namespace metier::taxonomy
