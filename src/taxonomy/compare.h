// Whether two models say the same.
#pragma once

#include <string>

#include "taxonomy/model.h"

namespace metier::taxonomy {

// The first thing in which they differ, in words ("<uri>: preferred label da: "x" here, "y"
// there"); empty when they say the same. Sources and report are not compared, nor the numbers of
// texts. Both are in the order that put_in_order() makes.
std::string first_difference(const Model& a, const Model& b);

}  // namespace metier::taxonomy
