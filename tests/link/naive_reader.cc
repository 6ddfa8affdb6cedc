#include "link/naive_reader.h"

#include <unicode/uchar.h>

#include "link/function_words.h"

namespace metier::test {
namespace {

using text::FoldedText;

unsigned count_if(std::string_view text, UBool (*is)(UChar32)) {
  unsigned out = 0;
  for (std::size_t at = 0; at < text.size();)
    out += is(static_cast<UChar32>(utf8::next(text, at))) ? 1 : 0;
  return out;
}

FoldedText folded(std::string_view text) {
  FoldedText out;
  text::fold_words(text, out);
  return out;
}

std::string_view slice(std::string_view text, const text::Token& token) {
  return text.substr(token.begin, token.end - token.begin);
}

link::Gap gap_behind(std::string_view text, const FoldedText& words, std::size_t i) {
  return link::classify_gap(
      text.substr(words.tokens[i].end, words.tokens[i + 1].begin - words.tokens[i].end));
}

}  // namespace

struct NaiveReader::Text {
  std::string_view text;
  FoldedText words;
  std::vector<link::Gap> gaps;
  std::string language;
};

NaiveReader::NaiveReader(const snapshot::Taxonomy& t) : taxonomy_(t) {
  for (std::size_t c = 0; c < t.concept_count(); ++c) {
    const ConceptId id(c);
    const bool occupation = t.kind(id) == snapshot::ConceptKind::occupation;
    if (!occupation && t.kind(id) != snapshot::ConceptKind::skill) continue;
    if (t.status(id) == snapshot::Status::obsolete) continue;
    for (LabelId l = t.labels(id).first; l < t.labels(id).last; ++l.value) add_label(l, occupation);
  }
  for (const auto& table : link::function_words()) {
    const auto words = folded(table.words);
    for (std::size_t i = 0; i < words.tokens.size(); ++i)
      function_words_[std::string(table.language)].emplace(words.word(i));
  }
  find_names();
}

void NaiveReader::add_label(LabelId id, bool occupation) {
  const std::string text(taxonomy_.label_text(id));
  const auto words = folded(text);
  if (words.tokens.empty()) return;
  Label label{};
  label.id = id;
  label.text = text;
  label.language = taxonomy_.language_code(taxonomy_.label_language(id));
  label.occupation = occupation;
  label.kind_score = 100 - 10 * static_cast<int>(taxonomy_.label_kind(id));
  for (std::size_t i = 0; i < words.tokens.size(); ++i) {
    label.words.emplace_back(words.word(i));
    label.signs.push_back(i + 1 < words.tokens.size() &&
                          gap_behind(text, words, i) != link::Gap::open);
  }
  label.capitals = count_if(text, u_isupper) + count_if(text, u_istitle);
  label.acronym = label.capitals > 1 && count_if(text, u_islower) == 0;
  label.bare = slice(text, words.tokens[0]);
  const bool one_word = label.words.size() == 1;
  const std::size_t length = utf8::length(label.words[0]);
  if (one_word && length == 1 && label.capitals == 0) return;
  label.exact = one_word && length <= 2 && label.words[0].find_first_of("+#.") == std::string::npos;
  for (std::size_t i = 0; i < words.tokens.size(); ++i) {
    const auto written = slice(text, words.tokens[i]);
    if (count_if(written, u_isupper) + count_if(written, u_istitle) == 0)
      written_small_[label.language].insert(label.words[i]);
  }
  by_first_word_[label.words[0]].push_back(std::move(label));
}

void NaiveReader::find_names() {
  std::map<std::string, std::pair<int, int>> counts;  // one-word labels, and those with a capital
  for (const auto& [word, labels] : by_first_word_)
    for (const Label& l : labels)
      if (l.words.size() == 1) {
        counts[l.language].first += 1;
        counts[l.language].second += l.capitals > 0 ? 1 : 0;
      }
  for (auto& [word, labels] : by_first_word_)
    for (Label& l : labels) {
      const auto [all, with_capital] = counts[l.language];
      if (l.words.size() == 1 && l.capitals > 0 && with_capital * 2 <= all &&
          written_small_[l.language].contains(word))
        l.exact = true;
    }
}

int NaiveReader::score(const Label& label, const Text& text) const {
  if (text.language.empty()) return label.kind_score * 9 / 10;
  if (label.language == text.language) return label.kind_score;
  return label.language == "en" ? label.kind_score * 9 / 10 : 0;
}

bool NaiveReader::one_word_counts(const Label& label, const Text& text, std::size_t at) const {
  const bool alike = slice(text.text, text.words.tokens[at]) == label.bare;
  bool is_function_word = false;
  for (const auto& [language, words] : function_words_)
    if (text.language.empty() || language == text.language)
      is_function_word |= words.contains(label.words[0]);
  if (is_function_word) return label.acronym && alike;
  if (label.exact) return alike;
  if (text.language.empty() || label.language == text.language) return true;
  const auto small = written_small_.find(text.language);
  if (small == written_small_.end() || !small->second.contains(label.words[0])) return true;
  return label.capitals > 0 && alike;
}

bool NaiveReader::matches(const Label& label, const Text& text, std::size_t at) const {
  const std::size_t n = label.words.size();
  if (at + n > text.words.tokens.size() || score(label, text) == 0) return false;
  for (std::size_t i = 0; i < n; ++i)
    if (text.words.word(at + i) != label.words[i]) return false;
  if (n == 1) return one_word_counts(label, text, at);
  for (std::size_t i = 0; i + 1 < n; ++i) {
    const link::Gap gap = text.gaps[at + i];
    if (gap == link::Gap::closed || (gap == link::Gap::sign && !label.signs[i])) return false;
  }
  return true;
}

std::set<NaiveReader::Found> NaiveReader::read(std::string_view given,
                                               const std::string& language) const {
  Text text{given, folded(given), {}, language};
  const std::size_t count = text.words.tokens.size();
  for (std::size_t i = 0; i + 1 < count; ++i) text.gaps.push_back(gap_behind(given, text.words, i));
  std::set<Found> out;
  for (const bool occupation : {true, false}) {
    for (std::size_t at = 0; at < count;) {
      std::size_t longest = 0;
      int best = 0;
      std::vector<const Label*> found;
      const auto labels = by_first_word_.find(std::string(text.words.word(at)));
      if (labels != by_first_word_.end())
        for (const Label& label : labels->second)
          if (label.occupation == occupation && matches(label, text, at)) found.push_back(&label);
      for (const Label* l : found) longest = std::max(longest, l->words.size());
      for (const Label* l : found)
        if (l->words.size() == longest) best = std::max(best, score(*l, text));
      for (const Label* l : found)
        if (l->words.size() == longest && score(*l, text) == best)
          out.emplace(occupation, taxonomy_.label_owner(l->id).value, text.words.tokens[at].begin,
                      text.words.tokens[at + longest - 1].end, best);
      at += std::max<std::size_t>(longest, 1);
    }
  }
  return out;
}

}  // namespace metier::test
