// Lines of a text with what its markup says of them. Inside documents/ only.
#pragma once

#include <string_view>
#include <vector>

#include "documents/document.h"
#include "text/text.h"

namespace metier::documents {

inline constexpr std::size_t kAllLines = ~std::size_t{0};

struct MarkedLine {
  std::uint32_t begin, end;                // bytes of the plain text, without bullets and blanks
  std::uint32_t origin_begin, origin_end;  // bytes of the original
  PartKind kind = PartKind::paragraph;
  std::uint32_t level = 0;
};

struct MarkedText {
  text::PlainText plain;
  std::vector<MarkedLine> lines;

  std::string_view words(const MarkedLine& line) const {
    return std::string_view(plain.text).substr(line.begin, line.end - line.begin);
  }
};

// What a reader of HTML or Markdown would see, with its first `most` lines. Takes linear time.
MarkedText mark_html(std::string_view original, std::size_t most = kAllLines);
MarkedText mark_markdown(std::string_view original, std::size_t most = kAllLines);
// Paragraphs, items and headings of a text without markup, whose lines may be wrapped: bytes of it.
std::vector<MarkedLine> mark_plain(std::string_view text);

// The lines of a text in whatever markup, for what stands in a field.
template <class Take>
void for_marked_lines(std::string_view original, Take take) {
  const auto markup = text::detect_markup(original);
  if (markup == text::Markup::plain) {
    for (const MarkedLine& line : mark_plain(original))
      take(line, original.substr(line.begin, line.end - line.begin));
    return;
  }
  const MarkedText marked =
      markup == text::Markup::html ? mark_html(original) : mark_markdown(original);
  for (const MarkedLine& line : marked.lines) take(line, marked.words(line));
}

}  // namespace metier::documents
