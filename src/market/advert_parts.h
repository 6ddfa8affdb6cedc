// A plain text in headings, items and sentences, as adverts are laid out. Inside market/ only.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/text.h"

namespace metier::market {

struct Part {
  std::uint32_t begin = 0, end = 0;  // bytes
  text::SegmentKind kind{};
  bool bullet = false;    // behind a bullet
  bool numbered = false;  // behind a number
  bool opens = false;     // a line that ends in a colon, with items behind it
};

// Like text::segments, but that an item behind a bullet is one part however many sentences it has,
// and a numbered line above bullets is a heading: "1. Duties".
void parts(std::string_view text, text::LineEnds line_ends, std::vector<text::Segment>& buffer,
           std::vector<Part>& out);

// "Team Leadership: Lead and build a team": bytes of the part before and behind the colon.
struct Labelled {
  std::string_view label, sentence;
};
// Empty where there is none: no colon in the first seven words with a blank and two words behind.
Labelled labelled(std::string_view part);

}  // namespace metier::market
