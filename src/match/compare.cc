#include "match/compare.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <optional>
#include <tuple>
#include <unordered_map>

#include "match/skills.h"

namespace metier::match {
namespace {

using snapshot::Relation;
using snapshot::ReuseLevel;
using snapshot::SkillType;
using snapshot::Taxonomy;

using Mask = std::uint8_t;

Mask bit(std::size_t role) {
  return static_cast<Mask>(1U << role);
}

void add_role(const Taxonomy& t, ConceptId id, std::size_t place, Comparison& out) {
  ComparedRole role;
  role.id = id;
  const auto add = [&](ConceptId skill, bool essential) {
    const auto type = t.skill_type(skill);
    if (type == SkillType::none) {
      ++role.other_relations;
      return;
    }
    ++role.counts[(essential ? 0U : 2U) + (type == SkillType::skill ? 1U : 0U)];
    ComparedCompetence row;
    row.id = skill;
    (essential ? row.essential : row.optional) = bit(place);
    out.competences.push_back(row);
  };
  for (const ConceptId skill : t.related(id, Relation::essential_skill)) add(skill, true);
  for (const ConceptId skill : t.related(id, Relation::optional_skill)) add(skill, false);
  out.roles.push_back(role);
}

Standing standing_of(const ComparedCompetence& row, std::size_t roles) {
  const Mask all = static_cast<Mask>((1U << roles) - 1);
  if (row.essential == all) return Standing::essential_in_all;
  if (row.optional == all) return Standing::optional_in_all;
  if (row.roles() == all) return Standing::in_all;
  return std::popcount(row.roles()) == 1 ? Standing::in_one : Standing::in_some;
}

// Rows of the same competence become one.
void join(Comparison& out) {
  auto& rows = out.competences;
  std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
  std::size_t kept = 0;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (kept > 0 && rows[kept - 1].id == rows[i].id) {
      rows[kept - 1].essential |= rows[i].essential;
      rows[kept - 1].optional |= rows[i].optional;
    } else {
      rows[kept++] = rows[i];
    }
  }
  rows.resize(kept);
  for (auto& row : rows) {
    row.optional &= static_cast<Mask>(~row.essential);
    row.standing = standing_of(row, out.roles.size());
  }
}

unsigned place_of(ReuseLevel level) {
  switch (level) {
    case ReuseLevel::occupation_specific:
      return 0;
    case ReuseLevel::sector_specific:
      return 1;
    case ReuseLevel::cross_sector:
      return 2;
    case ReuseLevel::transversal:
      return 3;
    default:
      return 4;
  }
}

// 0x4 (the third alone) comes after 0x2, 0x3 (the first two) before 0x5: the first roles first.
unsigned order_of(Mask mask) {
  unsigned out = 0;
  for (std::size_t i = 0; i < kMostRoles; ++i) out = out << 1 | (mask >> i & 1U);
  return ~out & 0xFFU;
}

void sort_rows(const Taxonomy& t, Comparison& out) {
  const auto key = [&](const ComparedCompetence& row) {
    const bool listed_by_roles =
        row.standing == Standing::in_one || row.standing == Standing::in_some;
    const bool by_essential = row.standing == Standing::in_one;
    return std::tuple(row.standing, listed_by_roles ? order_of(row.roles()) : 0U,
                      by_essential && row.essential == 0, t.skill_type(row.id) == SkillType::skill,
                      place_of(t.reuse_level(row.id)), t.collation_rank(row.id, out.language),
                      row.id.value);
  };
  std::sort(out.competences.begin(), out.competences.end(),
            [&](const auto& a, const auto& b) { return key(a) < key(b); });
}

double need(const ComparedCompetence& row, Mask role) {
  if ((row.essential & role) != 0) return 1;
  return (row.optional & role) != 0 ? 0.5 : 0;
}

double ratio(std::size_t part, std::size_t whole) {
  return static_cast<double>(part) / static_cast<double>(whole);
}

Overlap overlap(const Comparison& c, std::span<const double> weights, std::size_t first,
                std::size_t second) {
  Overlap out;
  out.first = first;
  out.second = second;
  const Mask a = bit(first), b = bit(second);
  std::size_t of_a = 0, of_b = 0;
  double smaller = 0, larger = 0;
  for (std::size_t i = 0; i < c.competences.size(); ++i) {
    const auto& row = c.competences[i];
    const bool in_a = (row.roles() & a) != 0, in_b = (row.roles() & b) != 0;
    const bool must_a = (row.essential & a) != 0, must_b = (row.essential & b) != 0;
    of_a += in_a ? 1 : 0;
    of_b += in_b ? 1 : 0;
    out.shared += in_a && in_b ? 1 : 0;
    out.all += in_a || in_b ? 1 : 0;
    out.shared_essential += must_a && must_b ? 1 : 0;
    out.all_essential += must_a || must_b ? 1 : 0;
    out.essential_of_first_in_second += must_a && in_b ? 1 : 0;
    out.essential_of_second_in_first += must_b && in_a ? 1 : 0;
    smaller += weights[i] * std::min(need(row, a), need(row, b));
    larger += weights[i] * std::max(need(row, a), need(row, b));
  }
  out.jaccard_essential = ratio(out.shared_essential, out.all_essential);
  out.jaccard = ratio(out.shared, out.all);
  out.first_in_second = ratio(out.shared, of_a);
  out.second_in_first = ratio(out.shared, of_b);
  out.weighted = smaller / larger;
  return out;
}

void add_overlaps(const Taxonomy& t, Comparison& out) {
  std::vector<double> weights;
  weights.reserve(out.competences.size());
  for (const auto& row : out.competences) weights.push_back(weight(t, row.id));
  for (std::size_t i = 0; i < out.roles.size(); ++i)
    for (std::size_t k = i + 1; k < out.roles.size(); ++k)
      out.overlaps.push_back(overlap(out, weights, i, k));
}

// ---- what is above

struct Reached {
  std::size_t roles = 0;     // that reach it
  std::size_t distance = 0;  // of them together, in steps
};

// Everything above a concept and itself, with the steps it is away; a circle in the data ends.
std::vector<std::pair<ConceptId, std::size_t>> above(const Taxonomy& t, ConceptId id) {
  std::vector<std::pair<ConceptId, std::size_t>> out{{id, 0}};
  for (std::size_t at = 0; at < out.size(); ++at) {
    const auto [here, steps] = out[at];
    for (const auto relation : {Relation::broader, Relation::isco_group})
      for (const ConceptId next : t.related(here, relation)) {
        const bool known = std::any_of(out.begin(), out.end(),
                                       [&](const auto& seen) { return seen.first == next; });
        if (!known) out.emplace_back(next, steps + 1);
      }
  }
  return out;
}

ConceptId common_ancestor(const Taxonomy& t, const std::vector<ComparedRole>& roles) {
  std::unordered_map<ConceptId, Reached> reached;
  for (const auto& role : roles)
    for (const auto& [id, steps] : above(t, role.id)) {
      auto& at = reached[id];
      ++at.roles;
      at.distance += steps;
    }
  ConceptId best;
  std::size_t best_distance = 0;
  for (const auto& [id, at] : reached) {
    if (at.roles != roles.size()) continue;
    const bool nearer =
        !best.valid() || at.distance < best_distance || (at.distance == best_distance && id < best);
    if (nearer) best = id, best_distance = at.distance;
  }
  return best;
}

}  // namespace

std::string_view name(Standing standing) {
  constexpr std::array<std::string_view, kStandingCount> kNames{
      "essential-in-all", "in-all", "optional-in-all", "in-some", "in-one"};
  return kNames[static_cast<std::size_t>(standing)];
}

std::size_t Comparison::count(Standing standing) const {
  return static_cast<std::size_t>(
      std::count_if(competences.begin(), competences.end(),
                    [&](const auto& row) { return row.standing == standing; }));
}

double weight(const Taxonomy& t, ConceptId competence) {
  const std::size_t having = t.related(competence, Relation::essential_for).size() +
                             t.related(competence, Relation::optional_for).size();
  return weight_of(t.count(snapshot::ConceptKind::occupation), having) / 16.0;
}

Comparison compare(const Taxonomy& t, std::span<const ConceptId> roles, LanguageId language) {
  assert(roles.size() >= 2 && roles.size() <= kMostRoles);
  Comparison out;
  out.language = language;
  for (std::size_t i = 0; i < roles.size(); ++i) add_role(t, roles[i], i, out);
  join(out);
  sort_rows(t, out);
  add_overlaps(t, out);
  out.common_ancestor = common_ancestor(t, out.roles);
  return out;
}

}  // namespace metier::match
