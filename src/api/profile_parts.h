// What the builders of the profiles share. Inside api/ only.
#pragma once

#include "api/profile.h"

namespace metier::api {

Text text_of(const Taxonomy& t, snapshot::Localised found, LanguageId lang);
Text label_of(const Taxonomy& t, ConceptId id, LanguageId lang);
NoteText note_of(const Taxonomy& t, ConceptId id, taxonomy::NoteKind kind, LanguageId lang);

// Fills what all profiles have.
void fill(const Taxonomy& t, ConceptId id, LanguageId lang, Profile& p);

// References to `ids`, by label.
std::vector<ConceptRef> refs_by_label(const Taxonomy& t, std::span<const ConceptId> ids,
                                      LanguageId lang);

// Order of codes: runs of digits by number, so that "1330.9" comes before "1330.10".
bool code_less(std::string_view a, std::string_view b);

// Every way from a concept without a broader one down to the broader concepts of `id`; at most
// kMaxPaths, the shortest first. A circle in the data ends a path.
std::vector<Path> paths_to(const Taxonomy& t, ConceptId id, LanguageId lang);

// How much is below a concept by Relation::narrower, each concept once: groups of the kind of `id`,
// and concepts that are none.
struct Below {
  std::size_t groups = 0;
  std::size_t concepts = 0;
};
Below count_below(const Taxonomy& t, ConceptId id);

}  // namespace metier::api
