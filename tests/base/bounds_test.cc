#include "base/bounds.h"

#include <gtest/gtest.h>

#include <vector>

namespace metier {
namespace {

using Numbers = std::vector<std::uint32_t>;

// Every place counts, whatever width the compiler's vectors have.
TEST(Bounds, OneFallAnywhereIsFound) {
  for (std::size_t size = 0; size < 70; ++size) {
    Numbers numbers(size);
    for (std::size_t i = 0; i < size; ++i)
      numbers[i] = 0x7FFF'FFE0U + static_cast<std::uint32_t>(i);
    EXPECT_TRUE(never_falls(numbers));
    for (std::size_t i = 1; i < size; ++i) {
      const std::uint32_t right = numbers[i];
      numbers[i] = numbers[i - 1];
      EXPECT_TRUE(never_falls(numbers)) << "equal neighbours";
      numbers[i] -= 1;
      EXPECT_FALSE(never_falls(numbers)) << i << " of " << size;
      numbers[i] = right;
    }
  }
}

TEST(Bounds, OneNumberTooLargeIsFoundAnywhere) {
  for (const std::uint32_t limit : {1U, 1000U, 0x8000'0000U, 0xFFFF'FFFFU}) {
    for (std::size_t size = 1; size < 70; ++size) {
      Numbers numbers(size, limit - 1);
      EXPECT_TRUE(all_below(numbers, limit));
      for (std::size_t i = 0; i < size; ++i) {
        numbers[i] = limit;
        EXPECT_FALSE(all_below(numbers, limit)) << i << " of " << size;
        numbers[i] = limit - 1;
      }
    }
  }
}

TEST(Bounds, ThreeByteNumbersThatFall) {
  for (std::size_t size = 2; size < 40; ++size)
    for (std::size_t i = 1; i < size; ++i) {
      Numbers numbers(size, 70'000);
      EXPECT_TRUE(never_falls(to_id24(numbers)));
      numbers[i] = 69'999;
      EXPECT_FALSE(never_falls(to_id24(numbers))) << i << " of " << size;
    }
}

TEST(Bounds, LimitsAtBothEnds) {
  const Numbers one{0xFFFF'FFFF};
  EXPECT_TRUE(all_below(one, std::size_t{1} << 32));
  EXPECT_FALSE(all_below(Numbers{0}, 0));
  EXPECT_TRUE(all_below({}, 0));
  EXPECT_TRUE(all_below(one, 0x8000'0000, 0x7FFF'FFFF)) << "bits outside the mask do not count";
}

}  // namespace
}  // namespace metier
