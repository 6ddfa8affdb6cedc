#include "levels/build.h"

#include <gmock/gmock.h>

#include "levels/levels.h"
#include "levels/onet.h"
#include "support/tiny.h"

namespace metier::levels {
namespace {

using mapping::Relation;
using test::link;
using testing::HasSubstr;
using testing::StartsWith;

// Two occupations and a group, and what the crosswalk says of them.
struct Built {
  test::Tiny tiny;
  std::string cto = tiny.uri(tiny.occupation("cto", "1330.3", "chief technology officer"));
  std::string cook = tiny.uri(tiny.occupation("cook", "5120.1", "cook"));
  std::string group = tiny.uri(tiny.isco("1330", "managers"));
  snapshot::SectionSet sections;
  std::shared_ptr<const snapshot::Snapshot> snapshot;
  Result<BuildReport> report = BuildReport{};
  std::optional<Levels> levels{};

  explicit Built(const std::string& rows) {
    test::TemporaryFolder folder;
    test::write_onet(folder, test::crosswalk_table(rows));
    sections = tiny.sections();
    report = build(*test::Tiny::open(sections), *find_onet_files(folder.path()), sections);
    snapshot = test::Tiny::open(sections);
    if (auto opened = Levels::open(*snapshot)) levels = std::move(*opened);
  }
  std::optional<Facts> facts(const std::string& uri) const {
    return levels->find(snapshot->taxonomy().find_uri(uri));
  }
};

TEST(LevelsBuild, BestMatchCountsAndTheOthersDoNot) {
  const Built b(link("11-0000.01", "occupation/cto", "closeMatch") +
                link("11-0000.02", "occupation/cto", "broadMatch") +
                link("11-0000.03", "occupation/cto", "narrowMatch") +
                link("11-0000.02", "occupation/nobody", "exactMatch") +
                link("99-9999.99", "occupation/cto", "exactMatch"));
  ASSERT_TRUE(b.report) << b.report.error().message;
  ASSERT_TRUE(b.levels);
  const auto facts = b.facts(b.cto);
  ASSERT_TRUE(facts);
  EXPECT_EQ(facts->match, Relation::close);
  EXPECT_EQ(facts->jobs, 1U);
  EXPECT_EQ(facts->zone, 4U);
  EXPECT_EQ(facts->education, 6U);
  EXPECT_EQ(facts->education_percent, 60U);
  EXPECT_EQ(facts->experience, 9U);
  EXPECT_FALSE(b.facts(b.cook));
  EXPECT_FALSE(b.facts(b.group));
  EXPECT_EQ(b.report->concepts, 1U);
  EXPECT_EQ(b.report->unknown_concepts, 1U);
  EXPECT_EQ(b.report->unknown_codes, 1U);
  EXPECT_EQ(b.report->suppressed, 1U);
  EXPECT_EQ(b.levels->zone_name(4), "Considerable");
  EXPECT_THAT(b.levels->credit(), StartsWith("O*NET 29.3 Database by the U.S. Department of Labor, "
                                             "Employment and Training Administration, CC BY 4.0"));
  EXPECT_THAT(b.levels->credit(), HasSubstr("(Sep-22)"));
}

TEST(LevelsBuild, SeveralOfTheBestAreAveraged) {
  const Built b(link("11-0000.01", "occupation/cto", "exactMatch") +
                link("11-0000.02", "occupation/cto", "exactMatch") +
                link("11-0000.03", "isco/C1330", "exactISCO"));
  ASSERT_TRUE(b.levels);
  const auto facts = b.facts(b.cto);
  ASSERT_TRUE(facts);
  EXPECT_EQ(facts->match, Relation::exact);
  EXPECT_EQ(facts->jobs, 2U);
  EXPECT_EQ(facts->zone, 2U);       // the lower of 2 and 4
  EXPECT_EQ(facts->education, 8U);  // (40 + 90) / 2
  EXPECT_EQ(facts->education_percent, 65U);
  EXPECT_EQ(facts->experience, 9U);  // the second's answers are suppressed
  const auto group = b.facts(b.group);
  ASSERT_TRUE(group);
  EXPECT_EQ(group->zone, 5U);
  EXPECT_EQ(group->education, 0U);
  EXPECT_EQ(group->experience, 0U);
}

TEST(LevelsBuild, NothingToSayIsNoSection) {
  const Built b(link("11-0000.01", "occupation/nobody", "exactMatch"));
  ASSERT_TRUE(b.report) << b.report.error().message;
  EXPECT_FALSE(b.snapshot->file().has(kRecords));
  ASSERT_TRUE(b.levels);
  EXPECT_TRUE(b.levels->empty());
  taxonomy::Report report;
  b.report->add_to(report);
  EXPECT_TRUE(report.counts().empty());
}

TEST(LevelsBuild, CountsGoToTheReport) {
  const Built b(link("11-0000.01", "occupation/cto", "closeMatch"));
  taxonomy::Report report;
  b.report->add_to(report);
  EXPECT_EQ(report.counts().at("occupations and groups with levels of O*NET"), 1U);
  EXPECT_EQ(report.counts().at("answers of O*NET not used, as it recommends"), 1U);
}

TEST(LevelsBuild, WrongCrosswalkIsOneLine) {
  const Built b(link("11-0000.01", "occupation/cto", "closeMatch") +
                link("11-0000.02", "occupation/cto", "rather"));
  ASSERT_FALSE(b.report);
  EXPECT_THAT(b.report.error().message, HasSubstr("crosswalk_esco_onet.csv:6:4: "));
}

TEST(LevelsSumUp, MedianOfThreeZones) {
  OnetJob a, b, c;
  a.zone = 5;
  b.zone = 1;
  c.zone = 2;
  EXPECT_EQ(sum_up({&a, &b, &c}).zone, 2U);
  EXPECT_EQ(sum_up({&a}).zone, 5U);
  EXPECT_EQ(sum_up({}).zone, 0U);
}

}  // namespace
}  // namespace metier::levels
