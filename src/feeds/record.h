// One advert as its source has it: the fields of all formats under one set of names, nothing
// interpreted, markup kept.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "places/places.h"

namespace metier::feeds {

struct Code {
  std::string
      scheme;  // "esco", "isco", "ssyk", "rome", "kldb", "onet", "" where the source does not say
  std::string code;  // an URI or a code
  std::string label;
};

struct Record {
  std::string id;  // of the source; empty: none
  std::string url;
  std::string title;
  std::string text;      // HTML, Markdown or plain
  std::string language;  // as the source says: "sv", "fr-FR"
  std::string employer;
  std::vector<places::Written> places;
  bool remote = false;
  // Of a pay in fields; numbers as they were written. `pay_text` where the source has only words.
  std::string pay_minimum, pay_maximum, pay_currency, pay_unit, pay_text;
  std::vector<std::string> contract;  // "FULL_TIME", "CDI", "Tillsvidareanställning"
  std::string hours;                  // "35 h/semaine", "Heltid", "100-50" (per cent)
  std::string experience;             // "P24M", "24" (months), "2 ans", "Exp. 1 à 7 ans"
  std::string education;              // "Bac +5", "bachelor degree"
  std::string posted;                 // dates as written
  std::string valid_through;
  std::vector<Code> occupations;
  std::vector<std::string> skills;  // as the source lists them
  std::uint32_t openings = 1;
  bool removed = false;  // the source took it back
};

// A record that could not be read; the rest of its feed goes on.
struct Reject {
  std::string field;   // empty: the record as a whole
  std::string reason;  // one line
  std::string raw;     // its bytes, cut at kMaxRejectedBytes
};
inline constexpr std::size_t kMaxRejectedBytes = 64 * 1024;

}  // namespace metier::feeds
