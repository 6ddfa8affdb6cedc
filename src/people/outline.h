// A document line by line: which section of a CV each line stands in. Private to the module.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "documents/documents.h"

namespace metier::people {

using documents::Document;
using documents::Section;

enum class LineRole : std::uint8_t {
  text,
  title,    // of the whole document: "Curriculum vitae"
  heading,  // of a section
  head,     // above the first section: who it is, and perhaps a few words on it
};

// Bytes [begin, end) of the document's text, without blanks and bullets around them.
struct Line {
  std::uint32_t begin;
  std::uint32_t end;
  std::uint32_t part;     // number of the part it is of
  std::uint32_t content;  // behind a label ("Languages: ..."); else `begin`
  LineRole role = LineRole::text;
  Section section = Section::unknown;
  bool item = false;         // behind a bullet or number
  bool after_blank = false;  // an empty line stands before it
};

struct Outline {
  std::vector<Line> lines;  // in order, none is empty
  // Its format is one of CVs, or it has headings of at least two sections of a CV. Else no line
  // has a section.
  bool is_cv = false;
};

Outline outline_of(const Document& document);

// The words in front of a colon, tab or wide gap, where they are few: bytes of the line, 0 when
// there are none. `behind` is where what follows begins.
std::size_t label_end(std::string_view line, std::size_t& behind);

}  // namespace metier::people
