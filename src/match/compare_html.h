// A comparison as one self-contained page to read or print: no script, nothing loaded.
#pragma once

#include <string>

#include "match/compare_sections.h"

namespace metier::match {

std::string to_html(const Comparison& c, const CompareContext& context);

}  // namespace metier::match
