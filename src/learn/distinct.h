// Words that say something new. "Bäckermeister/Bäckermeisterin" and "agent / agente" name one thing
// twice; counted twice, the general word would outweigh the particular one that follows.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/text.h"

namespace metier::learn {

// True when the words are equal or two forms of one: the same beginning, six tenths of the longer
// word and four bytes at least, and no more than four bytes of each left.
bool same_word(std::string_view a, std::string_view b);

// Numbers of the words that are not same_word() as one of the kDistinctReach kept before them,
// ascending. `out` is replaced.
inline constexpr std::size_t kDistinctReach = 12;
void distinct_words(const text::FoldedText& text, std::vector<std::uint32_t>& out);

}  // namespace metier::learn
