// Two small releases, compared.
#pragma once

#include <memory>
#include <string>

#include "support/tiny.h"
#include "versions/versions.h"

namespace metier::test {

struct Compared {
  std::shared_ptr<const snapshot::Snapshot> old_snapshot, now_snapshot;
  versions::Comparison difference;

  const snapshot::Taxonomy& old() const { return old_snapshot->taxonomy(); }
  const snapshot::Taxonomy& now() const { return now_snapshot->taxonomy(); }
  // What is gone with this name ("skill/sql"); the test fails when nothing is.
  const versions::Gone& gone(std::string_view name) const {
    const auto* found = difference.find_gone(old().find_uri(uri(name)));
    if (found == nullptr) throw std::runtime_error(std::string(name) + " is not gone");
    return *found;
  }
  // The English label of its likely successor; empty when there is none.
  std::string successor(std::string_view name) const {
    const auto* next = difference.likely(gone(name));
    return next == nullptr ? "" : std::string(now().label(next->now_id, now().english()));
  }
  static std::string uri(std::string_view name) {
    return "http://data.europa.eu/esco/" + std::string(name);
  }
};

inline Compared compare(Tiny& old, Tiny& now, unsigned threads = 1) {
  Compared out{old.snapshot(), now.snapshot(), {}};
  out.difference = versions::compare(out.old(), out.now(), {threads});
  return out;
}

}  // namespace metier::test
