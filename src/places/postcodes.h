// Regions of postcodes, where their first digits say so. Private to the module.
#pragma once

#include <string_view>

#include "places/gazetteer.h"

namespace metier::places {

// The region of the first level, or kNone. `digits` are the postcode's digits without blanks and
// signs.
std::uint16_t region_of_postcode(const Gazetteer& g, std::uint16_t country,
                                 std::string_view digits);

// Whether postcodes of the country have so many digits; true where it is not known.
bool fits_postcode(std::string_view country, std::size_t digits);

}  // namespace metier::places
