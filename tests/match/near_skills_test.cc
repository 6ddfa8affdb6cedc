#include <gtest/gtest.h>

#include "learn/learn.h"
#include "match/match.h"
#include "support/release.h"
#include "support/tiny.h"

namespace metier::test {
namespace {

using namespace match;

snapshot::SectionSet starter(bool learned) {
  auto sections = freeze_release("data/starter");
  if (!learned) return sections;
  learn::BuildOptions options;
  options.steps = 40;
  const auto done = learn::build(*Tiny::open(sections), options, sections);
  if (!done) throw std::runtime_error(done.error().message);
  return sections;
}

std::vector<std::byte> near_bytes(const snapshot::SectionSet& base, unsigned threads) {
  auto sections = base;
  const auto done = build(*Tiny::open(sections), {threads}, sections);
  if (!done) throw std::runtime_error(done.error().message);
  return sections.to_bytes();
}

TEST(NearSkills, DoNotDependOnTheNumberOfThreads) {
  for (const bool learned : {false, true}) {
    const auto base = starter(learned);
    EXPECT_EQ(near_bytes(base, 1), near_bytes(base, 3)) << learned;
  }
}

TEST(NearSkills, AreBothWaysAndFall) {
  for (const bool learned : {false, true}) {
    const auto snapshot = snapshot::Snapshot::from_bytes(near_bytes(starter(learned), 2));
    Weights all;
    all.least_near = 0;
    const auto ground = *Ground::open(*snapshot, all);
    std::size_t count = 0;
    for (std::uint32_t s = 0; s < ground.skill_count(); ++s) {
      const auto near = ground.near(s);
      count += near.size();
      for (std::size_t i = 0; i < near.size(); ++i) {
        EXPECT_NE(near[i].place, s);
        EXPECT_LE(near[i].credit, near[i == 0 ? 0 : i - 1].credit);
        const auto back = ground.near(near[i].place);
        EXPECT_TRUE(std::any_of(back.begin(), back.end(), [&](const NearCredit& n) {
          return n.place == s && n.credit == near[i].credit;
        }));
      }
    }
    EXPECT_GT(count, ground.skill_count()) << learned;
  }
}

TEST(NearSkills, AreRefusedWhereTheyCannotBe) {
  const auto base = starter(false);
  const auto opened = Tiny::open(base);
  const std::size_t skills = Places(opened->taxonomy()).skills().size();
  const std::vector<NearSkill> none(skills * kNearest, NearSkill{Id24::of(kNoSkill), 0});
  const auto open = [&](const std::vector<NearSkill>& near) {
    auto sections = base;
    sections.add(kNearSkills, near);
    return Ground::open(Tiny::open(sections));
  };
  EXPECT_TRUE(open(none).has_value());
  auto wrong = none;
  wrong.pop_back();
  EXPECT_FALSE(open(wrong).has_value());
  for (const NearSkill bad :
       {NearSkill{Id24::of(static_cast<std::uint32_t>(skills)), 9}, NearSkill{Id24::of(0), 9},
        NearSkill{Id24::of(1), 0}, NearSkill{Id24::of(kNoSkill), 9}}) {
    wrong = none;
    wrong[0] = bad;
    const auto refused = open(wrong);
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().kind, ErrorKind::snapshot);
  }
  EXPECT_FALSE(Ground::open(opened).has_value());  // a snapshot of another program
}

}  // namespace
}  // namespace metier::test
