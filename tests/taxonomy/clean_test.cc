#include "taxonomy/clean.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "base/base.h"

namespace metier::taxonomy {
namespace {

using testing::ElementsAre;

std::string stains(const Stains& s) {
  std::string out;
  if (s.spaces) out += 's';
  if (s.controls) out += 'c';
  if (s.invalid) out += 'i';
  if (s.twice) out += 't';
  if (s.markup) out += 'm';
  return out;
}

using Result = std::pair<std::string, std::string>;

Result label(std::string_view raw) {
  Arena arena;
  const auto out = clean_label(raw, arena);
  return {std::string(out.text), stains(out.stains)};
}
Result note(std::string_view raw) {
  Arena arena;
  const auto out = clean_note(raw, arena);
  return {std::string(out.text), stains(out.stains)};
}
Result html(std::string_view raw) {
  Arena arena;
  const auto out = clean_html_note(raw, arena);
  return {std::string(out.text), stains(out.stains)};
}

TEST(CleanLabel, LeavesACleanLabelWhereItIs) {
  Arena arena;
  const std::string_view text = "chef d’équipe – Überprüfung (Ελληνικά, кирилица)";
  const auto out = clean_label(text, arena);
  EXPECT_EQ(out.text.data(), text.data());
  EXPECT_FALSE(out.stains.any());
}

TEST(CleanLabel, MakesOneSpaceOfBlanks) {
  EXPECT_EQ(label(" a b "), Result("a b", "s"));
  EXPECT_EQ(label("a  b"), Result("a b", "s"));
  EXPECT_EQ(label("a\tb"), Result("a b", "s"));
  EXPECT_EQ(label("a\u00A0b"), Result("a b", "s"));
  EXPECT_EQ(label("a\r\nb"), Result("a b", "s"));
  EXPECT_EQ(label("a\u2009\u3000b\u202F"), Result("a b", "s"));
  EXPECT_EQ(label(" "), Result("", "s"));
  EXPECT_EQ(label("\u00A0"), Result("", "s"));
  EXPECT_EQ(label(""), Result("", ""));
}

TEST(CleanLabel, TakesOutWhatCannotBeSeen) {
  EXPECT_EQ(label("a\x01z\x7F"), Result("az", "c"));
  EXPECT_EQ(label("rand\u00ADapparatuur"), Result("randapparatuur", "c"));
  EXPECT_EQ(label("\u200Bpublic relations\uFEFF"), Result("public relations", "c"));
  EXPECT_EQ(label("\u200Fa\u202E"), Result("a", "c"));
  EXPECT_EQ(label("می\u200Cخواهم"), Result("می\u200Cخواهم", ""));  // a joiner is part of the word
}

TEST(CleanLabel, ReplacesBytesThatAreNoUtf8) {
  EXPECT_EQ(label("caf\xE9"), Result("caf\uFFFD", "i"));
  EXPECT_EQ(label("a\xFF b"), Result("a\uFFFD b", "i"));
  EXPECT_EQ(label("a\uFFFDb"), Result("a\uFFFDb", ""));  // a replacement character that is meant
}

TEST(CleanLabel, PutsRightWhatWasEncodedTwice) {
  EXPECT_EQ(label("students\u00E2\u0080\u0099 progress"), Result("students’ progress", "t"));
  EXPECT_EQ(label("\u00C5\u0093uvre"), Result("œuvre", "t"));
  EXPECT_EQ(label("\u00F0\u009F\u0098\u0080"), Result("😀", "t"));
  EXPECT_EQ(label("Ã©"), Result("Ã©", ""));            // may be meant
  EXPECT_EQ(label("\u00E2\u0080"), Result("â", "c"));  // cut off: the control character goes
  EXPECT_EQ(label("â\u0085b"), Result("â b", "s"));    // next line is a blank
}

TEST(CleanNote, TrimsButLeavesInnerBlanksAndLines) {
  EXPECT_EQ(note("\n\t one\n\n\ttwo\u00A0three  four \u00A0\n"),
            Result("one\n\n\ttwo\u00A0three  four", "s"));
  EXPECT_EQ(note("one\r\ntwo\rthree"), Result("one\ntwo\nthree", "s"));
  EXPECT_EQ(note("shops. \u200BThey"), Result("shops. \u200BThey", ""));
  EXPECT_EQ(note(" \n\u00A0"), Result("", "s"));
}

TEST(CleanNote, TakesOutControlCharactersAndMendsEncodings) {
  EXPECT_EQ(note("a\x02z\u0090"), Result("az", "c"));
  EXPECT_EQ(note("students\u00E2\u0080\u0099 x"), Result("students’ x", "t"));
  EXPECT_EQ(note("caf\xE9."), Result("caf\uFFFD.", "i"));
  EXPECT_EQ(note("\x02 text"), Result("text", "c"));
}

TEST(CleanHtmlNote, KeepsTheTextOfLinks) {
  EXPECT_EQ(html("Includes <a resource=\"http://data.europa.eu/esco/occupation/1\" "
                 "typeOf=\"x\"><span property=\"label\" xml:lang=\"en\">chef</span></a>. \n"
                 "Includes assistant head chef."),
            Result("Includes chef. \nIncludes assistant head chef.", "m"));
}

TEST(CleanHtmlNote, ResolvesCharacterReferences) {
  EXPECT_EQ(html("B&amp;B &lt;3 &#233;&#xE9; &quot;x&quot;"), Result("B&B <3 éé \"x\"", "m"));
  EXPECT_EQ(html("a &amp;lt; b"), Result("a &lt; b", "m"));  // once, not twice
}

TEST(CleanHtmlNote, LeavesSignsThatAreNoMarkup) {
  EXPECT_EQ(html("1 < 2 & 3 > 2; R&D; &unknown; &#0; &#xD800; &#99999999;"),
            Result("1 < 2 & 3 > 2; R&D; &unknown; &#0; &#xD800; &#99999999;", ""));
  EXPECT_EQ(html("ends with <a"), Result("ends with <a", ""));
  EXPECT_EQ(html("&"), Result("&", ""));
  EXPECT_EQ(html("<"), Result("<", ""));
}

TEST(CleanHtmlNote, AReferenceCannotBringInControlCharacters) {
  EXPECT_EQ(html("a&#1;b"), Result("ab", "cm"));
}

std::vector<std::string> pieces(auto split, std::string_view cell) {
  std::vector<std::string> out;
  split(cell, [&](std::string_view piece) { out.emplace_back(piece); });
  return out;
}

TEST(Split, LinesBarsAndUris) {
  const auto lines = [](auto cell, auto take) { split_lines(cell, take); };
  const auto bars = [](auto cell, auto take) { split_bars(cell, take); };
  const auto uris = [](auto cell, auto take) { split_uris(cell, take); };
  EXPECT_THAT(pieces(lines, "a\nb c\r\n\nd\n"), ElementsAre("a", "b c", "d"));
  EXPECT_THAT(pieces(lines, "a | b"), ElementsAre("a | b"));
  EXPECT_THAT(pieces(bars, "a | b|c | d e"), ElementsAre("a", "b|c", "d e"));
  EXPECT_THAT(pieces(bars, " | a |  | "), ElementsAre("a"));
  EXPECT_THAT(pieces(uris, "http://a,\nhttp://b\nhttp://c | http://d,"),
              ElementsAre("http://a", "http://b", "http://c", "http://d"));
  EXPECT_TRUE(pieces(lines, "").empty());
  EXPECT_TRUE(pieces(bars, "").empty());
  EXPECT_TRUE(pieces(uris, " ,\n").empty());
}

TEST(Words, AreTrimmedQuotedAndShortened) {
  EXPECT_EQ(trim("\u00A0 1330.3\n"), "1330.3");
  EXPECT_EQ(trim(" \u3000"), "");
  EXPECT_EQ(quote("a\nb"), "\"a b\"");
  EXPECT_EQ(shorten("åååå", 5), "åå…");
  EXPECT_EQ(shorten("abc", 3), "abc");
  EXPECT_LE(one_line(std::string(5000, 'x')).size(), 410U);
  EXPECT_FALSE(utf8::first_invalid(one_line("a\xFF\n")));
}

// Whatever comes in: what goes out is valid, has no stray blanks, and is clean the second time.
TEST(Clean, OnceIsEnough) {
  std::mt19937 random(3);
  const std::vector<std::string> parts = {"a",    " ",      "\u00A0", "\n",     "\r",      "\xFF",
                                          "\xC2", "\u0080", "\u0099", "â",      "\u200B",  "é",
                                          "<b>",  "&amp;",  "\t",     "\u2003", "\xE2\x80"};
  for (int round = 0; round < 50'000; ++round) {
    std::string raw;
    for (auto n = random() % 8; n > 0; --n) raw += parts[random() % parts.size()];
    const auto [text, found] = label(raw);
    ASSERT_FALSE(utf8::first_invalid(text));
    ASSERT_EQ(text == raw, found.empty()) << raw;
    ASSERT_EQ(text.find("  "), std::string::npos);
    ASSERT_EQ(text.find('\n'), std::string::npos);
    const auto [prose, ignored] = note(raw);
    ASSERT_FALSE(utf8::first_invalid(prose));
    ASSERT_EQ(trim(prose), prose);
    ASSERT_FALSE(utf8::first_invalid(html(raw).first));
  }
}

}  // namespace
}  // namespace metier::taxonomy
