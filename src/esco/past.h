// What became of concepts from release to release: /history and /conversion.
#pragma once

#include <string_view>
#include <vector>

#include "esco/release.h"
#include "esco/view.h"

namespace metier::esco {

// The newest release that has the concept, up to `until`; nullptr when none has.
const Release* release_with(const Releases& releases, std::string_view uri, const Release& until);

// What the concept is in `target`: itself where it is there and in use, else what replaced it, over
// all releases between. Empty where nobody knows.
std::vector<ConceptId> became(const Releases& releases, std::string_view uri,
                              const Release& target);
// URIs of what the concept of `release` replaced in the one before.
std::vector<std::string_view> replaced(const Releases& releases, std::string_view uri,
                                       const Release& release);

struct ChangesOfVersion {
  std::string_view version;
  std::vector<versions::Change> changes;
};
// What changed in the last release up to `until` that changed something; with `full`, in each.
std::vector<ChangesOfVersion> history_of(const Releases& releases, std::string_view uri,
                                         const Release& until, bool full);

void write_changes(const std::vector<ChangesOfVersion>& history, JsonWriter& json);

}  // namespace metier::esco
