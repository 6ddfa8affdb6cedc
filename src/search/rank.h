// What makes one hit better than another. Internal to search/: the order of entries in the index
// and the scores of hits come from the same numbers.
//
// score = match * language * label * coverage
//   match     exact label 1; else kInside * (mean of the quality of its words, by letters) * order
//   language  asked for 1, English 0.8, other 0.5; an exact label of the language asked for is
//             above everything else
//   label     preferred 1, alternative 0.9, hidden 0.6
//   coverage  (letters matched + 8) / (letters of the label + 8)
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>

namespace metier::search {

// By LabelKind, percent.
inline constexpr std::array<std::uint32_t, 4> kLabelWeight{100, 90, 60, 60};
inline constexpr std::uint32_t kCoverageSlack = 8;

inline constexpr float kCodeScore = 4;
inline constexpr float kCodePrefixScore = 3;
inline constexpr float kExactBonus = 2;  // exact label in the language asked for
inline constexpr float kInside = 0.85F;
inline constexpr float kEnglish = 0.8F;
inline constexpr float kOtherLanguage = 0.5F;
inline constexpr float kPrefix = 0.95F;  // quality of a word of the query: the label's goes on
inline constexpr float kPart = 0.8F;     // ... it is part of a compound
inline constexpr float kEdits[3] = {1, 0.65F, 0.45F};
inline constexpr float kOtherOrder = 0.93F;  // words in another order, or with others between them
inline constexpr float kNotAtStart = 0.97F;

// Higher is better. The order of entries in a language; coverage of any query falls in this order
// among labels of a kind.
constexpr std::uint32_t static_rank(unsigned label_kind, std::uint32_t letters) {
  return kLabelWeight[label_kind & 3] * 65536 / (letters + kCoverageSlack);
}

constexpr float coverage(std::uint32_t matched, std::uint32_t letters) {
  return static_cast<float>(std::min(matched, letters) + kCoverageSlack) /
         static_cast<float>(letters + kCoverageSlack);
}

}  // namespace metier::search
