// From the texts of a snapshot to the vectors in it (learn/sections.h).
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "learn/names.h"
#include "snapshot/snapshot.h"

namespace metier::learn {

// A further text of a concept, to learn from: a sentence that asks for a skill, say.
struct Example {
  std::string text;
  std::string uri;
};

// One {"text": ..., "uri": ...} a line. Errors name the file and the line.
Result<std::vector<Example>> read_examples(const std::filesystem::path& path);

struct BuildOptions {
  unsigned threads = 1;  // the sections do not depend on it
  std::uint64_t seed = 1;
  int steps = 0;  // 0: as many as the taxonomy's size calls for
  std::span<const Example> examples =
      {};                            // those of concepts the snapshot does not have are left out
  std::span<const Name> names = {};  // likewise, and those of languages it does not have
  std::function<void(int done, int of)> progress = {};
};

struct BuildReport {
  std::size_t texts = 0, words = 0;
  std::size_t names = 0, examples = 0, unknown_examples = 0;
};

// Learns from the labels, descriptions and scope notes of all occupations, skills and ISCO groups
// that are not obsolete, in all languages, and adds the sections to `out`.
Result<BuildReport> build(const snapshot::Snapshot& snapshot, const BuildOptions& options,
                          snapshot::SectionSet& out);

}  // namespace metier::learn
