// Weights of the features of link/concept_scorer.h, in the order of Feature. Made by
// `bench/quality/fit`.
#pragma once

#include "link/concept_scorer.h"

namespace metier::link {

inline constexpr Features kOccupationWeights = {3.42F,  1.52F,  2.17F, 1.01F, 3.03F, 3.51F, 3.17F,
                                                2.04F,  2.23F,  2.04F, 0,     0.19F, 4.42F, 2.16F,
                                                -0.67F, -0.98F, 0,     0,     0};
inline constexpr Features kSkillWeights = {-1.44F, -1.32F, 5.21F, -0.59F, -0.17F, -0.17F, 8.92F,
                                           0.35F,  0.35F,  4.53F, 7.34F,  -0.30F, 3.29F,  -0.34F,
                                           0,      0,      0.54F, 2.07F,  1.13F};

}  // namespace metier::link
