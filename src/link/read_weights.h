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
    0.42F,  -0.47F, 1.02F,  0.38F, 0.02F,  0.02F, 0.62F, -0.06F, -0.06F, -0.97F,
    -0.26F, -3.21F, -0.70F, 0.53F, 0,      0,     0.07F, 0.66F,  0.31F,  0.55F,
    1.18F,  0.43F,  0,      0,     -0.04F, 0.57F, 4.10F, -0.26F, -0.11F, -1.34F};

}  // namespace metier::link
