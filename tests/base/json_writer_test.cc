#include <gtest/gtest.h>

#include <cmath>
#include <cstdint>
#include <limits>

#include "base/base.h"

namespace metier {
namespace {

std::string quoted(std::string_view text) {
  std::string out;
  append_json_string(out, text);
  return out;
}

TEST(JsonWriter, PutsCommasWhereTheyBelong) {
  JsonWriter json;
  json.begin_object().field("a", 1).key("b").begin_array().value("x").value(2).begin_object();
  json.end_object().begin_array().end_array().end_array().field("c", true).key("d").null();
  json.key("e").raw("[1,2]").end_object();
  EXPECT_EQ(json.take(), R"({"a":1,"b":["x",2,{},[]],"c":true,"d":null,"e":[1,2]})");
}

TEST(JsonWriter, WritesNumbersSoThatTheyReadBack) {
  JsonWriter json;
  json.begin_array().value(std::numeric_limits<std::int64_t>::min());
  json.value(std::numeric_limits<std::uint64_t>::max()).value(0.1).value(1e300).value(-0.5);
  json.value(std::nan("")).value(std::numeric_limits<double>::infinity()).end_array();
  EXPECT_EQ(json.text(), "[-9223372036854775808,18446744073709551615,0.1,1e+300,-0.5,null,null]");
}

TEST(JsonWriter, ATextIsNoTruthValue) {
  JsonWriter json;
  const char* text = "yes";
  json.begin_array().value(text).value(false).end_array();
  EXPECT_EQ(json.take(), R"(["yes",false])");
}

TEST(JsonString, EscapesWhatJsonAsksFor) {
  EXPECT_EQ(quoted("\"\\\n\r\t"), R"("\"\\\n\r\t")");
  EXPECT_EQ(quoted(std::string_view("\0\x01\x1f\x7f", 4)), "\"\\u0000\\u0001\\u001f\x7f\"");
  EXPECT_EQ(quoted("æ 漢 😀"), "\"æ 漢 😀\"");
}

TEST(JsonString, MayStandInAScriptElement) {
  EXPECT_EQ(quoted("</script>"), R"("<\/script>")");
  EXPECT_EQ(quoted("a/b"), R"("a/b")");
  EXPECT_EQ(quoted("\u2028\u2029"), R"("\u2028\u2029")");
}

TEST(JsonString, InvalidBytesBecomeReplacementCharacters) {
  EXPECT_EQ(quoted("a\xFFz"), "\"a\uFFFDz\"");
  EXPECT_EQ(quoted("\xE2\x82"), "\"\uFFFD\uFFFD\"");
  EXPECT_EQ(quoted("\xED\xA0\x80"), "\"\uFFFD\uFFFD\uFFFD\"");
}

}  // namespace
}  // namespace metier
