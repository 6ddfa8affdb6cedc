// Coverage of teams against plain set arithmetic, done another way.
#include "match/team.h"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <set>

#include "random_ground.h"

namespace metier::test {
namespace {

using namespace match;
using taxonomy::Relation;
using testing::ElementsAre;
using testing::IsEmpty;

// "lead" asks for plan and talk, may budget; "guard" for watch and talk. "near" is near to plan.
struct Office {
  Office() {
    for (const char* name : {"plan", "talk", "budget", "watch", "near"})
      skills.push_back(tiny.skill(name, name));
    lead = tiny.occupation("lead", "1111.1", "lead");
    guard = tiny.occupation("guard", "1111.2", "guard");
    tiny.edge(lead, Relation::essential_skill, skills[0]);
    tiny.edge(lead, Relation::essential_skill, skills[1]);
    tiny.edge(lead, Relation::optional_skill, skills[2]);
    tiny.edge(guard, Relation::essential_skill, skills[3]);
    tiny.edge(guard, Relation::essential_skill, skills[1]);
    tiny.edge(skills[0], Relation::skill_optional, skills[4]);
    for (const auto h : skills) skill_uris.push_back(tiny.uri(h));
    const std::string lead_uri = tiny.uri(lead), guard_uri = tiny.uri(guard);
    snapshot = with_near_skills(tiny);
    ground.emplace(*Ground::open(snapshot));
    lead_place = ground->places().occupation(snapshot->taxonomy().find_uri(lead_uri));
    guard_place = ground->places().occupation(snapshot->taxonomy().find_uri(guard_uri));
  }
  TeamMember member(const std::string& name, const std::vector<std::size_t>& of,
                    float share = 1) const {
    std::vector<Held> held;
    for (const auto skill : of)
      held.push_back({snapshot->taxonomy().find_uri(skill_uris[skill]), share});
    return {name, make_profile(ground->places(), held)};
  }
  TeamCoverage cover(Team team, std::size_t most = 5) const {
    return match::cover(*ground, team, snapshot->taxonomy().english(), most);
  }
  const TeamCompetence& row(const TeamCoverage& c, std::size_t skill) const {
    const auto place = ground->places().skill(snapshot->taxonomy().find_uri(skill_uris[skill]));
    for (const auto& one : c.competences)
      if (one.skill == place) return one;
    throw std::runtime_error("no such competence");
  }
  Tiny tiny;
  std::vector<Tiny::Handle> skills;
  std::vector<std::string> skill_uris;
  Tiny::Handle lead, guard;
  std::uint32_t lead_place = 0, guard_place = 0;
  std::shared_ptr<const snapshot::Snapshot> snapshot;
  std::optional<Ground> ground;
};

TEST(Team, SeveralOnePartlyAndNobody) {
  const Office o;
  const auto c =
      o.cover({{o.member("a", {1, 4}), o.member("b", {1, 2})}, {o.lead_place, o.guard_place}});
  EXPECT_EQ(o.row(c, 1).cover, Cover::several);
  EXPECT_EQ(o.row(c, 1).covering, 2U);
  EXPECT_EQ(o.row(c, 2).cover, Cover::one);
  EXPECT_EQ(o.row(c, 2).best_member, 1U);
  EXPECT_EQ(o.row(c, 0).cover, Cover::partly);  // by the near skill alone
  EXPECT_LT(o.row(c, 0).best, kCovers);
  EXPECT_EQ(o.row(c, 3).cover, Cover::nobody);
  EXPECT_THAT(c.roles[0].essential, ElementsAre(0, 1, 0, 1));
  EXPECT_THAT(c.roles[0].optional, ElementsAre(0, 0, 1, 0));
  EXPECT_THAT(c.roles[1].essential, ElementsAre(1, 0, 0, 1));
  EXPECT_EQ(o.row(c, 1).essential, 3);
}

TEST(Team, HeldLessSurelyThanNotIsABeginning) {
  const Office o;
  const auto unsure = o.cover({{o.member("a", {3}, 0.49F)}, {o.guard_place}});
  EXPECT_EQ(o.row(unsure, 3).cover, Cover::partly);
  const auto sure = o.cover({{o.member("a", {3}, 0.51F)}, {o.guard_place}});
  EXPECT_EQ(o.row(sure, 3).cover, Cover::one);
}

TEST(Team, ARolesOwnOccupationClosesItsEssentials) {
  const Office o;
  const auto c = o.cover({{o.member("a", {})}, {o.guard_place}});
  ASSERT_FALSE(c.hires.empty());
  EXPECT_EQ(c.hires[0].occupation, o.guard_place);
  EXPECT_EQ(c.hires[0].closes, 1);
  EXPECT_EQ(c.hires[0].brings.size(), 2U);
  EXPECT_EQ(c.roles[0].best_score, 0);
}

TEST(Team, NothingOpenIsNothingToSuggest) {
  const Office o;
  const auto c = o.cover({{o.member("a", {3}), o.member("b", {1})}, {o.guard_place}});
  EXPECT_THAT(c.hires, IsEmpty());
  EXPECT_THAT(c.trainings, IsEmpty());
  EXPECT_EQ(c.roles[0].score, 1);
}

TEST(Team, ATrainingNamesWhoIsNearest) {
  const Office o;
  const auto c = o.cover({{o.member("a", {}), o.member("b", {1, 2, 4})}, {o.lead_place}});
  ASSERT_EQ(c.trainings.size(), 1U);
  EXPECT_EQ(c.competences[c.trainings[0].competence].skill, o.row(c, 0).skill);
  EXPECT_TRUE(c.trainings[0].has_member);
  EXPECT_EQ(c.trainings[0].member, 1U);
  EXPECT_EQ(c.trainings[0].closes, 1);
}

// ---- properties

using Set = std::set<std::uint32_t>;

// The skills that a profile covers, and those it has any credit of, by the relations alone.
struct Covered {
  Set surely, at_all;
};
Covered covered_by(const Ground& ground, const Profile& profile) {
  Covered out;
  for (const HeldSkill& held : profile) {
    if (held.share * 2 > kWhole) out.surely.insert(held.place);
    if (held.share > 0) out.at_all.insert(held.place);
    for (const NearCredit& near : ground.near(held.place)) {
      const auto credit = scaled(near.credit, held.share);
      if (credit * 2 > kWhole) out.surely.insert(near.place);
      if (credit > 0) out.at_all.insert(near.place);
    }
  }
  return out;
}

Cover cover_of(std::uint32_t skill, const std::vector<Covered>& members) {
  std::size_t surely = 0, at_all = 0;
  for (const auto& m : members) {
    surely += m.surely.count(skill);
    at_all += m.at_all.count(skill);
  }
  return surely > 1    ? Cover::several
         : surely == 1 ? Cover::one
         : at_all > 0  ? Cover::partly
                       : Cover::nobody;
}

Team random_team(const Ground& ground) {
  Team team;
  const auto members = *rc::gen::inRange(1, 5);
  for (int m = 0; m < members; ++m)
    team.members.push_back({fmt::format("m{}", m), random_profile(ground)});
  const auto any =
      rc::gen::inRange<std::uint32_t>(0, static_cast<std::uint32_t>(ground.occupation_count()));
  for (int i = 0; i < 4; ++i)
    if (const auto role = *any;
        std::find(team.roles.begin(), team.roles.end(), role) == team.roles.end())
      team.roles.push_back(role);
  return team;
}

void require_counts(const Ground& ground, const Team& team, const TeamCoverage& c) {
  std::vector<Covered> members;
  for (const auto& m : team.members) members.push_back(covered_by(ground, m.profile));
  Set asked;
  for (std::size_t r = 0; r < team.roles.size(); ++r) {
    CoverCounts essential{}, optional{};
    for (const Use use : ground.skills_of(team.roles[r])) {
      asked.insert(use.place());
      auto& counts = use.essential() ? essential : optional;
      ++counts[static_cast<std::size_t>(cover_of(use.place(), members))];
    }
    RC_ASSERT(c.roles[r].essential == essential);
    RC_ASSERT(c.roles[r].optional == optional);
  }
  Set listed;
  for (const auto& row : c.competences) {
    RC_ASSERT(listed.insert(row.skill).second);
    RC_ASSERT(row.cover == cover_of(row.skill, members));
  }
  RC_ASSERT(listed == asked);
}

RC_GTEST_PROP(TeamProperty, CountsAreSetArithmetic, ()) {
  const auto ground = *Ground::open(random_taxonomy());
  for (int i = 0; i < 5; ++i) {
    const auto team = random_team(ground);
    const auto c = cover(ground, team, ground.taxonomy().english(), 100);
    require_counts(ground, team, c);
    CoverCounts by_group{}, by_row{};
    for (const auto& group : c.groups)
      for (std::size_t k = 0; k < kCoverCount; ++k) by_group[k] += group.essential[k];
    for (const auto& row : c.competences)
      by_row[static_cast<std::size_t>(row.cover)] += row.is_essential() ? 1 : 0;
    RC_ASSERT(by_group == by_row);
  }
}

RC_GTEST_PROP(TeamProperty, SuggestionsCloseAPartOfWhatIsOpen, ()) {
  const auto ground = *Ground::open(random_taxonomy());
  const auto team = random_team(ground);
  const auto c = cover(ground, team, ground.taxonomy().english(), 1000);
  const bool open = std::any_of(c.competences.begin(), c.competences.end(),
                                [](const auto& row) { return row.covering == 0; });
  RC_ASSERT(open || (c.hires.empty() && c.trainings.empty()));
  RC_ASSERT(!open || !c.trainings.empty());
  double before = 1;
  for (const Hire& hire : c.hires) {
    RC_ASSERT(hire.closes > 0 && hire.closes <= before);
    before = hire.closes;
    for (const auto row : hire.brings) RC_ASSERT(c.competences[row].covering == 0U);
  }
  before = 1;
  for (const Training& training : c.trainings) {
    RC_ASSERT(training.closes > 0 && training.closes <= before + 1e-12);
    before = training.closes;
    RC_ASSERT(c.competences[training.competence].covering == 0U);
  }
  // A role's own occupation brings every essential of it that is open.
  for (std::size_t r = 0; r < team.roles.size(); ++r) {
    Set missing;
    for (std::uint32_t i = 0; i < c.competences.size(); ++i)
      if ((c.competences[i].essential >> r & 1) != 0 && c.competences[i].covering == 0)
        missing.insert(i);
    const auto hire = std::find_if(c.hires.begin(), c.hires.end(),
                                   [&](const Hire& h) { return h.occupation == team.roles[r]; });
    RC_ASSERT(missing.empty() || hire != c.hires.end());
    for (const auto row : missing)
      RC_ASSERT(std::find(hire->brings.begin(), hire->brings.end(), row) != hire->brings.end());
  }
}

RC_GTEST_PROP(TeamProperty, AMemberMoreCoversNoLess, ()) {
  const auto ground = *Ground::open(random_taxonomy());
  auto team = random_team(ground);
  const auto before = cover(ground, team, ground.taxonomy().english());
  team.members.push_back({"more", random_profile(ground)});
  const auto after = cover(ground, team, ground.taxonomy().english());
  for (const auto& row : before.competences)
    for (const auto& other : after.competences)
      if (other.skill == row.skill) RC_ASSERT(other.cover >= row.cover);
  for (std::size_t r = 0; r < team.roles.size(); ++r)
    RC_ASSERT(after.roles[r].best_score >= before.roles[r].best_score);
}

}  // namespace
}  // namespace metier::test
