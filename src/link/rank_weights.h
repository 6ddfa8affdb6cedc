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
inline constexpr Features kSkillWeights = {0.05F,  -1.55F, 5.21F, 0.76F, -0.58F, -0.58F, 10.13F,
                                           -0.21F, -0.21F, 5.01F, 4.87F, 0.60F,  2.76F,  0.08F,
                                           0,      0,      0.18F, 2.12F, 0.52F};

}  // namespace metier::link
