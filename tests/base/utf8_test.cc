#include <gtest/gtest.h>

#include <random>
#include <string>

#include "base/base.h"

namespace metier::utf8 {
namespace {

TEST(Utf8, EveryCodePointComesBack) {
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (c == 0xD800) c = 0xE000;
    std::string text;
    append(text, c);
    std::size_t at = 0;
    ASSERT_EQ(next(text, at), c);
    ASSERT_EQ(at, text.size());
    ASSERT_FALSE(first_invalid(text)) << std::hex << static_cast<unsigned>(c);
  }
}

TEST(Utf8, WhatIsNoCodePointIsReplaced) {
  for (const char32_t c : {0xD800, 0xDFFF, 0x110000, 0x7FFFFFFF}) {
    std::string text;
    append(text, c);
    EXPECT_EQ(text, "\uFFFD");
  }
}

TEST(Utf8, FindsTheFirstInvalidByte) {
  EXPECT_FALSE(first_invalid(""));
  EXPECT_FALSE(first_invalid("plain, æøå, 漢字, 😀"));
  EXPECT_EQ(first_invalid("ab\x80"), 2U);            // continuation without a lead
  EXPECT_EQ(first_invalid("\xC0\x80"), 0U);          // overlong
  EXPECT_EQ(first_invalid("\xC1\xBF"), 0U);          // overlong
  EXPECT_EQ(first_invalid("\xE0\x9F\xBF"), 0U);      // overlong
  EXPECT_EQ(first_invalid("\xF0\x8F\xBF\xBF"), 0U);  // overlong
  EXPECT_EQ(first_invalid("\xED\xA0\x80"), 0U);      // surrogate
  EXPECT_EQ(first_invalid("\xF4\x90\x80\x80"), 0U);  // above U+10FFFF
  EXPECT_EQ(first_invalid("\xF5\x80\x80\x80"), 0U);
  EXPECT_EQ(first_invalid("é\xE2\x82"), 2U);  // cut off
  EXPECT_EQ(first_invalid("\xFF"), 0U);
}

TEST(Utf8, CountsCodePointsAndInvalidBytesOneEach) {
  EXPECT_EQ(length(""), 0U);
  EXPECT_EQ(length("aé漢😀"), 4U);
  EXPECT_EQ(length("a\xFF\xE2\x82"), 4U);
}

// Whatever the bytes: reading ends at the end, moves on, and what is valid is written back alike.
TEST(Utf8, AnyBytesAreReadToTheEnd) {
  std::mt19937 random(1);
  for (int round = 0; round < 20'000; ++round) {
    std::string text(random() % 12, '\0');
    for (char& c : text) c = static_cast<char>(random() % 4 == 0 ? random() % 128 : random());
    std::string copy;
    std::size_t at = 0;
    while (at < text.size()) {
      const std::size_t before = at;
      append(copy, next(text, at));
      ASSERT_GT(at, before);
    }
    ASSERT_EQ(at, text.size());
    ASSERT_FALSE(first_invalid(copy));
    ASSERT_EQ(copy == text, !first_invalid(text));
    ASSERT_EQ(length(copy), length(text));
  }
}

}  // namespace
}  // namespace metier::utf8
