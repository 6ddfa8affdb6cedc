// From what a person or a program calls a concept to the concept.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "snapshot/snapshot.h"

namespace metier::api {

struct ResolveOptions {
  std::optional<taxonomy::ConceptKind> kind;  // preferred where several concepts fit
  LanguageId language;                        // whose labels come first
  std::size_t suggestions = 5;
};

struct Resolution {
  ConceptId id;                        // invalid: nothing is called that
  std::vector<ConceptId> suggestions;  // the nearest, only when `id` is invalid
};

// `text` is a URI, a code ("1330.3", "1330", "C1330", "S1.2", letters in either case) or the bare
// UUID at the end of a URI; blanks around it do not count. Where several concepts fit, one of
// `kind` wins, then occupations, ISCO groups, skill groups, skills, schemes in this order.
// Thread-safe.
Resolution resolve(const snapshot::Snapshot& snapshot, std::string_view text,
                   const ResolveOptions& options);

// What to say when nothing is called `text`: one line that names the suggestions,
// ErrorKind::not_found.
Error unknown_concept(const snapshot::Taxonomy& taxonomy, std::string_view text,
                      const Resolution& resolution, LanguageId language);

}  // namespace metier::api
