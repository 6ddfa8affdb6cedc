// The positions and trainings of a CV: where each stands, its title and its time. Private to the
// module.
#pragma once

#include <functional>
#include <vector>

#include "people/dates.h"
#include "people/outline.h"

namespace metier::people {

struct Span {
  std::uint32_t begin = 0, end = 0;  // bytes of the document's text
  bool empty() const { return begin == end; }
};

struct Entry {
  Section section;  // work, volunteering or education
  Span all;         // heading and description
  Span title;
  Span organisation;
  Span dates;
  std::uint32_t part;  // that the title or, without one, the dates stand in
  YearMonth from, to;
  bool current = false;
  Span beside;  // what else stands in the line of the dates where the title is in another: a town
  // The end of the dates, where a narrow column has it below, beside other words.
  Span more_dates = {};
};

// Whether a section is of work, volunteering or education.
bool has_entries(Section section);

// How likely a text is the title of a position: 0 to 1.
using TitleScore = std::function<float(std::string_view)>;

// Of a document whose format says where entries are.
std::vector<Entry> entries_of_fields(const Document& document, std::size_t most);

// In the order of the text, the first `most`. Structured documents say where entries are. Else one
// begins at each line of those sections with a range of dates (in education: any date), and one of
// the two lines before or behind it may be its title: whichever, over all entries of the section,
// looks most like the titles of occupations. Work without any dates: lines that surely are titles.
std::vector<Entry> find_entries(const Document& document, const Outline& outline,
                                std::string_view language, const TitleScore& title_score,
                                std::size_t most);

}  // namespace metier::people
