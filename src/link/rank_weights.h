// The networks that score the candidates of rankings (link/network.h), over the features of
// link/concept_scorer.h in the order of Feature. Scores are logarithms of the chance to be the
// right one among the candidates.
//
// `bench/quality/run --fit` writes the numbers: for occupations, fitted to the open MELO sets, with
// and without ISCO groups, and to one in eight titles of JobBERT's validation part; for skills, to
// the open TECH and HOUSE sentences, SkillSkape's dev part and half of its training part; every set
// with the same weight. The vectors were learned from the taxonomy and data/model/names.tsv.
#pragma once

#include "link/concept_scorer.h"
#include "link/network.h"

namespace metier::link {

inline constexpr Network<kFeatures> kOccupationWeights =
#include "link/occupation_weights.inc"
    ;
inline constexpr Network<kFeatures> kSkillWeights =
#include "link/skill_weights.inc"
    ;

}  // namespace metier::link
