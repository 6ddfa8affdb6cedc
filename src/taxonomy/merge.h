// Two models become one: a release and a list of one's own, say.
#pragma once

#include "taxonomy/model.h"

namespace metier::taxonomy {

// Adds `from` to `into`, concept by concept by URI. What `into` knows of a concept is kept; `from`
// fills its gaps, and adds labels and relations. A concept that is of another kind in `from` is
// taken from there only as far as its labels go, and the report says so. Not yet in order
// afterwards: call put_in_order().
void merge(Model& into, const Model& from);

}  // namespace metier::taxonomy
