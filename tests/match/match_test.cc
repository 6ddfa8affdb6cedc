#include "match/match.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "random_ground.h"

namespace metier::test {
namespace {

using namespace match;
using taxonomy::Relation;

// Two occupations: "cook" asks for knives and fire, "baker" for fire and dough, ovens are optional.
struct Kitchen {
  Kitchen() {
    knives = tiny.skill("knives", "use knives");
    fire = tiny.skill("fire", "handle fire");
    dough = tiny.skill("dough", "knead dough");
    ovens = tiny.skill("ovens", "clean ovens");
    cook = tiny.occupation("cook", "5120.1", "cook");
    baker = tiny.occupation("baker", "7512.1", "baker");
    for (const auto h : {knives, fire}) tiny.edge(cook, Relation::essential_skill, h);
    for (const auto h : {fire, dough}) tiny.edge(baker, Relation::essential_skill, h);
    tiny.edge(baker, Relation::optional_skill, ovens);
    tiny.edge(dough, Relation::skill_optional, knives);
    for (const auto h : {knives, fire, dough, ovens, cook, baker}) uris.push_back(tiny.uri(h));
    snapshot = with_near_skills(tiny);
    ground.emplace(*Ground::open(snapshot));
  }
  ConceptId id(Tiny::Handle h) const { return snapshot->taxonomy().find_uri(uris[h]); }
  std::uint32_t skill(Tiny::Handle h) const { return ground->places().skill(id(h)); }
  std::uint32_t occupation(Tiny::Handle h) const { return ground->places().occupation(id(h)); }
  Profile profile(std::initializer_list<Tiny::Handle> held) const {
    std::vector<Held> out;
    for (const auto h : held) out.push_back({id(h)});
    return make_profile(ground->places(), out);
  }
  std::vector<Fit> fits(const Profile& profile, FitOptions options = {}) const {
    Scratch scratch;
    std::vector<Fit> out;
    match::fits(*ground, profile, options, scratch, out);
    return out;
  }
  Tiny tiny;
  Tiny::Handle knives, fire, dough, ovens, cook, baker;
  std::vector<std::string> uris;
  std::shared_ptr<const snapshot::Snapshot> snapshot;
  std::optional<Ground> ground;
};

TEST(Fits, TheOwnSkillsComeFirstWithAllOfTheScore) {
  const Kitchen k;
  const auto fits = k.fits(k.profile({k.knives, k.fire}));
  ASSERT_FALSE(fits.empty());
  EXPECT_EQ(fits[0].place, k.occupation(k.cook));
  EXPECT_EQ(fits[0].score, 1);
  EXPECT_EQ(fits[0].held, (Counts{2, 0}));
  EXPECT_EQ(fits[0].asked, (Counts{2, 0}));
}

TEST(Fits, AnEmptyProfileFitsNothing) {
  const Kitchen k;
  EXPECT_TRUE(k.fits({}).empty());
}

TEST(Fits, WhereSomebodyComesFromIsLeftOut) {
  const Kitchen k;
  FitOptions options;
  options.except = k.occupation(k.cook);
  for (const Fit& fit : k.fits(k.profile({k.knives, k.fire}), options))
    EXPECT_NE(fit.place, k.occupation(k.cook));
}

TEST(Fits, OfEqualScoresTheOneWithMoreInCommonComesFirst) {
  Tiny tiny;
  const auto a = tiny.skill("a", "a skill"), b = tiny.skill("b", "b skill");
  const auto less = tiny.occupation("1", "1111.1", "less"),
             more = tiny.occupation("2", "1111.2", "more");
  tiny.edge(less, Relation::essential_skill, a).edge(less, Relation::optional_skill, b);
  tiny.edge(more, Relation::essential_skill, a).edge(more, Relation::essential_skill, b);
  const auto snapshot = with_near_skills(tiny);
  const auto ground = *Ground::open(snapshot);
  Scratch scratch;
  std::vector<Fit> fits;
  match::fits(ground, ground.essentials_of(1), {}, scratch, fits);
  ASSERT_EQ(fits.size(), 2U);
  EXPECT_EQ(fits[0].score, fits[1].score);
  EXPECT_EQ(fits[0].place, 1U);
}

TEST(Profile, OfASkillThatComesTwiceTheSurestCounts) {
  const Kitchen k;
  const std::vector<Held> held{{k.id(k.fire), 0.2F}, {k.id(k.fire), 0.6F}, {k.id(k.dough), 0}};
  const auto profile = make_profile(k.ground->places(), held);
  ASSERT_EQ(profile.size(), 1U);
  EXPECT_EQ(profile[0].share, 153U);
}

TEST(Explain, NearSkillsCountInPart) {
  const Kitchen k;
  const auto e =
      explain(*k.ground, k.profile({k.knives}), k.ground->demand_of(k.occupation(k.baker)));
  const auto near = std::find_if(e.terms.begin(), e.terms.end(),
                                 [](const Term& t) { return t.kind == TermKind::near; });
  ASSERT_NE(near, e.terms.end());
  EXPECT_EQ(near->skill, k.skill(k.dough));
  EXPECT_EQ(near->other, k.skill(k.knives));
  EXPECT_GT(near->credit, 0U);
  EXPECT_LE(near->credit, kWhole / 2);
  EXPECT_EQ(e.held, (Counts{0, 0}));
  EXPECT_EQ(e.asked, (Counts{2, 1}));
}

// ---- properties, over taxonomies and profiles at random

// Freezing a taxonomy takes longer than all else: each is good for several profiles.
constexpr int kProfiles = 5;

RC_GTEST_PROP(MatchProperty, TermsAddUpToTheSumsOfTheFit, ()) {
  static Scratch kept;  // goes from ground to ground
  const auto ground = *Ground::open(random_taxonomy());
  for (int i = 0; i < kProfiles; ++i) {
    const auto profile = random_profile(ground);
    const OccupationSums sums(ground, profile, kept);
    for (std::uint32_t o = 0; o < ground.occupation_count(); ++o) {
      const auto e = explain(ground, profile, ground.demand_of(o));
      RC_ASSERT(e.sums == sums.sums(o));
      RC_ASSERT(e.held == sums.held(o));
      RC_ASSERT(e.asked == ground.asked(o));
      RC_ASSERT(sums.score(o) >= 0 && sums.score(o) <= 1);
    }
  }
}

// The profile with the skill, or with more of it.
Profile with(Profile profile, HeldSkill added) {
  const auto at = std::find_if(profile.begin(), profile.end(),
                               [&](const HeldSkill& h) { return h.place >= added.place; });
  if (at != profile.end() && at->place == added.place) {
    at->share = std::max(at->share, added.share);
  } else {
    profile.insert(at, added);
  }
  return profile;
}

RC_GTEST_PROP(MatchProperty, AnEssentialSkillMoreNeverLowersTheScore, ()) {
  const auto ground = *Ground::open(random_taxonomy());
  Scratch scratch;
  for (int i = 0; i < kProfiles; ++i) {
    const auto profile = random_profile(ground);
    const auto share = static_cast<std::uint32_t>(*rc::gen::inRange(1, 256));
    for (std::uint32_t o = 0; o < ground.occupation_count(); ++o) {
      const double before = OccupationSums(ground, profile, scratch).score(o);
      for (const HeldSkill& essential : ground.essentials_of(o)) {
        const auto more = with(profile, {essential.place, share});
        const double after = OccupationSums(ground, more, scratch).score(o);
        RC_ASSERT(after >= before);
        RC_ASSERT(after > 0);
      }
    }
  }
}

}  // namespace
}  // namespace metier::test
