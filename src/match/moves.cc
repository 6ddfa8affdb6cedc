#include "match/moves.h"

#include <algorithm>
#include <numeric>

#include "match/skill_sets.h"

namespace metier::match {
namespace {

Demands demands_of(const Ground& ground, std::uint32_t place, const levels::Levels* levels) {
  Demands out;
  if (place == kNoPlace) return out;
  const ConceptId id = ground.places().occupations()[place];
  if (const auto level = levels::skill_level(ground.taxonomy(), id)) out.level = level->highest;
  if (levels != nullptr)
    if (const auto facts = levels->find(id)) out.zone = facts->zone;
  return out;
}

}  // namespace

std::string_view name(Direction direction) {
  switch (direction) {
    case Direction::down:
      return "down";
    case Direction::sideways:
      return "sideways";
    case Direction::up:
      return "up";
    case Direction::unknown:
      break;
  }
  return "unknown";
}

Direction direction(Demands from, Demands to) {
  if (from.level == 0 || to.level == 0) return Direction::unknown;
  const bool zones = from.level == to.level && from.zone != 0 && to.zone != 0;
  const unsigned before = zones ? from.zone : from.level, after = zones ? to.zone : to.level;
  if (after == before) return Direction::sideways;
  return after > before ? Direction::up : Direction::down;
}

void moves(const Ground& ground, const Profile& profile, const MoveOptions& options,
           Scratch& scratch, std::vector<Move>& out) {
  std::vector<Fit> best;
  fits(ground, profile, {options.top, options.from}, scratch, best);
  const Demands from = demands_of(ground, options.from, options.levels);
  out.clear();
  for (const Fit& fit : best) {
    Move move{fit, 1 - fit.score, demands_of(ground, fit.place, options.levels), {}};
    move.direction = direction(from, move.demands);
    out.push_back(move);
  }
}

double Path::longest() const {
  return distances.empty() ? 0 : *std::max_element(distances.begin(), distances.end());
}

namespace {

class PathFinder {
 public:
  PathFinder(const Ground& ground, std::uint32_t from, std::uint32_t goal, Scratch& scratch)
      : ground_(ground), from_(from), goal_(goal), scratch_(scratch) {}

  Path run() {
    const std::size_t count = ground_.occupation_count();
    from_here_ = distances_from(from_);
    SkillSets all;
    for (std::uint32_t o = 0; o < count; ++o) all.add({}, ground_.profile_of(o));
    score_profiles(ground_, ground_.demand_of(goal_), all, to_goal_);
    for (double& distance : to_goal_) distance = 1 - distance;
    best_ = {{from_, goal_}, {from_here_[goal_]}};
    try_two();
    try_three();
    best_.direct = from_here_[goal_];
    return best_;
  }

 private:
  std::vector<double> distances_from(std::uint32_t occupation) {
    const OccupationSums sums(ground_, ground_.profile_of(occupation), scratch_);
    std::vector<double> out(ground_.occupation_count());
    for (std::uint32_t o = 0; o < out.size(); ++o) out[o] = 1 - sums.score(o);
    return out;
  }
  bool is_between(std::uint32_t o) const { return o != from_ && o != goal_; }

  static bool is_better(const Path& a, const Path& b) {
    if (a.longest() != b.longest()) return a.longest() < b.longest();
    return std::accumulate(a.distances.begin(), a.distances.end(), 0.0) <
           std::accumulate(b.distances.begin(), b.distances.end(), 0.0);
  }
  void take_if_worth(const Path& path) {
    if (!path.occupations.empty() && path.longest() + kWorthAStep <= best_.longest()) best_ = path;
  }

  void try_two() {
    Path found;
    for (std::uint32_t o = 0; o < from_here_.size(); ++o) {
      const double longest = std::max(from_here_[o], to_goal_[o]);
      if (!is_between(o) || (!found.occupations.empty() && longest > found.longest())) continue;
      const Path path{{from_, o, goal_}, {from_here_[o], to_goal_[o]}};
      if (found.occupations.empty() || is_better(path, found)) found = path;
    }
    take_if_worth(found);
  }

  void try_three() {
    std::vector<std::uint32_t> first;
    for (std::uint32_t o = 0; o < from_here_.size(); ++o)
      if (is_between(o)) first.push_back(o);
    const std::size_t kept = std::min(kFirstSteps, first.size());
    std::partial_sort(first.begin(), first.begin() + static_cast<std::ptrdiff_t>(kept), first.end(),
                      [&](std::uint32_t a, std::uint32_t b) {
                        return from_here_[a] != from_here_[b] ? from_here_[a] < from_here_[b]
                                                              : a < b;
                      });
    first.resize(kept);
    std::sort(first.begin(), first.end());
    Path found;
    for (const std::uint32_t a : first) {
      const auto from_a = distances_from(a);
      for (std::uint32_t b = 0; b < from_a.size(); ++b) {
        const double longest = std::max({from_here_[a], from_a[b], to_goal_[b]});
        if (!is_between(b) || b == a || (!found.occupations.empty() && longest > found.longest()))
          continue;
        const Path path{{from_, a, b, goal_}, {from_here_[a], from_a[b], to_goal_[b]}};
        if (found.occupations.empty() || is_better(path, found)) found = path;
      }
    }
    take_if_worth(found);
  }

  const Ground& ground_;
  std::uint32_t from_, goal_;
  Scratch& scratch_;
  std::vector<double> from_here_, to_goal_;
  Path best_;
};

}  // namespace

Path path(const Ground& ground, std::uint32_t from, std::uint32_t goal, Scratch& scratch) {
  return PathFinder(ground, from, goal, scratch).run();
}

}  // namespace metier::match
