#include "network_fit.h"

#include <gtest/gtest.h>

namespace metier::quality {
namespace {

// Candidates at the corners of a square; right is the one whose features differ: no sum of the two
// tells it from the others.
std::vector<Example> corners() {
  std::vector<Example> out;
  for (std::size_t i = 0; i < 400; ++i) {
    Example e;
    e.fold = i % 4;
    e.gold = 1;
    const bool first = i % 2 == 0;
    e.features = {{0, 0}, {1, 1}, {first ? 1.0F : 0.0F, first ? 0.0F : 1.0F}};
    e.right = {false, false, true};
    out.push_back(std::move(e));
  }
  return out;
}

constexpr std::size_t kNone = 99;  // a fold that no example is of

TEST(NetworkFit, LearnsWhatNoSumCanSay) {
  for (const Loss loss : {Loss::share, Loss::chance}) {
    const auto network = FittedNetwork::fit(corners(), kNone, loss);
    for (const auto& right : {std::vector{1.0F, 0.0F}, {0.0F, 1.0F}})
      for (const auto& wrong : {std::vector{0.0F, 0.0F}, {1.0F, 1.0F}})
        EXPECT_GT(network.score(right), network.score(wrong));
  }
}

TEST(NetworkFit, TheSameExamplesGiveTheSameNetwork) {
  EXPECT_EQ(FittedNetwork::fit(corners(), kNone, Loss::share).code(),
            FittedNetwork::fit(corners(), kNone, Loss::share).code());
}

// Of the fold that is left out nothing is learned: here it alone says the opposite.
TEST(NetworkFit, AFoldThatIsLeftOutDoesNotCount) {
  auto examples = corners();
  for (Example& e : examples)
    if (e.fold == 3) e.right = {true, true, false};
  const auto without = FittedNetwork::fit(examples, 3, Loss::chance);
  auto changed = examples;
  for (Example& e : changed)
    if (e.fold == 3) e.right = {false, false, false};
  EXPECT_EQ(without.code(), FittedNetwork::fit(changed, 3, Loss::chance).code());
  EXPECT_NE(without.code(), FittedNetwork::fit(examples, kNone, Loss::chance).code());
}

}  // namespace
}  // namespace metier::quality
