#include "people/dates.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>

#include "people/cv_words.h"
#include "text/text.h"

namespace metier::people {
namespace {

constexpr int kFirstYear = 1930;
constexpr int kLastYear = 2099;
constexpr std::size_t kLongestDay = 4;  // bytes before the name of a month: "31. "

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_year(int number) {
  return number >= kFirstYear && number <= kLastYear;
}

struct Number {
  int value = 0;
  std::size_t digits = 0;
  std::size_t end = 0;
};

// The digits at text[at]; no digits when there are none, or more than four.
Number number_at(std::string_view text, std::size_t at) {
  Number out;
  std::size_t end = at;
  while (end < text.size() && is_digit(text[end])) ++end;
  if (end == at || end - at > 4) return out;
  for (std::size_t i = at; i < end; ++i) out.value = out.value * 10 + (text[i] - '0');
  out.digits = end - at;
  out.end = end;
  return out;
}

struct Date {
  std::size_t begin = 0;
  std::size_t end = 0;
  YearMonth when;
  bool short_year = false;  // "03/15": a date only beside another one
};

YearMonth made(int year, int month) {
  return {static_cast<std::uint16_t>(year), static_cast<std::uint8_t>(month)};
}

bool is_date_sign(char c) {
  return c == '.' || c == '/' || c == '-';
}

// Behind a number of a date: its sign and the next number ("2015-03", "03. 2015").
Number next_number(std::string_view text, std::size_t at, char& sign) {
  if (at >= text.size() || !is_date_sign(text[at])) return {};
  sign = text[at++];
  if (sign == '.' && at < text.size() && text[at] == ' ') ++at;
  return number_at(text, at);
}

// "2015", "2015-03", "2015/03/01", "2015. 03."
std::optional<Date> year_first(std::string_view text, std::size_t at, const Number& year) {
  Date out{at, year.end, made(year.value, 0), false};
  char sign = 0;
  const Number month = next_number(text, year.end, sign);
  if (month.digits == 0 || month.digits > 2 || month.value < 1 || month.value > 12) return out;
  if (sign != '/' && month.digits != 2) return out;
  out.when = made(year.value, month.value);
  out.end = month.end;
  const Number day = next_number(text, month.end, sign);
  if (day.digits >= 1 && day.digits <= 2 && day.value >= 1 && day.value <= 31) out.end = day.end;
  return out;
}

// "03/2015", "01.03.2015", "3/1/2015"; "03/15" as a short year.
std::optional<Date> day_or_month_first(std::string_view text, std::size_t at, const Number& first) {
  char sign = 0, second_sign = 0;
  const Number second = next_number(text, first.end, sign);
  if (second.digits == 0) return std::nullopt;
  if (second.digits == 4)
    return is_year(second.value) && first.value >= 1 && first.value <= 12
               ? std::optional(Date{at, second.end, made(second.value, first.value), false})
               : std::nullopt;
  if (second.digits > 2) return std::nullopt;
  const Number third = next_number(text, second.end, second_sign);
  if (third.digits == 4 && is_year(third.value) && sign == second_sign) {
    const bool month_first = second.value > 12 && first.value <= 12;
    const int month = month_first ? first.value : second.value;
    if (month >= 1 && month <= 12) return Date{at, third.end, made(third.value, month), false};
    return std::nullopt;
  }
  if (sign == '/' && second.digits == 2 && first.value >= 1 && first.value <= 12)
    return Date{at, second.end,
                made(second.value + (second.value >= 50 ? 1900 : 2000), first.value), true};
  return std::nullopt;
}

// "2015B", but "2015r." as Polish has it.
bool is_letter_of_a_name(std::string_view rest) {
  const bool letter = !rest.empty() && ((rest[0] >= 'a' && rest[0] <= 'z') ||
                                        (rest[0] >= 'A' && rest[0] <= 'Z') || rest[0] == '_');
  return letter && !(rest.starts_with("r.") || rest.starts_with("r ") || rest == "r");
}

std::optional<Date> numeric_date(std::string_view text, std::size_t at) {
  const Number first = number_at(text, at);
  if (first.digits == 0) return std::nullopt;
  std::optional<Date> out;
  if (first.digits == 4 && is_year(first.value))
    out = year_first(text, at, first);
  else if (first.digits <= 2)
    out = day_or_month_first(text, at, first);
  // "2015.7 kg", "20152016", "2000 €": part of something else.
  if (!out) return out;
  const std::string_view rest = text.substr(out->end);
  const bool goes_on = rest.size() >= 2 && (rest[0] == '.' || rest[0] == ',') && is_digit(rest[1]);
  if (goes_on || is_letter_of_a_name(rest)) return std::nullopt;
  const bool amount = rest.starts_with("%") || rest.starts_with(" %") || rest.starts_with("€") ||
                      rest.starts_with(" €") || rest.starts_with(" EUR") || rest.starts_with("$");
  if (amount || (!rest.empty() && is_digit(rest[0]))) return std::nullopt;
  return out;
}

std::size_t word_end(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const char c = text[at];
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80) != 0;
    // Dashes and other signs beyond ASCII are no letters.
    if (!letter || text.substr(at).starts_with("\xE2\x80") ||
        text.substr(at).starts_with("\xC2\xA0"))
      break;
    ++at;
  }
  return at;
}

std::size_t skip_blanks(std::string_view text, std::size_t at) {
  for (;;) {
    if (at < text.size() && (text[at] == ' ' || text[at] == '\t'))
      ++at;
    else if (text.substr(at).starts_with("\xC2\xA0"))
      at += 2;
    else
      return at;
  }
}

// "März 2015", "Mar. 2015", "marzo de 2015", "sept '15"; the month's name is [begin, end).
std::optional<Date> month_first(std::string_view text, std::size_t begin, std::size_t end,
                                std::string_view language) {
  const int month = month_named(text::fold(text.substr(begin, end - begin)), language);
  if (month == 0) return std::nullopt;
  std::size_t at = end;
  while (at < text.size() && (text[at] == '.' || text[at] == ',' || text[at] == '/')) ++at;
  at = skip_blanks(text, at);
  for (const std::string_view of : {"de ", "del ", "of ", "da "})
    if (text.substr(at).starts_with(of)) at = skip_blanks(text, at + of.size());
  bool short_year = false;
  if (at < text.size() && text[at] == '\'') {
    ++at;
    short_year = true;
  } else if (text.substr(at).starts_with("’")) {
    at += std::string_view("’").size();
    short_year = true;
  }
  Number year = number_at(text, at);
  // "1 March 2015", "March 1, 2015"
  if (!short_year && year.digits >= 1 && year.digits <= 2) {
    std::size_t behind = year.end;
    while (behind < text.size() && (text[behind] == ',' || text[behind] == ' ')) ++behind;
    year = number_at(text, behind);
  }
  if (short_year && year.digits == 2)
    return Date{begin, year.end, made(year.value + (year.value >= 50 ? 1900 : 2000), month), false};
  if (year.digits != 4 || !is_year(year.value)) return std::nullopt;
  return Date{begin, year.end, made(year.value, month), false};
}

// Behind a year alone: the name of a month, as Hungarian has it.
void take_month_behind(std::string_view text, std::string_view language, Date& date) {
  if (date.when.month != 0) return;
  std::size_t at = date.end;
  if (at < text.size() && text[at] == '.') ++at;
  at = skip_blanks(text, at);
  // "2015 m. balandžio", "2015. gada aprīlis"
  for (const std::string_view year : {"m. ", "gada "})
    if (text.substr(at).starts_with(year)) at = skip_blanks(text, at + year.size());
  const std::size_t end = word_end(text, at);
  if (end == at) return;
  const int month = month_named(text::fold(text.substr(at, end - at)), language);
  if (month == 0) return;
  // "2015 Mai 2018": the month belongs to the second year.
  if (number_at(text, skip_blanks(text, end)).digits == 4) return;
  date.when.month = static_cast<std::uint8_t>(month);
  date.end = end;
}

// Dates of the line from `at` on: the first.
std::optional<Date> next_date(std::string_view text, std::size_t at, std::string_view language) {
  bool in_word = false;
  while (at < text.size()) {
    if (is_digit(text[at])) {
      const bool part = in_word || (at >= 1 && (text[at - 1] == '.' || text[at - 1] == ',') &&
                                    at >= 2 && is_digit(text[at - 2]));
      if (!part)
        if (auto date = numeric_date(text, at)) {
          take_month_behind(text, language, *date);
          return date;
        }
      while (at < text.size() && is_digit(text[at])) ++at;
      in_word = true;
      continue;
    }
    const std::size_t end = word_end(text, at);
    if (end == at) {
      in_word = text[at] == '_' || text[at] == '+';
      ++at;
      continue;
    }
    if (auto date = month_first(text, at, end, language)) return date;
    in_word = true;
    at = end;
  }
  return std::nullopt;
}

bool is_dash_at(std::string_view text, std::size_t at, std::size_t& bytes) {
  static constexpr std::string_view kDashes[] = {"--", "-", "–", "—", "‐", "‑", "−", "→", "~", "/"};
  for (const std::string_view dash : kDashes)
    if (text.substr(at).starts_with(dash)) {
      bytes = dash.size();
      return true;
    }
  return false;
}

bool is_until_word(std::string_view folded) {
  static constexpr std::string_view kUntil[] = {
      "to",     "until", "till", "bis",  "zum", "a",   "au",  "al",   "ao",    "ate",   "hasta",
      "la",     "le",    "el",   "o",    "tot", "til", "t",   "fino", "ad",    "do",    "az",
      "ig",     "iki",   "lidz", "kuni", "до",  "по",  "έως", "εως",  "ως",    "μεχρι", "asti",
      "saakka", "pana",  "in",   "och",  "og",  "e",   "and", "os",   "heden", "m",     "i"};
  return std::find(std::begin(kUntil), std::end(kUntil), folded) != std::end(kUntil);
}

// Dates in two cells of a row: from and to.
bool is_next_cell(std::string_view text, std::size_t at) {
  return at < text.size() && text[at] == '\t';
}

struct Link {
  std::size_t words = 0;  // where its words begin, behind a dash
  std::size_t end = 0;    // where the second date may begin
  bool dash = false;
  bool linked = false;
};

// What joins two dates: a dash, or one or two small words ("to", "fino a").
Link link_behind(std::string_view text, std::size_t at) {
  at = skip_blanks(text, at);
  Link out{at, at, false, false};
  if (at < text.size() && (text[at] == '.' || text[at] == ')')) at = skip_blanks(text, at + 1);
  std::size_t bytes = 0;
  if (is_dash_at(text, at, bytes)) {
    at = skip_blanks(text, at + bytes);
    out = {at, at, true, true};
  }
  for (int words = 0; words < 2; ++words) {
    const std::size_t end = word_end(text, at);
    if (end == at || !is_until_word(text::fold(text.substr(at, end - at)))) break;
    at = skip_blanks(text, end);
    out = {out.words, at, out.dash, true};
  }
  return out;
}

// Bytes of the words at `at` that mean "until today"; 0 when none do.
std::size_t present_at(std::string_view text, std::size_t at) {
  std::size_t longest = 0, end = at;
  for (std::size_t words = 0; words < 4; ++words) {
    // An apostrophe within ("aujourd'hui") goes on with the phrase.
    const std::size_t begin = words == 0 ? at : skip_blanks(text, end);
    std::size_t next = word_end(text, begin);
    while (next < text.size() && text[next] == '\'') next = word_end(text, next + 1);
    if (next == begin) break;
    end = next;
    if (is_present_word(text::fold(text.substr(at, end - at)))) longest = end - at;
  }
  return longest;
}

// Whether the word before `at` means "since"; `begin` is then where it begins.
bool since_before(std::string_view text, std::size_t at, std::size_t& begin) {
  std::size_t end = at;
  while (end > 0 && (text[end - 1] == ' ' || text[end - 1] == '\t' || text[end - 1] == ':')) --end;
  std::size_t first = end;
  while (first > 0 && text[first - 1] != ' ' && text[first - 1] != '\t' && text[first - 1] != '(')
    --first;
  if (first == end || !is_since_word(text::fold(text.substr(first, end - first)))) return false;
  begin = first;
  return true;
}

// "2015-18": the year that two digits behind a dash mean.
std::optional<Date> short_end(std::string_view text, const Date& first, const Link& link) {
  if (!link.dash || first.when.month != 0) return std::nullopt;
  const Number number = number_at(text, link.end);
  if (number.digits != 2) return std::nullopt;
  const int year = first.when.year / 100 * 100 + number.value;
  if (year < first.when.year) return std::nullopt;
  return Date{link.end, number.end, made(year, 0), false};
}

// Behind the dates: how long that is, "(2 years 8 months)".
std::size_t duration_end(std::string_view line, std::size_t at) {
  constexpr std::size_t kLongest = 40;
  const std::size_t open = skip_blanks(line, at);
  if (open >= line.size() || line[open] != '(') return at;
  const std::size_t close = line.find(')', open);
  const Number number = number_at(line, open + 1);
  if (close == std::string_view::npos || close - open > kLongest || number.digits == 0 ||
      number.digits > 2 || number.end >= close || line[number.end] != ' ')
    return at;
  return close + 1;
}

// "01/2010", tab, "12/2012" or "today".
bool take_next_cell(std::string_view line, std::string_view language, Period& out) {
  if (!is_next_cell(line, out.end)) return false;
  const std::size_t at = out.end + 1;
  if (const std::size_t bytes = present_at(line, at); bytes != 0) {
    out.end = at + bytes;
    out.to = {};
    out.current = true;
  } else if (const auto second = next_date(line, at, language); second && second->begin == at) {
    out.end = second->end;
    out.to = second->when;
  } else {
    return false;
  }
  return out.range = true;
}

std::optional<Period> period_from(std::string_view line, std::string_view language,
                                  const Date& first) {
  Period out{first.begin, first.end, first.when, first.when, false, false};
  const bool since = since_before(line, first.begin, out.begin);
  if (take_next_cell(line, language, out)) return out;
  const Link link = link_behind(line, first.end);
  if (const std::size_t bytes = present_at(line, link.words); bytes != 0) {
    out.end = link.words + bytes;
    out.to = {};
    out.current = out.range = true;
    return out;
  }
  if (link.linked) {
    auto second = next_date(line, link.end, language);
    if (second && second->begin > link.end + kLongestDay) second.reset();
    if (!second) second = short_end(line, first, link);
    if (second) {
      out.end = second->end;
      out.to = second->when;
      out.range = true;
      return out;
    }
    if (const std::size_t bytes = present_at(line, link.end); bytes != 0) {
      out.end = link.end + bytes;
      out.to = {};
      out.current = out.range = true;
      return out;
    }
  }
  if (first.short_year) return std::nullopt;
  const bool open_end = link.dash && skip_blanks(line, link.end) >= line.size();
  if (since || open_end) {
    out.to = {};
    out.current = out.range = true;
    if (open_end) out.end = line.size();
  }
  return out;
}

}  // namespace

std::string to_string(YearMonth when) {
  if (!when.known()) return "";
  return when.month == 0 ? fmt::format("{:04}", when.year)
                         : fmt::format("{:04}-{:02}", when.year, when.month);
}

YearMonth this_month() {
  const std::chrono::year_month_day day{
      std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now())};
  return made(static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())));
}

std::optional<Period> find_period(std::string_view line, std::string_view language) {
  constexpr int kMostDates = 8;  // of one line
  std::optional<Period> single;
  std::size_t at = 0;
  for (int i = 0; i < kMostDates; ++i) {
    const auto date = next_date(line, at, language);
    if (!date) break;
    auto period = period_from(line, language, *date);
    if (period && period->range) {
      period->end = duration_end(line, period->end);
      return period;
    }
    if (!single) single = period;
    at = date->end;
  }
  return single;
}

YearMonth parse_date(std::string_view text) {
  const auto date = next_date(text, 0, "");
  return date ? date->when : YearMonth();
}

std::uint32_t months_between(YearMonth from, YearMonth to, bool current, YearMonth today) {
  if (current) to = today;
  if (!from.known() || !to.known()) return 0;
  const bool whole_years = from.month == 0 || to.month == 0;
  const int first = from.year * 12 + (from.month == 0 ? 1 : from.month);
  const int last = to.year * 12 + (to.month == 0 ? 1 : to.month);
  if (last < first) return to.year == from.year && whole_years ? 6 : 0;
  if (!whole_years) return static_cast<std::uint32_t>(last - first + 1);
  return static_cast<std::uint32_t>(std::max(last - first, 6));
}

}  // namespace metier::people
