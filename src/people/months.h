// Names of months in 28 languages.
#pragma once

#include <string_view>

namespace metier::people {

// 1 to 12, or 0. Names and their abbreviations in any of the languages; where two languages have
// one name for different months ("listopad"), `language` decides, else the first of them.
int month_named(std::string_view folded, std::string_view language);

}  // namespace metier::people
