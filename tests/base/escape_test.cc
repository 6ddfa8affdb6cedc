#include "base/escape.h"

#include <gtest/gtest.h>

namespace metier {
namespace {

std::string escaped(std::string_view text) {
  std::string out = ">";
  append_escaped(out, text);
  return out.substr(1);
}

TEST(Escape, SignsOfMarkupBecomeReferences) {
  EXPECT_EQ(escaped("a < b & \"c\" > d"), "a &lt; b &amp; &quot;c&quot; &gt; d");
  EXPECT_EQ(escaped("<script>alert('x')</script>"), "&lt;script&gt;alert('x')&lt;/script&gt;");
  EXPECT_EQ(escaped("Müller, 日本語\n\ttext"), "Müller, 日本語\n\ttext");
  EXPECT_EQ(escaped(""), "");
}

TEST(Escape, WhatXmlCannotHoldIsReplaced) {
  using namespace std::string_view_literals;
  EXPECT_EQ(escaped("a\0b"sv),
            "a\xEF\xBF\xBD"
            "b");
  EXPECT_EQ(escaped("\x01\x1F"), "\xEF\xBF\xBD\xEF\xBF\xBD");
  EXPECT_EQ(escaped("\xFF\xC3"), "\xEF\xBF\xBD\xEF\xBF\xBD");
}

}  // namespace
}  // namespace metier
