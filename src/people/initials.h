// Single letters that are no skill: initials of names, classes of driving licences. Private to the
// module.
#pragma once

#include <cstddef>
#include <string_view>

namespace metier::people {

// Of a text of which [begin, end) is a single letter, "R" or "C": whether it is an initial ("R.
// Smith", "J R Smith", "Smith, J. R.") or one of several classes ("B, C, E"). Among `names` - of
// authors - it is one unless small letters lead to it: "with R".
bool is_initial(std::string_view text, std::size_t begin, std::size_t end, bool names);

}  // namespace metier::people
