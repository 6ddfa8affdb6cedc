// Real files that nobody of this project wrote, where they are beside the checkout: how many
// adverts each holds, and that those without any are refused.
#include <gmock/gmock.h>

#include <filesystem>
#include <map>

#include "feeds/read_all.h"

namespace metier::feeds {
namespace {

namespace fs = std::filesystem;

const fs::path kInputs = "../shared/inputs";

TEST(Inputs, EveryFileHasItsNumberOfAdverts) {
  if (!fs::exists(kInputs)) GTEST_SKIP() << "no " << kInputs;
  const std::map<std::string, std::size_t> expected = {
      {"cs_jobs_france/finalData.csv", 1112},
      {"cs_jobs_france/output_file.csv", 1212},
      {"labonnealternance_fr/leboncoin_import.csv", 2},
      {"labonnealternance_fr/rh_alternance_job.json", 1},
      {"jobtech_sweden/importer_unit_source.json", 2},
      {"jobtech_sweden/importer_integration_source.json", 2},
      {"jobtech_sweden/importer_expected_after_conversion.json", 1},
      {"jobtech_sweden/search_results_eng.json", 2},
      {"json_resume/sample.job.json", 1},
  };
  const auto all = files({kInputs});
  ASSERT_TRUE(all);
  std::map<std::string, std::size_t> found;
  for (const fs::path& path : *all) {
    const All feed = read_file(path);
    EXPECT_TRUE(feed.rejects.empty()) << path;
    if (feed.records.empty()) {
      EXPECT_THAT(feed.error, testing::StartsWith(path.string() + ": "));
      continue;
    }
    EXPECT_EQ(feed.error, "");
    found[fs::relative(path, kInputs).generic_string()] = feed.records.size();
  }
  EXPECT_EQ(found, expected);
}

TEST(Inputs, TablesKeepTheirColumns) {
  if (!fs::exists(kInputs)) GTEST_SKIP() << "no " << kInputs;
  const All all = read_file(kInputs / "cs_jobs_france/output_file.csv");
  ASSERT_EQ(all.records.size(), 1212U);
  std::size_t places = 0, pay = 0, skills = 0;
  for (const Record& record : all.records) {
    EXPECT_FALSE(record.title.empty());
    places += record.places.empty() ? 0 : 1;
    pay += record.pay_text.empty() ? 0 : 1;
    skills += record.skills.empty() ? 0 : 1;
  }
  EXPECT_GT(places, 1200U);
  EXPECT_GT(pay, 300U);
  EXPECT_GT(skills, 1000U);
}

}  // namespace
}  // namespace metier::feeds
