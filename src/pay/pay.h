// What an advert pays: an amount or a range, its currency, per what time, before or after tax, and
// what that is in a year. Read from fields and from free text, in any of some thirty languages.
//
//   pay::Hints hints{.language = "pl", .country = "PL"};
//   auto pay = pay::find_pay(advert, hints);                            // anywhere in an advert
//   auto pay = pay::find_pay("od 4 tys. brutto", hints, Where::pay);    // a text that is about pay
//   auto pay = pay::from_fields({.minimum = 20, .unit = "HOUR", .currency = "EUR"}, hints);
//
// What a text does not say stays unknown: net or gross always, the period but for what is told by
// the amount, the currency but for the one of the country or the language. Money that is not pay
// (turnover, budgets, prices, bonuses, vouchers, allowances) and numbers that are not money (dates,
// telephone numbers, ages, hours, heads) are passed over. Never throws but for memory; the time is
// linear in the length of the text, of which the first kLongestText bytes are read.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/base.h"

namespace metier::pay {

inline constexpr std::size_t kLongestText = 1 << 18;
// Of the title of an advert.
inline constexpr std::size_t kLongestTitle = 512;

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
  stated_months,    // x the number of salaries a year that the text names ("3.000 € x 14")
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

// What is known of the advert; everything may be empty.
struct Hints {
  std::string_view language;  // ISO 639-1: "da"; tells øre from hour and crown from crown
  std::string_view country;   // ISO 3166-1 alpha-2: "DK"
  std::string_view title;     // of several salaries in a text, the one beside words of the title
  float hours_a_week = 0;     // 0: unknown, 40
};

// What the text is about: an advert, where only money said to be pay is taken; or pay itself (the
// field "salary"), where a bare number is enough.
enum class Where : std::uint8_t { advert, pay };

// The best-founded statement of pay in the text, the first of equals; none when there is none.
std::optional<Pay> find_pay(std::string_view text, const Hints& hints, Where where = Where::advert);

// Pay as feeds give it.
struct Fields {
  std::optional<double> minimum, maximum;  // one amount: in both, or in one
  std::string_view currency;               // "EUR", "€", "zł"; empty: unknown
  std::string_view unit;  // "HOUR", "MONTH" of schema.org, or words: "par an", "/mies."
  std::string_view text;  // free text about pay beside them, or instead of them
};

// The numbers of the fields where there are any, completed by the text; else what the text says.
// None for numbers that are no pay: negative, endless, or all 0. A unit that the amount cannot be
// for (45000 per HOUR) is passed over and the period guessed.
std::optional<Pay> from_fields(const Fields& fields, const Hints& hints);

// Of several (one of each job, place or form of contract that an advert lists), the index of the
// one whose text has most words of the title, then of the one that says most, then of the first.
// Precondition: not empty.
std::size_t choose(std::span<const Fields> fields, const Hints& hints);

// ISO 4217 of a code, sign or name ("pln", "zł", "kroner" with the country); empty: unknown.
std::string currency_code(std::string_view name, const Hints& hints);
// "MONTH", "per month", "/mies.", "all'ora".
Period period_of(std::string_view unit, std::string_view language);

}  // namespace metier::pay
