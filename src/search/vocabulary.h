// The terms of the index with their spellings and parts, in their final order: the second step of
// building the index. Internal to search/.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "search/collect.h"

namespace metier::search {

// CSR: the items of i are [offsets[i], offsets[i + 1]) of items.
struct Lists {
  std::vector<std::uint32_t> offsets{0};
  std::vector<std::uint32_t> items;

  std::span<const std::uint32_t> of(std::size_t i) const {
    return std::span(items).subspan(offsets[i], offsets[i + 1] - offsets[i]);
  }
};

struct Vocabulary {
  std::vector<std::uint32_t> alphabet;  // code points, rising
  std::vector<std::string> terms;       // strings of symbols, rising: index = term id
  std::vector<std::uint32_t> term_of;   // by TextId of Collected::terms
  Lists relatives;                      // by term id: kRelatives of sections.h
};

// Adds the parts of compounds to collected.terms.
Vocabulary make_vocabulary(const snapshot::Taxonomy& taxonomy, Collected& collected,
                           unsigned threads);

}  // namespace metier::search
