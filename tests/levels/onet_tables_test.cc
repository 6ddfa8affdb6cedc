#include <gmock/gmock.h>

#include "levels/levels.h"
#include "levels/onet.h"

namespace metier::levels {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

TEST(OnetTables, AreReadByTheNamesOfTheirColumns) {
  test::TemporaryFolder folder;
  test::write_onet(folder, test::crosswalk_table(""));
  const auto files = find_onet_files(folder.path());
  ASSERT_TRUE(files);
  const auto tables = read_onet(*files);
  ASSERT_TRUE(tables) << tables.error().message;
  ASSERT_EQ(tables->jobs.size(), 3U);
  const OnetJob* head = tables->find("11-0000.01");
  ASSERT_NE(head, nullptr);
  EXPECT_EQ(head->zone, 4);
  EXPECT_FLOAT_EQ(head->education.percent[5], 60);
  EXPECT_FLOAT_EQ(head->experience.percent[8], 50);
  EXPECT_TRUE(head->experience.usable());
  EXPECT_FALSE(tables->find("11-0000.02")->experience.usable());
  EXPECT_FALSE(tables->find("11-0000.03")->education.usable());
  EXPECT_TRUE(tables->find("11-0000.03")->says_anything());
  EXPECT_EQ(tables->find("11-0000.04"), nullptr);
  EXPECT_EQ(tables->suppressed, 1U);
  EXPECT_EQ(tables->release, "29.3");
  EXPECT_EQ(tables->first_date, "2020-05");
  EXPECT_EQ(tables->last_date, "2023-08");
  EXPECT_EQ(tables->zone_names[3], "Considerable");
  EXPECT_EQ(tables->education_names[5], "School 6");
  EXPECT_EQ(tables->experience_names[10], "Years 11");
  EXPECT_EQ(tables->sources.size(), 4U);
}

TEST(OnetTables, ColumnsMayComeInAnyOrderAndAsCsv) {
  OnetTables out;
  const auto done =
      read_zones({"z.csv", "Date,Job Zone,Title,O*NET-SOC Code\n08/2023,3,\"a, b\",11-1.0\n"}, out);
  ASSERT_TRUE(done) << done.error().message;
  ASSERT_EQ(out.jobs.size(), 1U);
  EXPECT_EQ(out.jobs[0].code, "11-1.0");
  EXPECT_EQ(out.jobs[0].zone, 3);
}

TEST(OnetTables, FaultsNameFileAndLine) {
  OnetTables out;
  const auto message = [](const Result<void>& done) {
    return done ? std::string("no fault") : done.error().message;
  };
  EXPECT_THAT(message(read_zones({"z.tsv", "Code\tJob Zone\n"}, out)),
              AllOf(StartsWith("z.tsv:1: "), HasSubstr("\"O*NET-SOC Code\"")));
  EXPECT_THAT(message(read_zones({"z.tsv", ""}, out)), StartsWith("z.tsv:1: "));
  EXPECT_THAT(message(read_zones({"z.tsv", "O*NET-SOC Code\tJob Zone\tDate\n1\t6\tx\n"}, out)),
              AllOf(StartsWith("z.tsv:2:2: "), HasSubstr("\"6\" is no number from 1 to 5")));
  EXPECT_THAT(message(read_zones({"z.tsv", "O*NET-SOC Code\tJob Zone\tDate\n\t5\tx\n"}, out)),
              StartsWith("z.tsv:2:1: "));
  EXPECT_THAT(message(read_zones({"z.tsv", "O*NET-SOC Code\tJob Zone\tDate\n1\n"}, out)),
              StartsWith("z.tsv:2:2: "));
  const auto answers = [&](const std::string& row) {
    return message(read_answers({"e.tsv", test::kAnswersHeader + row}, out));
  };
  EXPECT_THAT(answers(test::answer("1", "RL", 13, "5")), StartsWith("e.tsv:2:7: "));
  EXPECT_THAT(answers(test::answer("1", "RW", 12, "5")), StartsWith("e.tsv:2:7: "));
  EXPECT_THAT(answers(test::answer("1", "RL", 1, "101")),
              AllOf(StartsWith("e.tsv:2:8: "), HasSubstr("no percentage")));
  EXPECT_THAT(answers(test::answer("1", "RL", 1, "nan")), HasSubstr("no percentage"));
  EXPECT_EQ(answers(test::answer("1", "XX", 99, "?")), "no fault");
  EXPECT_THAT(message(read_categories({"c.tsv", "Scale ID\tCategory\nRL\t1\n"}, out)),
              HasSubstr("Category Description"));
}

TEST(OnetTables, WhatIsMissingIsNamed) {
  test::TemporaryFolder folder;
  std::string missing;
  EXPECT_FALSE(find_onet_files(folder.path(), &missing));
  EXPECT_EQ(missing, "Job Zones");
  test::write_onet(folder, "");
  std::filesystem::remove(folder.path() / "crosswalk_esco_onet.csv");
  folder.write("crosswalk_esco_onet_reverse.csv", "");
  EXPECT_FALSE(find_onet_files(folder.path(), &missing));
  EXPECT_THAT(missing, HasSubstr("crosswalk"));
  EXPECT_FALSE(find_onet_files(folder.path() / "nowhere"));
}

}  // namespace
}  // namespace metier::levels
