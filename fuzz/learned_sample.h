// The sample taxonomy with labels that need care, as snapshots with and without learned vectors.
#pragma once

#include <cstdlib>
#include <memory>
#include <string>

#include "learn/learn.h"
#include "link/link.h"
#include "snapshot/sample.h"

namespace metier::fuzz {

inline void must(bool holds) {
  if (!holds) std::abort();
}

inline std::shared_ptr<const snapshot::Snapshot> sample(bool learned) {
  test::Tiny tiny;
  test::fill_sample(tiny, 0);
  for (const char* label :
       {"R", "C++", "C#", "IT", "it", "Swift", "swift boats", "CI/CD", "a b c d e f g"})
    tiny.skill("fuzz/" + std::string(label), label);
  tiny.preferred(tiny.occupation("chef", "1", "chef"), "da", "kok");
  auto sections = tiny.sections();
  const auto plain = test::Tiny::open(sections);
  must(link::build(*plain, {}, sections).has_value());
  if (learned) must(learn::build(*plain, {.steps = 50}, sections).has_value());
  return test::Tiny::open(sections);
}

}  // namespace metier::fuzz
