#include "levels/facts.h"

#include <gmock/gmock.h>

#include "levels/levels.h"
#include "support/tiny.h"

namespace metier::levels {
namespace {

std::string about() {
  std::string out = R"({"release":"29.3","from":"","to":"","crosswalk":"","zones":[)";
  const auto names = [&](int count) {
    for (int i = 1; i <= count; ++i) out += (i == 1 ? "\"" : ",\"") + std::to_string(i) + "\"";
  };
  names(5);
  out += R"(],"education":[)";
  names(12);
  out += R"(],"experience":[)";
  names(11);
  return out + "]}";
}

// Whether a snapshot of one occupation opens with this record and description.
bool opens(const LevelRecord& record, const std::string& json = about(), bool twice = false) {
  test::Tiny tiny;
  tiny.occupation("cto", "1330.3", "chief technology officer");
  auto sections = tiny.sections();
  std::vector<LevelRecord> records{record};
  if (twice) records.push_back(record);
  sections.add(kRecords, records);
  sections.add(kAbout, json);
  const auto snapshot = test::Tiny::open(sections);
  const auto levels = Levels::open(*snapshot);
  if (!levels) {
    EXPECT_EQ(levels.error().kind, ErrorKind::snapshot);
  }
  return levels.has_value();
}

constexpr LevelRecord kGood{0, 4, 6, 48, 9, 2, 1, 0};

TEST(Levels, RecordsThatCannotBeAreRefused) {
  EXPECT_TRUE(opens(kGood));
  EXPECT_FALSE(opens(kGood, about(), true));
  for (const LevelRecord& bad :
       {LevelRecord{1, 4, 6, 48, 9, 2, 1, 0}, LevelRecord{0, 6, 6, 48, 9, 2, 1, 0},
        LevelRecord{0, 4, 13, 48, 9, 2, 1, 0}, LevelRecord{0, 4, 6, 101, 9, 2, 1, 0},
        LevelRecord{0, 4, 6, 48, 12, 2, 1, 0}, LevelRecord{0, 4, 6, 48, 9, 0, 1, 0},
        LevelRecord{0, 4, 6, 48, 9, 5, 1, 0}, LevelRecord{0, 4, 6, 48, 9, 2, 0, 0},
        LevelRecord{0, 4, 6, 48, 9, 2, 1, 1}})
    EXPECT_FALSE(opens(bad));
}

TEST(Levels, DescriptionsThatCannotBeAreRefused) {
  for (const std::string bad : {"", "{", "[]", R"({"release":"29.3"})"})
    EXPECT_FALSE(opens(kGood, bad)) << bad;
  auto short_of_a_name = about();
  short_of_a_name.replace(short_of_a_name.find("\"1\","), 4, "");
  EXPECT_FALSE(opens(kGood, short_of_a_name));
}

TEST(Levels, AreToldInWordsAndAsJson) {
  test::Tiny tiny;
  tiny.occupation("cto", "1330.3", "chief technology officer");
  auto sections = tiny.sections();
  sections.add(kRecords, std::vector<LevelRecord>{{0, 4, 0, 0, 9, 2, 3, 0}});
  sections.add(kAbout, about());
  const auto snapshot = test::Tiny::open(sections);
  const auto levels = Levels::open(*snapshot);
  ASSERT_TRUE(levels);
  const auto facts = levels->find(ConceptId(0U));
  ASSERT_TRUE(facts);
  const auto told = lines(*levels, *facts);
  ASSERT_EQ(told.size(), 3U);
  EXPECT_EQ(told[0], std::pair(std::string("Job zone"), std::string("4 of 5 (4)")));
  EXPECT_EQ(told[1].first, "Experience");
  EXPECT_THAT(told[2].second, testing::StartsWith("close match with 3 occupations of O*NET. "));
  JsonWriter json;
  write_json(*levels, *facts, json);
  EXPECT_THAT(std::string(json.text()),
              testing::StartsWith(R"({"jobZone":{"zone":4,"name":"4"},"education":null,)"
                                  R"("experience":{"level":9,"name":"9"},"match":"close",)"
                                  R"("onetOccupations":3,"source":"O*NET 29.3)"));
}

}  // namespace
}  // namespace metier::levels
