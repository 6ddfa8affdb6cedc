// Dates as CVs have them: "03/2015 – heute", "Jan 2018 to date", "2010-2013", "seit 04/2018",
// "2015. január - 2016. március". Private to the module.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace metier::people {

// Year 0: not known. Month 0: only the year is.
struct YearMonth {
  std::uint16_t year = 0;
  std::uint8_t month = 0;

  bool known() const { return year != 0; }
  friend bool operator==(YearMonth, YearMonth) = default;
};
std::string to_string(YearMonth when);  // "2018-04", "2018", or empty
YearMonth this_month();                 // by the clock of this machine, in UTC

// A stretch of time said in a line.
struct Period {
  std::size_t begin = 0;  // bytes of the line, the words around the dates ("since") included
  std::size_t end = 0;
  YearMonth from;
  YearMonth to;          // unknown where it goes on
  bool current = false;  // goes on
  bool range = false;    // not one single date
};

// The first range of the line, else its first date. Years from 1930 to 2099 count; a number
// that is part of a word, an amount or a telephone number is no date.
std::optional<Period> find_period(std::string_view line, std::string_view language);

// A date of a structured document: ISO 8601 ("2018", "2018-04", "2018-04-01") or as above.
YearMonth parse_date(std::string_view text);

// Months from `from` to `to`, both included; of years alone twelve for each year but the last, at
// least six. A period that goes on ends at `today`. 0 where the beginning is not known or the end
// lies before it.
std::uint32_t months_between(YearMonth from, YearMonth to, bool current, YearMonth today);

}  // namespace metier::people
