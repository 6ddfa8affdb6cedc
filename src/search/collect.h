// The words of all labels, folded and numbered: the first step of building the index.
// Internal to search/.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "snapshot/snapshot.h"

namespace metier::search {

// Words of the labels, as TextIds of `terms`.
struct Words {
  std::vector<std::uint32_t> offsets{0};
  std::vector<std::uint32_t> terms;

  std::size_t size() const { return offsets.size() - 1; }
  std::span<const std::uint32_t> of(std::size_t i) const {
    return std::span(terms).subspan(offsets[i], offsets[i + 1] - offsets[i]);
  }
};

struct Collected {
  taxonomy::TextPool terms;  // distinct folded words; 0 is the empty string, which is no word
  Words words;               // by LabelId
  std::vector<std::uint8_t> letters;  // by LabelId: letters of its words, at most 255
  std::vector<std::uint64_t> hashes;  // by LabelId: hash64 of the folded label
  // Labels that can be written with ae, oe, ue, aa: as many words as the label has.
  std::vector<std::uint32_t> spelled_labels;  // LabelId, rising
  Words spelled_words;
  std::vector<std::uint64_t> spelled_hashes;
};

// The result does not depend on the number of threads.
Collected collect(const snapshot::Taxonomy& taxonomy, unsigned threads);

}  // namespace metier::search
