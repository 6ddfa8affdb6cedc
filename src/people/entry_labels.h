// Lines of a position or training that say themselves what they are: "Position held: Baker", as
// forms and the older Europass have them. Private to the module.
#pragma once

#include <string_view>
#include <vector>

#include "people/entries.h"
#include "people/outline.h"

namespace metier::people {

struct EntryLabel {
  std::size_t line;        // number of the line that the label stands in
  documents::Field field;  // title, organisation or from: the dates
  Span value;              // behind the label, or the next line; may be empty
};

// Of all lines of work, volunteering and education, in order.
std::vector<EntryLabel> entry_labels(std::string_view text, const std::vector<Line>& lines);

}  // namespace metier::people
