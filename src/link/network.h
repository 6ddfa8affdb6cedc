// From the features of a candidate to its score: a linear model and beside it one layer of hidden
// units, each the softsign x / (1 + |x|) of a weighted sum. Small enough to cost a tenth of a
// microsecond, and large enough for what a sum cannot say (a rare word that is covered counts only
// where the text is short).
#pragma once

#include <array>
#include <cmath>
#include <cstddef>
#include <span>

namespace metier::link {

inline constexpr std::size_t kHidden = 16;

template <std::size_t kInputs>
struct Network {
  float constant;
  std::array<float, kInputs> linear;
  std::array<std::array<float, kHidden>, kInputs> hidden;  // weights of the units, by input
  std::array<float, kHidden> bias;                         // of the units
  std::array<float, kHidden> out;                          // what a unit adds to the score

  // The same operations in the same order everywhere.
  float score(std::span<const float, kInputs> inputs) const {
    std::array<float, kHidden> units = bias;
    float sum = constant;
    for (std::size_t i = 0; i < kInputs; ++i) {
      sum += linear[i] * inputs[i];
      for (std::size_t h = 0; h < kHidden; ++h) units[h] += hidden[i][h] * inputs[i];
    }
    for (std::size_t h = 0; h < kHidden; ++h) units[h] = out[h] * units[h] / (1 + std::abs(units[h]));
    for (const float unit : units) sum += unit;
    return sum;
  }
};

}  // namespace metier::link
