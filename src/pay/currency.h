// Currencies, and what tells one of several with the same name. Private to the module.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "pay/pay.h"

namespace metier::pay {

// Amounts are told apart by size: at most so much is pay for an hour, a day, a month, and more is
// for a year. `euro` units are about one euro: for bounds of the possible only, never to convert.
struct Currency {
  std::string_view code;  // empty: a crown, a dollar, a dinar: which one is told by resolve()
  float euro;
  float hour, day, month;
  std::string_view words;  // as in Words; "@sr" behind one: in that language only
};

// The first is none; then those with several names for one, then the rest by code.
std::span<const Currency> currencies();
inline constexpr std::uint8_t kNoCurrency = 0, kCrown = 1, kDollar = 2, kLeu = 3;

// Place in currencies() by code; kNoCurrency: not known.
std::uint8_t currency_by_code(std::string_view code);
// The currency meant in a country or language; kNoCurrency: not known.
std::uint8_t resolve(std::uint8_t currency, const Hints& hints);
// Where the text names none.
std::uint8_t usual_currency(const Hints& hints);

// Whether somebody may be paid so much.
bool is_possible(double amount, std::uint8_t currency, Period period);
Period guess_period(double amount, std::uint8_t currency);

}  // namespace metier::pay
