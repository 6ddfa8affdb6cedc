// A comparison as one self-contained page: no script, nothing loaded.
#pragma once

#include <string>

#include "versions/comparison_json.h"

namespace metier::versions {

// Rows of one section beyond so many are only counted; JSON has them all.
inline constexpr std::size_t kMostRowsOfPage = 2000;

std::string to_html(const Comparison& c, const Telling& telling);

}  // namespace metier::versions
