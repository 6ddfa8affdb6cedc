// Phrases of many languages, found in folded words. Inside market/ only.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "text/text.h"

namespace metier::market {

// Phrases are separated by "|" and not yet folded. "*" behind a word: any word that begins so; "_"
// between words: up to three words. `value` is what a phrase means to whoever asks.
struct PhraseList {
  std::string_view language;  // ISO 639-1; empty: of all
  int value;
  std::string_view phrases;
};

struct PhraseHit {
  std::size_t first = 0, end = 0;  // words
  int value = 0;
};

// Immutable once built. Asked for a language, the phrases of that language, of English and of all
// languages are looked for; asked for none, those of every language.
class Phrases {
 public:
  explicit Phrases(std::span<const PhraseList> lists);

  // The longest phrase that begins at word `at`; of equal ones the first of the lists.
  std::optional<PhraseHit> at(const text::FoldedText& text, std::size_t at,
                              std::string_view language) const;
  // From word `from` on.
  std::optional<PhraseHit> find(const text::FoldedText& text, std::string_view language,
                                std::size_t from = 0) const;

 private:
  struct Word {
    std::string text;
    bool prefix = false, gap = false;
  };
  struct Phrase {
    std::vector<Word> words;
    std::string_view language;
    int value;
  };
  void add(std::string_view written, const PhraseList& list);
  static std::size_t match(const Phrase& phrase, std::size_t word, const text::FoldedText& text,
                           std::size_t at);

  std::vector<Phrase> phrases_;
  // By the first word, or by its first three bytes and "*" where it is a beginning.
  std::unordered_map<std::string, std::vector<std::uint32_t>> by_first_;
};

// Whether the text has one of the words as a part of one of its own: "erfaring" in "joberfaring".
bool has_part(std::string_view folded, std::span<const std::string_view> parts);

}  // namespace metier::market
