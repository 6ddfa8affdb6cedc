#include "link/text_language.h"

#include "link/language.h"

namespace metier::link {
namespace {

int guess(const Automaton& automaton, const Document& document, Piece& piece) {
  LanguageGuess guess;
  if (!document.title.empty()) {
    piece.load(automaton, document.title, 0, kGuessBytes);
    guess.add(automaton, piece.words);
  }
  piece.load(automaton, document.text, 0, kGuessBytes);
  guess.add(automaton, piece.words);
  return guess.best();
}

}  // namespace

bool text_language(const Automaton& automaton, const Document& document, Piece& piece,
                   std::string& code) {
  code = language_of_tag(document.language);
  if (!code.empty() && code != "und") return false;
  code.clear();
  const int bit = guess(automaton, document, piece);
  if (bit >= 0) code = automaton.language(static_cast<std::size_t>(bit));
  return true;
}

LanguageRule language_rule(const Automaton& automaton, const snapshot::Taxonomy& taxonomy,
                           std::string_view code) {
  LanguageRule rule;
  rule.english = taxonomy.language("en");
  rule.known = !code.empty();
  if (!rule.known) return rule;
  rule.text = taxonomy.language(code);
  for (std::size_t i = 0; i < automaton.language_count(); ++i)
    if (automaton.language(i) == code) rule.bit = static_cast<int>(i);
  return rule;
}

}  // namespace metier::link
