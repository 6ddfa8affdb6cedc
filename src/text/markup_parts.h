// Tags and character references, which HTML and Markdown share; for the readers of markup.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "text/plain_writer.h"

namespace metier::text {

// What an element does to the text around it and in it.
enum : std::uint16_t {
  kLine = 1,       // begins and ends a line
  kParagraph = 2,  // stands between empty lines
  kRaw = 4,        // what is in it is neither text nor markup
  kDropped = 8,    // what is in it is not shown
  kInHead = 16,    // may stand in <head>
  kList = 32,      // what is in it stands in lines, not paragraphs
  kHeading = 64,
  kWord = 128,   // a word people put in angle brackets: counts as a tag only when it is closed
  kAlone = 256,  // has no end tag
};

struct Element {
  std::string_view name;
  std::uint16_t traits;
};

// nullptr when HTML has no such element. Any case.
const Element* find_element(std::string_view name);

struct Tag {
  const Element* element;  // nullptr: none that HTML knows
  std::string_view name;
  std::size_t end;  // behind >; 0: no tag
  bool closing;
  bool empty;  // <br/>
};

// The tag that begins at text[at] == '<'. A tag that meets another < outside of quotes is none.
// Calls for every < of a text take linear time together.
Tag read_tag(std::string_view text, std::size_t at);

// The character that the reference at text[at] == '&' stands for, as UTF-8.
struct Decoded {
  std::array<char, 4> bytes;
  std::uint8_t size;
  std::uint8_t length;  // bytes of the reference; 0: none

  std::string_view view() const { return {bytes.data(), size}; }
  bool is_blank() const {
    return size == 1 &&
           (bytes[0] == ' ' || bytes[0] == '\t' || bytes[0] == '\n' || bytes[0] == '\r');
  }
};
// No-break spaces become blanks. Never more bytes than the reference has.
Decoded read_reference(std::string_view text, std::size_t at);

// Whether the line that begins at `at` begins with a bullet and a blank.
bool is_bullet(std::string_view text, std::size_t at);

// text.find(what, from), where a search that failed once for a text is not made again.
class Finder {
 public:
  explicit Finder(std::string_view what) : what_(what) {}
  std::size_t operator()(std::string_view text, std::size_t from) {
    if (from >= none_from_) return std::string_view::npos;
    const std::size_t found = text.find(what_, from);
    if (found == std::string_view::npos) none_from_ = from;
    return found;
  }

 private:
  std::string_view what_;
  std::size_t none_from_ = std::string_view::npos;
};

void strip_html(std::string_view original, PlainWriter& out);
// `cuts` is a buffer of its own.
void strip_markdown(std::string_view original, PlainWriter& out, std::vector<PlainText::Run>& cuts);

// Tags of a text, as they are and escaped.
struct TagCount {
  std::size_t closing = 0;
  std::size_t breaks = 0;  // <br>, <hr>
  std::size_t opening = 0;
  std::size_t blocks = 0;  // of all these, those of block elements

  std::size_t all() const { return closing + breaks + opening; }
  bool is_html() const { return closing > 0 || breaks > 0 || opening > 1; }
};
TagCount count_tags(std::string_view text);
TagCount count_escaped_tags(std::string_view text);

}  // namespace metier::text
