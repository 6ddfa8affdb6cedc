// URIs to numbers while a taxonomy is being joined. The URIs are views of the tables.
#pragma once

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <string_view>
#include <vector>

#include "base/base.h"

namespace metier::taxonomy {

class UriIndex {
 public:
  // An invalid id when the URI is unknown.
  ConceptId find(std::string_view uri) const { return slots_[slot(uri, hash(uri))]; }

  // The id of the URI, which gets the next number when it is new.
  ConceptId find_or_add(std::string_view uri) {
    const auto h = hash(uri);
    auto& at = slots_[slot(uri, h)];
    if (at.valid()) return at;
    const ConceptId id(uris_.size());
    at = id;
    uris_.push_back(uri);
    hashes_.push_back(h);
    if (uris_.size() * 2 > slots_.size()) rehash(slots_.size() * 2);
    return id;
  }

  std::size_t size() const { return uris_.size(); }
  std::string_view uri(ConceptId id) const { return uris_[id.index()]; }

  // Numbers the URIs anew in their bytewise order; returns the new id of each old one.
  std::vector<ConceptId> sort() {
    std::vector<std::uint32_t> order(uris_.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [&](auto a, auto b) { return uris_[a] < uris_[b]; });
    std::vector<ConceptId> new_id(order.size());
    auto uris = uris_;
    auto hashes = hashes_;
    for (std::size_t i = 0; i < order.size(); ++i) {
      new_id[order[i]] = ConceptId(i);
      uris_[i] = uris[order[i]];
      hashes_[i] = hashes[order[i]];
    }
    rehash(slots_.size());
    return new_id;
  }

 private:
  static std::uint32_t hash(std::string_view uri) {
    return static_cast<std::uint32_t>(hash64(uri));
  }

  std::size_t slot(std::string_view uri, std::uint32_t h) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = h & mask;
    while (slots_[at].valid()) {
      const auto i = slots_[at].index();
      if (hashes_[i] == h && uris_[i] == uri) break;
      at = (at + 1) & mask;
    }
    return at;
  }

  void rehash(std::size_t size) {
    slots_.assign(size, ConceptId());
    for (std::size_t i = 0; i < hashes_.size(); ++i) {
      std::size_t at = hashes_[i] & (size - 1);
      while (slots_[at].valid()) at = (at + 1) & (size - 1);
      slots_[at] = ConceptId(i);
    }
  }

  std::vector<std::string_view> uris_;
  std::vector<std::uint32_t> hashes_;
  std::vector<ConceptId> slots_ = std::vector<ConceptId>(1024);
};

}  // namespace metier::taxonomy
