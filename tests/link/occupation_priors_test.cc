#include "link/occupation_priors.h"

#include <gmock/gmock.h>

#include "link/sections.h"
#include "link/tiny_reader.h"

namespace metier::link {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

// Two drivers of one ISCO group, a cook of another, and a skill.
class OccupationPriorsTest : public ::testing::Test {
 protected:
  OccupationPriorsTest() {
    const auto drivers = tiny_.isco("8332", "Heavy truck drivers");
    const auto lorry = tiny_.occupation("a-lorry", "8332.1", "lorry driver");
    const auto hearse = tiny_.occupation("b-hearse", "8332.2", "hearse driver");
    tiny_.occupation("c-cook", "5120.1", "cook");
    tiny_.skill("drive", "drive");
    for (const auto occupation : {lorry, hearse})
      tiny_.edge(occupation, taxonomy::Relation::isco_group, drivers);
  }
  test::Tiny tiny_;
};

constexpr std::string_view kTable = "# what counts\na-lorry\t2.5\n8332\t6\n\n";

TEST_F(OccupationPriorsTest, OfTheOccupationElseOfItsGroupElseTheRarest) {
  const auto built = OccupationPriors::build(tiny_.snapshot()->taxonomy(), kTable);
  ASSERT_TRUE(built);
  // By URI: the ISCO group, lorry, hearse, cook, the skill.
  EXPECT_THAT(*built, ElementsAre(255, 40, 96, 254, 255));
}

TEST_F(OccupationPriorsTest, ReadAgainAsLogarithms) {
  auto sections = tiny_.sections();
  const auto snapshot = test::Tiny::open(sections);
  sections.add(kOccupationPriors, *OccupationPriors::build(snapshot->taxonomy(), kTable));
  const auto with_priors = test::Tiny::open(sections);
  const auto priors = OccupationPriors::open(*with_priors);
  ASSERT_TRUE(priors);
  const ConceptId lorry(std::size_t{1}), hearse(std::size_t{2});
  EXPECT_FLOAT_EQ(priors->of(lorry), -2.5F);
  EXPECT_FLOAT_EQ(priors->of(hearse), -6);
}

TEST_F(OccupationPriorsTest, AWrongLineIsNamed) {
  for (const std::string_view wrong :
       {"a-lorry", "a-lorry\t", "a-lorry\tx", "a-lorry\t1 ", "a\t-1"}) {
    const auto built = OccupationPriors::build(tiny_.snapshot()->taxonomy(),
                                               "8332\t6\n" + std::string(wrong) + "\n");
    ASSERT_FALSE(built) << wrong;
    EXPECT_THAT(built.error().message, HasSubstr("line 2")) << wrong;
  }
}

TEST_F(OccupationPriorsTest, ADamagedSectionIsAnError) {
  auto sections = tiny_.sections();
  sections.add(kOccupationPriors, std::vector<std::uint8_t>{1, 2});
  const auto priors = OccupationPriors::open(*test::Tiny::open(sections));
  ASSERT_FALSE(priors);
  EXPECT_EQ(priors.error().kind, ErrorKind::snapshot);
}

TEST(ShippedPriors, AreATableOfUnitGroupsAndOccupations) {
  test::Tiny tiny;
  const auto group = tiny.isco("2512", "Software developers");
  const auto developer =
      tiny.occupation("f2b15a0e-e65a-438a-affb-29b9d50b77d1", "2512.4", "software developer");
  const auto other = tiny.occupation("zzz", "2512.9", "other developer");
  for (const auto occupation : {developer, other})
    tiny.edge(occupation, taxonomy::Relation::isco_group, group);
  const auto built = OccupationPriors::build(tiny.snapshot()->taxonomy(), shipped_priors());
  ASSERT_TRUE(built) << built.error().message;
  EXPECT_LT((*built)[1], (*built)[2]);
  EXPECT_LT((*built)[2], 254);
}

}  // namespace
}  // namespace metier::link
