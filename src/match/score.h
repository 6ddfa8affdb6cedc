// The score of a fit: how much of what a job asks a person has, against what is missing and what is
// not asked for (an index of Tversky's, 1977).
//
//   A = sum over skills asked:           weight * credit
//   M = sum over essential skills asked: weight * (1 - credit)
//   U = sum over skills held:            weight * share * (1 - use)
//   score = A / (A + a M + b U)
//
// The weight of a skill is how much it says (Ground::weight), times its part as essential or
// optional. Its credit is the share of it that is held, or the part that the nearest skill held
// stands for it, whichever is more. The use of a skill held is 1 when it is asked for, else the
// greatest credit it gives.
//
// Adding an essential skill of the job to a profile, or holding it more surely, never lowers the
// score: credits are maxima, so none falls, A does not fall and M does not rise; the skill is asked
// for, so its use is 1 and it adds nothing to U, and the use of the others does not depend on it.
// A / (A + D) rises with A and falls with D. All sums are whole numbers, and dividing them rounds
// to the nearest, which keeps the order; so this holds for what is computed too.
#pragma once

#include <cstdint>

#include "match/ground.h"

namespace metier::match {

// In units of 1 / (kEssential * kWhole * 16): what a weight of 1 comes to is kUnit.
struct Sums {
  std::uint64_t had = 0;      // A
  std::uint64_t missing = 0;  // M
  std::uint64_t unused = 0;   // U
  friend bool operator==(const Sums&, const Sums&) = default;
};
inline constexpr double kUnit = 16.0 * kEssential * kWhole;

// 0 to 1; 0 where nothing is had.
inline double score(const Sums& sums, const Weights& weights) {
  if (sums.had == 0) return 0;
  const std::uint64_t against = weights.missing * sums.missing + weights.unused * sums.unused;
  const auto had = static_cast<double>(16 * sums.had);
  return had / (had + static_cast<double>(against));
}

}  // namespace metier::match
