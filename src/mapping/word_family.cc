#include "mapping/word_family.h"

#include <algorithm>

#include "base/base.h"

namespace metier::mapping {

bool same_family(std::string_view a, std::string_view b) {
  if (a == b) return true;
  constexpr std::size_t kAlike = 5, kAllOfIt = 4;
  constexpr std::size_t kEndingOfLonger = 6, kEndingOfShorter = 4;
  std::size_t letters = 0, at_a = 0, at_b = 0;
  while (at_a < a.size() && at_b < b.size()) {
    std::size_t next_a = at_a, next_b = at_b;
    if (utf8::next(a, next_a) != utf8::next(b, next_b)) break;
    at_a = next_a;
    at_b = next_b;
    ++letters;
  }
  const std::size_t left_a = utf8::length(a.substr(at_a)), left_b = utf8::length(b.substr(at_b));
  const auto [shorter, longer] = std::minmax(left_a, left_b);
  const bool alike = letters >= kAlike || (letters >= kAllOfIt && shorter == 0);
  return alike && letters >= longer && longer <= kEndingOfLonger && shorter <= kEndingOfShorter;
}

}  // namespace metier::mapping
