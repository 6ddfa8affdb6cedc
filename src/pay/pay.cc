#include "pay/pay.h"

#include <algorithm>

#include "pay/annual.h"

namespace metier::pay {

std::string_view name(Period period) {
  switch (period) {
    case Period::unknown:
      return "unknown";
    case Period::hour:
      return "hour";
    case Period::day:
      return "day";
    case Period::week:
      return "week";
    case Period::month:
      return "month";
    case Period::year:
      return "year";
  }
  return {};
}

std::string_view name(Basis basis) {
  switch (basis) {
    case Basis::unknown:
      return "unknown";
    case Basis::gross:
      return "gross";
    case Basis::net:
      return "net";
  }
  return {};
}

std::string_view name(Assumption assumption) {
  switch (assumption) {
    case Assumption::none:
      return "none";
    case Assumption::twelve_months:
      return "12 months";
    case Assumption::fifty_two_weeks:
      return "52 weeks";
    case Assumption::working_days:
      return "220 days";
    case Assumption::full_time_hours:
      return "hours a week x 52";
    case Assumption::period_guessed:
      return "period guessed from the amount";
    case Assumption::stated_months:
      return "salaries a year as stated";
  }
  return {};
}

namespace {

// How many of a period are in a year, and what that assumes.
double a_year(Period period, float hours_a_week, int months, Assumption& assumption) {
  const bool known = hours_a_week >= 1 && hours_a_week <= 80;
  switch (period) {
    case Period::hour:
      assumption = Assumption::full_time_hours;
      return 52.0 * (known ? static_cast<double>(hours_a_week) : 40.0);
    case Period::day:
      assumption = Assumption::working_days;
      return 220;
    case Period::week:
      assumption = Assumption::fifty_two_weeks;
      return 52;
    case Period::month:
      assumption = months > 0 ? Assumption::stated_months : Assumption::twelve_months;
      return months > 0 ? months : 12;
    case Period::year:
      assumption = Assumption::none;
      return 1;
    case Period::unknown:
      break;
  }
  assumption = Assumption::none;
  return 0;
}

}  // namespace

void set_annual(Pay& pay, float hours_a_week, int months, bool guessed) {
  const bool range = pay.minimum > 0 && pay.maximum > 0;
  const double amount =
      range ? (pay.minimum + pay.maximum) / 2 : std::max(pay.minimum, pay.maximum);
  pay.annual = amount * a_year(pay.period, hours_a_week, months, pay.assumption);
  if (guessed) pay.assumption = Assumption::period_guessed;
}

}  // namespace metier::pay
