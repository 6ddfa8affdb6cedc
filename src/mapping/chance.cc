#include "mapping/chance.h"

#include <algorithm>
#include <cmath>

namespace metier::mapping {
namespace {

// chance = 1 / (1 + exp(-(score * first + gap * (first - second) + shift)))
struct Curve {
  float score, gap, shift;
};

// Fitted by logistic regression on names of the open evaluation sets that docs/quality.md lists:
// national titles in four languages and advert titles for occupations and groups, the words that
// say a skill in adverts for skills; without learned vectors on a snapshot built so.
constexpr Curve kOccupations{0.272F, 0.636F, -1.935F};
constexpr Curve kSkills{0.448F, 0.313F, -3.524F};
constexpr Curve kGroups{0.268F, 0.625F, -2.045F};
constexpr Curve kOccupationLetters{4.463F, 7.142F, -4.497F};
constexpr Curve kSkillLetters{6.056F, 0.890F, -5.974F};

constexpr float kMostGap = 6;

const Curve& curve_of(link::RankKind kind, bool learned) {
  if (kind == link::RankKind::skills) return learned ? kSkills : kSkillLetters;
  if (!learned) return kOccupationLetters;
  return kind == link::RankKind::occupations ? kOccupations : kGroups;
}

float weight(float score, float first) {
  return std::exp(score - first);
}

}  // namespace

Chances::Chances(std::span<const link::Ranked> results, link::RankKind kind, bool learned)
    : results_(results) {
  if (results.empty()) return;
  const Curve& curve = curve_of(kind, learned);
  const float first = results[0].score;
  const float second = results.size() > 1 ? results[1].score : 0;
  const float gap = std::clamp(first - second, 0.0F, kMostGap);
  first_ = 1 / (1 + std::exp(-(curve.score * first + curve.gap * gap + curve.shift)));
  for (const link::Ranked& r : results.subspan(1)) others_ += weight(r.score, first);
}

// The others share what the first leaves, none more than the first.
float Chances::of(std::size_t i) const {
  if (i == 0) return first_;
  const float left = std::min(1 - first_, first_);
  return left * weight(results_[i].score, results_[0].score) / (others_ > 0 ? others_ : 1);
}

}  // namespace metier::mapping
