#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "random_ground.h"

namespace metier::test {
namespace {

using namespace match;

Demand random_demand(const Ground& ground) {
  Demand out;
  for (const HeldSkill& held : random_profile(ground))
    out.push_back({held.place, *rc::gen::arbitrary<bool>(), held.share});
  return out;
}

// Every set that has something in common comes, in order, with the sums that explain() has.
template <class Explain>
void check(const Ground& ground, const std::vector<SetFit>& fits, std::size_t sets,
           const Explain& explained) {
  std::vector<bool> came(sets);
  for (std::size_t i = 0; i < fits.size(); ++i) {
    const Explanation e = explained(fits[i].set);
    came[fits[i].set] = true;
    RC_ASSERT(fits[i].sums == e.sums);
    RC_ASSERT(fits[i].held == e.held);
    RC_ASSERT(fits[i].asked == e.asked);
    RC_ASSERT(fits[i].score == score(e.sums, ground.weights()));
    if (i > 0) RC_ASSERT(fits[i].score <= fits[i - 1].score);
  }
  for (std::size_t set = 0; set < sets; ++set)
    RC_ASSERT(came[set] == (explained(set).sums.had > 0));
}

RC_GTEST_PROP(SkillSetsProperty, SetsAreComparedAsOneByOne, ()) {
  const auto ground = *Ground::open(random_taxonomy());
  SkillSets profiles, demands;
  const auto count = *rc::gen::inRange<std::size_t>(0, 8);
  for (std::size_t i = 0; i < count; ++i) {
    profiles.add(std::to_string(i), random_profile(ground));
    demands.add(std::to_string(i), random_demand(ground));
  }
  const auto threads = *rc::gen::inRange(1U, 3U);
  const auto demand = random_demand(ground);
  const auto profile = random_profile(ground);
  std::vector<SetFit> fits;
  rank_profiles(ground, demand, profiles, {100, threads}, fits);
  check(ground, fits, count,
        [&](std::size_t set) { return explain(ground, profiles.profile(set), demand); });
  std::vector<double> scores;
  score_profiles(ground, demand, profiles, scores);
  for (const SetFit& fit : fits) RC_ASSERT(scores[fit.set] == fit.score);
  rank_demands(ground, profile, demands, {100, threads}, fits);
  check(ground, fits, count,
        [&](std::size_t set) { return explain(ground, profile, demands.demand(set)); });
}

TEST(SetLines, AreReadOrRefused) {
  simdjson::dom::parser parser;
  std::string id;
  const auto good = parse_set_line(
      R"({"id":"1","skills":["a",{"uri":"u","essential":false,"share":0.5},{"label":"l"}],"x":1})",
      parser, id);
  ASSERT_TRUE(good.has_value());
  EXPECT_EQ(good->id, "1");
  ASSERT_EQ(good->skills.size(), 3U);
  EXPECT_EQ(good->skills[1].name, "u");
  EXPECT_FALSE(good->skills[1].essential);
  EXPECT_EQ(good->skills[1].share, 0.5F);
  EXPECT_TRUE(good->skills[2].essential);
  const auto text = parse_set_line(R"({"id":"2","text":"t","lang":"da"})", parser, id);
  ASSERT_TRUE(text.has_value());
  EXPECT_EQ(*text->text, "t");
  EXPECT_EQ(text->language, "da");
  for (const std::string_view bad :
       {"", "{", "[]", "{}", R"({"id":1,"skills":[]})", R"({"skills":[]})", R"({"id":"1"})",
        R"({"id":"1","skills":{}})", R"({"id":"1","skills":[1]})", R"({"id":"1","skills":[{}]})",
        R"({"id":"1","skills":[{"uri":1}]})", R"({"id":"1","skills":[{"uri":"u","share":2}]})",
        R"({"id":"1","skills":[{"uri":"u","essential":1}]})", R"({"id":"1","text":1})"}) {
    const auto refused = parse_set_line(bad, parser, id);
    ASSERT_FALSE(refused.has_value()) << bad;
    EXPECT_EQ(refused.error().kind, ErrorKind::input) << bad;
  }
}

}  // namespace
}  // namespace metier::test
