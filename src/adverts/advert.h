// An advert in the common form in which it is stored and counted. What a source does not say stays
// empty; nothing is dropped for being unknown.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "pay/pay.h"
#include "places/places.h"

namespace metier::adverts {

// What an advert is coded to. Concepts go by URI: the store outlives a release.
struct CodedOccupation {
  std::string uri;
  std::string code;  // ESCO's code: "2512.4"
  std::string isco;  // four digits: "2512"
  float probability = 0;
};

struct CodedSkill {
  std::string uri;
  float probability = 0;
};

enum class Contract : std::uint8_t {
  unknown,
  permanent,
  fixed_term,
  temporary_agency,
  apprenticeship,
  internship,
  freelance,
  seasonal,
  volunteer
};
enum class Hours : std::uint8_t { unknown, full_time, part_time, either };
// Levels of schooling of ISCED 2011, grouped.
enum class Education : std::uint8_t {
  unknown,
  none,
  secondary,
  vocational,
  short_tertiary,
  bachelor,
  master,
  doctorate
};
std::string_view name(Contract contract);    // "fixed-term"
std::string_view name(Hours hours);          // "full-time"
std::string_view name(Education education);  // "bachelor"

struct Advert {
  // Who published it and what they call it. `key` is 32 hexadecimal digits of source and id, or of
  // the content where there is no id: the same advert of the same source always has the same key.
  std::string key;
  std::string source;
  std::string id;
  std::string url;

  std::string title;
  std::string text;      // plain, without markup
  std::string language;  // "da"; empty: unknown
  std::string employer;  // empty: unknown, or left out on demand

  std::vector<places::Place> places;  // the first is the main one; none: unknown
  std::vector<pay::Pay> pay;          // at most one
  Contract contract = Contract::unknown;
  Hours hours = Hours::unknown;
  float hours_a_week = 0;       // 0: unknown
  float experience_years = -1;  // least asked for; negative: unknown
  Education education = Education::unknown;
  std::string posted;         // "2026-11-27"; empty: unknown
  std::string valid_through;  // likewise
  std::uint32_t openings = 1;
  bool removed = false;

  std::string isco;  // unit group, as the country of the text's language has it; empty: unknown
  float isco_probability = 0;
  std::vector<CodedOccupation> occupations;  // most likely first, at most three
  std::vector<CodedSkill> skills;            // in the order of URIs

  // For near duplicates (adverts/sketch.h).
  std::vector<std::uint64_t> sketch;
};

}  // namespace metier::adverts
