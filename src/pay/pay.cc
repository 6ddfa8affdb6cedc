#include "pay/pay.h"

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
  }
  return {};
}

}  // namespace metier::pay
