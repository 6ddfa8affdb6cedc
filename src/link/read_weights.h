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
    0.29F,  -0.29F, 0.62F,  0.04F,  0.12F, 0.12F, 0.69F, -0.08F, -0.08F,
    -0.35F, -0.14F, -2.50F, -0.45F, 0.47F, 0,     0,     0.22F,  0.54F,
    0.53F,  0.15F,  0.69F,  4.22F,  0.03F, 0.02F, -1.25F};

}  // namespace metier::link
