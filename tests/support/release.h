// Real taxonomies for tests: the starter of this repository and, where it is found, a full release.
#pragma once

#include <string>
#include <vector>

#include "snapshot/snapshot.h"
#include "support/esco.h"
#include "taxonomy/taxonomy.h"

namespace metier::test {

inline snapshot::SectionSet freeze_release(const std::filesystem::path& path,
                                           std::vector<std::string> languages = {},
                                           unsigned threads = 2) {
  taxonomy::ImportOptions options;
  options.languages = std::move(languages);
  options.threads = threads;
  const auto model = taxonomy::import_esco({path}, options);
  if (!model) throw std::runtime_error(model.error().message);
  snapshot::SectionSet out;
  snapshot::FreezeOptions freeze;
  freeze.threads = threads;
  const auto done = snapshot::freeze(*model, freeze, out);
  if (!done) throw std::runtime_error(done.error().message);
  return out;
}

}  // namespace metier::test
