// A profile for people to read.
#pragma once

#include <string>

#include "people/people.h"

namespace metier::cli {

std::string cv_text(const snapshot::Taxonomy& taxonomy, const people::Profile& profile);

}  // namespace metier::cli
