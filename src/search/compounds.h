// Parts of compounds: krankenpfleger is kranken + pfleger. Internal to search/.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/base.h"

namespace metier::search {

// Whether words of the language are split: German, Dutch, Danish, Norwegian, Swedish, Finnish,
// Estonian, Hungarian, Icelandic.
bool has_compounds(std::string_view language);

// Splits the words of one language by its own words: a compound ends in one of them (its head),
// before that stand words of the language, with or without a linking element (-s-, -en-, -n- ...),
// or pieces that stand before several heads elsewhere. The longest head wins. Read-only once made.
class CompoundSplitter {
 public:
  struct Word {
    std::string_view text;     // folded; must outlive the splitter
    std::uint32_t labels = 0;  // how many labels have it
  };
  CompoundSplitter(std::string_view language, std::span<const Word> words);

  // The parts of `word`, those of its parts included, as pieces of it; with a linking element and,
  // where that is a word, without it. Empty when it is no compound. Distinct, in no meaningful
  // order.
  void split(std::string_view word, std::vector<std::string_view>& parts) const;

 private:
  struct Hash {
    std::size_t operator()(std::string_view text) const { return hash64(text); }
  };
  void learn_modifiers(std::span<const Word> words);
  std::uint32_t labels_of(std::string_view word) const;  // 0 when there is no such word
  bool is_head(std::string_view word) const;
  bool is_modifier(std::string_view piece) const;
  std::string_view stem_of(
      std::string_view piece) const;  // without linking element; empty if no word
  bool split_once(std::string_view word, std::vector<std::string_view>& pieces) const;

  std::span<const std::string_view> links_;
  std::unordered_map<std::string_view, std::uint32_t, Hash> words_;
  std::unordered_map<std::string_view, std::uint32_t, Hash>
      modifiers_;  // and how many heads follow it
};

}  // namespace metier::search
