// A plain text in the pieces that people read it in: headings, items of lists and sentences; and a
// sentence in the pieces between its signs. Any script of Europe, any bytes, in linear time.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace metier::text {

enum class SegmentKind : std::uint8_t {
  heading,   // a short line above a text or list
  item,      // of a list: behind a bullet or number, or a short line among others
  sentence,  // anything else
};

// Bytes [begin, end) of the text, without the blanks and bullets around them.
struct Segment {
  std::uint32_t begin;
  std::uint32_t end;
  SegmentKind kind;
};

// What the ends of lines mean.
enum class LineEnds : std::uint8_t {
  guessed,  // some may only wrap a paragraph, as in mails and texts taken out of PDF
  real,     // each ends something, as in what strip_markup leaves of HTML
};

// Segments in order; they do not overlap. A segment ends
//  - at an empty line, before a bullet or number at the beginning of a line, at "•" and its like
//    anywhere, and at any other line end that does not merely wrap a sentence: one that does
//    follows a long line without end punctuation, and the next line goes on in small letters or
//    began there for lack of room;
//  - behind . ! ? … ; and their Greek, Armenian and full-width forms when a blank follows, but not
//    behind abbreviations, initials and ordinals, nor before a small letter (but for ! ? ;);
//  - at a blank, after kLongestSegment bytes.
// Texts up to 4 GiB.
void segments(std::string_view text, std::vector<Segment>& out,
              LineEnds line_ends = LineEnds::guessed);

constexpr std::size_t kLongestSegment = 2000;

// Whether a text begins with a small letter of a script that has them.
bool begins_small(std::string_view text);

struct Clause {
  std::uint32_t begin;  // bytes of the segment
  std::uint32_t end;
};

// What commas, colons, semicolons, brackets, bars, bullets, slashes and dashes between blanks
// separate, in order, without blanks around and only what has a letter or digit. Signs within a
// word stay: "CI/CD", "1,5", "C#", "10:30", "manager(s)", "full-stack".
void clauses(std::string_view segment, std::vector<Clause>& out);

}  // namespace metier::text
