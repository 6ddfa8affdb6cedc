// From the features of a candidate to the chance that the segment asks for the skill: its logarithm
// of odds is the score of a network (link/network.h) over Feature, then ReadFeature.
// `bench/quality/run --fit` writes the numbers, fitted to the open TECH and HOUSE sentences,
// SkillSkape's dev part and half of its training part, every set with the same weight; vectors
// learned from the taxonomy and data/model/names.tsv.
#pragma once

#include "link/concept_scorer.h"
#include "link/network.h"

namespace metier::link {

enum class ReadFeature : std::uint8_t {
  score,   // of the ranking, a tenth
  margin,  // logarithm of the share of exp(score) among all candidates
  named,   // score() of the label that stands there, 0: none does
  share,   // words of the place among those of the segment
  words    // logarithm of the number of words of the segment
};
inline constexpr std::size_t kReadFeatures = 5;

inline constexpr Network<kFeatures + kReadFeatures> kReadWeights =
#include "link/read_weights.inc"
    ;

}  // namespace metier::link
