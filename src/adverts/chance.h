// How likely the first of a ranking is the right one, from how far it is ahead. Fitted on the open
// sets of bench/quality: adverts on the Polish one, titles on JobBERT's validation part;
// `bench/quality/quality --only coding` prints the table of how often what was called likely was
// right.
#pragma once

#include <span>

#include "link/link.h"

namespace metier::adverts {

// Of an ISCO unit group. `has_text`: ranked by more than a title.
float chance_of_group(std::span<const link::Ranked> ranking, bool has_text);
// Of an occupation.
float chance_of_occupation(std::span<const link::Ranked> ranking);

}  // namespace metier::adverts
