#include "link/language.h"

#include <bit>

namespace metier::link {

std::string language_of_tag(std::string_view tag) {
  const std::string_view primary = tag.substr(0, tag.find_first_of("-_"));
  if (primary.size() < 2 || primary.size() > 3) return {};
  std::string out;
  for (const char c : primary) {
    const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    if (lower < 'a' || lower > 'z') return {};
    out.push_back(lower);
  }
  if (out == "nb" || out == "nn") return "no";
  return out;
}

void LanguageGuess::add(const Automaton& automaton, std::span<const std::uint32_t> words) {
  static_assert(kMaxReadLanguages == 32);
  auto share = [&](std::uint32_t languages, std::uint32_t points) {
    const int count = std::popcount(languages);
    if (count > kTooMany) return;
    for (; languages != 0; languages &= languages - 1)
      points_[static_cast<std::size_t>(std::countr_zero(languages))] +=
          points / static_cast<std::uint32_t>(count);
  };
  for (const std::uint32_t word : words) {
    if (words_ == kMaxWords) return;
    ++words_;
    if (word == kNoWord) continue;
    const WordInfo& info = automaton.info(word);
    constexpr std::uint32_t kPoint = 27720;  // divisible by every count up to 12
    share(info.function_in, 4 * kPoint);
    share(info.used_in, kPoint);
  }
}

int LanguageGuess::best() const {
  int best = -1;
  std::uint32_t most = 0;
  for (std::size_t i = 0; i < points_.size(); ++i) {
    if (points_[i] > most) {
      most = points_[i];
      best = static_cast<int>(i);
    } else if (points_[i] == most) {
      best = -1;
    }
  }
  return best;
}

}  // namespace metier::link
