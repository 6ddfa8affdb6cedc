// Weights of the features of link/concept_scorer.h, in the order of Feature. Fitted by softmax
// regression, as logarithms of the chance to be the right one among the candidates: those of
// occupations on one query in six of the open MELO sets and one in 42 of JobBERT's validation part,
// those of skills on one sentence in six of SkillSkape's dev part, one in twelve of its training
// part and the open TECH and HOUSE sentences; every set with the same weight. The vectors were
// learned from the taxonomy alone.
#pragma once

#include "link/concept_scorer.h"

namespace metier::link {

inline constexpr Features kOccupationWeights = {3.56F,  1.81F,  2.03F, 0.86F, 3.06F, 3.17F, 3.38F,
                                                1.96F,  2.02F,  1.96F, 0,     0.14F, 4.38F, 1.98F,
                                                -0.80F, -0.94F, 0,     0,     0};
inline constexpr Features kSkillWeights = {0.59F, -3.17F, 5.40F, 0.66F, -0.55F, -0.55F, 10.15F,
                                           0.50F, 0.50F,  3.89F, 5.98F, 0.38F,  3.74F,  -0.11F,
                                           0,     0,      0.55F, 2.39F, 0.76F};

}  // namespace metier::link
