// Any bytes as a written place and as the text of an advert: codes that exist and belong together,
// few places, the same answer twice.
#include <cstdlib>

#include "places/places.h"

namespace {

using namespace metier;

void require(bool truth) {
  if (!truth) std::abort();
}

void check(const places::Place& place) {
  if (place.country.empty()) {
    require(place.region.empty());
  } else {
    require(place.country.size() == 2 && !places::country_name(place.country, "en").empty());
  }
  if (!place.region.empty()) {
    require(place.region.starts_with(place.country + "-"));
    require(!places::region_name(place.region).empty());
    require(places::region_of_code(place.region) == place.region);
  }
  require(place.written.find('\n') == std::string::npos);
}

// The next line of the input.
std::string_view take(std::string_view& rest) {
  const auto end = std::min(rest.find('\n'), rest.size());
  const auto line = rest.substr(0, end);
  rest.remove_prefix(std::min(rest.size(), end + 1));
  return line;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  if (size > (1U << 14)) return 0;
  std::string_view rest(reinterpret_cast<const char*>(data), size);
  const places::Hints hints{take(rest), take(rest)};
  const auto found = places::find_in_text(rest, hints);
  if (found) {
    const auto resolved = places::resolve(*found, hints);
    require(!resolved.empty() && !resolved[0].country.empty());
    require(rest.find(found->text) != std::string_view::npos);
  }
  places::Written written;
  for (std::string* part :
       {&written.text, &written.locality, &written.region, &written.postcode, &written.country})
    *part = take(rest);
  const auto resolved = places::resolve(written, hints);
  require(resolved.size() <= places::kMaxPlaces);
  for (const auto& place : resolved) check(place);
  require(resolved == places::resolve(written, hints));
  const auto code = places::country_code(written.country);
  require(code.empty() || !places::country_name(code, hints.language).empty());
  (void)places::region_of_code(written.region);
  (void)places::region_name(written.region);
  return 0;
}
