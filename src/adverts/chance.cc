#include "adverts/chance.h"

#include <array>
#include <cmath>

namespace metier::adverts {
namespace {

// Weights of 1, of the best score, and of how far the second and the third are behind it.
struct Weights {
  float constant, best, ahead_of_second, ahead_of_third;
};
constexpr Weights kGroupOfAdvert{-1.53F, 0.225F, 0.332F, 0.252F};
constexpr Weights kGroupOfTitle{-1.78F, 0.112F, 0.145F, 0.257F};
constexpr Weights kOccupationOfTitle{-1.93F, 0.148F, 0.193F, 0.23F};

// What the logistic curve says, and how often it was right: it promises too much at both ends.
struct Knot {
  float said, right;
};
constexpr std::array<Knot, 10> kMeasured = {{{0, 0},
                                             {0.17F, 0.1F},
                                             {0.25F, 0.205F},
                                             {0.35F, 0.345F},
                                             {0.45F, 0.475F},
                                             {0.55F, 0.565F},
                                             {0.65F, 0.655F},
                                             {0.75F, 0.735F},
                                             {0.85F, 0.8F},
                                             {1, 0.9F}}};

float as_measured(float said) {
  std::size_t i = 1;
  while (i + 1 < kMeasured.size() && said > kMeasured[i].said) ++i;
  const Knot &low = kMeasured[i - 1], &high = kMeasured[i];
  return low.right + (said - low.said) / (high.said - low.said) * (high.right - low.right);
}

// What the score of a place that is empty counts as.
constexpr float kNobody = -3;

float chance(std::span<const link::Ranked> ranking, const Weights& w) {
  if (ranking.empty()) return 0;
  const auto score = [&](std::size_t i) { return i < ranking.size() ? ranking[i].score : kNobody; };
  const float z = w.constant + w.best * score(0) + w.ahead_of_second * (score(0) - score(1)) +
                  w.ahead_of_third * (score(0) - score(2));
  return as_measured(1 / (1 + std::exp(-z)));
}

}  // namespace

float chance_of_group(std::span<const link::Ranked> ranking, bool has_text) {
  return chance(ranking, has_text ? kGroupOfAdvert : kGroupOfTitle);
}

float chance_of_occupation(std::span<const link::Ranked> ranking) {
  return chance(ranking, kOccupationOfTitle);
}

}  // namespace metier::adverts
