// Weights of the features of link/concept_scorer.h, in the order of Feature. `bench/quality/run
// --fit` prints them: softmax regression, so that scores are logarithms of the chance to be the
// right one among the candidates; for occupations on one query in three of the open MELO sets, with
// and without ISCO groups, and on one in 24 titles of JobBERT's validation part, for skills on the
// open TECH and HOUSE sentences, one in six of SkillSkape's dev part and one in twelve of its
// training part; every set with the same weight. The vectors were learned from the taxonomy alone.
#pragma once

#include "link/concept_scorer.h"

namespace metier::link {

inline constexpr Features kOccupationWeights = {
    2.60F, 3.13F,  2.60F,  0.50F, -0.57F, 1.17F, 3.11F, -0.78F, 1.47F,  -0.78F, 0,     0.89F, 3.32F,
    1.18F, -0.87F, -1.50F, 0,     0,      0,     2.21F, 1.30F,  -1.13F, 1.17F,  3.04F, 1.51F};
inline constexpr Features kSkillWeights = {3.23F,  -1.39F, 2.73F, -0.74F, -2.06F, -2.06F, 10.50F,
                                           0.07F,  0.07F,  0.43F, 3.74F,  0.45F,  3.42F,  0.31F,
                                           0,      0,      0.10F, 1.79F,  0.29F,  7.89F,  -1.19F,
                                           -0.97F, 0,      0,     0};

}  // namespace metier::link
