#include "market/asks.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>

#include "market/duty_cues.h"

namespace metier::market {
namespace {

constexpr std::size_t kTargetWords = 10;
constexpr std::size_t kLeadReach = 8;
constexpr std::size_t kExperienceReach = 9;
constexpr float kMostYears = 40, kMostPeople = 100'000;
constexpr float kOpen = std::numeric_limits<float>::infinity();

// Folded.
constexpr std::array<std::string_view, 42> kArticles{
    "the", "a",     "an",     "our",     "your",    "their", "its",   "den", "der", "dem", "die",
    "das", "unser", "unsere", "unseren", "unserem", "einen", "einem", "la",  "le",  "l",   "les",
    "un",  "une",   "notre",  "el",      "al",      "lo",    "il",    "del", "de",  "du",  "en",
    "et",  "vores", "var",    "de",      "het",     "een",   "onze",  "o",   "aan"};
// Behind a title they begin something else.
constexpr std::array<std::string_view, 46> kTitleEnds{
    "and", "or",    "who",  "which", "that", "with", "on",  "in",   "for", "at",    "as",   "while",
    "og",  "eller", "som",  "med",   "pa",   "i",    "und", "oder", "mit", "zu",    "bei",  "et",
    "ou",  "dans",  "avec", "y",     "con",  "e",    "och", "voor", "met", "w",     "oraz", "ir",
    "un",  "ja",    "men",  "but",   "this", "will", "is",  "you",  "du",  "within"};

struct Short {
  std::string_view acronym, title;
};
constexpr std::array kShort{Short{"ceo", "chief executive officer"},
                            Short{"cio", "chief information officer"},
                            Short{"cto", "chief technology officer"},
                            Short{"cfo", "chief financial officer"},
                            Short{"coo", "chief operating officer"},
                            Short{"cmo", "chief marketing officer"},
                            Short{"cdo", "chief data officer"},
                            Short{"md", "managing director"},
                            Short{"ciso", "chief information security officer"},
                            Short{"hr", "human resources manager"}};

struct NumberWord {
  std::string_view word;
  float value;
};
constexpr std::array kNumberWords{
    NumberWord{"two", 2},     NumberWord{"three", 3}, NumberWord{"four", 4},
    NumberWord{"five", 5},    NumberWord{"six", 6},   NumberWord{"seven", 7},
    NumberWord{"eight", 8},   NumberWord{"nine", 9},  NumberWord{"ten", 10},
    NumberWord{"twelve", 12}, NumberWord{"zwei", 2},  NumberWord{"drei", 3},
    NumberWord{"vier", 4},    NumberWord{"deux", 2},  NumberWord{"trois", 3},
    NumberWord{"cinq", 5},    NumberWord{"to", 2},    NumberWord{"tre", 3},
    NumberWord{"fem", 5},     NumberWord{"dos", 2},   NumberWord{"tres", 3},
    NumberWord{"cinco", 5},   NumberWord{"due", 2},   NumberWord{"cinque", 5}};

template <std::size_t N>
bool is_one_of(std::string_view word, const std::array<std::string_view, N>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// -1: none.
float number_of(std::string_view word) {
  float value = -1;
  const auto read = std::from_chars(word.data(), word.data() + word.size(), value);
  if (read.ec == std::errc() && read.ptr == word.data() + word.size() && word.size() <= 5)
    return value;
  return -1;
}

float worded(std::string_view word) {
  for (const NumberWord& n : kNumberWords)
    if (n.word == word) return n.value;
  return -1;
}

std::string_view without_end(std::string_view text) {
  while (!text.empty() && std::string_view(" ,.;:-").find(text.back()) != std::string_view::npos)
    text.remove_suffix(1);
  return text;
}

}  // namespace

std::string_view AskReader::written(std::size_t first, std::size_t end) const {
  const auto begin = words_.tokens[first].begin;
  return sentence_.substr(begin, words_.tokens[end - 1].end - begin);
}

bool AskReader::breaks_before(std::size_t word) const {
  if (word == 0 || word >= words_.tokens.size()) return word != 0;
  const auto from = words_.tokens[word - 1].end;
  const auto between = sentence_.substr(from, words_.tokens[word].begin - from);
  return between.find_first_of(",;:!?|\n()") != std::string_view::npos ||
         between.find(". ") != std::string_view::npos ||
         between.find(" \u2013") != std::string_view::npos ||
         between.find(" - ") != std::string_view::npos;
}

AskReader::Numbers AskReader::numbers(std::size_t word) const {
  const auto value = [&](std::size_t at) {
    if (at >= words_.tokens.size()) return -1.0F;
    const float digits = number_of(words_.word(at));
    return digits >= 0 ? digits : worded(words_.word(at));
  };
  Numbers out;
  out.minimum = out.maximum = value(word);
  if (out.minimum < 0) return {};
  out.end = word + 1;
  // "3-5", "3 to 5", "3 bis 5"
  for (const std::size_t step : {std::size_t{1}, std::size_t{2}}) {
    if (word + step >= words_.tokens.size()) break;
    const float upper = number_of(words_.word(word + step));
    const bool near = step == 2 ? words_.word(word + 1).size() <= 3 : !breaks_before(word + 1);
    if (upper > out.minimum && near && number_of(words_.word(word)) >= 0) {
      out.maximum = upper;
      out.end = word + step + 1;
      break;
    }
  }
  return out;
}

// Labels of occupations in it: the first, of several that begin there the best.
bool AskReader::name_occupation(std::string_view region, Ask& ask) {
  const auto look = [&](std::string_view text, std::string_view language) -> bool {
    reader_.read({.text = text, .language = language}, scratch_, reading_, {.labels_only = true});
    std::uint32_t best = std::numeric_limits<std::uint32_t>::max(), end = 0;
    for (const link::Finding& f : reading_.occupations)
      for (const link::Span& s : reading_.spans(f))
        if (s.begin < best || (s.begin == best && s.end > end)) {
          best = s.begin;
          end = s.end;
          ask.occupation = f.id;
        }
    if (!ask.occupation.valid()) return false;
    if (text.data() == region.data()) {
      ask.what = std::string(text.substr(best, end - best));
      // "chief information officer (CIO)"
      const auto rest = text.substr(end);
      if (const auto close = rest.find(')'); rest.starts_with(" (") && close < 12)
        ask.what += rest.substr(0, close + 1);
    }
    return true;
  };
  if (look(region, language_)) return true;
  text::FoldedText words;
  text::fold_words(region, words);
  for (std::size_t i = 0; i < words.tokens.size(); ++i)
    for (const Short& s : kShort)
      if (words.word(i) == s.acronym) {
        const auto& token = words.tokens[i];
        ask.what = std::string(region.substr(token.begin, token.end - token.begin));
        look(s.title, "en");
        return true;
      }
  return false;
}

// Whom the words from `first` on name. False: nobody.
bool AskReader::read_target(std::size_t first, Ask& ask) {
  const auto count = words_.tokens.size();
  while (first < count && is_one_of(words_.word(first), kArticles) && !breaks_before(first))
    ++first;
  if (first >= count || breaks_before(first)) return false;
  std::size_t end = first;
  bool boss = false;
  while (end < count && end - first < kTargetWords) {
    if (end > first && breaks_before(end)) break;
    if (boss && is_one_of(words_.word(end), kTitleEnds)) break;
    boss = boss || boss_words().at(words_, end, language_).has_value();
    ++end;
  }
  auto region = written(first, end);
  // The short form in brackets behind it.
  const auto rest = sentence_.substr(words_.tokens[end - 1].end);
  if (const auto close = rest.find(')'); rest.starts_with(" (") && close < 12)
    region = sentence_.substr(words_.tokens[first].begin, region.size() + close + 1);
  ask.what = std::string(without_end(region));
  return name_occupation(region, ask) || boss;
}

void AskReader::read_reports(std::vector<Ask>& out) {
  for (std::size_t from = 0;;) {
    const auto hit = report_cues().find(words_, language_, from);
    if (!hit) return;
    from = hit->end;
    Ask ask;
    ask.kind = AskKind::reports_to;
    if (read_target(hit->end, ask)) out.push_back(std::move(ask));
  }
}

void AskReader::read_teams(std::vector<Ask>& out) {
  const auto hit = team_cues().find(words_, language_);
  if (!hit) return;
  bool leads = false;
  for (std::size_t i = hit->first - std::min(hit->first, kLeadReach); i < hit->first; ++i)
    leads = leads || lead_words().at(words_, i, language_).has_value();
  if (!leads) return;
  Ask ask;
  ask.kind = AskKind::team;
  std::size_t first = hit->end;
  const auto take = [&](std::size_t from, std::size_t to) {
    for (std::size_t i = from; i < to && i < words_.tokens.size() && ask.minimum < 0; ++i) {
      const Numbers n = numbers(i);
      if (n.minimum < 1 || n.maximum > kMostPeople) continue;
      ask.minimum = n.minimum;
      ask.maximum = n.maximum;
      if (i >= hit->end) first = n.end;
    }
  };
  take(hit->end, hit->end + 4);
  if (ask.minimum < 0) take(hit->first - std::min<std::size_t>(hit->first, 3), hit->first);
  std::size_t end = first;
  while (end < words_.tokens.size() && end - first < 6 && !(end > hit->end && breaks_before(end)) &&
         !(end > first && is_one_of(words_.word(end), kTitleEnds) && words_.word(end) != "and"))
    ++end;
  if (end > first) ask.what = std::string(without_end(written(first, end)));
  if (ask.minimum > 0 || !ask.what.empty()) out.push_back(std::move(ask));
}

bool AskReader::has_experience_near(std::size_t first, std::size_t end) const {
  const std::size_t from = first - std::min(first, kExperienceReach);
  const std::size_t to = std::min(end + kExperienceReach, words_.tokens.size());
  const auto begin = words_.tokens[from].folded_begin;
  const auto folded =
      std::string_view(words_.text).substr(begin, words_.tokens[to - 1].folded_end - begin);
  return has_part(folded, experience_parts());
}

void AskReader::read_years(std::vector<Ask>& out) {
  for (std::size_t i = 0; i < words_.tokens.size(); ++i) {
    const Numbers n = numbers(i);
    if (n.minimum < 0 || n.maximum > kMostYears) continue;
    // "5+ years", "5 or more years"
    for (std::size_t unit = n.end; unit < n.end + 3 && unit < words_.tokens.size(); ++unit) {
      const auto years = year_words().at(words_, unit, language_);
      if (!years) continue;
      if (has_experience_near(i, years->end)) {
        Ask ask;
        ask.kind = AskKind::experience;
        ask.minimum = n.minimum;
        ask.maximum = n.maximum > n.minimum ? n.maximum : kOpen;
        ask.what = std::string(written(i, years->end));
        out.push_back(std::move(ask));
        i = years->end - 1;
      }
      break;
    }
  }
}

void AskReader::read_education(std::vector<Ask>& out) {
  for (std::size_t i = 0; i < words_.tokens.size();) {
    const auto hit = education_cues().at(words_, i, language_);
    if (!hit) {
      ++i;
      continue;
    }
    Ask ask;
    ask.kind = AskKind::education;
    ask.education = static_cast<adverts::Education>(hit->value);
    ask.what = std::string(written(hit->first, hit->end));
    out.push_back(std::move(ask));
    i = hit->end;
  }
}

void AskReader::read_certificates(std::vector<Ask>& out) {
  for (std::size_t i = 0; i < words_.tokens.size();) {
    const auto hit = certificate_cues().at(words_, i, language_);
    if (!hit) {
      ++i;
      continue;
    }
    Ask ask;
    ask.kind = AskKind::certificate;
    ask.what = std::string(certificate_names()[static_cast<std::size_t>(hit->value)]);
    out.push_back(std::move(ask));
    i = hit->end;
  }
}

void AskReader::read(std::string_view sentence, std::string_view language, bool of_person,
                     std::vector<Ask>& out) {
  sentence_ = sentence;
  language_ = language;
  text::fold_words(sentence, words_);
  const std::size_t before = out.size();
  read_reports(out);
  read_teams(out);
  if (of_person) {
    read_years(out);
    read_education(out);
    read_certificates(out);
  }
  for (std::size_t i = before; i < out.size(); ++i) out[i].sentence = sentence;
}

}  // namespace metier::market
