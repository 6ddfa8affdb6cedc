// Near duplicates: whether two adverts are the same one in other words, from the smallest hashes of
// their shingles (bottom-k sketch; Broder 1997; Cohen and Kaplan 2007).
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace metier::adverts {

inline constexpr std::size_t kSketchSize = 64;
// So many of the first of a sketch are the keys by which a store finds candidates.
inline constexpr std::size_t kAnchors = 8;

// Rising; fewer than kSketchSize for short texts. Depends on words only: not on markup, case,
// accents or the order of paragraphs.
std::vector<std::uint64_t> sketch(std::string_view title, std::string_view text);

// An estimate of the share of shingles that two texts have in common (Jaccard), 0 to 1.
float resemblance(std::span<const std::uint64_t> a, std::span<const std::uint64_t> b);

inline constexpr float kNear = 0.45F;
inline bool near(std::span<const std::uint64_t> a, std::span<const std::uint64_t> b) {
  return resemblance(a, b) >= kNear;
}

}  // namespace metier::adverts
