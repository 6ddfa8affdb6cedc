// Where somebody can go from an occupation or a profile, and by which steps to a goal.
#pragma once

#include <string_view>
#include <vector>

#include "levels/levels.h"
#include "match/explain.h"
#include "match/matcher.h"

namespace metier::match {

enum class Direction : std::uint8_t { unknown, down, sideways, up };
// "unknown", "down", "sideways", "up"
std::string_view name(Direction direction);

// How demanding an occupation is; 0 is unknown.
struct Demands {
  unsigned level = 0;  // ISCO skill level, 1 to 4
  unsigned zone = 0;   // job zone of O*NET, 1 to 5
};
// By ISCO skill level; between equal ones by job zone where both are known.
Direction direction(Demands from, Demands to);

struct Move {
  Fit fit;
  double distance = 0;  // 1 - score
  Demands demands;
  Direction direction = Direction::unknown;
};

struct MoveOptions {
  std::size_t top = 10;
  std::uint32_t from = kNoPlace;           // the occupation that somebody comes from, if any
  const levels::Levels* levels = nullptr;  // of the same snapshot; optional
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
