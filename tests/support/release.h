// Real taxonomies for tests: the starter of this repository and, where it is found, a full release.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include "snapshot/snapshot.h"
#include "taxonomy/taxonomy.h"

namespace metier::test {

inline std::filesystem::path starter_release() {
  return "data/starter";
}

// ESCO v1.2.0, not part of this repository; empty where it is not found.
inline std::filesystem::path full_release() {
  for (const char* path : {"../shared/esco/v1.2.0", "data/esco"})
    if (std::filesystem::exists(std::filesystem::path(path) / "occupations_en.csv")) return path;
  return {};
}

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
