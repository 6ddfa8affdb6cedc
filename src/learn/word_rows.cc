#include "learn/word_rows.h"

#include <algorithm>
#include <array>

#include "base/base.h"

namespace metier::learn {

std::uint64_t word_key(std::string_view folded_word) {
  return hash64(folded_word);
}

void gram_rows(std::string_view folded_word, std::vector<std::uint32_t>& out) {
  static_assert(kGramRows == 1U << 17);
  out.clear();
  std::array<char, kMaxGramBytes + 2> marked;
  std::array<std::uint8_t, kMaxGramBytes + 3> starts;  // of the code points
  std::size_t size = 0, points = 0;
  auto put = [&](char c) {
    if ((c & 0xC0) != 0x80) starts[points++] = static_cast<std::uint8_t>(size);
    marked[size++] = c;
  };
  put('^');
  for (const char c : folded_word.substr(0, kMaxGramBytes)) put(c);
  put('$');
  starts[points] = static_cast<std::uint8_t>(size);
  for (std::size_t length = 3; length <= 5; ++length)
    for (std::size_t i = 0; i + length <= points; ++i) {
      const auto gram =
          std::string_view(marked.data(), size).substr(starts[i], starts[i + length] - starts[i]);
      out.push_back(static_cast<std::uint32_t>(hash64(gram) >> 47));
    }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
}

}  // namespace metier::learn
