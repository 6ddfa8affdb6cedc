// Two snapshots at once, for the verbs that compare releases.
#pragma once

#include <memory>
#include <string>

#include "snapshot/snapshot.h"
#include "versions/versions.h"

namespace metier::cli {

struct Releases {
  std::shared_ptr<const snapshot::Snapshot> old, now;
  std::string old_name, now_name;  // "v1.2.0" where the snapshots tell, else the files' names
};

Result<Releases> open_releases(const std::string& old, const std::string& now);

// Writes to a file, complete or not at all; to standard output when `path` is empty.
Result<void> write_output(const std::string& path, std::string_view text);

}  // namespace metier::cli
