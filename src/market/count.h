// Counts of adverts by what is known of them, in one pass over the columns.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "market/columns.h"
#include "snapshot/snapshot.h"

namespace metier::market {

// What adverts are counted by. An advert with several values (skills, places) counts once for each.
enum class Dimension : std::uint8_t {
  occupation,
  isco1,  // major groups
  isco2,
  isco3,
  isco4,  // unit groups
  skill,
  skill_group1,  // the pillars' first level below the root: "S1", "K06"
  skill_group2,
  skill_group3,
  country,
  region,
  month,
  year,
  language,
  source,
  contract,
  hours,
  education,
  experience,
  currency,
};
std::string_view name(Dimension dimension);  // "isco-2"
std::optional<Dimension> dimension(std::string_view name);
std::vector<std::string_view> dimension_names();

// All that is given must hold.
struct Filter {
  std::string occupation = {};  // URI
  std::string isco = {};        // a code of one to four digits
  std::vector<std::string> skills =
      {};                    // URIs; an advert asks for one of them or of those below them
  std::string country = {};  // alpha-2
  std::string region = {};   // ISO 3166-2
  std::string language = {};
  std::string source = {};
  std::string from = {}, to = {};  // months "2026-01", both included
  std::string currency = {};
  bool with_pay = false;
  bool duplicates = false;     // near duplicates count too
  float isco_probability = 0;  // at least
};

struct CountQuery {
  Filter filter = {};
  std::vector<Dimension> by = {};  // one or two; none: the total alone
  bool pay = false;  // quantiles of the pay in a year; each currency is a line of its own
  std::uint64_t min_count = 1;  // lines of fewer adverts are told of, not shown
};

struct PayQuantiles {
  std::string currency;
  std::uint64_t adverts = 0;  // that say it
  float p10 = 0, p25 = 0, p50 = 0, p75 = 0, p90 = 0;
  std::string from, to;  // months of the adverts, "" where they have no date
};

struct CountLine {
  std::array<std::string, 2> keys;  // URI, code, month ...; empty: unknown
  std::uint64_t adverts = 0;
  std::optional<PayQuantiles> pay;
  // With one dimension that is `skill` and a filter: how many times more often than in all adverts.
  std::optional<double> lift;
};

struct Counts {
  std::vector<Dimension> by;
  // Most adverts first, then by keys; months and years by time; what is unknown last.
  std::vector<CountLine> lines;
  std::uint64_t adverts = 0;     // that the filter lets through
  std::uint64_t duplicates = 0;  // near duplicates among what it let through, not counted
  std::uint64_t suppressed = 0;  // lines of fewer adverts than min_count
  std::uint64_t of_all = 0;      // adverts in the columns, without near duplicates
};

// ErrorKind::usage where the filter cannot be (no such month, more than two dimensions).
Result<Counts> count(const Columns& columns, const snapshot::Taxonomy& taxonomy,
                     const CountQuery& query);

}  // namespace metier::market
