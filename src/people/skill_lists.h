// Lines that list skills, in their entries. Private to the module.
#pragma once

#include <string_view>
#include <vector>

#include "people/entries.h"
#include "people/outline.h"

namespace metier::people {

// The entries of a line, as bytes of the text: between commas, semicolons, bars, bullets, slashes
// with blanks, and tabs, without levels ("(good)", ": sehr gut") and without what is longer than
// six words or one of a sentence.
std::vector<Span> list_items(std::string_view text, const Line& line);

// Whether the last entry of a line goes on in the next one: small letters behind an item of a list,
// or behind entries with no sign at the end.
bool goes_on(std::string_view text, const Line& line, const Line& next);

// How well words [begin, end) of a line of skills are known, as said in brackets, behind a colon or
// dash, up to the next entry: "none" to "expert", "A1" to "C2", "native", or empty.
std::string_view level_beside(std::string_view text, const Line& line, std::uint32_t begin,
                              std::uint32_t end);

}  // namespace metier::people
