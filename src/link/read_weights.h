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
    0.66F,  0.61F,  0.23F, -0.99F, 0.24F, 0.24F,  1.53F,  -0.09F, -0.09F, -1.18F, -0.46F,
    -2.66F, -0.59F, 0.65F, 0,      0,     -0.03F, 0.57F,  0.20F,  -0.16F, 0.54F,  1.06F,
    0,      0,      0,     0.06F,  0.56F, 4.01F,  -0.23F, -0.03F, -1.48F};

}  // namespace metier::link
