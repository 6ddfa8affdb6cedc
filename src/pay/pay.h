// What an advert pays: an amount or a range, its currency, per what time, before or after tax, and
// what that is in a year.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/base.h"

namespace metier::pay {

enum class Period : std::uint8_t { unknown, hour, day, week, month, year };
std::string_view name(Period period);  // "month"

enum class Basis : std::uint8_t { unknown, gross, net };
std::string_view name(Basis basis);  // "gross"

// How an amount for a period was made one for a year.
enum class Assumption : std::uint8_t {
  none,             // it is one for a year
  twelve_months,    // x 12
  fifty_two_weeks,  // x 52
  working_days,     // x 220
  full_time_hours,  // x 40 x 52, or the hours a week of the advert
  period_guessed,   // the text names no period; told by the size of the amount
};
std::string_view name(Assumption assumption);  // "12 months"

struct Pay {
  double minimum = 0;  // equal where one amount is given; 0 where only the other bound is
  double maximum = 0;
  std::string currency;  // ISO 4217; empty: unknown
  Period period = Period::unknown;
  Basis basis = Basis::unknown;
  // For full time in a year, of the middle of the range; 0: cannot be told.
  double annual = 0;
  Assumption assumption = Assumption::none;
  // Bytes of the text it was read from; both 0 when it came in fields.
  std::uint32_t begin = 0, end = 0;

  friend bool operator==(const Pay&, const Pay&) = default;
};

}  // namespace metier::pay
