#include "adverts/term_words.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "adverts/advert.h"

namespace metier::adverts {
namespace {

struct Row {
  Term term;
  std::uint8_t value;
  std::string_view languages;
  bool field_only;
  std::string_view phrases;
};

template <class T>
constexpr std::uint8_t V(T value) {
  return static_cast<std::uint8_t>(value);
}

constexpr Row kRows[] = {
#include "adverts/term_words.inc"
};

struct Pattern {
  std::string_view phrase;
  const Row* row;
};

// A key of the first bytes of a word, up to four.
constexpr std::size_t kKeyBytes = 4;
std::uint64_t key_of(std::string_view word, std::size_t bytes) {
  std::uint64_t out = bytes;
  for (std::size_t i = 0; i < bytes; ++i) out = (out << 8) | static_cast<unsigned char>(word[i]);
  return out;
}

using Index = std::unordered_map<std::uint64_t, std::vector<Pattern>>;

void add_phrase(Index& index, std::string_view phrase, const Row& row) {
  const auto word = phrase.substr(0, phrase.find_first_of(" *"));
  index[key_of(word, std::min(kKeyBytes, word.size()))].push_back({phrase, &row});
}

const Index& patterns() {
  static const Index made = [] {
    Index out;
    for (const Row& row : kRows)
      for (std::string_view rest = row.phrases; !rest.empty();) {
        const auto end = std::min(rest.find('|'), rest.size());
        if (end > 0) add_phrase(out, rest.substr(0, end), row);
        rest.remove_prefix(std::min(rest.size(), end + 1));
      }
    return out;
  }();
  return made;
}

bool applies(const Row& row, std::string_view language, bool field) {
  if (row.field_only && !field) return false;
  return row.languages.empty() || (language.empty() && field) ||
         (!language.empty() && row.languages.find(language) != std::string_view::npos);
}

bool word_fits(std::string_view pattern, std::string_view word) {
  if (!pattern.ends_with('*')) return pattern == word;
  return word.starts_with(pattern.substr(0, pattern.size() - 1));
}

// Words that the phrase takes from this one on; 0: it does not stand there.
std::size_t fits(std::string_view phrase, const text::FoldedText& text, std::size_t at) {
  std::size_t words = 0;
  while (true) {
    const auto end = phrase.find(' ');
    if (at + words >= text.tokens.size() ||
        !word_fits(phrase.substr(0, end), text.word(at + words)))
      return 0;
    ++words;
    if (end == std::string_view::npos) return words;
    phrase.remove_prefix(end + 1);
  }
}

constexpr std::size_t kTerms = static_cast<std::size_t>(Term::none) + 1;

// The longest of every kind at one word.
struct Best {
  std::array<FoundTerm, kTerms> of{};
  void see(const FoundTerm& found) {
    auto& best = of[static_cast<std::size_t>(found.term)];
    if (found.words > best.words) best = found;
  }
};

void see_all(const text::FoldedText& text, std::size_t at, std::string_view language, bool field,
             Best& best) {
  const auto word = text.word(at);
  for (std::size_t bytes = std::min(kKeyBytes, word.size()); bytes > 0; --bytes) {
    const auto found = patterns().find(key_of(word, bytes));
    if (found == patterns().end()) continue;
    for (const Pattern& p : found->second)
      if (applies(*p.row, language, field))
        if (const auto words = fits(p.phrase, text, at))
          best.see({p.row->term, p.row->value, static_cast<std::uint32_t>(at),
                    static_cast<std::uint32_t>(words)});
  }
}

}  // namespace

void find_terms(const text::FoldedText& text, std::string_view language, bool field,
                std::vector<FoundTerm>& out) {
  out.clear();
  std::array<std::size_t, kTerms> covered{};  // words before this belong to one found already
  for (std::size_t at = 0; at < text.tokens.size(); ++at) {
    Best best;
    see_all(text, at, language, field, best);
    const auto none = best.of[kTerms - 1].words;
    for (std::size_t kind = 0; kind < kTerms; ++kind) {
      const FoundTerm& found = best.of[kind];
      if (found.words > none && at >= covered[kind]) {
        out.push_back(found);
        covered[kind] = at + found.words;
      }
      if (none > 0) covered[kind] = std::max(covered[kind], at + none);
    }
  }
}

}  // namespace metier::adverts
