// From the labels of a snapshot to its search sections (search/sections.h).
#pragma once

#include "snapshot/snapshot.h"

namespace metier::search {

struct BuildOptions {
  unsigned threads = 1;  // the sections do not depend on it
};

// Adds the sections to `out`. ErrorKind::limit when there are more labels or words than ids.
Result<void> build(const snapshot::Snapshot& snapshot, const BuildOptions& options,
                   snapshot::SectionSet& out);

}  // namespace metier::search
