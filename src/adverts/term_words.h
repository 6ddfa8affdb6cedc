// Words for terms of employment, found in a folded text in one pass. Private to the module.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/text.h"

namespace metier::adverts {

enum class Term : std::uint8_t {
  contract,       // the value is a Contract
  hours,          // Hours
  education,      // Education
  year,           // a unit: years
  month,          // a unit: months
  hour,           // a unit: hours
  week,           // "a week"
  workload,       // what a share in per cent is of: "Pensum"
  experience,     // "Berufserfahrung"
  no_experience,  // "débutant accepté"
  less_than,      // "mindre än"
  number,         // a number in words; the value is the number
  half,           // "1/2 etatu"
  none,           // takes words out that would else be others: "full time parent", "master data"
};

struct FoundTerm {
  Term term;
  std::uint8_t value;
  std::uint32_t first, words;  // tokens
};

// All that is in the text, from the first on; the longest of those that begin at one word. With
// `field`, also the words that say little in running text ("Stage").
void find_terms(const text::FoldedText& text, std::string_view language, bool field,
                std::vector<FoundTerm>& out);

}  // namespace metier::adverts
