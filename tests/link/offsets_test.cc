#include "link/offsets.h"

#include <gtest/gtest.h>

#include "base/base.h"

namespace metier::link {
namespace {

Span span(std::size_t begin, std::size_t end) {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), 0, 0, LabelId()};
}

// Puts the spans where they belong and holds their code points against a count of each.
void locate_and_check(std::string_view original, const text::PlainText* plain,
                      std::vector<Span>& spans) {
  std::vector<Span*> pointers;
  for (Span& s : spans) pointers.push_back(&s);
  std::vector<std::uint32_t*> edges;
  locate(original, plain, pointers, edges);
  for (const Span& s : spans) {
    ASSERT_LE(s.begin, s.end);
    ASSERT_LE(s.end, original.size());
    EXPECT_EQ(s.first_code_point, utf8::length(original.substr(0, s.begin)));
    EXPECT_EQ(s.end_code_point, utf8::length(original.substr(0, s.end)));
  }
}

// Not within a character.
bool is_edge(std::string_view text, std::size_t at) {
  return utf8::length(text.substr(0, at)) + utf8::length(text.substr(at)) == utf8::length(text);
}

TEST(Offsets, OfATextWithoutMarkupInAnyOrder) {
  const std::string text = "Ødegård 😀 weld steel, Γειά";
  std::vector<Span> spans;
  for (const std::string_view word : {"steel", "Γειά", "Ødegård", "weld steel", "😀"}) {
    const auto at = text.find(word);
    spans.push_back(span(at, at + word.size()));
  }
  locate_and_check(text, nullptr, spans);
  EXPECT_EQ(text.substr(spans[0].begin, spans[0].end - spans[0].begin), "steel");
  EXPECT_EQ(spans[2].first_code_point, 0U);
  EXPECT_EQ(spans[2].end_code_point, 7U);
  EXPECT_EQ(spans[4].first_code_point, 8U);
  EXPECT_EQ(spans[4].end_code_point, 9U);
}

TEST(Offsets, OfMarkupAreThoseOfTheOriginal) {
  const std::string html = "<p>Ø &amp; <b>wel</b>d&nbsp;steel</p>\n<ul><li>&#128512;PHP</ul>";
  text::PlainText plain;
  text::strip_markup(html, text::Markup::html, plain);
  std::vector<Span> spans;
  for (const std::string_view word : {"PHP", "weld", "&", "steel"}) {
    const auto at = plain.text.find(word);
    ASSERT_NE(at, std::string::npos) << word << " in " << plain.text;
    spans.push_back(span(at, at + word.size()));
  }
  locate_and_check(html, &plain, spans);
  std::vector<std::string> found;
  for (const Span& s : spans) found.push_back(html.substr(s.begin, s.end - s.begin));
  EXPECT_EQ(found, (std::vector<std::string>{"PHP", "wel</b>d", "&amp;", "steel"}));
}

// Every range of whole characters, of texts with bytes that are no UTF-8 in and around their
// markup.
TEST(Offsets, OfAnyBytes) {
  for (const std::string& text :
       {std::string("\xFF<b>\xC3\xA6\xC3</b>\xE2\x82 &eacute;\xF0\x9F\x98\x80&#xFF;\x80"),
        std::string("\xC3<b>\xA6</b> \xF0\x9F<i>\x98\x80 a"),
        std::string("# \xC3\n\n**\xE2\x82\xAC** [\xFF](x) `a`\n\xF0\x9F"),
        std::string("a\0\xED\xA0\x80\xF4\x90\x80\x80 \xC0\x80", 13)})
    for (const auto markup : {text::Markup::plain, text::Markup::html, text::Markup::markdown}) {
      text::PlainText plain;
      if (markup != text::Markup::plain) text::strip_markup(text, markup, plain);
      const bool has_markup = markup != text::Markup::plain;
      const std::string_view read = has_markup ? plain.text : text;
      std::vector<Span> spans;
      for (std::size_t begin = 0; begin < read.size(); ++begin)
        for (std::size_t end = begin + 1; end <= read.size(); ++end)
          if (is_edge(read, begin) && is_edge(read, end)) spans.push_back(span(begin, end));
      locate_and_check(text, has_markup ? &plain : nullptr, spans);
    }
}

TEST(Offsets, OfNothing) {
  std::vector<Span> none;
  locate_and_check("", nullptr, none);
  locate_and_check("text", nullptr, none);
}

}  // namespace
}  // namespace metier::link
