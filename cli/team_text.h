// Coverage of a team for people to read on a terminal.
#pragma once

#include <string>

#include "match/match.h"
#include "profile_argument.h"

namespace metier::cli {

// With `all`, optional competences and those that several cover are listed, too.
std::string team_text(const Comparison& with, const match::Team& team,
                      const match::TeamCoverage& coverage, bool all);

}  // namespace metier::cli
