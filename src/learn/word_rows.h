// The character n-grams of a word, as rows of the learned table. Rows are found by hashing
// (Weinberger et al., arXiv:0902.2206); words that look alike share most of them, so a word that
// was never seen still has a vector (Bojanowski et al., arXiv:1607.04606).
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace metier::learn {

inline constexpr std::uint32_t kGramRows = 1U << 17;

// Key of a folded word in the table of known words.
std::uint64_t word_key(std::string_view folded_word);

// Replaces `out` by the rows of the word's 3-, 4- and 5-grams, ends marked, in [0, kGramRows),
// ascending, each once. The word is folded UTF-8; what lies beyond its first kMaxGramBytes does not
// count.
inline constexpr std::size_t kMaxGramBytes = 64;
void gram_rows(std::string_view folded_word, std::vector<std::uint32_t>& out);

}  // namespace metier::learn
