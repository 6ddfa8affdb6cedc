#include "people/cv_words.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "text/text.h"

namespace metier::people {
namespace {

struct SectionWords {
  Section section;
  std::string_view phrases;
};
struct FieldWords {
  Field field;
  std::string_view phrases;
};
struct LevelWords {
  std::string_view level;
  std::string_view phrases;
};

constexpr SectionWords kHeadings[] = {
#include "people/section_headings.inc"
};

#include "people/cv_words.inc"

struct Hash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const {
    return std::hash<std::string_view>()(text);
  }
};
template <class Value>
using Map = std::unordered_map<std::string, Value, Hash, std::equal_to<>>;
using Set = std::unordered_set<std::string, Hash, std::equal_to<>>;

template <class Take>
void each_phrase(std::string_view phrases, Take&& take) {
  while (!phrases.empty()) {
    const std::size_t end = std::min(phrases.find('|'), phrases.size());
    std::string folded = text::fold(phrases.substr(0, end));
    if (!folded.empty()) take(std::move(folded));
    phrases.remove_prefix(std::min(end + 1, phrases.size()));
  }
}

Set set_of(std::string_view phrases) {
  Set out;
  each_phrase(phrases, [&](std::string phrase) { out.insert(std::move(phrase)); });
  return out;
}

template <class Value, class Lists, class ValueOf>
Map<Value> map_of(const Lists& lists, ValueOf&& value_of) {
  Map<Value> out;
  for (const auto& list : lists)
    each_phrase(list.phrases,
                [&](std::string phrase) { out.emplace(std::move(phrase), value_of(list)); });
  return out;
}

template <class Value>
std::optional<Value> find(const Map<Value>& map, std::string_view folded) {
  const auto at = map.find(folded);
  return at == map.end() ? std::nullopt : std::optional<Value>(at->second);
}

// A bit a month: 1 << (month - 1).
Map<std::uint16_t> make_months() {
  Map<std::uint16_t> out;
  for (std::size_t month = 0; month < kMonths.size(); ++month)
    each_phrase(kMonths[month], [&](std::string phrase) {
      out[std::move(phrase)] |= static_cast<std::uint16_t>(1U << month);
    });
  return out;
}

int first_month(std::uint16_t bits) {
  for (int month = 1; month <= 12; ++month)
    if ((bits >> (month - 1) & 1) != 0) return month;
  return 0;
}

// Names that Slavic and Baltic languages share but not their months: those that differ from the
// first of the bits.
int shared_month(std::string_view word, std::string_view language) {
  const bool western = language == "cs" || language == "pl" || language == "uk";
  if (word.starts_with("lis")) return western && language != "uk" ? 11 : 10;
  if (word.starts_with("lip")) return language == "pl" ? 7 : 6;
  if (word.starts_with("srp")) return language == "cs" ? 8 : 7;
  if (word.starts_with("tra")) return 4;
  return 0;
}

}  // namespace

std::optional<Section> section_of_heading(std::string_view folded) {
  static const auto map =
      map_of<Section>(kHeadings, [](const SectionWords& list) { return list.section; });
  return find(map, folded);
}

std::optional<Field> person_label(std::string_view folded) {
  static const auto map =
      map_of<Field>(kPersonLabels, [](const FieldWords& list) { return list.field; });
  return find(map, folded);
}

std::optional<Field> entry_label(std::string_view folded) {
  static const auto map =
      map_of<Field>(kEntryLabels, [](const FieldWords& list) { return list.field; });
  return find(map, folded);
}

bool is_born_word(std::string_view folded) {
  static const Set set = set_of(kBornWords);
  return set.contains(folded);
}

bool is_years_old(std::string_view folded) {
  static const Set set = set_of(kYearsOldWords);
  return set.contains(folded);
}

bool is_present_word(std::string_view folded) {
  static const Set set = set_of(kPresentWords);
  return set.contains(folded);
}

bool is_since_word(std::string_view folded) {
  static const Set set = set_of(kSinceWords);
  return set.contains(folded);
}

bool is_courtesy_title(std::string_view folded) {
  static const Set set = set_of(kCourtesyTitles);
  return set.contains(folded);
}

bool names_school(std::string_view folded) {
  static const std::vector<std::string> stems = [] {
    std::vector<std::string> out;
    each_phrase(kSchoolStems, [&](std::string stem) { out.push_back(std::move(stem)); });
    return out;
  }();
  return std::any_of(stems.begin(), stems.end(), [&](const std::string& stem) {
    return folded.find(stem) != std::string_view::npos;
  });
}

bool names_degree(std::string_view folded) {
  static const std::vector<std::string> stems = [] {
    std::vector<std::string> out;
    each_phrase(kDegreeStems, [&](std::string stem) { out.push_back(std::move(stem)); });
    return out;
  }();
  return std::any_of(stems.begin(), stems.end(),
                     [&](const std::string& stem) { return folded.starts_with(stem); });
}

bool is_company_form(std::string_view folded) {
  static const Set set = set_of(kCompanyForms);
  return set.contains(folded);
}

bool names_company(std::string_view words) {
  constexpr std::size_t kMostWords = 4;  // of a form: "sp. z o.o."
  text::FoldedText folded;
  text::fold_words(words, folded);
  const std::size_t count = folded.tokens.size();
  for (std::size_t n = 1; n <= kMostWords && n < count; ++n)
    for (const std::size_t first : {std::size_t{0}, count - n}) {
      const auto &a = folded.tokens[first], &b = folded.tokens[first + n - 1];
      const auto phrase =
          std::string_view(folded.text).substr(a.folded_begin, b.folded_end - a.folded_begin);
      // "as", "co": words, when they are small and have no stops.
      const std::string_view said = words.substr(a.begin, b.end - a.begin);
      const bool small = text::begins_small(said) && said.find('.') == std::string_view::npos;
      if (!small && is_company_form(phrase)) return true;
    }
  return false;
}

bool is_negation(std::string_view folded) {
  static const Set set = set_of(kNegations);
  return set.contains(folded);
}

int month_named(std::string_view folded, std::string_view language) {
  static const auto months = make_months();
  const auto bits = find(months, folded);
  if (!bits) return 0;
  if ((*bits & (*bits - 1)) == 0) return first_month(*bits);
  const int shared = shared_month(folded, language);
  return shared != 0 && (*bits >> (shared - 1) & 1) != 0 ? shared : first_month(*bits);
}

std::optional<Fluency> fluency(std::string_view folded) {
  static const auto map =
      map_of<std::string_view>(kFluency, [](const LevelWords& list) { return list.level; });
  constexpr std::array<std::string_view, 6> kLevelsOfCefr = {"A1", "A2", "B1", "B2", "C1", "C2"};
  if (folded.size() == 2)
    for (const std::string_view level : kLevelsOfCefr)
      if (folded[0] == level[0] + ('a' - 'A') && folded[1] == level[1]) return Fluency{level, true};
  if (const auto level = find(map, folded)) return Fluency{*level, false};
  return std::nullopt;
}

std::string_view level_named(std::string_view folded) {
  static const auto map =
      map_of<std::string_view>(kLevels, [](const LevelWords& list) { return list.level; });
  return find(map, folded).value_or(std::string_view());
}

}  // namespace metier::people
