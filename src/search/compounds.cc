#include "search/compounds.h"

#include <algorithm>
#include <array>

namespace metier::search {
namespace {

// Letters; all these languages are written with ASCII letters once folded.
constexpr std::size_t kShortestCompound = 8;
constexpr std::size_t kLongestCompound = 63;
constexpr std::size_t kShortestModifier = 3;
constexpr std::size_t kShortestWord = 4;
constexpr std::size_t kSafeHead = 5;           // shorter heads must be common words
constexpr std::uint32_t kCommonWord = 3;       // labels
constexpr std::uint32_t kHeadsOfModifier = 3;  // so many heads make a piece a modifier

constexpr std::array<std::string_view, 7> kGerman{"s", "n", "en", "es", "e", "er", "ns"};
constexpr std::array<std::string_view, 4> kDutch{"s", "e", "en", "er"};
constexpr std::array<std::string_view, 2> kDanish{"s", "e"};
constexpr std::array<std::string_view, 4> kSwedish{"s", "e", "o", "u"};
constexpr std::array<std::string_view, 1> kFinnish{"n"};
constexpr std::array<std::string_view, 6> kIcelandic{"s", "a", "ar", "u", "na", "r"};

struct Language {
  std::string_view code;
  std::span<const std::string_view> links;
};
const std::array<Language, 11> kLanguages{{{"da", kDanish},
                                           {"de", kGerman},
                                           {"et", {}},
                                           {"fi", kFinnish},
                                           {"hu", {}},
                                           {"is", kIcelandic},
                                           {"nb", kDanish},
                                           {"nl", kDutch},
                                           {"nn", kDanish},
                                           {"no", kDanish},
                                           {"sv", kSwedish}}};

const Language* find_language(std::string_view code) {
  const auto at = std::find_if(kLanguages.begin(), kLanguages.end(),
                               [&](const Language& l) { return l.code == code; });
  return at == kLanguages.end() ? nullptr : &*at;
}

bool has_digit(std::string_view word) {
  return std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

bool has_compounds(std::string_view language) {
  return find_language(language) != nullptr;
}

CompoundSplitter::CompoundSplitter(std::string_view language, std::span<const Word> words) {
  if (const Language* l = find_language(language)) links_ = l->links;
  words_.reserve(words.size());
  for (const Word& w : words)
    if (w.text.size() >= kShortestWord && !has_digit(w.text)) words_.emplace(w.text, w.labels);
  learn_modifiers(words);
}

void CompoundSplitter::learn_modifiers(std::span<const Word> words) {
  for (const Word& w : words) {
    if (w.text.size() < kShortestCompound || w.text.size() > kLongestCompound) continue;
    for (std::size_t at = kShortestModifier; at + kSafeHead <= w.text.size(); ++at)
      if (labels_of(w.text.substr(at)) >= 2) ++modifiers_[w.text.substr(0, at)];
  }
  std::erase_if(modifiers_, [](const auto& m) { return m.second < kHeadsOfModifier; });
}

std::uint32_t CompoundSplitter::labels_of(std::string_view word) const {
  const auto at = words_.find(word);
  return at == words_.end() ? 0 : at->second;
}

bool CompoundSplitter::is_head(std::string_view word) const {
  return labels_of(word) >= (word.size() >= kSafeHead ? 1 : kCommonWord);
}

std::string_view CompoundSplitter::stem_of(std::string_view piece) const {
  for (const std::string_view link : links_) {
    if (!piece.ends_with(link) || piece.size() < kShortestWord + link.size()) continue;
    const auto stem = piece.substr(0, piece.size() - link.size());
    if (labels_of(stem) > 0) return stem;
  }
  return {};
}

bool CompoundSplitter::is_modifier(std::string_view piece) const {
  return labels_of(piece) > 0 || modifiers_.contains(piece) || !stem_of(piece).empty();
}

// Fewest pieces, then the longest head.
bool CompoundSplitter::split_once(std::string_view word,
                                  std::vector<std::string_view>& pieces) const {
  const std::size_t n = word.size();
  if (n < kShortestCompound || n > kLongestCompound) return false;
  constexpr std::uint8_t kUnreached = 0xFF;
  std::array<std::uint8_t, kLongestCompound + 1> count, from;  // pieces in front of a place
  count.fill(kUnreached);
  count[0] = 0;
  std::size_t head = n;
  unsigned least = kUnreached;
  for (std::size_t at = 0; at + kShortestWord <= n; ++at) {
    if (count[at] == kUnreached) continue;
    if (at > 0 && count[at] < least && is_head(word.substr(at))) {
      least = count[at];
      head = at;
    }
    if (count[at] + 1U >= least) continue;
    for (std::size_t end = at + kShortestModifier; end + kShortestWord <= n; ++end) {
      if (count[at] + 1 >= count[end] || !is_modifier(word.substr(at, end - at))) continue;
      count[end] = static_cast<std::uint8_t>(count[at] + 1);
      from[end] = static_cast<std::uint8_t>(at);
    }
  }
  // No such luck: an unknown piece before a head that is a common word.
  if (head == n) {
    for (std::size_t at = kShortestWord; at + kSafeHead <= n && head == n; ++at)
      if (labels_of(word.substr(at)) >= 2) head = at;
    if (head == n) return false;
    pieces.push_back(word.substr(head));
    return true;
  }
  pieces.push_back(word.substr(head));
  for (std::size_t end = head; end > 0; end = from[end])
    pieces.push_back(word.substr(from[end], end - from[end]));
  return true;
}

void CompoundSplitter::split(std::string_view word, std::vector<std::string_view>& parts) const {
  parts.clear();
  auto add = [&](std::string_view part) {
    if (!part.empty() && part != word && std::find(parts.begin(), parts.end(), part) == parts.end())
      parts.push_back(part);
  };
  std::vector<std::string_view> pieces;
  split_once(word, pieces);
  for (const auto piece : pieces) add(piece);
  for (std::size_t i = 0; i < parts.size() && i < 16; ++i) {
    add(stem_of(parts[i]));
    pieces.clear();
    split_once(parts[i], pieces);
    for (const auto piece : pieces) add(piece);
  }
}

}  // namespace metier::search
