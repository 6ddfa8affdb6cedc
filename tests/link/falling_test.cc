#include "link/falling.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <random>

namespace metier::link {
namespace {

TEST(Falling, KeysRiseWhereScoresFall) {
  const float scores[] = {std::numeric_limits<float>::max(),   3.5F, 1e-30F, 0, -1e-30F, -2,
                          std::numeric_limits<float>::lowest()};
  for (std::size_t i = 1; i < std::size(scores); ++i)
    EXPECT_LT(falling_key(scores[i - 1], 9), falling_key(scores[i], 0)) << scores[i];
}

TEST(Falling, EqualScoresAreInTheOrderOfTheirPlaces) {
  EXPECT_LT(falling_key(0.5F, 1), falling_key(0.5F, 2));
  EXPECT_EQ(falling_key(0.0F, 7), falling_key(-0.0F, 7));
  EXPECT_EQ(place_of(falling_key(0.25F, 4'000'000'000U)), 4'000'000'000U);
}

TEST(Falling, LeastOfManyAsSortedPlainly) {
  std::mt19937 random(5);
  for (const std::size_t size : {0U, 1U, 7U, 999U, 1'000U, 3'500U, 20'000U})
    for (const std::size_t count : {0U, 1U, 2U, 80U, 250U, 5'000U}) {
      std::vector<std::uint64_t> keys;
      for (std::uint32_t i = 0; i < size; ++i)
        keys.push_back(falling_key(static_cast<float>(random() % 500), i));  // many are equal
      auto plainly = keys;
      std::sort(plainly.begin(), plainly.end());
      plainly.resize(std::min(size, count));
      keep_least(keys, count);
      EXPECT_EQ(keys, plainly) << size << " keys, " << count;
    }
}

// The sample that says where to look may mislead: all that are wanted stand where it does not look.
TEST(Falling, LeastWhereTheyStandTogether) {
  for (const bool first : {true, false}) {
    std::vector<std::uint64_t> keys;
    for (std::uint64_t i = 0; i < 10'000; ++i) keys.push_back(first ? i : 10'000 - i);
    for (std::uint64_t i = 0; i < 10'000; i += 20)  // where the sample looks at most
      for (std::uint64_t k = 1; k < 10; ++k) keys[i + k] += 100'000;
    auto plainly = keys;
    std::sort(plainly.begin(), plainly.end());
    plainly.resize(100);
    keep_least(keys, 100);
    EXPECT_EQ(keys, plainly);
  }
}

}  // namespace
}  // namespace metier::link
