#include <gmock/gmock.h>

#include "versions/releases.h"

namespace metier::test {
namespace {

using taxonomy::Relation;
using testing::ElementsAre;
using testing::IsEmpty;
using versions::Reason;

const versions::Successor& best(const Compared& c, std::string_view name) {
  return c.difference.candidates_of(c.gone(name)).front();
}

TEST(Successor, TheSameLabelUnderAnotherUri) {
  Tiny old, now;
  old.skill("1", "Operate Waste Incinerator");
  now.skill("2", "operate waste incinerator");
  const auto c = compare(old, now);
  EXPECT_EQ(c.successor("skill/1"), "operate waste incinerator");
  EXPECT_TRUE(best(c, "skill/1").has(Reason::same_label));
  EXPECT_GT(best(c, "skill/1").score, 0.85F);
}

TEST(Successor, TheLabelBecameAnAlternativeOne) {
  Tiny old, now;
  old.occupation("1", "3412.4.9", "residential care home worker");
  old.occupation("2", "3412.4.2", "care home worker");
  const auto kept = now.occupation("2", "3412.4.2", "care home worker");
  now.alternative(kept, "en", "residential care home worker");
  const auto c = compare(old, now);
  EXPECT_EQ(c.successor("occupation/1"), "care home worker");
  EXPECT_TRUE(best(c, "occupation/1").has(Reason::became_alternative));
}

TEST(Successor, AnAlternativeLabelBecameTheLabel) {
  Tiny old, now;
  old.alternative(old.skill("1", "prepare ground for construction"), "en", "prepare building site");
  now.skill("2", "prepare building site");
  const auto c = compare(old, now);
  EXPECT_EQ(c.successor("skill/1"), "prepare building site");
  EXPECT_TRUE(best(c, "skill/1").has(Reason::was_alternative));
}

TEST(Successor, SimilarLabelAndSameCode) {
  Tiny old, now;
  old.occupation("1", "8160.36", "fruit and vegetable preservers");
  now.occupation("2", "8160.36", "fruit and vegetable preserver");
  now.occupation("3", "8160.37", "coffee roaster");
  const auto c = compare(old, now);
  EXPECT_EQ(c.successor("occupation/1"), "fruit and vegetable preserver");
  EXPECT_TRUE(best(c, "occupation/1").has(Reason::same_code));
  EXPECT_TRUE(best(c, "occupation/1").has(Reason::similar_label));
}

TEST(Successor, TheSameCodeAloneSaysNothing) {
  Tiny old, now;
  old.occupation("1", "2529.7", "lighthouse keeper");
  now.occupation("2", "2529.7", "cyber incident responder");
  const auto c = compare(old, now);
  EXPECT_EQ(c.successor("occupation/1"), "");
  EXPECT_THAT(c.difference.candidates_of(c.gone("occupation/1")), IsEmpty());
}

TEST(Successor, OccupationsThatNeedTheSameSkills) {
  Tiny old, now;
  const auto before = old.occupation("1", "1", "ICT intelligent systems designer");
  const auto after = now.occupation("2", "2", "intelligent systems engineer");
  now.occupation("3", "3", "intelligent buildings engineer");
  for (int i = 0; i < 8; ++i) {
    const auto name = fmt::format("s{}", i), label = fmt::format("skill number {}", i);
    old.edge(before, Relation::essential_skill, old.skill(name, label));
    now.edge(after, Relation::essential_skill, now.skill(name, label));
  }
  const auto c = compare(old, now);
  EXPECT_EQ(c.successor("occupation/1"), "intelligent systems engineer");
  EXPECT_TRUE(best(c, "occupation/1").has(Reason::similar_skills));
}

TEST(Successor, NoneIsLikelyWhenTwoAreOnlySimilar) {
  Tiny old, now;
  old.skill("1", "coordinate finishing room in footwear manufacturing");
  now.skill("2", "coordinate cutting room in footwear manufacturing");
  now.skill("3", "coordinate stitching room in footwear manufacturing");
  const auto c = compare(old, now);
  EXPECT_EQ(c.successor("skill/1"), "");
  EXPECT_EQ(c.difference.candidates_of(c.gone("skill/1")).size(), 2U);
  EXPECT_THAT(versions::successor_line(c.difference, {}, c.gone("skill/1")),
              testing::StartsWith("no likely successor; nearest: coordinate"));
}

TEST(Successor, ASplitConceptHasSeveral) {
  Tiny old, now;
  old.skill("1", "budget set costs");
  now.alternative(now.skill("2", "manage budgets"), "en", "budget set costs");
  now.alternative(now.skill("3", "plan spending"), "en", "budget set costs");
  const auto c = compare(old, now);
  EXPECT_EQ(c.difference.successors(Compared::uri("skill/1")).size(), 2U);
  EXPECT_EQ(c.difference.predecessors(Compared::uri("skill/2")).size(), 1U);
  EXPECT_EQ(c.difference.predecessors(Compared::uri("skill/3")).size(), 1U);
}

TEST(Successor, ConversionOfWhatIsStillThereIsNothing) {
  Tiny old, now;
  old.skill("1", "bake bread");
  now.skill("1", "bake bread");
  now.skill("2", "bake bread");
  const auto c = compare(old, now);
  EXPECT_THAT(c.difference.successors(Compared::uri("skill/1")), IsEmpty());
  EXPECT_THAT(c.difference.successors(Compared::uri("skill/none")), IsEmpty());
  EXPECT_THAT(c.difference.predecessors(Compared::uri("skill/2")), IsEmpty());
  EXPECT_THAT(c.difference.predecessors("none"), IsEmpty());
}

TEST(Successor, IsOfTheSameKindAndNotObsolete) {
  Tiny old, now;
  old.occupation("1", "1", "welding");
  now.skill("2", "welding");
  now.edit(now.occupation("3", "3", "welding")).status = taxonomy::Status::obsolete;
  EXPECT_EQ(compare(old, now).successor("occupation/1"), "");
}

TEST(Successor, OfAnObsoleteConceptIsAnotherOne) {
  Tiny old, now;
  old.skill("1", "bake bread");
  now.edit(now.skill("1", "bake bread")).status = taxonomy::Status::obsolete;
  now.skill("2", "Bake bread");
  const auto c = compare(old, now);
  EXPECT_EQ(c.successor("skill/1"), "Bake bread");
}

}  // namespace
}  // namespace metier::test
