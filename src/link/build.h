// From the labels of a snapshot to its label automaton (link/sections.h).
#pragma once

#include "snapshot/snapshot.h"

namespace metier::link {

struct BuildOptions {
  unsigned threads = 1;  // the sections do not depend on it
};

// Adds the sections to `out`. Labels of occupations and skills that are not obsolete go in, in all
// languages and of all kinds; labels without a letter or digit and those of one small letter do
// not. ErrorKind::limit when there are more words in the labels than 32 bits count.
Result<void> build(const snapshot::Snapshot& snapshot, const BuildOptions& options,
                   snapshot::SectionSet& out);

}  // namespace metier::link
