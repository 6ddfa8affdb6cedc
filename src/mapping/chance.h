// From the scores of a ranking to the chance that each of its concepts is the right one.
#pragma once

#include <span>

#include "link/link.h"

namespace metier::mapping {

// Looks into `results`, which are a whole ranking's first few, scores falling.
class Chances {
 public:
  Chances(std::span<const link::Ranked> results, link::RankKind kind, bool learned);
  float of(std::size_t i) const;

 private:
  std::span<const link::Ranked> results_;
  float first_ = 0;   // chance of the first
  float others_ = 0;  // what the others' weights are divided by
};

}  // namespace metier::mapping
