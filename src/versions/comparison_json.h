// A comparison as JSON: docs/cli.md, "diff", names the fields.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "versions/comparison.h"
#include "versions/history.h"

namespace metier::versions {

// How a comparison is told.
struct Telling {
  std::string_view old_name, now_name;  // "v1.1.1", or what else people know the releases by
  std::string_view language;            // of labels; English where it has none, or none is given
  bool only_language = false;           // labels and notes of it alone
};

// What a concept is called: in the newer release where it is there, else in the older one.
std::string_view label_of(const Comparison& c, Pair pair, std::string_view language);
// Its URI and code, likewise.
std::string_view uri_of(const Comparison& c, Pair pair);
std::string_view code_of(const Comparison& c, Pair pair);
snapshot::ConceptKind kind_of(const Comparison& c, Pair pair);
// A note of a concept in one of the languages; empty when there is none.
std::string note_before(const Comparison& c, const NoteChange& change);
std::string note_after(const Comparison& c, const NoteChange& change);
// Whether a change in a language is to be told.
bool told(const Comparison& c, const Telling& telling, std::uint32_t language);

// Numbers of a comparison, as all forms of it tell them.
struct Counts {
  struct OfKind {
    std::size_t old_total = 0, now_total = 0, added = 0, removed = 0, obsolete = 0, replaced = 0;
  };
  struct OfLabels {
    std::size_t added = 0, removed = 0, updated = 0;
  };
  struct OfRelation {
    std::size_t added = 0, removed = 0;            // between concepts of both releases
    std::size_t with_added = 0, with_removed = 0;  // because an end came or went
  };
  OfKind kinds[5];
  OfLabels labels[3];
  OfLabels notes[3];
  std::size_t facts[kFactCount] = {};
  OfRelation relations[taxonomy::kRelationCount];
  std::size_t essential_to_optional = 0, optional_to_essential = 0;
  bool any = false;  // whether anything changed at all
};
Counts count(const Comparison& c, const Telling& telling);

// Everything, as one object.
std::string to_json(const Comparison& c, const Telling& telling);

// The changes of one concept: {"uri","label","fate"?,"successors"?,"changes":[...]}.
std::string to_json(const Comparison& c, const Telling& telling, Pair pair,
                    const std::vector<Change>& changes);

}  // namespace metier::versions
