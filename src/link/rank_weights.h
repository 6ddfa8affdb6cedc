// Weights of the features of link/concept_scorer.h, in the order of Feature. `bench/quality/run
// --fit` prints them: softmax regression, so that scores are logarithms of the chance to be the
// right one among the candidates; for occupations on one query in three of the open MELO sets and
// one in twenty of JobBERT's validation part, for skills on the open TECH and HOUSE sentences, one
// in six of SkillSkape's dev part and one in twelve of its training part; every set with the same
// weight. The vectors were learned from the taxonomy alone.
#pragma once

#include "link/concept_scorer.h"

namespace metier::link {

inline constexpr Features kOccupationWeights = {
    4.00F, 3.00F, 2.37F,  0.04F,  -1.63F, -0.30F, 3.11F, 0.28F, 1.61F, 0.28F,  0,     0.57F,
    4.07F, 1.69F, -0.59F, -1.65F, 0,      0,      0,     3.20F, 1.43F, -1.04F, 3.05F, 2.51F};
inline constexpr Features kSkillWeights = {
    3.52F, -2.01F, 5.24F, 0.50F, -2.82F, -2.82F, 9.00F, -0.27F, -0.27F, 1.05F,  3.86F, 0.62F,
    3.61F, 0.27F,  0,     0,     0.17F,  1.91F,  0.45F, 8.78F,  -1.30F, -1.74F, 0,     0};

}  // namespace metier::link
