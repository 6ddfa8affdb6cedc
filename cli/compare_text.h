// A comparison of roles as text for a terminal or as Markdown.
#pragma once

#include <string>

#include "match/match.h"
#include "printer.h"

namespace metier::cli {

// Tables take `width` columns of a terminal; Markdown takes what it takes.
std::string compare_text(const match::Comparison& c, const match::CompareContext& context,
                         PrintStyle style, std::size_t width);

// $COLUMNS, else the terminal's on standard output, else 100; 40 to 240.
std::size_t width_of_stdout();

}  // namespace metier::cli
