// Near duplicates: whether two adverts are the same one, published again with other words around
// it, cut short, or by another source. Told from the smallest hashes of their texts' shingles
// (bottom-k sketch; Broder 1997, Cohen and Kaplan 2007), the words of their titles, and where they
// are.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace metier::adverts {

// What is compared of an advert, as numbers; made by sketch(), read by the functions below.
using Sketch = std::span<const std::uint64_t>;

inline constexpr std::size_t kSketchHashes = 64;  // of the text; fewer for short ones
inline constexpr std::size_t kTitleHashes = 12;
inline constexpr std::size_t kMostAnchors = 8;

// Depends on words only: not on markup, case, accents, digits or (but for a few) the order of
// paragraphs. Where the job is: empty where it is unknown.
std::vector<std::uint64_t> sketch(std::string_view title, std::string_view text,
                                  std::string_view country, std::string_view town);

// The keys by which a store finds candidates: two adverts that are near() have one in common with
// all but certainty. At most kMostAnchors.
Sketch anchors(Sketch sketch);

// An estimate of the share of shingles that two texts have in common (Jaccard), 0 to 1.
float resemblance(Sketch a, Sketch b);

// The same advert: the same country and town, or ones that are unknown, titles that share most
// words, texts that share most shingles (fewer where the titles have the same words).
bool near(Sketch a, Sketch b);

}  // namespace metier::adverts
