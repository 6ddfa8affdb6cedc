#include "link/network.h"

#include <gtest/gtest.h>

#include <bit>
#include <cmath>
#include <random>

#include "link/rank_weights.h"
#include "link/read_weights.h"

namespace metier::link {
namespace {

Network<2> empty() {
  return {};
}

TEST(Network, WithoutUnitsItIsASum) {
  auto network = empty();
  network.constant = 0.5F;
  network.linear = {2, -3};
  EXPECT_EQ(network.score({1, 0}), 2.5F);
  EXPECT_EQ(network.score({0, 1}), -2.5F);
}

TEST(Network, AUnitSaturates) {
  auto network = empty();
  network.hidden[1][3] = 1;  // the second input, into the fourth unit
  network.out[3] = 10;
  EXPECT_EQ(network.score({7, 1}), 5.0F);  // 10 * 1 / (1 + 1)
  EXPECT_EQ(network.score({7, -1}), -5.0F);
  EXPECT_NEAR(network.score({7, 1e6F}), 10, 1e-3);
  network.bias[3] = -1;
  EXPECT_EQ(network.score({7, 1}), 0.0F);
}

template <std::size_t kInputs>
float plainly(const Network<kInputs>& n, const std::array<float, kInputs>& inputs) {
  float units[kHidden];
  for (std::size_t h = 0; h < kHidden; ++h) units[h] = n.bias[h];
  float sum = n.constant;
  for (std::size_t i = 0; i < kInputs; ++i) {
    sum += n.linear[i] * inputs[i];
    for (std::size_t h = 0; h < kHidden; ++h) units[h] += n.hidden[i][h] * inputs[i];
  }
  for (std::size_t h = 0; h < kHidden; ++h) sum += n.out[h] * units[h] / (1 + std::abs(units[h]));
  return sum;
}

template <std::size_t kInputs>
void check_bits(const Network<kInputs>& network) {
  std::mt19937 random(3);
  for (int round = 0; round < 500; ++round) {
    std::array<float, kInputs> inputs;
    for (float& input : inputs) input = static_cast<float>(random()) / 4e9F;
    EXPECT_EQ(std::bit_cast<std::uint32_t>(network.score(inputs)),
              std::bit_cast<std::uint32_t>(plainly(network, inputs)));
  }
}

// Whatever instructions the processor at hand has.
TEST(Network, SameBitsAsWrittenPlainly) {
  check_bits(kOccupationWeights);
  check_bits(kSkillWeights);
  check_bits(kReadWeights);
}

}  // namespace
}  // namespace metier::link
