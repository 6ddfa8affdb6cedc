// From what a person or a program calls a concept to the concept.
#pragma once

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "search/search.h"
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

// Any number of threads may resolve.
class Resolver {
 public:
  // Opens the small index of whole labels. For suggestions alone the large one is used: `index`,
  // which has to outlive the resolver, or one that is opened when it is first needed.
  // ErrorKind::snapshot when the sections are missing or damaged.
  static Result<Resolver> open(std::shared_ptr<const snapshot::Snapshot> snapshot,
                               const search::Index* index = nullptr);

  // `text` is a URI (https for http is forgiven), a code ("1330.3", "1330", "C1330", "S1.2",
  // letters in either case), the bare UUID at the end of a URI, or a label of any language, case
  // and accents aside; blanks around it do not count. Where several concepts fit, one of `kind`
  // wins; else, of those with the same code, occupations, ISCO groups, skill groups, skills,
  // schemes in this order, and of those with the same label, the one whose label is in `language`,
  // then English, and preferred, then alternative, then hidden.
  Result<Resolution> resolve(std::string_view text, const ResolveOptions& options) const;

 private:
  Resolver(std::shared_ptr<const snapshot::Snapshot> snapshot, search::ExactIndex exact,
           const search::Index* index)
      : snapshot_(std::move(snapshot)), exact_(std::move(exact)), index_(index) {}
  ConceptId find(std::string_view text, const ResolveOptions& options) const;

  std::shared_ptr<const snapshot::Snapshot> snapshot_;
  search::ExactIndex exact_;
  const search::Index* index_;
};

// What to tell somebody who asked for `text` and got no concept: one line that names the nearest.
Error unknown_concept(const snapshot::Taxonomy& taxonomy, std::string_view text,
                      const Resolution& resolution, LanguageId language);

}  // namespace metier::api
