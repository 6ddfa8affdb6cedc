// From the features of a candidate to its score: a linear model and beside it one layer of hidden
// units, each the softsign x / (1 + |x|) of a weighted sum. Small enough to cost a tenth of a
// microsecond, and large enough for what a sum cannot say (that a rare word is covered counts for
// little in a long text).
#pragma once

#include <array>
#include <cstddef>
#include <span>

namespace metier::link {

inline constexpr std::size_t kHidden = 16;

// Weights in the order of the inputs; `hidden` has kHidden for each of them.
struct NetworkView {
  std::span<const float> linear;
  const float* hidden;
  const float* bias;  // of the units
  const float* out;   // what a unit adds to the score
};
// The same operations in the same order on every processor.
float network_score(const NetworkView& network, float constant, const float* inputs);

template <std::size_t kInputs>
struct Network {
  float constant;
  std::array<float, kInputs> linear;
  std::array<std::array<float, kHidden>, kInputs> hidden;
  std::array<float, kHidden> bias, out;

  float score(const std::array<float, kInputs>& inputs) const {
    return network_score({linear, hidden[0].data(), bias.data(), out.data()}, constant,
                         inputs.data());
  }
};

}  // namespace metier::link
