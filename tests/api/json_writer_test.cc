#include <gtest/gtest.h>

#include <random>

#include "base/base.h"

namespace metier {
namespace {

std::string escaped(std::string_view text) {
  std::string out;
  append_json_string(out, text);
  return out;
}

// The contract, one code point at a time.
std::string one_by_one(std::string_view text) {
  std::string out = "\"";
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    const char32_t c = utf8::next(text, at);
    if (c == '"' || c == '\\') {
      out += {'\\', static_cast<char>(c)};
    } else if (c == '\n') {
      out += "\\n";
    } else if (c == '\r') {
      out += "\\r";
    } else if (c == '\t') {
      out += "\\t";
    } else if (c < 0x20 || c == 0x2028 || c == 0x2029) {
      out += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
    } else if (c == '/' && start > 0 && text[start - 1] == '<') {
      out += "\\/";
    } else {
      utf8::append(out, c);
    }
  }
  return out + "\"";
}

TEST(JsonString, Escapes) {
  EXPECT_EQ(escaped(""), R"("")");
  EXPECT_EQ(escaped("plain text, longer than sixteen bytes"),
            R"("plain text, longer than sixteen bytes")");
  EXPECT_EQ(escaped("say \"hi\"\\\n\r\t\x01"), R"("say \"hi\"\\\n\r\t\u0001")");
  EXPECT_EQ(escaped(std::string_view("a\0b", 3)), R"("a\u0000b")");
  EXPECT_EQ(escaped("a/b </script> < /x <"), R"("a/b <\/script> < /x <")");
  EXPECT_EQ(escaped("teknologidirektør Ελληνικά 🦊"),
            "\"teknologidirektør Ελληνικά 🦊\"");
  EXPECT_EQ(escaped("\u2028\u2029\u2027"), "\"\\u2028\\u2029\u2027\"");
}

TEST(JsonString, ReplacesInvalidBytesOneByOne) {
  EXPECT_EQ(escaped("a\xFFz"), "\"a\uFFFDz\"");
  EXPECT_EQ(escaped("\xC3"), "\"\uFFFD\"");
  EXPECT_EQ(escaped("\xE2\x80"), "\"\uFFFD\uFFFD\"");
  EXPECT_EQ(escaped("\xED\xA0\x80"), "\"\uFFFD\uFFFD\uFFFD\"");
  EXPECT_EQ(escaped("\uFFFD"), "\"\uFFFD\"");
}

TEST(JsonString, EqualsTheSlowWayOnAnyBytes) {
  std::mt19937 random(7);
  const std::string_view pieces[] = {
      "<",    "/",      "</",   "\"",   "\\",   "\n",   "ø", "€",
      "🦊", "\u2028", "\xC3", "\xE2", "\x80", "\xFF", "a", "0123456789abcdefghij"};
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    const std::size_t count = random() % 12;
    for (std::size_t i = 0; i < count; ++i) text += pieces[random() % std::size(pieces)];
    if (random() % 4 == 0) text.push_back(static_cast<char>(random()));
    ASSERT_EQ(escaped(text), one_by_one(text));
  }
}

TEST(JsonWriter, NestsAndSeparates) {
  JsonWriter json(64);
  json.begin_object().field("a", 1).key("b").begin_array().value("x").null().value(true);
  json.end_array().raw_key("\"c\":").value(0.5).field("d", -3).key("e").begin_object().end_object();
  json.end_object();
  EXPECT_EQ(json.take(), R"({"a":1,"b":["x",null,true],"c":0.5,"d":-3,"e":{}})");
}

}  // namespace
}  // namespace metier
