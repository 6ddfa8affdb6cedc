// Occupations as people name them on the command line.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "api/api.h"
#include "base/base.h"

namespace metier::cli {

// By URI, UUID, code or label, as `metier show` takes them. A concept of another kind is
// ErrorKind::usage.
Result<ConceptId> occupation_named(const snapshot::Taxonomy& t, const api::Resolver& resolver,
                                   const std::string& name, LanguageId language);
// The snapshot, the language of labels in it, and the occupation that was named.
struct NamedOccupation {
  std::shared_ptr<const snapshot::Snapshot> snapshot;
  LanguageId language;
  ConceptId id;

  static Result<NamedOccupation> open(const std::string& snapshot, const std::string& name,
                                      const std::string& language);
  const snapshot::Taxonomy& taxonomy() const { return snapshot->taxonomy(); }
};

// Of each; one that is named twice is ErrorKind::usage.
Result<std::vector<ConceptId>> occupations_named(const snapshot::Taxonomy& t,
                                                 const api::Resolver& resolver,
                                                 const std::vector<std::string>& names,
                                                 LanguageId language);

}  // namespace metier::cli
