// Where a job is: from names, codes and postal addresses as adverts have them to countries and
// regions.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/base.h"

namespace metier::places {

// As an advert says it; any part may be empty.
struct Written {
  std::string text;  // free: "Aix-en-Provence - 13", "Berlin, Deutschland", "Remote (EU)"
  std::string locality;
  std::string region;  // name or code
  std::string postcode;
  std::string country;  // name in any language, or code
};

struct Place {
  std::string country;   // ISO 3166-1 alpha-2; empty: unknown
  std::string region;    // ISO 3166-2, the country's first level; empty: unknown
  std::string locality;  // the name in its own country; as written where it is unknown
  bool remote = false;   // the job can be done from anywhere (in the country, where one is named)
  std::string written;   // in one line, as it stood

  friend bool operator==(const Place&, const Place&) = default;
};

}  // namespace metier::places
