// The releases that a server has, and how a request names one.
#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "search/search.h"
#include "snapshot/snapshot.h"
#include "versions/versions.h"

namespace metier::esco {

struct Release {
  std::string version;  // "v1.2.0"; "unknown" where the snapshot does not tell
  std::shared_ptr<const snapshot::Snapshot> snapshot;
  std::shared_ptr<const search::Index> index;

  const snapshot::Taxonomy& taxonomy() const { return snapshot->taxonomy(); }
};

// "v1.2.0" of the snapshot's build information.
std::string version_of(const snapshot::Snapshot& snapshot);

class Releases {
 public:
  // At least one. Of equal versions the last one counts.
  explicit Releases(std::vector<Release> releases);

  const Release& latest() const { return all_.back(); }
  const std::vector<Release>& all() const { return all_; }  // oldest first

  // "latest" or nothing is the latest; what a release is called, that one, "1.2.0" being "v1.2.0";
  // "v1.2", and "v1.2.1" where there is no such, the last of 1.2. nullptr where nothing fits.
  const Release* find(std::string_view selected) const;

  // From release `older` of all() to the next one: compared when first asked for, which takes a
  // second or two of full releases.
  const versions::Comparison& to_next(std::size_t older) const;

 private:
  struct Step {
    std::once_flag made;
    versions::Comparison comparison;
  };
  std::vector<Release> all_;
  std::vector<std::unique_ptr<Step>> steps_;
};

}  // namespace metier::esco
