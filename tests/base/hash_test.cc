#include <gtest/gtest.h>

#include <unordered_set>

#include "base/base.h"

namespace metier {
namespace {

// The value for empty input of the published algorithm: snapshots depend on it.
TEST(Hash, IsXxh3) {
  EXPECT_EQ(hash64(""), 0x2D06800538D394C2U);
  EXPECT_EQ(hash64(std::as_bytes(std::span("abc", 3))), hash64("abc"));
  EXPECT_NE(hash64("abc"), hash64("abd"));
}

TEST(Hash, HexHasSixteenDigits) {
  EXPECT_EQ(hex(0x9F86D081884C7D65U).view(), "9f86d081884c7d65");
  EXPECT_EQ(hex(1).view(), "0000000000000001");
}

TEST(Ids, DoNotMixAndKnowTheirEmptiness) {
  static_assert(!std::is_convertible_v<ConceptId, LabelId>);
  static_assert(!std::is_convertible_v<std::size_t, ConceptId>);
  EXPECT_FALSE(ConceptId().valid());
  EXPECT_TRUE(ConceptId(0U).valid());
  EXPECT_LT(ConceptId(1U), ConceptId(2U));
  std::unordered_set<ConceptId> set{ConceptId(3U)};
  EXPECT_TRUE(set.contains(ConceptId(3U)));
}

TEST(Errors, FailFormatsOneLine) {
  const Result<int> result = fail(ErrorKind::input, "{}:{}: unknown column {}", "a.csv", 1, "x");
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().kind, ErrorKind::input);
  EXPECT_EQ(result.error().message, "a.csv:1: unknown column x");
}

}  // namespace
}  // namespace metier
