// A check as JSON; docs/cli.md, "check", names the fields.
#pragma once

#include <string>

#include "draft/check.h"

namespace metier::draft {

// `document` is what was checked: the words of the spans are taken from it.
std::string to_json(const Check& check, const link::Document& document,
                    const snapshot::Taxonomy& t);

}  // namespace metier::draft
