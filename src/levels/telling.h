// Levels of an occupation as people and programs read them.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "levels/facts.h"

namespace metier::levels {

// Name and value, in words: job zone, education, experience, and where they come from. What O*NET
// is silent of is left out.
std::vector<std::pair<std::string, std::string>> lines(const Levels& levels, const Facts& facts);

// {"jobZone":{"zone","name"}|null,"education":{"level","name","percent"}|null,
//  "experience":{"level","name"}|null,"match","onetOccupations","source"}
void write_json(const Levels& levels, const Facts& facts, JsonWriter& json);

}  // namespace metier::levels
