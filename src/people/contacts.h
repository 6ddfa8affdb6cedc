// Mail and web addresses and telephone numbers in running text. Private to the module.
#pragma once

#include <string_view>
#include <vector>

#include "people/personal.h"

namespace metier::people {

// Appends them in order. Linear time.
//  - Mail: a word with an @ in it and a dot behind that.
//  - Web: what begins with http://, https:// or www., or has one of a few hosts of profiles
//    ("linkedin.com/...").
//  - Telephone: seven to fifteen digits with blanks, dots, slashes, dashes or brackets between them
//    that begin with + or 0 or follow the label of one; no range of years, no date.
void find_contacts(std::string_view text, std::vector<PersonalSpan>& out);

}  // namespace metier::people
