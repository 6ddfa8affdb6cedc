// The language of a document: the one it is given with, else the guess.
#pragma once

#include <string>

#include "link/matcher.h"
#include "link/reading.h"

namespace metier::link {

// How much of a text is looked at.
inline constexpr std::size_t kGuessBytes = 8192;

// Writes the ISO 639-1 code to `code`, empty when nothing tells which. True when the guess had to
// look at the text: its first kGuessBytes are then loaded in `piece`.
bool text_language(const Automaton& automaton, const Document& document, Piece& piece,
                   std::string& code);

// Which labels count in a text of that language; `code` empty: not known.
LanguageRule language_rule(const Automaton& automaton, const snapshot::Taxonomy& taxonomy,
                           std::string_view code);

}  // namespace metier::link
