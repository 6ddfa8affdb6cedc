#include "link/national_groups.h"

#include <gmock/gmock.h>

#include "link/tiny_reader.h"

namespace metier::link {
namespace {

using ::testing::HasSubstr;

// A data scientist, in 2511 in ESCO; labels in English and Polish.
class NationalGroupsTest : public ::testing::Test {
 protected:
  NationalGroupsTest() {
    const auto analysts = tiny_.isco("2511", "Systems analysts");
    tiny_.isco("2521", "Database designers and administrators");
    const auto scientist = tiny_.occupation("a-scientist", "2511.4", "data scientist");
    tiny_.occupation("b-baker", "7512.1", "baker");
    tiny_.preferred(scientist, "pl", "analityk danych");
    tiny_.edge(scientist, taxonomy::Relation::isco_group, analysts);
    snapshot_ = tiny_.snapshot();
  }
  const snapshot::Taxonomy& t() const { return snapshot_->taxonomy(); }
  ConceptId find(std::string_view label) const {
    for (std::size_t c = 0; c < t().concept_count(); ++c)
      if (t().label(ConceptId(c), t().english()) == label) return ConceptId(c);
    return {};
  }
  test::Tiny tiny_;
  std::shared_ptr<const snapshot::Snapshot> snapshot_;
};

TEST_F(NationalGroupsTest, AnOccupationInAnotherGroupInOneLanguage) {
  const auto groups = NationalGroups::read(t(), "# who\na-scientist\tdata scientist\tpl\t2521\n");
  ASSERT_TRUE(groups) << groups.error().message;
  const ConceptId scientist = find("data scientist"), baker = find("baker");
  ASSERT_TRUE(scientist.valid());
  EXPECT_EQ(groups->of(scientist, t().language("pl")),
            find("Database designers and administrators"));
  EXPECT_FALSE(groups->of(scientist, t().english()).valid());
  EXPECT_FALSE(groups->of(baker, t().language("pl")).valid());
}

TEST_F(NationalGroupsTest, WhatTheTaxonomyDoesNotHaveDoesNotCount) {
  const auto groups = NationalGroups::read(t(),
                                           "a-scientist\tdata scientist\tpl\t9999\n"
                                           "z-none\tnobody\tpl\t2521\n"
                                           "a-scientist\tdata scientist\txx\t2521\n");
  ASSERT_TRUE(groups);
  EXPECT_FALSE(groups->of(find("data scientist"), t().language("pl")).valid());
}

TEST_F(NationalGroupsTest, AWrongLineIsNamed) {
  for (const std::string_view wrong : {"a-scientist", "a-scientist\tx\tpl", "a-scientist\tx\tpl\t",
                                       "a-scientist\tx\tpl\t2521\tmore", "\tx\tpl\t2521"}) {
    const auto groups = NationalGroups::read(t(), "# first\n" + std::string(wrong) + "\n");
    ASSERT_FALSE(groups) << wrong;
    EXPECT_THAT(groups.error().message, HasSubstr("line 2")) << wrong;
  }
}

TEST_F(NationalGroupsTest, TheShippedTableIsOne) {
  const auto groups = NationalGroups::read(t(), shipped_national_groups());
  EXPECT_TRUE(groups) << groups.error().message;
}

}  // namespace
}  // namespace metier::link
