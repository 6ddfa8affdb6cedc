#include <algorithm>
#include <array>
#include <chrono>
#include <optional>
#include <vector>

#include "adverts/terms.h"
#include "people/people.h"
#include "text/text.h"

namespace metier::adverts {
namespace {

using Day = std::chrono::year_month_day;

constexpr std::size_t kMaxDateBytes = 200;

std::optional<Day> day_of(int year, int month, int day) {
  if (year < 1970 || year > 2099 || month < 1 || day < 1 || month > 12 || day > 31)
    return std::nullopt;
  const Day out{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                std::chrono::day{static_cast<unsigned>(day)}};
  return out.ok() ? std::optional(out) : std::nullopt;
}

std::string iso(const std::optional<Day>& day) {
  if (!day) return {};
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day->year()),
                     static_cast<unsigned>(day->month()), static_cast<unsigned>(day->day()));
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// A run of digits of the text.
struct Run {
  int value;
  std::size_t begin, digits;
};

std::vector<Run> runs_of(std::string_view text) {
  std::vector<Run> out;
  for (std::size_t i = 0; i < text.size();) {
    if (!is_digit(text[i])) {
      ++i;
      continue;
    }
    Run run{0, i, 0};
    for (; i < text.size() && is_digit(text[i]); ++i, ++run.digits)
      if (run.digits < 9) run.value = 10 * run.value + (text[i] - '0');
    out.push_back(run);
  }
  return out;
}

std::optional<Day> day_of_seconds(std::int64_t seconds) {
  const auto day = std::chrono::floor<std::chrono::days>(
      std::chrono::sys_seconds(std::chrono::seconds(seconds)));
  const Day out(day);
  return day_of(static_cast<int>(out.year()), static_cast<int>(static_cast<unsigned>(out.month())),
                static_cast<int>(static_cast<unsigned>(out.day())));
}

// Seconds or milliseconds since 1970, the number alone.
std::optional<Day> epoch(std::string_view text) {
  if (text.size() < 9 || text.size() > 13 || !std::all_of(text.begin(), text.end(), is_digit))
    return std::nullopt;
  std::int64_t number = 0;
  for (const char c : text) number = 10 * number + (c - '0');
  return day_of_seconds(text.size() >= 12 ? number / 1000 : number);
}

// "20261127", alone or before a time.
std::optional<Day> eight_digits(const Run& run) {
  if (run.digits != 8) return std::nullopt;
  return day_of(run.value / 10000, run.value / 100 % 100, run.value % 100);
}

bool month_first(const DateHints& hints) {
  if (!hints.country.empty()) return hints.country == "US";
  return hints.language.starts_with("en");
}

int full_year(const Run& run) {
  if (run.digits == 2) return run.value < 70 ? 2000 + run.value : 1900 + run.value;
  return run.digits == 4 ? run.value : 0;
}

// Three numbers with one sign between them.
std::optional<Day> three_numbers(std::string_view text, const std::vector<Run>& runs,
                                 const DateHints& hints) {
  for (std::size_t i = 0; i + 2 < runs.size(); ++i) {
    const Run &a = runs[i], &b = runs[i + 1], &c = runs[i + 2];
    const auto first = text.substr(a.begin + a.digits, b.begin - a.begin - a.digits);
    const auto second = text.substr(b.begin + b.digits, c.begin - b.begin - b.digits);
    if (first.empty() || first.size() > 2 || second.empty() || second.size() > 2 ||
        std::string_view("./-").find(first[0]) == std::string_view::npos || first[0] != second[0])
      continue;
    if (a.digits == 4) return day_of(a.value, b.value, c.value);
    if (a.digits > 2 || b.digits > 2) continue;
    const int year = full_year(c);
    int day = a.value, month = b.value;
    if (b.value > 12 || (a.value <= 12 && first[0] == '/' && month_first(hints)))
      std::swap(day, month);
    if (const auto out = day_of(year, month, day)) return out;
  }
  return std::nullopt;
}

// Seen from the words: a month among them, the day and the year beside it.
std::optional<Day> named_month(const text::FoldedText& words, const DateHints& hints) {
  for (std::size_t i = 0; i < words.tokens.size(); ++i) {
    const auto word = words.word(i);
    if (is_digit(word[0]) || word.size() < 3) continue;
    const int month = people::month_named(word, hints.language);
    if (month == 0) continue;
    int day = 0, year = 0;
    const std::size_t from = i > 3 ? i - 3 : 0;
    for (std::size_t k = from; k < std::min(words.tokens.size(), i + 4); ++k) {
      auto number = words.word(k);
      if (!is_digit(number[0])) continue;
      const auto runs = runs_of(number);
      if (runs[0].digits == 4 && year == 0)
        year = runs[0].value;
      else if (runs[0].digits <= 2 && day == 0)
        day = runs[0].value;
      else if (runs[0].digits == 2 && year == 0 && k > i && number.size() == 2)
        year = full_year(runs[0]);
    }
    if (const auto out = day_of(year, month, day)) return out;
  }
  return std::nullopt;
}

struct Relative {
  int days;  // for one; negative: a fixed number of days back
  std::string_view words;
};
// Folded. Units are how many days one of them is.
constexpr Relative kFixed[] = {
    {0,
     "today|aujourd hui|heute|hoy|oggi|dzisiaj|dzis|idag|i "
     "dag|dnes|ma|azi|danas|danes|днес|σημερα|vandaag|tanaan|tana|sodien|siandien|hoje|just "
     "now|now|jetzt|a l instant|inniu|illum"},
    {1,
     "yesterday|hier|gestern|ayer|ieri|wczoraj|igar|i "
     "gar|vcera|tegnap|jucer|vceraj|вчера|χθεσ|χτεσ|gisteren|eilen|eile|vakar|ontem|i "
     "går|inne|ilbierah"},
};
constexpr Relative kUnits[] = {
    {0,
     "hour|hours|heure|heures|stunde|stunden|hora|horas|ore|ora|godzin|godziny|godzine|timmar|"
     "timme|timer|time|hodin|hodinami|orat|minutes|minute|minuten|minutes|minuti|minut|minuter|"
     "minutter|minutos|uur|tuntia|sati|ur|час|часа|ωρεσ|min|h|std"},
    {1,
     "day|days|jour|jours|tag|tage|tagen|dia|dias|giorno|giorni|dni|dzien|dagar|dag|dage|dager|dny|"
     "dnem|dnami|napja|nap|zile|zi|dana|dan|dnevi|дни|ден|ημερεσ|μερεσ|dagen|paivaa|paiva|paeva|"
     "paev|dienas|dienam|dienas|dienu|d|j"},
    {7,
     "week|weeks|semaine|semaines|woche|wochen|semana|semanas|settimana|settimane|tydzien|tygodnie|"
     "tygodni|vecka|veckor|uge|uger|uke|uker|tyden|tydny|tydnem|hete|het|saptamani|saptamana|"
     "tjedana|tjedna|tednov|седмици|седмица|εβδομαδεσ|εβδομαδα|weken|viikkoa|viikko|nadalat|"
     "savaites|nedelas"},
    {30,
     "month|months|mois|monat|monate|monaten|mes|meses|mese|mesi|miesiac|miesiace|miesiecy|manad|"
     "manader|maned|maneder|mesic|mesici|mesicem|honapja|luni|luna|mjeseci|mjesec|mesecev|месеца|"
     "месец|μηνεσ|μηνα|maand|maanden|kuukautta|kuu|menesius|menesiem"},
};

bool among(std::string_view words, std::string_view word) {
  for (std::string_view rest = words; !rest.empty();) {
    const auto end = std::min(rest.find('|'), rest.size());
    if (rest.substr(0, end) == word) return true;
    rest.remove_prefix(std::min(rest.size(), end + 1));
  }
  return false;
}

std::optional<int> days_back(const text::FoldedText& words) {
  for (const Relative& fixed : kFixed)
    for (std::size_t i = 0; i < words.tokens.size(); ++i)
      if (among(fixed.words, words.word(i)) ||
          (i + 1 < words.tokens.size() &&
           among(fixed.words, std::string(words.word(i)) + " " + std::string(words.word(i + 1)))))
        return fixed.days;
  for (std::size_t i = 0; i + 1 < words.tokens.size(); ++i) {
    const auto word = words.word(i);
    const bool number = word.size() <= 3 && std::all_of(word.begin(), word.end(), is_digit);
    const int count = number ? runs_of(word)[0].value : 1;
    const bool one = among("a|an|un|une|einem|einer|uno|una|en|et|ett|een|jeden|eden", word);
    if (!number && !one) continue;
    for (const Relative& unit : kUnits)
      if (among(unit.words, words.word(i + 1))) return unit.days * count;
  }
  return std::nullopt;
}

std::optional<Day> relative(const text::FoldedText& words, const DateHints& hints) {
  const auto runs = runs_of(hints.today);
  if (runs.size() < 3) return std::nullopt;
  const auto today = day_of(runs[0].value, runs[1].value, runs[2].value);
  const auto back = days_back(words);
  if (!today || !back) return std::nullopt;
  const Day out(std::chrono::sys_days(*today) - std::chrono::days(*back));
  return day_of(static_cast<int>(out.year()), static_cast<int>(static_cast<unsigned>(out.month())),
                static_cast<int>(static_cast<unsigned>(out.day())));
}

}  // namespace

std::string iso_date(std::string_view written, const DateHints& hints) {
  const auto first = written.find_first_not_of(" \t\r\n\"");
  if (first == std::string_view::npos) return {};
  written = written.substr(first, kMaxDateBytes);
  written = written.substr(0, written.find_last_not_of(" \t\r\n\"") + 1);
  if (const auto day = epoch(written)) return iso(day);
  const auto runs = runs_of(written);
  if (!runs.empty())
    if (const auto day = eight_digits(runs[0])) return iso(day);
  if (const auto day = three_numbers(written, runs, hints)) return iso(day);
  text::FoldedText words;
  text::fold_words(written, words);
  if (const auto day = named_month(words, hints)) return iso(day);
  return iso(relative(words, hints));
}

}  // namespace metier::adverts
