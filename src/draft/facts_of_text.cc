// Which facts an advert states: phrases of draft/fact_cues.h, amounts of money, hours a week,
// postcodes before a name.
#include <algorithm>
#include <array>
#include <unordered_map>

#include "draft/check_text.h"
#include "draft/fact_cues.h"

namespace metier::draft {
namespace {

bool is_digits(std::string_view word) {
  return !word.empty() && word.find_first_not_of("0123456789") == std::string_view::npos;
}

bool is_one_of(std::string_view word, std::span<const std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// Folded.
constexpr std::array<std::string_view, 38> kCurrencies{
    "eur",     "euro",   "euros",  "gbp", "usd",    "chf",  "pln",  "zl",   "zlotych", "dkk",
    "kr",      "krone",  "kroner", "sek", "kronor", "nok",  "czk",  "kc",   "korun",   "huf",
    "ft",      "forint", "ron",    "lei", "bgn",    "lv",   "isk",  "uah",  "hrk",     "pounds",
    "dollars", "ευρω",   "лева",   "грн", "evrov",  "eura", "eiro", "eurot"};
constexpr std::array<std::string_view, 26> kHourWords{
    "h",       "hrs",   "hour",   "hours", "std",    "stunden", "wochenstunden",
    "heures",  "heure", "horas",  "ore",   "uur",    "uren",    "godzin",
    "godziny", "timer", "timmar", "hodin", "hodiny", "hodina",  "hod",
    "tuntia",  "tundi", "sati",   "ur",    "hours"};
constexpr std::array<std::string_view, 22> kWeekWords{
    "week",        "weekly",        "woche",   "wochen",     "wochentlich", "semaine",
    "hebdo",       "hebdomadaires", "semana",  "semanales",  "semanais",    "settimana",
    "settimanali", "weken",         "tydzien", "tygodniowo", "uge",         "ugen",
    "ugentlig",    "veckan",        "vecka",   "tydne"};

// A fold of a multi-word phrase, and whether its last word may go on.
struct Phrase {
  std::vector<std::string> words;
  bool goes_on = false;
  Fact fact;
  Stated stated;
};

// By first word.
using Phrases = std::unordered_map<std::string, std::vector<Phrase>>;

Phrase phrase_of(const FactCues& cues, std::string_view written) {
  Phrase out;
  out.fact = cues.fact;
  out.stated = cues.stated;
  if (written.ends_with('*')) {
    out.goes_on = true;
    written.remove_suffix(1);
  }
  text::FoldedText folded;
  text::fold_words(written, folded);
  for (std::size_t i = 0; i < folded.tokens.size(); ++i) out.words.emplace_back(folded.word(i));
  return out;
}

// Phrases of one word that goes on begin in many ways: they are kept under their first three bytes.
std::string key_of(const Phrase& phrase) {
  return phrase.words.size() == 1 && phrase.goes_on ? phrase.words[0].substr(0, 3) + "*"
                                                    : phrase.words[0];
}

const Phrases& phrases() {
  static const Phrases all = [] {
    Phrases out;
    for (const FactCues& cues : fact_cues())
      for (std::string_view rest = cues.phrases; !rest.empty();) {
        const std::size_t end = std::min(rest.find('|'), rest.size());
        auto phrase = phrase_of(cues, rest.substr(0, end));
        if (!phrase.words.empty()) out[key_of(phrase)].push_back(std::move(phrase));
        rest.remove_prefix(std::min(end + 1, rest.size()));
      }
    return out;
  }();
  return all;
}

bool fits(const CheckText& text, std::size_t at, const Phrase& phrase) {
  if (at + phrase.words.size() > text.size()) return false;
  for (std::size_t i = 0; i < phrase.words.size(); ++i) {
    const bool last = i + 1 == phrase.words.size();
    const auto word = text.word(at + i);
    if (last && phrase.goes_on ? !word.starts_with(phrase.words[i]) : word != phrase.words[i])
      return false;
  }
  return true;
}

class FactFinder {
 public:
  explicit FactFinder(const CheckText& text) : text_(text) {
    for (std::size_t i = 0; i < kFactCount; ++i) out_[i].fact = static_cast<Fact>(i);
  }

  std::array<FactFinding, kFactCount> find() {
    for (std::size_t i = 0; i < text_.size(); ++i) {
      const auto word = text_.word(i);
      try_phrases(std::string(word), i);
      if (word.size() >= 3) try_phrases(std::string(word.substr(0, 3)) + "*", i);
      if (is_digits(word)) try_number(i);
      try_hours_in_one(i);
    }
    return out_;
  }

 private:
  void note(Fact fact, Stated stated, std::size_t first, std::size_t last) {
    auto& finding = out_[static_cast<std::size_t>(fact)];
    if (stated <= finding.stated) return;
    finding.stated = stated;
    finding.span = text_.span(first, last);
  }

  void try_phrases(const std::string& key, std::size_t at) {
    const auto found = phrases().find(key);
    if (found == phrases().end()) return;
    for (const Phrase& phrase : found->second)
      if (fits(text_, at, phrase))
        note(phrase.fact, phrase.stated, at, at + phrase.words.size() - 1);
  }

  void try_number(std::size_t i) {
    if (has_currency(i)) note_amount(i);
    try_hours(i);
    try_postcode(i);
  }

  // With the groups of digits before it and the word of money around it: "30,000 EUR".
  void note_amount(std::size_t i) {
    const auto& tokens = text_.words().tokens;
    std::size_t first = i, last = i;
    while (first > 0 && i - first < 3 && is_digits(text_.word(first - 1)) &&
           tokens[first].begin - tokens[first - 1].end <= 2)
      --first;
    if (last + 1 < text_.size() && is_one_of(text_.word(last + 1), kCurrencies)) {
      ++last;
    } else if (first > 0 && is_one_of(text_.word(first - 1), kCurrencies)) {
      --first;
    }
    note(Fact::pay, Stated::stated, first, last);
  }

  // A sign or a word of money right before or behind the number.
  bool has_currency(std::size_t i) const {
    constexpr std::array<std::string_view, 4> kSigns{"€", "£", "$", "₴"};
    const auto& token = text_.words().tokens[i];
    const auto plain = text_.plain();
    for (const auto sign : kSigns) {
      const auto before = plain.substr(0, token.begin);
      const auto behind = plain.substr(token.end);
      if (before.ends_with(sign) || before.ends_with(std::string(sign) + " ") ||
          behind.starts_with(sign) || behind.starts_with(" " + std::string(sign)) ||
          behind.starts_with("\xC2\xA0" + std::string(sign)))
        return true;
    }
    const bool behind = i + 1 < text_.size() && is_one_of(text_.word(i + 1), kCurrencies);
    return behind || (i > 0 && is_one_of(text_.word(i - 1), kCurrencies));
  }

  // "37 hours a week"
  void try_hours(std::size_t i) {
    const auto word = text_.word(i);
    if (word.size() > 2 || i + 1 >= text_.size()) return;
    for (std::size_t h = i + 1; h <= i + 2 && h < text_.size(); ++h)
      if (is_one_of(text_.word(h), kHourWords)) note_hours(i, h);
  }
  void note_hours(std::size_t number, std::size_t hours) {
    if (text_.word(hours) == "wochenstunden") note(Fact::hours, Stated::stated, number, hours);
    for (std::size_t w = hours + 1; w <= hours + 4 && w < text_.size(); ++w)
      if (is_one_of(text_.word(w), kWeekWords)) note(Fact::hours, Stated::stated, number, w);
  }
  // "35h"
  void try_hours_in_one(std::size_t i) {
    const auto word = text_.word(i);
    if (word.size() == 3 && word[2] == 'h' && is_digits(word.substr(0, 2)))
      note(Fact::hours, Stated::stated, i, i);
  }

  // "10115 Berlin": five digits before a word with a capital letter that is no money.
  void try_postcode(std::size_t i) {
    if (text_.word(i).size() != 5 || i + 1 >= text_.size() || has_currency(i)) return;
    const auto& tokens = text_.words().tokens;
    if (text_.plain().substr(tokens[i].end, tokens[i + 1].begin - tokens[i].end) != " ") return;
    const char first = text_.written(i + 1)[0];
    if (first >= 'A' && first <= 'Z') note(Fact::place, Stated::stated, i, i + 1);
  }

  const CheckText& text_;
  std::array<FactFinding, kFactCount> out_;
};

}  // namespace

std::array<FactFinding, kFactCount> facts_of(const CheckText& text) {
  return FactFinder(text).find();
}

std::string_view FactFinding::hint() const {
  if (stated == Stated::stated) return "";
  switch (fact) {
    case Fact::place:
      return "Say where the work is done, or that it is remote.";
    case Fact::pay:
      return stated == Stated::vague ? "Give an amount or a range, with the currency."
                                     : "Say what is paid: an amount or a range, with the currency.";
    case Fact::contract:
      return "Say whether the contract is permanent, fixed-term or of another kind.";
    default:
      return "Say whether it is full-time or part-time, or how many hours a week.";
  }
}

}  // namespace metier::draft
