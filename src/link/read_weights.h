// From the features of a candidate to the chance that the segment asks for the skill; in the order
// of Feature, then of ReadFeature. Fitted by logistic regression on the open TECH and HOUSE
// sentences, a third of SkillSkape's dev part and a ninth of its training part, every set with the
// same weight; vectors learned from the taxonomy alone. bench/quality/fit prints them.
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
    0.28F, 0.05F, 0.42F, 0.13F, -0.24F, -0.24F, 0.53F, -0.16F, -0.16F, -0.11F, 0.13F, 0.39F, -0.61F,
    0.33F, 0,     0,     0.27F, 0.29F,  0.32F,  0.18F, 0.70F,  1.58F,  0.23F,  0.06F, -1.04F};

}  // namespace metier::link
