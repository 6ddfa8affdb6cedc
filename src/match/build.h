// From a snapshot to the section of near skills (match/sections.h).
#pragma once

#include "match/sections.h"

namespace metier::match {

struct BuildOptions {
  unsigned threads = 1;  // the section does not depend on it
};

// Similarity is from learned vectors where the snapshot has them, more for skills that the taxonomy
// relates; else from the taxonomy alone. docs/matching.md has the numbers.
Result<void> build(const snapshot::Snapshot& snapshot, const BuildOptions& options,
                   snapshot::SectionSet& out);

}  // namespace metier::match
