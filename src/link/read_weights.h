// From the features of a candidate to the chance that the segment asks for the skill; in the order
// of Feature, then of ReadFeature. `bench/quality/run --fit` prints them: logistic regression on
// the open TECH and HOUSE sentences, one in six of SkillSkape's dev part and one in twelve of its
// training part, every set with the same weight; vectors learned from the taxonomy alone.
#pragma once

#include <array>

#include "link/concept_scorer.h"

namespace metier::link {

enum class ReadFeature : std::uint8_t {
  score,   // of the ranking, a tenth
  margin,  // logarithm of the share of exp(score) among all candidates
  named,   // score() of the label that stands there, 0: none does
  share,   // words of the place among those of the segment
  words,   // logarithm of the number of words of the segment
  one      // 1
};
inline constexpr std::size_t kReadFeatures = 6;

inline constexpr std::array<float, kFeatures + kReadFeatures> kReadWeights = {
    0.24F,  -0.50F, 1.19F,  0.39F, 0.12F, 0.12F, 1.16F, -0.01F, -0.01F, -0.86F,
    -0.34F, -3.17F, -0.86F, 0.67F, 0,     0,     0.20F, 0.63F,  0.29F,  -0.19F,
    0.51F,  0.62F,  0,      0,     0.12F, 0.61F, 4.41F, -0.29F, 0,      -1.51F};

}  // namespace metier::link
