// Occupations as people name them on the command line.
#pragma once

#include <string>
#include <vector>

#include "api/api.h"
#include "base/base.h"

namespace metier::cli {

// By URI, UUID, code or label, as `metier show` takes them. A concept of another kind is
// ErrorKind::usage.
Result<ConceptId> occupation_named(const snapshot::Taxonomy& t, const api::Resolver& resolver,
                                   const std::string& name, LanguageId language);
// Of each; one that is named twice is ErrorKind::usage.
Result<std::vector<ConceptId>> occupations_named(const snapshot::Taxonomy& t,
                                                 const api::Resolver& resolver,
                                                 const std::vector<std::string>& names,
                                                 LanguageId language);

}  // namespace metier::cli
