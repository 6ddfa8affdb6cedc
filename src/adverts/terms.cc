#include "adverts/terms.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "adverts/term_words.h"

namespace metier::adverts {
namespace {

constexpr std::size_t kMaxTextBytes = 64 * 1024, kMaxFieldBytes = 1000;
// Words between a number and what it is of.
constexpr std::size_t kNear = 7;
constexpr double kMostYearsInText = 15, kMostYearsInField = 40;

std::string_view plain_language(std::string_view language) {
  language = language.substr(0, 2);
  return language == "nb" || language == "nn" ? "no" : language;
}

// A number of the text: "37", "38,5", "80-100" is two.
struct Number {
  double value;
  std::size_t token;
  bool percent;
};

bool is_digits(std::string_view word) {
  return !word.empty() && word.size() <= 6 &&
         std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

double number_of(std::string_view digits) {
  double out = 0;
  for (const char c : digits) out = 10 * out + (c - '0');
  return out;
}

class Reader {
 public:
  Reader(std::string_view text, std::string_view language, bool field)
      : text_(text), field_(field) {
    text::fold_words(text, folded_);
    find_terms(folded_, plain_language(language), field, found_);
    find_numbers();
  }

  Contract contract() const { return first<Contract>(Term::contract); }
  Hours hours() const { return first<Hours>(Term::hours); }

  // The least; where a number of years of study is beside it ("Bac +3, Bac +4") too.
  Education education() const {
    Education out = Education::unknown;
    for (const FoundTerm& f : found_)
      if (f.term == Term::education) {
        const auto level = static_cast<Education>(f.value);
        if (out == Education::unknown || level < out) out = level;
      }
    return out;
  }

  double hours_a_week() const {
    for (const Number& n : numbers_) {
      if (n.percent || n.value < 4 || n.value > 60) continue;
      if (n.value == 24 && round_the_clock(n)) continue;
      const bool hour = unit_behind(n, Term::hour);
      if (!hour) continue;
      if (field_ || near(n.token, Term::week, 5)) return last_of_range(n);
    }
    return 0;
  }

  // Of a full week, in per cent: the least and the most; nothing is said: both 0.
  std::pair<double, double> share() const {
    double least = 0, most = 0;
    for (const Number& n : numbers_) {
      if (!n.percent || n.value < 5 || n.value > 100) continue;
      if (!field_ && !near(n.token, Term::workload, 4)) continue;
      const Number* before = range_before(n);
      least = before != nullptr ? before->value : n.value;
      most = n.value;
      return {std::min(least, most), std::max(least, most)};
    }
    return {0, 0};
  }

  // The least number of years; negative: not said.
  double experience() const {
    const std::size_t without = first_place(Term::no_experience);
    std::size_t place = 0;
    const double asked = years_asked(place);
    if (without != kNowhere && (asked < 0 || without < place)) return 0;
    return asked;
  }

  // A number alone, of months ("24"), in a field.
  std::optional<double> only_number() const {
    if (numbers_.size() != 1 || folded_.tokens.size() != 1) return std::nullopt;
    return numbers_[0].value;
  }

  std::string_view text() const { return text_; }
  // "100-50", "1/2": two numbers and nothing else.
  std::optional<std::pair<double, double>> two_numbers(char sign) const {
    if (numbers_.size() != 2 || folded_.tokens.size() != 2) return std::nullopt;
    const auto between = gap(0);
    if (between.find(sign) == std::string_view::npos) return std::nullopt;
    return std::pair(numbers_[0].value, numbers_[1].value);
  }

 private:
  static constexpr std::size_t kNowhere = ~std::size_t{0};

  template <class T>
  T first(Term term) const {
    for (const FoundTerm& f : found_)
      if (f.term == term) return static_cast<T>(f.value);
    return T::unknown;
  }
  std::size_t first_place(Term term) const {
    for (const FoundTerm& f : found_)
      if (f.term == term) return f.first;
    return kNowhere;
  }

  std::string_view gap(std::size_t token) const {  // behind the word
    const auto& t = folded_.tokens;
    const std::size_t end = token + 1 < t.size() ? t[token + 1].begin : text_.size();
    return text_.substr(t[token].end, end - t[token].end);
  }

  // "35h", "5letnie", "1rok".
  static bool unit_in_word(std::string_view rest) { return is_hour(rest) || is_year(rest); }
  static bool is_hour(std::string_view rest) {
    return rest == "h" || rest == "t" || rest == "hrs" || rest == "std";
  }
  static bool is_year(std::string_view rest) {
    for (const std::string_view year :
         {"letni", "rok", "lat", "jahr", "ans", "year", "yrs", "anni", "ar"})
      if (rest.starts_with(year)) return true;
    return false;
  }
  static std::string_view behind_digits(std::string_view word) {
    const auto at = word.find_first_not_of("0123456789");
    return at == 0 || at == std::string_view::npos ? std::string_view() : word.substr(at);
  }

  void find_numbers() {
    for (std::size_t i = 0; i < folded_.tokens.size(); ++i) {
      auto word = folded_.word(i);
      // "35h", "37t": the unit is in the word.
      std::size_t digits = 0;
      while (digits < word.size() && word[digits] >= '0' && word[digits] <= '9') ++digits;
      if (digits == 0 || digits > 6) continue;
      Number n{number_of(word.substr(0, digits)), i, false};
      if (digits < word.size() && !unit_in_word(word.substr(digits))) continue;
      n.percent = gap(i).find('%') != std::string_view::npos;
      // A comma or a point between digits.
      if (i + 1 < folded_.tokens.size() && (gap(i) == "," || gap(i) == ".") &&
          is_digits(folded_.word(i + 1)) && folded_.word(i + 1).size() <= 2) {
        const auto part = folded_.word(i + 1);
        n.value += number_of(part) / (part.size() == 1 ? 10 : 100);
        n.percent = gap(i + 1).find('%') != std::string_view::npos;
        n.token = ++i;
      }
      numbers_.push_back(n);
    }
    for (const FoundTerm& f : found_)
      if (f.term == Term::number && f.words == 1)
        numbers_.push_back({double(f.value), f.first, false});
    std::sort(numbers_.begin(), numbers_.end(),
              [](const Number& a, const Number& b) { return a.token < b.token; });
  }

  // "24 hours a day, 7 days a week", "24/7".
  bool round_the_clock(const Number& n) const {
    return std::any_of(numbers_.begin(), numbers_.end(), [&](const Number& m) {
      return m.value == 7 && m.token > n.token && m.token - n.token <= 8;
    });
  }

  bool stands(Term term, std::size_t token) const {
    return std::any_of(found_.begin(), found_.end(), [&](const FoundTerm& f) {
      return f.term == term && f.first <= token && token < f.first + f.words;
    });
  }

  // The unit stands in the number's word or directly behind it, or behind a second number.
  bool unit_behind(const Number& n, Term unit) const {
    const auto glued = behind_digits(folded_.word(n.token));
    if (!glued.empty())
      return (unit == Term::hour && is_hour(glued)) || (unit == Term::year && is_year(glued));
    for (std::size_t i = n.token + 1; i < std::min(n.token + 5, folded_.tokens.size()); ++i) {
      if (stands(unit, i)) return true;
      const bool passes = is_digits(folded_.word(i)) || stands(Term::number, i) ||
                          (i > n.token && folded_.word(i).size() <= 4);
      if (!passes || breaks(i - 1)) return false;
    }
    return false;
  }

  // A sentence or a line ends behind this word.
  bool breaks(std::size_t token) const {
    const auto between = gap(token);
    if (between.find_first_of("\n;|") != std::string_view::npos) return true;
    const auto stop = between.find_first_of(".!?");
    if (stop == std::string_view::npos || stop + 1 >= between.size()) return false;
    const auto word = folded_.word(token);
    return between.find(' ', stop) != std::string_view::npos && word.size() > 4;
  }

  bool near(std::size_t token, Term term, std::size_t reach) const {
    for (std::size_t i = token, steps = 0; i < folded_.tokens.size() && steps <= reach;
         ++i, ++steps) {
      if (stands(term, i)) return true;
      if (breaks(i)) break;
    }
    for (std::size_t i = token, steps = 0; i > 0 && steps < reach; --i, ++steps) {
      if (breaks(i - 1)) return false;
      if (stands(term, i - 1)) return true;
    }
    return false;
  }

  const Number* range_before(const Number& n) const {
    for (const Number& m : numbers_)
      if (m.token < n.token && n.token - m.token <= 2 && ranges(m, n)) return &m;
    return nullptr;
  }
  double last_of_range(const Number& n) const {
    for (const Number& m : numbers_)
      if (m.token > n.token && m.token - n.token <= 2 && ranges(n, m) && m.value <= 60 &&
          m.value > n.value)
        return m.value;
    return n.value;
  }
  // Two numbers with a hyphen, a dash or a short word between them.
  bool ranges(const Number& a, const Number& b) const {
    if (b.token == a.token + 1) {
      const auto between = gap(a.token);
      return between.find('-') != std::string_view::npos ||
             between.find("–") != std::string_view::npos ||
             between.find('/') != std::string_view::npos;
    }
    return folded_.word(a.token + 1).size() <= 3 && !is_digits(folded_.word(a.token + 1));
  }

  double years_asked(std::size_t& place) const {
    const double most = field_ ? kMostYearsInField : kMostYearsInText;
    for (const Number& n : numbers_) {
      if (n.percent) continue;
      const bool months = unit_behind(n, Term::month) && !unit_behind(n, Term::year);
      const bool years = unit_behind(n, Term::year);
      const bool counted = years || months || in_compound(n);
      if (!counted || !(field_ || near(n.token, Term::experience, kNear))) continue;
      const double value = months ? n.value / 12 : n.value;
      if (value > most) continue;
      place = n.token;
      return less_than(n.token) || minus_before(n.token) ? 0 : value;
    }
    return -1;
  }

  // "dreijährige", "dwuletnie": number and unit in one word.
  bool in_compound(const Number& n) const {
    const auto word = folded_.word(n.token);
    return word.find("jahrig") != std::string_view::npos ||
           word.find("letni") != std::string_view::npos || word.starts_with("roczn");
  }

  // "less than one year"; not "no less than".
  bool less_than(std::size_t token) const {
    for (const FoundTerm& f : found_)
      if (f.term == Term::less_than && f.first + f.words == token)
        return f.first == 0 || !is_not(folded_.word(f.first - 1));
    return false;
  }
  static bool is_not(std::string_view word) {
    for (const std::string_view no : {"no", "not", "nie", "ne", "nicht", "non", "pas", "inte",
                                      "ikke", "niet", "nu", "не", "οχι", "ej"})
      if (word == no) return true;
    return false;
  }

  // "Exp. - 1 an": less than one; not the hyphen of a range.
  bool minus_before(std::size_t token) const {
    if (token == 0 || is_digits(folded_.word(token - 1))) return false;
    const auto between = gap(token - 1);
    return field_ && (between.find(" - ") != std::string_view::npos ||
                      between.find('<') != std::string_view::npos);
  }

  std::string_view text_;
  bool field_;
  text::FoldedText folded_;
  std::vector<FoundTerm> found_;
  std::vector<Number> numbers_;
};

// schema.org's values, in capitals; a contract that FULL_TIME says nothing of stays unknown.
struct Value {
  std::string_view name;
  Contract contract;
  Hours hours;
};
constexpr Value kValues[] = {
    {"FULL_TIME", Contract::unknown, Hours::full_time},
    {"PART_TIME", Contract::unknown, Hours::part_time},
    {"CONTRACTOR", Contract::freelance, Hours::unknown},
    {"TEMPORARY", Contract::fixed_term, Hours::unknown},
    {"INTERN", Contract::internship, Hours::unknown},
    {"VOLUNTEER", Contract::volunteer, Hours::unknown},
    {"PER_DIEM", Contract::freelance, Hours::unknown},
    {"APPRENTICESHIP", Contract::apprenticeship, Hours::unknown},
    {"OTHER", Contract::unknown, Hours::unknown},
};

const Value* value_named(std::string_view field) {
  if (const auto slash = field.rfind('/'); slash != std::string_view::npos) {
    const auto rest = field.substr(slash + 1);
    if (field.starts_with("http")) field = rest;  // "https://schema.org/FULL_TIME"
  }
  for (const Value& v : kValues)
    if (v.name == field) return &v;
  return nullptr;
}

Hours hours_of_share(double least, double most) {
  if (most <= 0) return Hours::unknown;
  if (least >= 99) return Hours::full_time;
  return most >= 99 ? Hours::either : Hours::part_time;
}

// "P24M", "P2Y", "P1Y6M": years, or nothing.
std::optional<double> iso_duration(std::string_view text) {
  if (text.size() < 3 || (text[0] != 'P' && text[0] != 'p')) return std::nullopt;
  double years = 0, number = 0;
  bool any = false;
  for (const char c : text.substr(1)) {
    if (c >= '0' && c <= '9') {
      number = std::min(1e6, 10 * number + (c - '0'));
      continue;
    }
    if (c == 'Y' || c == 'y')
      years += number;
    else if (c == 'M' || c == 'm')
      years += number / 12;
    else if (c == 'W' || c == 'w')
      years += number / 52;
    else if (c == 'D' || c == 'd')
      years += number / 365;
    else
      return std::nullopt;
    number = 0;
    any = true;
  }
  return any && years <= kMostYearsInField ? std::optional(years) : std::nullopt;
}

}  // namespace

Terms terms_in_text(std::string_view text, std::string_view language) {
  const Reader reader(text.substr(0, kMaxTextBytes), language, false);
  Terms out;
  out.contract = reader.contract();
  out.hours = reader.hours();
  out.hours_a_week = static_cast<float>(reader.hours_a_week());
  if (out.hours == Hours::unknown) {
    const auto [least, most] = reader.share();
    out.hours = hours_of_share(least, most);
  }
  out.experience_years = static_cast<float>(reader.experience());
  out.education = reader.education();
  return out;
}

Contract contract_of(std::string_view field, std::string_view language) {
  field = field.substr(0, kMaxFieldBytes);
  if (const Value* value = value_named(field)) return value->contract;
  return Reader(field, language, true).contract();
}

Education education_of(std::string_view field, std::string_view language) {
  return Reader(field.substr(0, kMaxFieldBytes), language, true).education();
}

WorkTime work_time_of(std::string_view field, std::string_view language) {
  field = field.substr(0, kMaxFieldBytes);
  if (const Value* value = value_named(field)) return {value->hours, 0};
  const Reader reader(field, language, true);
  WorkTime out{reader.hours(), static_cast<float>(reader.hours_a_week())};
  auto [least, most] = reader.share();
  if (const auto two = reader.two_numbers('-');
      two && two->first <= 100 && two->second <= 100 && std::max(two->first, two->second) > 60)
    std::tie(least, most) = std::minmax(two->first, two->second);
  if (const auto only = reader.only_number(); only && *only >= 4 && *only <= 100 && most == 0) {
    if (*only <= 60)
      out.hours_a_week = static_cast<float>(*only);
    else
      least = most = *only;
  }
  const Hours by_share = hours_of_share(least, most);
  if (by_share != Hours::unknown) out.hours = by_share;
  if (out.hours == Hours::unknown && out.hours_a_week > 0)
    out.hours = out.hours_a_week >= 35 ? Hours::full_time : Hours::part_time;
  return out;
}

float experience_years_of(std::string_view field, std::string_view language) {
  field = field.substr(0, kMaxFieldBytes);
  if (const auto years = iso_duration(field)) return static_cast<float>(*years);
  const Reader reader(field, language, true);
  if (const auto months = reader.only_number())
    return *months <= 12 * kMostYearsInField ? static_cast<float>(*months / 12) : -1.0F;
  return static_cast<float>(reader.experience());
}

Terms terms_of(const feeds::Record& record, std::string_view text, std::string_view language) {
  Terms out = terms_in_text(text, language);
  const Terms title = terms_in_text(record.title, language);
  if (title.contract != Contract::unknown) out.contract = title.contract;
  if (title.hours != Hours::unknown) out.hours = title.hours;
  // From the last to the first, so that the first says the last word.
  for (auto field = record.contract.rbegin(); field != record.contract.rend(); ++field) {
    const auto contract = contract_of(*field, language);
    const auto time = work_time_of(*field, language);
    if (contract != Contract::unknown) out.contract = contract;
    if (time.hours != Hours::unknown) out.hours = time.hours;
  }
  const auto time = work_time_of(record.hours, language);
  if (time.hours != Hours::unknown) out.hours = time.hours;
  if (time.hours_a_week > 0) out.hours_a_week = time.hours_a_week;
  const float years = experience_years_of(record.experience, language);
  if (years >= 0) out.experience_years = years;
  const auto education = education_of(record.education, language);
  if (education != Education::unknown) out.education = education;
  return out;
}

}  // namespace metier::adverts
