// Terms of employment, out of fields and texts of many languages: contract, hours, experience,
// education and dates. Pure functions; what is not said is `unknown`. Words of a language count in
// texts of that language, and in fields of no known language.
#pragma once

#include <string>
#include <string_view>

#include "adverts/advert.h"
#include "feeds/feeds.h"

namespace metier::adverts {

// What one field or a text says. Of a text the first 64 KiB are read; of several contracts or hours
// that it names, the first counts; of schooling the least that is asked for.
struct Terms {
  Contract contract = Contract::unknown;
  Hours hours = Hours::unknown;
  float hours_a_week = 0;       // 0: unknown
  float experience_years = -1;  // negative: unknown
  Education education = Education::unknown;

  friend bool operator==(const Terms&, const Terms&) = default;
};

// What follows from an advert's text alone: only what is said in so many words ("unbefristet",
// "35 h par semaine", "3+ years of experience", "wykształcenie wyższe").
Terms terms_in_text(std::string_view text, std::string_view language);

// Fields, which may be shorter: "CDI", "FULL_TIME", "Stage", "Heltid", "Bac +5". A field of the
// kind "employment type" often has contract and hours in one.
Contract contract_of(std::string_view field, std::string_view language);
Education education_of(std::string_view field, std::string_view language);

struct WorkTime {
  Hours hours = Hours::unknown;
  float hours_a_week = 0;
  friend bool operator==(const WorkTime&, const WorkTime&) = default;
};
// "37 timer", "35 h/semaine", "38,5 Std.", "PART_TIME", "80-100 %", "100-50" (per cent), "1/2
// etatu".
WorkTime work_time_of(std::string_view field, std::string_view language);

// "P24M", "24" (months), "2 ans", "Exp. 1 à 7 ans" (the least: 1), "Mindre än 1 års erfarenhet"
// (0).
float experience_years_of(std::string_view field, std::string_view language);

// All of an advert: its fields first, then the title, then the text (plain), each for what those
// before leave open.
Terms terms_of(const feeds::Record& record, std::string_view text, std::string_view language);

// A date as ISO 8601 ("2026-11-27"), empty where it is none: ISO with or without time, RFC 822,
// numbers with dots, slashes or hyphens, names of months, seconds or milliseconds since 1970, and
// "yesterday" or "3 days ago" seen from `today` (ISO; empty: such are unknown). Of 03/04/2026 the
// month is 03 in the United States (country "US") and in English texts of no known country, else
// 04; a number above twelve is always the day. Years from 1970 to 2099.
struct DateHints {
  std::string_view language;
  std::string_view country;
  std::string_view today;
};
std::string iso_date(std::string_view written, const DateHints& hints);

}  // namespace metier::adverts
