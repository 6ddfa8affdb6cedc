// Comparisons against plain set arithmetic, done another way: one set of URIs for each question.
#include "match/compare.h"

#include <gmock/gmock.h>

#include <cmath>
#include <random>
#include <set>

#include "support/release.h"
#include "support/tiny.h"

namespace metier::match {
namespace {

using snapshot::Relation;
using snapshot::SkillType;
using snapshot::Taxonomy;

using Set = std::set<std::string>;

// The competences of a role by the relation alone.
Set competences_of(const Taxonomy& t, ConceptId role, Relation relation) {
  Set out;
  for (const ConceptId skill : t.related(role, relation))
    if (t.skill_type(skill) != SkillType::none) out.emplace(t.uri(skill));
  return out;
}

Set both(const Set& a, const Set& b) {
  Set out;
  for (const auto& one : a)
    if (b.contains(one)) out.insert(one);
  return out;
}
Set either(Set a, const Set& b) {
  a.insert(b.begin(), b.end());
  return a;
}
Set without(const Set& a, const Set& b) {
  Set out;
  for (const auto& one : a)
    if (!b.contains(one)) out.insert(one);
  return out;
}

Set rows(const Comparison& c, const Taxonomy& t, Standing standing) {
  Set out;
  for (const auto& row : c.competences)
    if (row.standing == standing) out.emplace(t.uri(row.id));
  return out;
}

double jaccard(const Set& a, const Set& b) {
  return static_cast<double>(both(a, b).size()) / static_cast<double>(either(a, b).size());
}

void expect_same(double a, double b, const char* what) {
  if (std::isfinite(a) || std::isfinite(b)) {
    EXPECT_NEAR(a, b, 1e-12) << what;
  }
}

void expect_standings(const Taxonomy& t, const Comparison& c, const std::vector<Set>& essential,
                      const std::vector<Set>& all) {
  Set in_all = all[0], essential_in_all = essential[0], anywhere, not_optional_anywhere;
  for (std::size_t i = 0; i < all.size(); ++i) {
    in_all = both(in_all, all[i]);
    essential_in_all = both(essential_in_all, essential[i]);
    anywhere = either(anywhere, all[i]);
    not_optional_anywhere = either(not_optional_anywhere, essential[i]);
  }
  Set in_one;
  for (const auto& one : anywhere) {
    std::size_t roles = 0;
    for (const auto& role : all) roles += role.count(one);
    if (roles == 1) in_one.insert(one);
  }
  const Set optional_in_all = without(in_all, not_optional_anywhere);
  EXPECT_EQ(rows(c, t, Standing::essential_in_all), essential_in_all);
  EXPECT_EQ(rows(c, t, Standing::optional_in_all), optional_in_all);
  EXPECT_EQ(rows(c, t, Standing::in_all),
            without(without(in_all, essential_in_all), optional_in_all));
  EXPECT_EQ(rows(c, t, Standing::in_one), in_one);
  EXPECT_EQ(rows(c, t, Standing::in_some), without(without(anywhere, in_all), in_one));
  EXPECT_EQ(c.competences.size(), anywhere.size());
}

// Of one pair, from its sets; the weights from the taxonomy.
void expect_overlap(const Taxonomy& t, const Overlap& o, const std::vector<Set>& essential,
                    const std::vector<Set>& all) {
  const Set &ea = essential[o.first], &eb = essential[o.second];
  const Set &a = all[o.first], &b = all[o.second];
  EXPECT_EQ(o.shared_essential, both(ea, eb).size());
  EXPECT_EQ(o.all_essential, either(ea, eb).size());
  EXPECT_EQ(o.shared, both(a, b).size());
  EXPECT_EQ(o.all, either(a, b).size());
  EXPECT_EQ(o.essential_of_first_in_second, both(ea, b).size());
  EXPECT_EQ(o.essential_of_second_in_first, both(eb, a).size());
  expect_same(o.jaccard_essential, jaccard(ea, eb), "essentials");
  expect_same(o.jaccard, jaccard(a, b), "all");
  const auto part = [](const Set& x, const Set& y) {
    return static_cast<double>(both(x, y).size()) / static_cast<double>(x.size());
  };
  expect_same(o.first_in_second, part(a, b), "containment");
  expect_same(o.second_in_first, part(b, a), "containment");
  double smaller = 0, larger = 0;
  for (const auto& one : either(a, b)) {
    const auto need = [&](const Set& e, const Set& every) {
      return e.contains(one) ? 1.0 : every.contains(one) ? 0.5 : 0.0;
    };
    const double w = weight(t, t.find_uri(one));
    EXPECT_GE(w, 0);
    smaller += w * std::min(need(ea, a), need(eb, b));
    larger += w * std::max(need(ea, a), need(eb, b));
  }
  expect_same(o.weighted, smaller / larger, "weighted");
}

// Everything above an occupation, itself included, with the fewest steps.
std::map<ConceptId, std::size_t> ancestors(const Taxonomy& t, ConceptId id) {
  std::map<ConceptId, std::size_t> out{{id, 0}};
  for (std::size_t step = 0, before = 0; before != out.size(); ++step) {
    before = out.size();
    std::vector<ConceptId> front;
    for (const auto& [at, steps] : out)
      if (steps == step) front.push_back(at);
    for (const ConceptId at : front) {
      for (const ConceptId up : t.related(at, Relation::broader)) out.emplace(up, step + 1);
      for (const ConceptId up : t.related(at, Relation::isco_group)) out.emplace(up, step + 1);
    }
  }
  return out;
}

void expect_ancestor(const Taxonomy& t, const Comparison& c, const std::vector<ConceptId>& roles) {
  std::map<ConceptId, std::size_t> common = ancestors(t, roles[0]);
  for (std::size_t i = 1; i < roles.size(); ++i) {
    const auto mine = ancestors(t, roles[i]);
    std::map<ConceptId, std::size_t> next;
    for (const auto& [id, steps] : common)
      if (mine.contains(id)) next[id] = steps + mine.at(id);
    common = std::move(next);
  }
  EXPECT_EQ(c.common_ancestor.valid(), !common.empty());
  for (const auto& [id, steps] : common) EXPECT_GE(steps, common.at(c.common_ancestor));
}

void expect_set_arithmetic(const Taxonomy& t, const std::vector<ConceptId>& roles) {
  const auto c = compare(t, roles, t.english());
  ASSERT_EQ(c.roles.size(), roles.size());
  std::vector<Set> essential, all;
  for (std::size_t i = 0; i < roles.size(); ++i) {
    essential.push_back(competences_of(t, roles[i], Relation::essential_skill));
    const auto optional = competences_of(t, roles[i], Relation::optional_skill);
    all.push_back(either(essential.back(), optional));
    EXPECT_EQ(c.roles[i].counts[0] + c.roles[i].counts[1], essential.back().size());
    EXPECT_EQ(c.roles[i].counts[2] + c.roles[i].counts[3], optional.size());
    Set marked, marked_essential;
    for (const auto& row : c.competences) {
      if ((row.roles() >> i & 1) != 0) marked.emplace(t.uri(row.id));
      if ((row.essential >> i & 1) != 0) marked_essential.emplace(t.uri(row.id));
      EXPECT_EQ(row.essential & row.optional, 0);
    }
    EXPECT_EQ(marked, all.back());
    EXPECT_EQ(marked_essential, essential.back());
  }
  expect_standings(t, c, essential, all);
  EXPECT_EQ(c.overlaps.size(), roles.size() * (roles.size() - 1) / 2);
  for (const auto& o : c.overlaps) expect_overlap(t, o, essential, all);
  expect_ancestor(t, c, roles);
}

std::vector<ConceptId> occupations_of(const Taxonomy& t) {
  std::vector<ConceptId> out;
  for (std::size_t i = 0; i < t.concept_count(); ++i)
    if (t.kind(ConceptId(i)) == snapshot::ConceptKind::occupation) out.emplace_back(i);
  return out;
}

std::vector<ConceptId> pick(const std::vector<ConceptId>& from, std::size_t count,
                            std::mt19937& random) {
  std::vector<ConceptId> out;
  while (out.size() < count) {
    const ConceptId one = from[random() % from.size()];
    if (std::find(out.begin(), out.end(), one) == out.end()) out.push_back(one);
  }
  return out;
}

// A taxonomy of any shape: few skills, so that all standings come up; some pairs both essential and
// optional, some relations to groups, circles above.
std::shared_ptr<const snapshot::Snapshot> generated(unsigned seed) {
  std::mt19937 random(seed);
  test::Tiny tiny;
  std::vector<test::Tiny::Handle> skills, groups, occupations;
  for (int i = 0; i < 14; ++i) {
    const auto type = static_cast<SkillType>(random() % 3);
    const auto reuse = static_cast<snapshot::ReuseLevel>(random() % 5);
    skills.push_back(tiny.skill(fmt::format("s{}", i), fmt::format("skill {}", i), type, reuse));
  }
  for (int i = 0; i < 5; ++i)
    groups.push_back(tiny.isco(std::to_string(1000 + i), fmt::format("group {}", i)));
  for (int i = 0; i < 10; ++i) {
    const auto o = tiny.occupation(fmt::format("o{}", i), fmt::format("1000.{}", i),
                                   fmt::format("occupation {}", i));
    for (const auto skill : skills) {
      if (random() % 3 == 0) tiny.edge(o, Relation::essential_skill, skill);
      if (random() % 3 == 0) tiny.edge(o, Relation::optional_skill, skill);
    }
    if (random() % 4 != 0) tiny.edge(o, Relation::isco_group, groups[random() % groups.size()]);
    if (!occupations.empty() && random() % 3 == 0)
      tiny.edge(o, Relation::broader, occupations[random() % occupations.size()]);
    occupations.push_back(o);
  }
  for (const auto group : groups)
    if (random() % 2 == 0) tiny.edge(group, Relation::broader, groups[random() % groups.size()]);
  return tiny.snapshot();
}

TEST(Compare, IsSetArithmeticOnGeneratedTaxonomies) {
  for (unsigned seed = 0; seed < 30 && !testing::Test::HasFailure(); ++seed) {
    const auto snapshot = generated(seed);
    const auto& t = snapshot->taxonomy();
    std::mt19937 random(seed);
    const auto occupations = occupations_of(t);
    for (std::size_t roles = 2; roles <= kMostRoles; ++roles) {
      SCOPED_TRACE(fmt::format("seed {}, {} roles", seed, roles));
      expect_set_arithmetic(t, pick(occupations, roles, random));
    }
  }
}

TEST(Compare, IsSetArithmeticOnTheRelease) {
  const auto path = test::full_release();
  if (path.empty()) GTEST_SKIP() << "no full ESCO release found (../shared/esco/v1.2.0)";
  const auto snapshot = test::Tiny::open(test::freeze_release(path, {"en"}));
  const auto& t = snapshot->taxonomy();
  const auto occupations = occupations_of(t);
  std::mt19937 random(7);
  const int triples = test::kSanitized ? 100 : 1000;
  for (int i = 0; i < triples && !testing::Test::HasFailure(); ++i) {
    const auto roles = pick(occupations, 3, random);
    SCOPED_TRACE(fmt::format("{} {} {}", t.code(roles[0]), t.code(roles[1]), t.code(roles[2])));
    expect_set_arithmetic(t, roles);
  }
  const auto known = [&](std::string_view code) {
    const auto role = t.find_code(code);
    EXPECT_EQ(role.size(), 1U) << code;
    return role.front();
  };
  const std::array roles{known("1330.3"), known("1330.5"), known("2529.1")};
  const auto c = compare(t, roles, t.english());
  EXPECT_THAT(c.roles[0].counts, testing::ElementsAre(5, 17, 54, 7));
  EXPECT_THAT(c.roles[1].counts, testing::ElementsAre(3, 15, 12, 11));
  EXPECT_THAT(c.roles[2].counts, testing::ElementsAre(21, 25, 16, 18));
  EXPECT_EQ(c.roles[2].other_relations, 1U);
}

TEST(Compare, RowsComeInTheirOrder) {
  for (unsigned seed = 0; seed < 10; ++seed) {
    const auto snapshot = generated(seed);
    const auto& t = snapshot->taxonomy();
    std::mt19937 random(seed);
    const auto roles = pick(occupations_of(t), 3, random);
    const auto c = compare(t, roles, t.english());
    for (std::size_t i = 1; i < c.competences.size(); ++i) {
      const auto &a = c.competences[i - 1], &b = c.competences[i];
      EXPECT_LE(a.standing, b.standing);
      if (a.standing != b.standing || a.standing != Standing::in_one) continue;
      EXPECT_LE(a.roles(), b.roles());
      if (a.roles() == b.roles()) {
        EXPECT_GE(a.essential, b.essential);
      }
    }
  }
}

TEST(Compare, RolesWithoutCompetencesHaveNothingToCompare) {
  test::Tiny tiny;
  tiny.occupation("a", "1.1", "a");
  tiny.occupation("b", "1.2", "b");
  const auto snapshot = tiny.snapshot();
  const auto c = compare(snapshot->taxonomy(), std::array{ConceptId(0U), ConceptId(1U)},
                         snapshot->taxonomy().english());
  EXPECT_TRUE(c.competences.empty());
  ASSERT_EQ(c.overlaps.size(), 1U);
  EXPECT_FALSE(std::isfinite(c.overlaps[0].jaccard));
  EXPECT_FALSE(std::isfinite(c.overlaps[0].weighted));
  EXPECT_FALSE(c.common_ancestor.valid());
}

}  // namespace
}  // namespace metier::match
