// What every importer does to a Model at its end.
#pragma once

#include <cstddef>

#include "taxonomy/model.h"

namespace metier::taxonomy {

// Walks upwards must end: of a circle among the broader relations, which are the edges from `first`
// on and get sorted, the relation that closes it goes into the report. Concepts are in their final
// order.
void cut_circles(Model& model, std::size_t first);

// Counts concepts, labels, notes and gaps into the report, in place of what was counted before.
void count_contents(Model& model);

}  // namespace metier::taxonomy
