// A comparison as JSON; docs/cli.md, "compare", names the fields.
#pragma once

#include <string>

#include "match/compare_sections.h"

namespace metier::match {

std::string to_json(const Comparison& c, const CompareContext& context);

}  // namespace metier::match
