// HTML and Markdown made plain, with the way back: what the plain text says where in the original.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace metier::text {

enum class Markup : std::uint8_t { plain, markdown, html };

// What a text is written in; only its first MiB is looked at. In doubt plain: "a < b", "C#",
// bullets and a stray underscore are no markup. HTML when there are tags of known elements, also
// when they are escaped (&lt;p&gt;, as many feeds of vacancies have them); Markdown when there is
// front matter, a heading with # marks, a link with a target, **strong** words or fenced code. A
// text that has both is HTML.
Markup detect_markup(std::string_view text);

// A text without its markup. Reuse one object for many texts: no allocation once its buffers have
// grown. The text is never longer than the original.
struct PlainText {
  // Plain bytes up to the next run's. Either the original's bytes one by one, where a tab or line
  // end may have become a blank, or a whole made from `decoded` bytes of the original: a character
  // reference, or line ends put for the tags between two paragraphs.
  struct Run {
    std::uint32_t plain;     // first byte in `text`
    std::uint32_t original;  // first byte in the original
    std::uint32_t decoded;   // 0: byte by byte
  };

  std::string text;
  std::vector<Run> runs;  // in order, both of plain and of original bytes

  // The bytes of the original that plain bytes [begin, end) come from: the smallest range that
  // covers all of them. Precondition: begin < end <= text.size().
  std::size_t original_begin(std::size_t begin) const;
  std::size_t original_end(std::size_t end) const;

  // Buffers of strip_markup.
  std::string unescaped;
  std::vector<Run> unescaped_runs;
};

// Leaves what a reader would see. Blocks end in a line end, and paragraphs, headings and lists in
// two; no other character is added.
//   HTML: dropped are tags with their attributes, comments, CDATA, doctype, head (but not its
//   title), script, style, template, noscript, svg and what else is not text. Character references
//   are decoded, unknown ones stay; blanks collapse but for <pre>. Line ends count as such where
//   they clearly are meant: in a text without any block element, at empty lines, before bullets.
//   Where most tags are escaped the text is unescaped first.
//   Markdown: dropped are the marks of headings, emphasis, code, quotes and tables, rules, targets
//   of links, images, HTML tags, backslashes that escape, and front matter but for the values of
//   title and description. List marks stay.
// Any bytes will do: takes linear time. Texts up to 4 GiB; what is beyond is left out.
void strip_markup(std::string_view original, Markup markup, PlainText& out);

}  // namespace metier::text
