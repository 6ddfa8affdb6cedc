// From RDF statements to a Model.
#pragma once

#include "taxonomy/import.h"
#include "taxonomy/skos_graph.h"

namespace metier::taxonomy {

// A concept is what has a class of SKOS or ESCO, or a SKOS label and none of the classes that say
// it is something else. Its kind is what ESCO's classes say; without them it is a skill. Faults are
// reported under the name of the file; ErrorKind::input when there is no concept at all.
Result<Model> model_of(SkosGraph graph, const ImportOptions& options);

}  // namespace metier::taxonomy
