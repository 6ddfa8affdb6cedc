// The positions and trainings of structured documents.
#include "people/entries.h"

namespace metier::people {
namespace {

using documents::Field;
using documents::Part;

Span span_of(const Part& part) {
  return {part.begin, part.end};
}

void take_part(const Document& document, const Part& part, std::uint32_t number, Entry& entry) {
  entry.all.end = part.end;
  switch (part.field) {
    case Field::title:
      if (entry.title.empty()) {
        entry.title = span_of(part);
        entry.part = number;
      }
      break;
    case Field::organisation:
      if (entry.organisation.empty()) entry.organisation = span_of(part);
      break;
    case Field::from:
      entry.from = parse_date(document.words(part));
      break;
    case Field::to:
      entry.to = parse_date(document.words(part));
      entry.current = !entry.to.known();  // "present" in words
      break;
    default:
      break;
  }
}

}  // namespace

std::vector<Entry> entries_of_fields(const Document& document, std::size_t most) {
  std::vector<Entry> out;
  std::uint32_t open = documents::kNoEntry;
  for (std::uint32_t i = 0; i < document.parts.size(); ++i) {
    const Part& part = document.parts[i];
    if (part.entry == documents::kNoEntry || !has_entries(part.section)) continue;
    if (part.entry != open) {
      if (out.size() == most) break;
      open = part.entry;
      out.push_back({part.section, span_of(part), {}, {}, {}, i, {}, {}, false, {}});
    }
    take_part(document, part, i, out.back());
  }
  for (Entry& entry : out)
    if (entry.from.known() && !entry.to.known()) entry.current = true;
  return out;
}

}  // namespace metier::people
