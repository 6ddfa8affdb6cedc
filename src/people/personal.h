// What a CV says of who somebody is: found to be left out of reading, and removed on request.
// Private to the module.
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "people/cv_words.h"
#include "people/outline.h"

namespace metier::people {

// Bytes [begin, end) of the document's text.
struct PersonalSpan {
  std::uint32_t begin;
  std::uint32_t end;
  Field field;
  // Found by a name alone that may be another word as well ("Baker"): removed when a CV is
  // redacted, but read.
  bool doubtful = false;
};

// Whether a text is, as a whole, the name of an occupation: a headline, not somebody's name.
using IsOccupation = std::function<bool(std::string_view)>;

// In order; they do not overlap.
//  - Parts of structured documents that are of the person; all of the section of references.
//  - In a CV without fields: what stands above its first section and in the section of the person,
//    but for sentences of eight words or more and names of occupations; the first name there is the
//    person's. Lines anywhere with the label of such a fact ("Date of birth: ...").
//  - Anywhere: mail and web addresses, telephone numbers, "born ...", "34 years old", and the
//    person's name, whole or behind a courtesy title; a last line that is the name, with the place
//    and date above it.
std::vector<PersonalSpan> find_personal(const Document& document, const Outline& outline,
                                        const IsOccupation& is_occupation);

}  // namespace metier::people
