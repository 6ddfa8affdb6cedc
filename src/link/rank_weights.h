// Weights of the features of link/concept_scorer.h, in the order of Feature. `bench/quality/run
// --fit` prints them: softmax regression, so that scores are logarithms of the chance to be the
// right one among the candidates; for occupations on one query in six of the open MELO sets and one
// in 42 of JobBERT's validation part, for skills on the open TECH and HOUSE sentences, one in six
// of SkillSkape's dev part and one in twelve of its training part; every set with the same weight.
// The vectors were learned from the taxonomy alone.
#pragma once

#include "link/concept_scorer.h"

namespace metier::link {

inline constexpr Features kOccupationWeights = {4.32F,  2.02F,  2.09F, 0.29F, 4.91F, 1.83F, 3.68F,
                                                2.95F,  -0.60F, 2.95F, 0,     0.57F, 4.46F, 2.20F,
                                                -0.69F, -0.98F, 0,     0,     0};
inline constexpr Features kSkillWeights = {1.54F,  -2.20F, 4.93F, 1.02F, -1.38F, -1.38F, 10.55F,
                                           -0.26F, -0.26F, 5.48F, 4.57F, 0.58F,  3.07F,  0.24F,
                                           0,      0,      0.14F, 2.15F, 0.51F};

}  // namespace metier::link
