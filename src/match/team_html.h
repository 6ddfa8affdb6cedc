// Coverage of a team as a page to read and to print.
#pragma once

#include <string>

#include "match/team.h"

namespace metier::match {

// One page without script, for phones, desks and paper: figures by role and group, what nobody and
// what only one person covers, suggestions, the matrix.
std::string team_html(const Ground& ground, LanguageId lang, const Team& team,
                      const TeamCoverage& coverage);

}  // namespace metier::match
