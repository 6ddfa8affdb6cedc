// Where somebody can go from an occupation or a profile, and by which steps to a goal.
#pragma once

#include <vector>

#include "match/explain.h"
#include "match/levels.h"
#include "match/matcher.h"

namespace metier::match {

struct Move {
  Fit fit;
  double distance = 0;  // 1 - score
  unsigned level = 0;   // ISCO skill level; 0: unknown
  unsigned zone = 0;    // job zone; 0: unknown
  Direction direction = Direction::unknown;
};

struct MoveOptions {
  std::size_t top = 10;
  std::uint32_t from = kNoPlace;       // the occupation that somebody comes from, if any
  const WorkLevels* levels = nullptr;  // optional
};

// The occupations that fit best, the one somebody comes from left out.
void moves(const Ground& ground, const Profile& profile, const MoveOptions& options,
           Scratch& scratch, std::vector<Move>& out);

// Steps from an occupation to a goal; each step is the distance from Ground::profile_of() one
// occupation to the next.
struct Path {
  std::vector<std::uint32_t> occupations;  // from, between, goal
  std::vector<double> distances;           // of each step
  double direct = 0;                       // the distance from the first to the goal in one step
  double longest() const;
};

// With one step more only where the longest step becomes shorter by at least this.
inline constexpr double kWorthAStep = 0.05;
// Occupations nearest to the first that a path of three steps may begin with.
inline constexpr std::size_t kFirstSteps = 40;

// The path of at most three steps whose longest step is shortest; of those the one with the least
// sum, then in the order of URIs. Of two steps it is the best there is; of three, the best whose
// first step goes to one of the kFirstSteps nearest. `from` and `goal` differ.
Path path(const Ground& ground, std::uint32_t from, std::uint32_t goal, Scratch& scratch);

}  // namespace metier::match
