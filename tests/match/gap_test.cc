#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "random_ground.h"

namespace metier::test {
namespace {

using namespace match;

constexpr int kProfiles = 5;  // of each taxonomy

RC_GTEST_PROP(GapProperty, HaveAndMissingAreTheProfileOfTheOccupation, ()) {
  const auto ground = *Ground::open(random_taxonomy());
  Scratch scratch;
  for (int i = 0; i < kProfiles; ++i) {
    const auto profile = random_profile(ground);
    for (std::uint32_t o = 0; o < ground.occupation_count(); ++o) {
      const auto g = gap(ground, profile, o, 5, scratch);
      std::vector<std::uint32_t> both, own;
      for (const Term& term : g.have) both.push_back(term.skill);
      for (const auto& missing : g.missing) both.push_back(missing.term.skill);
      for (const Use use : ground.skills_of(o)) own.push_back(use.place());
      std::sort(both.begin(), both.end());
      RC_ASSERT(both == own);
      for (std::size_t k = 1; k < g.missing.size(); ++k)
        RC_ASSERT(g.missing[k - 1].term.essential || !g.missing[k].term.essential);
    }
  }
}

std::size_t open_count(const Ground& ground, const Profile& profile) {
  Scratch scratch;
  const OccupationSums sums(ground, profile, scratch);
  std::size_t out = 0;
  for (std::uint32_t o = 0; o < ground.occupation_count(); ++o)
    out += is_open(sums.held(o).essential, ground.asked(o).essential) ? 1 : 0;
  return out;
}

RC_GTEST_PROP(GapProperty, ASkillOpensWhatIsOpenWithItAndNotWithout, ()) {
  const auto ground = *Ground::open(random_taxonomy());
  const auto profile = random_profile(ground);
  Scratch scratch;
  const OccupationSums sums(ground, profile, scratch);
  std::vector<std::uint32_t> opened;
  count_opened(ground, sums, profile, opened);
  const std::size_t now = open_count(ground, profile);
  std::uint32_t most = 0;
  for (std::uint32_t s = 0; s < ground.skill_count(); ++s) {
    Profile more = profile;
    const auto at =
        std::find_if(more.begin(), more.end(), [&](const HeldSkill& h) { return h.place >= s; });
    if (at == more.end() || at->place != s) more.insert(at, {s, kWhole});
    RC_ASSERT(open_count(ground, more) == now + opened[s]);
    most = std::max(most, opened[s]);
  }
  std::vector<Door> doors;
  best_doors(ground, opened, 3, doors);
  RC_ASSERT(doors.empty() == (most == 0));
  if (!doors.empty()) RC_ASSERT(doors[0].opens == most);
}

TEST(Gap, AnOccupationIsOpenWithHalfOfItsEssentialsAndAtLeastThree) {
  EXPECT_FALSE(is_open(0, 0));
  EXPECT_FALSE(is_open(0, 1));
  EXPECT_TRUE(is_open(1, 1));
  EXPECT_FALSE(is_open(1, 2));
  EXPECT_TRUE(is_open(2, 2));
  EXPECT_FALSE(is_open(2, 4));
  EXPECT_TRUE(is_open(3, 4));
  EXPECT_FALSE(is_open(4, 9));
  EXPECT_TRUE(is_open(5, 9));
}

}  // namespace
}  // namespace metier::test
