// Words of one family: "budgeting", "budgets" and "budgetary".
#pragma once

#include <string_view>

namespace metier::mapping {

// Whether two folded words are forms of one word, by their letters alone: they begin alike, by five
// letters or by all of the shorter one, which are half of the longer one at least, and neither goes
// on for long.
bool same_family(std::string_view a, std::string_view b);

}  // namespace metier::mapping
