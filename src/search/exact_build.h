// The sections of ExactIndex. Internal to search/.
#pragma once

#include "search/collect.h"

namespace metier::search {

void add_exact(const snapshot::Taxonomy& taxonomy, const Collected& collected,
               snapshot::SectionSet& out);

// The last part of a URI, as far as it is told apart: "C1330", a UUID. Empty when it ends in a
// slash.
std::string_view uri_tail(std::string_view uri);

}  // namespace metier::search
