// Which language a text is in, guessed from its words.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "link/automaton.h"

namespace metier::link {

// "da" of "da", "DA" or "da-DK"; "no" of "nb" and "nn"; empty when `tag` is no language tag (two or
// three letters, then perhaps "-" or "_" and more).
std::string language_of_tag(std::string_view tag);

// Adds up what the words of a text say. A function word counts 4, any other word of the labels 1; a
// word of several languages is shared between them. Words of more than kTooMany languages say
// nothing, nor do those of the text after the first kMaxWords.
class LanguageGuess {
 public:
  static constexpr std::size_t kMaxWords = 512;
  static constexpr int kTooMany = 12;

  void add(const Automaton& automaton, std::span<const std::uint32_t> words);

  // The bit of WordInfo that leads alone; -1 without evidence or with a tie.
  int best() const;

 private:
  std::array<std::uint32_t, kMaxReadLanguages> points_{};
  std::size_t words_ = 0;
};

}  // namespace metier::link
