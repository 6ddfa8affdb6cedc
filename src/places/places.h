// Where a job is: from names, codes and postal addresses as adverts have them to countries and
// regions. Names are known in the languages of Europe, towns of Europe from 1,000 inhabitants and
// of elsewhere from 50,000 (data/places). What is not known stays empty: a name that could be in
// two countries is in neither unless the advert or the hints say which, or one is by far the
// larger town.
//
//   places::resolve({.text = "Aix-en-Provence - 13"}, {.language = "fr"})
//     -> {{.country = "FR", .region = "FR-PAC", .locality = "Aix-en-Provence", ...}}
//
// The tables are opened at first use and never change; every function may be called by any number
// of threads.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

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
  // ISO 3166-1 alpha-2, XK for Kosovo, FR for France's regions overseas; empty: unknown.
  std::string country;
  std::string region;    // ISO 3166-2, the country's first level; empty: unknown
  std::string locality;  // the name in its own country; as written where it is unknown
  bool remote = false;   // the job can be done from anywhere (in the country, where one is named)
  std::string written;   // in one line, as it stood

  friend bool operator==(const Place&, const Place&) = default;
};

// What is known from elsewhere. It decides between towns of one name; it never puts an unknown name
// into a country.
struct Hints {
  std::string_view language;  // of the advert: "de"; empty: unknown
  std::string_view country;   // alpha-2, where the feed's adverts are as a rule; empty: unknown
};

// So much of each part is read, and so many places of one text are told apart.
inline constexpr std::size_t kMaxWrittenBytes = 1000;
inline constexpr std::size_t kMaxPlaces = 20;

// The places of what is written, the first named first; one of which nothing is known where no name
// is; none only when all parts are blank.
std::vector<Place> resolve(const Written& written, const Hints& hints);

// Where the text of an advert says in so many words where the job is ("Arbeitsort: Kiel", "Miejsce
// pracy: Gdynia"), in any of the languages; only what resolves to a country. The first 64 KiB are
// read.
std::optional<Written> find_in_text(std::string_view text, const Hints& hints);

// A country's code by its name in any language, by alpha-2, alpha-3 or, with `codes`, the code of
// its cars ("D"); empty: unknown, or two countries have the name.
std::string_view country_code(std::string_view name, bool codes = true);

// Names back. Of a country in the language, else in English; of a region in a language of its
// country. Empty: no such code.
std::string_view country_name(std::string_view code, std::string_view language);
std::string_view region_name(std::string_view code);

// The first-level region of an ISO 3166-2 code of any level ("FR-13" is FR-PAC) or a NUTS code
// ("DE212" is DE-BY, "FRL04" FR-PAC); empty: unknown.
std::string_view region_of_code(std::string_view code);

}  // namespace metier::places
