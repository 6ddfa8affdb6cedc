// A written place cut into what can be looked up: names, codes and numbers, in pieces between
// commas and the like. Private to the module.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "places/gazetteer.h"
#include "text/text.h"

namespace metier::places {

enum class Part : std::uint8_t {
  name,    // known: has references
  code,    // two or three capitals, or an ISO 3166-2 or NUTS code; may have references too
  number,  // digits: a postcode or a department
  other,   // an unknown word
};

struct Atom {
  Part kind = Part::other;
  std::span<const packed::Reference> references;
  std::string_view raw;     // as it stands in the text
  std::uint32_t begin = 0;  // bytes of the text
  std::uint32_t piece = 0;
  bool alone = false;      // nothing else is in its piece but words without weight
  bool capital = false;    // begins with a capital letter, or the script has none
  bool bracketed = false;  // stands directly behind "("
  bool last = false;       // the last of the text
  bool dashed = false;     // its piece stands behind a dash: "Praha 4 - Chodov"
  bool prefix = false;     // a code directly before "-" and a digit: "D-80331"
};

struct Parts {
  std::vector<Atom> atoms;
  bool remote = false;
  bool partly = false;        // "hybrid", "two days a week": then it is not remote
  bool street = false;        // some piece names a street
  std::string first_unknown;  // the first piece of which no name is known
};

// At most so many bytes, no character cut in two.
std::string_view shortened(std::string_view text, std::size_t bytes);

// Views into `text`.
Parts cut(std::string_view text);

}  // namespace metier::places
