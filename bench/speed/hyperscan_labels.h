// The labels of some languages as literals for hyperscan, the fastest known way to find many of
// them: a peer for reading with --fast. It has the easier task: no other forms of a word, no gaps,
// no look at where words begin, and none of the labels shorter than four bytes.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "snapshot/snapshot.h"

struct hs_database;
struct hs_scratch;

namespace metier::bench {

class HyperscanLabels {
 public:
  // Some seconds for 100,000 labels.
  HyperscanLabels(const snapshot::Taxonomy& taxonomy, std::span<const LanguageId> languages);
  ~HyperscanLabels();
  HyperscanLabels(const HyperscanLabels&) = delete;
  HyperscanLabels& operator=(const HyperscanLabels&) = delete;

  std::size_t size() const { return size_; }  // different literals
  std::size_t matches(std::string_view text) const;

 private:
  std::size_t size_ = 0;
  hs_database* database_ = nullptr;
  hs_scratch* scratch_ = nullptr;
};

}  // namespace metier::bench
