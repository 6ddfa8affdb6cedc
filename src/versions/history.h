// The changes of one concept between two releases, as ESCO's /history lists them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "versions/comparison.h"

namespace metier::versions {

// One entry of ESCO's history. What is not there is "None": a value that was added has the old
// value "None"; what does not depend on a language has the language "None".
struct Change {
  std::string_view field;  // "prefLabel", "altLabel", "description", "isOptionalSkillFor", ...
  std::string old_value;   // relations: URIs joined by " || "
  std::string new_value;
  Action action;
  std::string_view language;
};

// Texts first, by language, then facts, then relations in both directions and all that is broader
// ("broaderTransitive"). Of a concept that only one release has everything was added, or removed.
// Of one that is in both, texts count in the languages that both releases have: a language that one
// was built without is no change. Empty when neither has the concept, or nothing changed.
std::vector<Change> changes_of(const Taxonomy& old, const Taxonomy& now, std::string_view uri);

}  // namespace metier::versions
