#include "levels/skill_level.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "base/base.h"
#include "support/tiny.h"

namespace metier::levels {
namespace {

TEST(SkillLevel, FollowsFromTheGroup) {
  const auto level = [](std::string_view code) { return skill_level(code); };
  EXPECT_EQ(level("1"), (SkillLevel{3, 4}));
  EXPECT_EQ(level("1330"), (SkillLevel{4, 4}));
  EXPECT_EQ(level("C1330"), (SkillLevel{4, 4}));
  EXPECT_EQ(level("1330.3.1"), (SkillLevel{4, 4}));
  EXPECT_EQ(level("1411"), (SkillLevel{3, 3}));
  EXPECT_EQ(level("2512.4"), (SkillLevel{4, 4}));
  EXPECT_EQ(level("3"), (SkillLevel{3, 3}));
  for (const auto* code : {"4110", "5131", "61", "7", "8322"})
    EXPECT_EQ(level(code), (SkillLevel{2, 2})) << code;
  EXPECT_EQ(level("9112"), (SkillLevel{1, 1}));
  EXPECT_EQ(level("0"), (SkillLevel{1, 4}));
  EXPECT_EQ(level("0110"), (SkillLevel{4, 4}));
  EXPECT_EQ(level("0210"), (SkillLevel{2, 2}));
  EXPECT_EQ(level("0310"), (SkillLevel{1, 1}));
  for (const auto* code : {"", "C", "S1.2", "13305", "04", "x1"}) EXPECT_FALSE(level(code)) << code;
}

TEST(SkillLevel, OfAnOccupationWithoutACodeIsItsGroups) {
  test::Tiny tiny;
  const auto group = tiny.isco("1411", "Hotel managers");
  const auto one = tiny.occupation("one", "", "one");
  tiny.edge(one, taxonomy::Relation::isco_group, group);
  const auto none = tiny.occupation("none", "", "none");
  const auto skill = tiny.skill("skill", "skill");
  const auto one_uri = tiny.uri(one), none_uri = tiny.uri(none), skill_uri = tiny.uri(skill);
  const auto snapshot = tiny.snapshot();
  const auto& t = snapshot->taxonomy();
  EXPECT_EQ(skill_level(t, t.find_uri(one_uri)), (SkillLevel{3, 3}));
  EXPECT_FALSE(skill_level(t, t.find_uri(none_uri)));
  EXPECT_FALSE(skill_level(t, t.find_uri(skill_uri)));
}

// What the ILO's definitions of the major groups say in words.
TEST(SkillLevel, IsWhatTheDefinitionsSay) {
  const std::filesystem::path path = "../shared/lmi/isco08/isco08_structure_definitions_en.tsv";
  if (!std::filesystem::exists(path)) GTEST_SKIP() << "no definitions of ISCO-08 found";
  const auto text = read_file(path, 1 << 24);
  ASSERT_TRUE(text);
  const std::pair<const char*, const char*> kWords[] = {
      {"\n1\t2\t", "fourth ISCO skill level"}, {"\n1\t3\t", "third ISCO skill level"},
      {"\n1\t4\t", "second ISCO skill level"}, {"\n1\t5\t", "second ISCO skill level"},
      {"\n1\t6\t", "second ISCO skill level"}, {"\n1\t7\t", "second ISCO skill level"},
      {"\n1\t8\t", "second ISCO skill level"}, {"\n1\t9\t", "first ISCO skill level"}};
  const char* const kNames[] = {"", "first", "second", "third", "fourth"};
  for (const auto& [row, words] : kWords) {
    const auto at = text->find(row);
    ASSERT_NE(at, std::string::npos) << row;
    const auto line = text->substr(at + 1, text->find('\n', at + 1) - at);
    EXPECT_NE(line.find(words), std::string::npos) << line;
    const auto level = skill_level(line.substr(2, 1));
    ASSERT_TRUE(level);
    EXPECT_EQ(std::string(words).substr(0, std::string(words).find(' ')), kNames[level->lowest]);
  }
}

}  // namespace
}  // namespace metier::levels
