#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "random_ground.h"

namespace metier::test {
namespace {

using namespace match;
using taxonomy::Relation;

TEST(Direction, IsByLevelThenByZone) {
  EXPECT_EQ(direction({2, 0}, {4, 0}), Direction::up);
  EXPECT_EQ(direction({4, 2}, {3, 5}), Direction::down);
  EXPECT_EQ(direction({2, 0}, {2, 0}), Direction::sideways);
  EXPECT_EQ(direction({2, 3}, {2, 4}), Direction::up);
  EXPECT_EQ(direction({2, 3}, {2, 0}), Direction::sideways);
  EXPECT_EQ(direction({0, 3}, {2, 4}), Direction::unknown);
}

// Occupations 0 to 4 in a row, each with ten skills, six of them those of the one before.
std::shared_ptr<const snapshot::Snapshot> chain() {
  Tiny tiny;
  std::vector<Tiny::Handle> skills;
  for (int i = 0; i < 26; ++i)
    skills.push_back(tiny.skill(fmt::format("{:02}", i), fmt::format("skill {}", i)));
  for (std::size_t o = 0; o < 5; ++o) {
    const auto occupation = tiny.occupation(fmt::format("{}", o), "7512.1", "occupation");
    for (std::size_t i = 4 * o; i < 4 * o + 10; ++i)
      tiny.edge(occupation, Relation::essential_skill, skills[i]);
  }
  return with_near_skills(tiny);
}

TEST(Path, GoesByStepsWhereTheGoalIsFar) {
  const auto ground = *Ground::open(chain());
  Scratch scratch;
  const auto far = path(ground, 0, 4, scratch);
  EXPECT_GE(far.occupations.size(), 3U);
  EXPECT_LT(far.longest(), far.direct);
  EXPECT_EQ(far.occupations.front(), 0U);
  EXPECT_EQ(far.occupations.back(), 4U);
  EXPECT_EQ(far.distances.size() + 1, far.occupations.size());
  const auto near = path(ground, 0, 1, scratch);
  EXPECT_EQ(near.occupations, (std::vector<std::uint32_t>{0, 1}));
  EXPECT_EQ(near.longest(), near.direct);
}

// The longest step of the best path of at most three, tried out one by one.
double by_hand(const Ground& ground, std::uint32_t from, std::uint32_t goal) {
  const auto count = static_cast<std::uint32_t>(ground.occupation_count());
  const auto step = [&](std::uint32_t a, std::uint32_t b) {
    return 1 -
           score(explain(ground, ground.profile_of(a), ground.demand_of(b)).sums, ground.weights());
  };
  double two = 2, three = 2;
  for (std::uint32_t a = 0; a < count; ++a) {
    if (a == from || a == goal) continue;
    two = std::min(two, std::max(step(from, a), step(a, goal)));
    for (std::uint32_t b = 0; b < count; ++b)
      if (b != from && b != goal && b != a)
        three = std::min(three, std::max({step(from, a), step(a, b), step(b, goal)}));
  }
  double best = step(from, goal);
  if (two + kWorthAStep <= best) best = two;
  return three + kWorthAStep <= best ? three : best;
}

RC_GTEST_PROP(PathProperty, ItsLongestStepIsTheShortestThereIs, ()) {
  const auto ground = *Ground::open(random_taxonomy());
  Scratch scratch;
  const auto count = static_cast<std::uint32_t>(ground.occupation_count());
  for (std::uint32_t goal = 1; goal < count; ++goal) {
    const auto found = path(ground, 0, goal, scratch);
    RC_ASSERT(found.longest() == by_hand(ground, 0, goal));
    RC_ASSERT(found.occupations.front() == 0U);
    RC_ASSERT(found.occupations.back() == goal);
  }
}

TEST(Moves, TellDistanceAndDirection) {
  const auto ground = *Ground::open(chain());
  Scratch scratch;
  std::vector<Move> out;
  MoveOptions options;
  options.from = 0;
  moves(ground, ground.profile_of(0), options, scratch, out);
  ASSERT_FALSE(out.empty());
  EXPECT_EQ(out[0].fit.place, 1U);
  EXPECT_EQ(out[0].direction, Direction::sideways);
  EXPECT_EQ(out[0].distance, 1 - out[0].fit.score);
  for (const Move& move : out) EXPECT_NE(move.fit.place, 0U);
}

}  // namespace
}  // namespace metier::test
