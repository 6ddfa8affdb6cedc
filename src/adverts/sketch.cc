#include "adverts/sketch.h"

#include <algorithm>
#include <array>

#include "base/base.h"
#include "text/text.h"

namespace metier::adverts {
namespace {

// Layout: hashes of the text, rising; hashes of the title's words, rising; those of country and
// town; both counts.
constexpr std::size_t kShingle = 3;
constexpr std::size_t kTail = 3;
// Of longer texts the first words count.
constexpr std::size_t kMostWords = 4000;

constexpr float kNearTexts = 0.6F;
constexpr float kNearTextsOfSameTitle = 0.5F;
constexpr float kNearTitles = 0.6F;

struct Parts {
  Sketch text, title;
  std::uint64_t country = 0, town = 0;
};

Parts parts(Sketch sketch) {
  if (sketch.size() < kTail) return {};
  const std::uint64_t counts = sketch.back();
  const std::size_t text = counts & 0xff, title = counts >> 8 & 0xff;
  if (text + title + kTail != sketch.size()) return {};
  return {sketch.first(text), sketch.subspan(text, title), sketch[text + title],
          sketch[text + title + 1]};
}

std::uint64_t mix(std::uint64_t a, std::uint64_t b) {
  a ^= b + 0x9e3779b97f4a7c15U + (a << 6) + (a >> 2);
  a *= 0xff51afd7ed558ccdU;
  return a ^ a >> 32;
}

// Numbers change from one publication to the next (dates, references); that there is one does not.
bool is_number(std::string_view word) {
  return std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::vector<std::uint64_t> word_hashes(std::string_view text, std::size_t most) {
  text::FoldedText folded;
  text::fold_words(text, folded);
  std::vector<std::uint64_t> out;
  out.reserve(std::min(folded.tokens.size(), most));
  for (std::size_t i = 0; i < folded.tokens.size() && i < most; ++i) {
    const std::string_view word = folded.word(i);
    out.push_back(is_number(word) ? 1 : hash64(word));
  }
  return out;
}

void keep_smallest(std::vector<std::uint64_t>& hashes, std::size_t count) {
  std::sort(hashes.begin(), hashes.end());
  hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
  if (hashes.size() > count) hashes.resize(count);
}

std::vector<std::uint64_t> shingles(std::string_view text) {
  const std::vector<std::uint64_t> words = word_hashes(text, kMostWords);
  std::vector<std::uint64_t> out;
  if (words.empty()) return out;
  const std::size_t length = std::min(kShingle, words.size());
  for (std::size_t i = 0; i + length <= words.size(); ++i) {
    std::uint64_t hash = 0;
    for (std::size_t k = 0; k < length; ++k) hash = mix(hash, words[i + k]);
    out.push_back(hash);
  }
  keep_smallest(out, kSketchHashes);
  return out;
}

std::size_t in_common(Sketch a, Sketch b) {
  std::size_t common = 0;
  for (std::size_t i = 0, k = 0; i < a.size() && k < b.size();) {
    if (a[i] == b[k]) ++common;
    const bool next_a = a[i] <= b[k], next_b = b[k] <= a[i];
    i += next_a;
    k += next_b;
  }
  return common;
}

// Of the smallest hashes of both together, how many both have.
float jaccard_of_smallest(Sketch a, Sketch b, std::size_t most) {
  std::size_t seen = 0, common = 0;
  for (std::size_t i = 0, k = 0; (i < a.size() || k < b.size()) && seen < most; ++seen) {
    const bool from_a = k == b.size() || (i < a.size() && a[i] <= b[k]);
    const bool from_b = i == a.size() || (k < b.size() && b[k] <= a[i]);
    common += from_a && from_b;
    i += from_a;
    k += from_b;
  }
  return seen == 0 ? 0 : static_cast<float>(common) / static_cast<float>(seen);
}

// 0 is unknown and differs from nothing.
bool differ(std::uint64_t a, std::uint64_t b) {
  return a != 0 && b != 0 && a != b;
}

}  // namespace

std::vector<std::uint64_t> sketch(std::string_view title, std::string_view text,
                                  std::string_view country, std::string_view town) {
  std::vector<std::uint64_t> out = shingles(text);
  std::vector<std::uint64_t> words = word_hashes(title, kTitleHashes);
  keep_smallest(words, kTitleHashes);
  const std::uint64_t counts = out.size() | words.size() << 8;
  out.insert(out.end(), words.begin(), words.end());
  for (const std::string_view place : {country, town})
    out.push_back(place.empty() ? 0 : hash64(place));
  out.push_back(counts);
  return out;
}

Sketch anchors(Sketch sketch) {
  const Sketch text = parts(sketch).text;
  return text.first(std::min(text.size(), kMostAnchors));
}

float resemblance(Sketch a, Sketch b) {
  const Sketch x = parts(a).text, y = parts(b).text;
  // Where a text has fewer hashes than are kept, they are all it has.
  return jaccard_of_smallest(x, y, kSketchHashes);
}

bool near(Sketch a, Sketch b) {
  const Parts x = parts(a), y = parts(b);
  if (differ(x.country, y.country) || differ(x.town, y.town)) return false;
  const std::size_t all = x.title.size() + y.title.size();
  const std::size_t common = in_common(x.title, y.title);
  const bool same_title = common * 2 == all;
  const float titles = all == 0 ? 1 : static_cast<float>(common) / static_cast<float>(all - common);
  if (titles < kNearTitles) return false;
  return resemblance(a, b) >= (same_title ? kNearTextsOfSameTitle : kNearTexts);
}

}  // namespace metier::adverts
