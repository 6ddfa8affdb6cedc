#include "feeds/json_scan.h"

#include <gmock/gmock.h>

namespace metier::feeds {
namespace {

using State = ValueScan::State;

// The size of the first value, found in pieces of so many bytes; -1: more is needed, -2: broken.
int size_of(std::string_view text, std::size_t piece) {
  ValueScan scan;
  for (std::size_t size = std::min(piece, text.size());;
       size = std::min(size + piece, text.size())) {
    const State state = scan.scan(text.substr(0, size));
    if (state == State::done) return static_cast<int>(scan.at());
    if (state == State::broken) return -2;
    if (size == text.size()) return -1;
  }
}

TEST(JsonScan, FindsTheEndWhateverThePieces) {
  const std::string text = R"({"a":"x\"}\\","b":[1,{"c":"]"},null]} , next)";
  const int size = static_cast<int>(text.find(" , next"));
  for (std::size_t piece = 1; piece < text.size(); ++piece) EXPECT_EQ(size_of(text, piece), size);
  EXPECT_EQ(size_of("\"a\\\\\" ", 1), 5);
  EXPECT_EQ(size_of("12.5,", 1), 4);
  EXPECT_EQ(size_of("[[]", 1), -1);
}

TEST(JsonScan, WhatCannotBeJsonIsBroken) {
  EXPECT_EQ(size_of("{\"a\":\"he said \"hi\" to me\"}", 3), -2);
  EXPECT_EQ(size_of("[1}", 1), -2);
  EXPECT_EQ(size_of("<p>", 1), -2);
  EXPECT_EQ(size_of(std::string(kMostDepth, '['), 64), -1);
  EXPECT_EQ(size_of(std::string(kMostDepth + 1, '['), 64), -2);
}

TEST(JsonScan, BytesThatWereDroppedAreNotMissed) {
  const std::string text =
      "{\"a\":\"" + std::string(100, '\\') + "\\\"" + std::string(50, 'x') + "\"} ";
  ValueScan scan;
  std::string held;
  std::size_t dropped = 0;
  for (const char c : text) {
    held += c;
    if (scan.scan(held) == State::done) break;
    const std::size_t size = scan.droppable(held);
    held.erase(0, size);
    scan.dropped(size);
    dropped += size;
    EXPECT_LE(held.size(), 1U);
  }
  EXPECT_EQ(dropped + scan.at(), text.size() - 1);
}

TEST(Mend, UsualFaultsArePutRight) {
  EXPECT_EQ(mended_json("{\"a\":\"x\ny\tz\",}"), R"({"a":"x\ny\tz"})");
  EXPECT_EQ(mended_json(R"({"a":"the "best" job","b":[1,2,],})"),
            R"({"a":"the \"best\" job","b":[1,2]})");
  EXPECT_EQ(mended_json(R"({"a":"it\'s \x",/* c */ "b":NaN} ;)"), R"({"a":"it's x", "b":null} )");
  EXPECT_EQ(mended_json("{&quot;a&quot;:&quot;b &amp;amp; c&quot;}"), R"({"a":"b &amp; c"})");
  EXPECT_EQ(mended_json(R"({"a":"\ud83d and \ud83d\ude00"})"),
            R"({"a":"\ufffd and \ud83d\ude00"})");
}

TEST(Mend, OtherBytesAreTakenForWindows1252) {
  EXPECT_EQ(mended_utf8("caf\xE9 \x80 \xC3\xA9"), "caf\u00E9 \u20AC \u00E9");
}

}  // namespace
}  // namespace metier::feeds
