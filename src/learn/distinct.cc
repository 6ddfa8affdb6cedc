#include "learn/distinct.h"

#include <algorithm>

namespace metier::learn {

bool same_word(std::string_view a, std::string_view b) {
  if (a == b) return true;
  constexpr std::size_t kShortest = 4, kLongestEnding = 4;
  const std::size_t shorter = std::min(a.size(), b.size()), longer = std::max(a.size(), b.size());
  std::size_t same = 0;
  while (same < shorter && a[same] == b[same]) ++same;
  return same >= kShortest && 10 * same >= 6 * longer && longer - same <= kLongestEnding;
}

void distinct_words(const text::FoldedText& text, std::vector<std::uint32_t>& out) {
  out.clear();
  for (std::uint32_t i = 0; i < text.tokens.size(); ++i) {
    const auto word = text.word(i);
    const std::size_t reach = std::min(out.size(), kDistinctReach);
    const bool repeated =
        std::any_of(out.end() - static_cast<std::ptrdiff_t>(reach), out.end(),
                    [&](std::uint32_t kept) { return same_word(text.word(kept), word); });
    if (!repeated) out.push_back(i);
  }
}

}  // namespace metier::learn
