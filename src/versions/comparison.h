// What changed between two releases of ESCO.
//
//   const Comparison difference = compare((*old)->taxonomy(), (*now)->taxonomy());
//   for (const Gone& gone : difference.gone)
//     if (const auto* next = difference.likely(gone)) print(now.uri(next->now_id), next->score);
//
// A concept is the same in both releases when its URI is. The two number concepts, labels and
// languages each in its own way: ids called old_... belong to the older one, now_... to the newer.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "snapshot/snapshot.h"
#include "versions/successor.h"

namespace metier::versions {

using snapshot::LabelKind;
using snapshot::NoteKind;
using snapshot::Relation;
using snapshot::Taxonomy;

// The names are those of ESCO's history: "Added", "Removed", "Updated".
enum class Action : std::uint8_t { added, removed, updated };
std::string_view name(Action action);

// A concept in the one and in the other release; an id is invalid where it is not.
struct Pair {
  ConceptId old_id;
  ConceptId now_id;
  bool in_both() const { return old_id.valid() && now_id.valid(); }
  friend bool operator==(const Pair&, const Pair&) = default;
};

struct LanguagePair {
  std::string_view code;
  LanguageId old_id, now_id;
  std::size_t old_labels = 0, now_labels = 0;  // of all concepts
  bool in_both() const { return old_id.valid() && now_id.valid(); }
};

enum class Fate : std::uint8_t {
  removed,         // not in the newer release
  made_obsolete,   // there, but obsolete
  still_obsolete,  // obsolete in both: no change, but nothing to point to either
};
// "removed", "made obsolete", "still obsolete"
std::string_view name(Fate fate);

// A concept of the older release that ought not to be used with the newer one.
struct Gone {
  Pair pair;
  Fate fate = Fate::removed;
  std::uint32_t first = 0, count = 0;  // its successors, best first
};

// Of a concept that is in both. Added: `before` is invalid; removed: `after` is. A preferred label
// that is another one is updated; other labels are added or removed.
struct LabelChange {
  Pair pair;
  std::uint32_t language;  // index into Comparison::languages
  LabelKind kind;
  LabelId before, after;
  Action action() const;
};

struct NoteChange {
  Pair pair;
  std::uint32_t language;
  NoteKind kind;
  Action action;
};

// What a concept is, apart from texts and relations.
enum class Fact : std::uint8_t {
  kind,
  code,
  status,
  skill_type,
  reuse_level,
  collections,
  regulated,
  nace,
  green_share,
};
inline constexpr std::size_t kFactCount = 9;
// "kind", "code", "status", "skill type", "reuse level", "collections", ...
std::string_view name(Fact fact);
// Empty when the concept has none.
std::string fact_text(const Taxonomy& taxonomy, ConceptId id, Fact fact);

struct FactChange {
  Pair pair;
  Fact fact;
};

// Only the even relations (taxonomy/terms.h): each arrow once.
struct RelationChange {
  Relation relation;
  Action action;
  Pair from, to;
  // Whether it came or went because one of its ends did.
  bool with_concept() const { return !from.in_both() || !to.in_both(); }
};

// An arrow that is there in both releases, but essential in one and optional in the other.
struct Switch {
  Pair from, to;
  Relation was, is;
};

// Everything by the order of URIs, then languages and kinds. The taxonomies have to outlive it.
struct Comparison {
  const Taxonomy* old = nullptr;
  const Taxonomy* now = nullptr;
  std::vector<ConceptId> now_of;        // by old_id
  std::vector<ConceptId> old_of;        // by now_id
  std::vector<LanguagePair> languages;  // by code
  std::vector<ConceptId> added;         // now_id
  std::vector<Gone> gone;               // by URI
  std::vector<Successor> candidates;    // of all that is gone: see Gone
  std::vector<LabelChange> labels;      // only of languages that are in both
  std::vector<NoteChange> notes;        // likewise
  std::vector<FactChange> facts;
  std::vector<RelationChange> relations;
  std::vector<Switch> switches;

  std::span<const Successor> candidates_of(const Gone& g) const {
    return std::span(candidates).subspan(g.first, g.count);
  }
  // The best successor, when it is a likely one.
  const Successor* likely(const Gone& g) const;
  // What is gone with this URI in the older release, if it is.
  const Gone* find_gone(ConceptId old_id) const;

  // What a concept of the older release was replaced by, best first: the likely successors, several
  // when one is as good as the other. None when it is still there or nobody knows.
  std::vector<Successor> successors(std::string_view uri) const;
  // The concepts that a concept of the newer release replaces: old ids, by URI.
  std::vector<ConceptId> predecessors(std::string_view uri) const;
};

struct CompareOptions {
  unsigned threads = 1;  // the answer does not depend on it
};

// Throws snapshot::DamagedSnapshot when a text is not what its checksum says.
Comparison compare(const Taxonomy& old, const Taxonomy& now, const CompareOptions& options = {});

}  // namespace metier::versions
