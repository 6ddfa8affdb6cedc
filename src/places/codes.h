// Codes of places. Private to the module.
#pragma once

#include <string_view>

#include "places/gazetteer.h"

namespace metier::places {

struct Area {
  std::uint16_t country = kNone;
  std::uint16_t region = kNone;  // of the first level
  std::uint32_t town = 0xFFFFFFFF;
  double weight = 1;
  bool at_home = true;  // by the name that it has there, or in English

  bool has_town() const { return town != 0xFFFFFFFF; }
};

// France's regions overseas have codes of countries too; they are told as regions.
void settle_overseas(const Gazetteer& g, Area& area);

// An ISO 3166-2 code of any level or a NUTS code; kNone where it is neither.
Area area_of_code(const Gazetteer& g, std::string_view code);

// A country by alpha-2, alpha-3 or the code of its cars, in capitals; or kNone.
std::uint16_t country_of_code(const Gazetteer& g, std::string_view code);

// The region of a code without its country ("MI" in Italy, "13" in France), or kNone.
std::uint16_t region_in(const Gazetteer& g, std::uint16_t country, std::string_view local);

}  // namespace metier::places
