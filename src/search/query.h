// A question to the search index and its answer.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "snapshot/snapshot.h"

namespace metier::search {

using snapshot::ConceptKind;
using snapshot::LabelKind;

// Kinds of concepts as a set of bits, 1 << ConceptKind.
using TypeMask = std::uint8_t;
constexpr TypeMask type_bit(ConceptKind kind) {
  return static_cast<TypeMask>(1U << static_cast<unsigned>(kind));
}
// Everything but concept schemes, which are containers and nothing a user looks for.
inline constexpr TypeMask kAnyType =
    type_bit(ConceptKind::occupation) | type_bit(ConceptKind::skill) |
    type_bit(ConceptKind::skill_group) | type_bit(ConceptKind::isco_group);

// How a hit was found, from the strongest to the weakest.
enum class MatchKind : std::uint8_t {
  code = 0,        // the code of the concept, or its beginning
  uri = 1,         // its URI, or the last part of it (a UUID)
  exact = 2,       // the whole label
  words = 3,       // all words of the query are words of the label
  prefix = 4,      // the same, and some word goes on in the label
  compound = 5,    // some word is part of a compound of the label, or the other way round
  typo = 6,        // some word differs by one or two edits
  some_words = 7,  // the label lacks a word of the query
};
// "code", "uri", "exact", "words", "prefix", "compound", "typo", "some words"
std::string_view name(MatchKind kind);

struct Query {
  std::string_view text{};    // the first kMaxQueryBytes count
  LanguageId language{};      // labels of it come first; invalid: English
  TypeMask types = kAnyType;  // only concepts of these kinds
  std::size_t limit = 20;     // at most kMaxHits together with offset
  std::size_t offset = 0;     // hits to leave out at the front
  bool as_you_type = false;   // the last word is still being typed
};

struct Hit {
  ConceptId concept_id;
  LabelId label;  // the label that matched best; invalid when a code or URI did
  MatchKind match = MatchKind::words;
  std::uint8_t edits = 0;  // letters to change, over all words of the query
  float score = 0;         // falling; comparable within one answer only
};

struct Answer {
  std::vector<Hit> hits;       // by score, then ConceptId; one per concept
  std::size_t total = 0;       // concepts found, those outside offset and limit included
  bool total_is_exact = true;  // false when a limit on work ended the counting
};

}  // namespace metier::search
