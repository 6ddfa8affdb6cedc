// Folders of tables: there as a whole or not at all.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "rdf/written.h"

namespace metier::rdf {
namespace {

using testing::HasSubstr;
using testing::StartsWith;
namespace fs = std::filesystem;

std::set<std::string> names_in(const fs::path& folder) {
  std::set<std::string> out;
  for (const auto& entry : fs::directory_iterator(folder)) out.insert(entry.path().filename());
  return out;
}

std::string slurp(const fs::path& path) {
  return read_file(path, 1U << 30).value();
}

TEST(Tables, EscoTablesOfTheLanguagesThereAre) {
  const test::TemporaryFolder folder;
  const auto path = folder.path() / "tables";
  const auto done = write_esco_tables(*test::everything().snapshot(), path);
  ASSERT_TRUE(done.has_value()) << done.error().message;
  const auto names = names_in(path);
  EXPECT_EQ(names.size(), done->tables);
  EXPECT_TRUE(names.contains("occupations_el.csv"));
  EXPECT_TRUE(names.contains("skills_mt.csv"));
  EXPECT_FALSE(names.contains("skills_da.csv"));
  EXPECT_TRUE(names.contains("researchOccupationsCollection_en.csv"));
  EXPECT_TRUE(names.contains("greenShareOcc_en.csv"));
  EXPECT_THAT(slurp(path / "skills_en.csv"),
              HasSubstr("KnowledgeSkillCompetence,http://data.europa.eu/esco/skill/lead,skill/"
                        "competence,transversal,lead a team,,,released,,,,http://data.europa.eu/"
                        "esco/concept-scheme/green,\r\n"));
  EXPECT_THAT(slurp(path / "skillsHierarchy_en.csv"), HasSubstr("skill/S5,working with data"));
}

TEST(Tables, WhatHasNoColumnIsCounted) {
  test::Tiny tiny;
  const auto coded = tiny.skill("a", "a");
  tiny.edit(coded).code = tiny.intern("X1");
  const test::TemporaryFolder folder;
  const auto done = write_esco_tables(*tiny.snapshot(), folder.path() / "t");
  ASSERT_TRUE(done.has_value());
  EXPECT_EQ(done->left_out, 1U);
}

TEST(Tables, AFolderThatIsThereIsLeftAlone) {
  const test::TemporaryFolder folder;
  const auto kept = folder.write("t/mine.txt", "x");
  const auto snapshot = test::everything().snapshot();
  const auto done = write_esco_tables(*snapshot, folder.path() / "t");
  ASSERT_FALSE(done.has_value());
  EXPECT_EQ(done.error().kind, ErrorKind::usage);
  EXPECT_EQ(names_in(folder.path()), std::set<std::string>{"t"});
  EXPECT_EQ(names_in(folder.path() / "t"), std::set<std::string>{"mine.txt"});
  fs::create_directory(folder.path() / "empty");
  EXPECT_TRUE(write_esco_tables(*snapshot, folder.path() / "empty").has_value());
}

TEST(Tables, TabiyaHasIdsAndOneLanguage) {
  const test::TemporaryFolder folder;
  const auto snapshot = test::everything().snapshot();
  const auto path = folder.path() / "tabiya";
  const auto done = write_tabiya_tables(*snapshot, snapshot->taxonomy().language("da"), path);
  ASSERT_TRUE(done.has_value()) << done.error().message;
  EXPECT_EQ(names_in(path),
            (std::set<std::string>{"model_info.csv", "occupation_groups.csv", "occupations.csv",
                                   "skill_groups.csv", "skills.csv", "occupation_hierarchy.csv",
                                   "skill_hierarchy.csv", "occupation_to_skill_relations.csv",
                                   "skill_to_skill_relations.csv"}));
  EXPECT_THAT(slurp(path / "occupations.csv"), HasSubstr(",teknologidirektør,"));
  EXPECT_THAT(slurp(path / "occupation_to_skill_relations.csv"),
              StartsWith("OCCUPATIONTYPE,OCCUPATIONID,RELATIONTYPE,SKILLID\r\nescooccupation,"
                         "http://data.europa.eu/esco/occupation/cto,essential,"
                         "http://data.europa.eu/esco/skill/sql\r\n"));
  EXPECT_THAT(slurp(path / "skill_hierarchy.csv"), HasSubstr("skillgroup,"));
}

}  // namespace
}  // namespace metier::rdf
