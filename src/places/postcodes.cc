#include "places/postcodes.h"

#include <string>

#include "base/base.h"
#include "places/codes.h"

namespace metier::places {
namespace {

struct Range {
  std::string_view country, first, last, region;
};

constexpr Range kRanges[] = {
#include "places/postcodes.inc"
};

struct Length {
  std::string_view country;
  std::size_t digits;
};

constexpr Length kLengths[] = {
    {"AT", 4}, {"BE", 4}, {"BG", 4}, {"CH", 4}, {"CY", 4}, {"CZ", 5}, {"DE", 5}, {"DK", 4},
    {"EE", 5}, {"ES", 5}, {"FI", 5}, {"FR", 5}, {"GR", 5}, {"HR", 5}, {"HU", 4}, {"IT", 5},
    {"LI", 4}, {"LT", 5}, {"LU", 4}, {"LV", 4}, {"NL", 4}, {"NO", 4}, {"PL", 5}, {"RO", 6},
    {"RS", 5}, {"SE", 5}, {"SI", 4}, {"SK", 5}, {"TR", 5}, {"UA", 5}, {"US", 5}, {"IS", 3},
};

}  // namespace

bool fits_postcode(std::string_view country, std::size_t digits) {
  for (const Length& l : kLengths)
    if (l.country == country) return l.digits == digits;
  // Others, Portugal with four or seven and Britain with letters among them, are not told by it.
  return true;
}

std::uint16_t region_of_postcode(const Gazetteer& g, std::uint16_t country,
                                 std::string_view digits) {
  if (country == kNone) return kNone;
  const auto code = g.code(country);
  if (!fits_postcode(code, digits.size()) || digits.size() < 3) return kNone;
  if (code == "FR") {
    if (digits.starts_with("97") || digits.starts_with("98"))
      return region_in(g, country, digits.substr(0, 3));
    return region_in(g, country, digits.starts_with("20") ? "20R" : digits.substr(0, 2));
  }
  for (const Range& r : kRanges) {
    const auto head = digits.substr(0, r.first.size());
    if (r.country == code && r.first <= head && head <= r.last)
      return region_in(g, country, r.region);
  }
  return kNone;
}

}  // namespace metier::places
