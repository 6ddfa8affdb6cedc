// The search sections of a snapshot (docs/snapshot-format.md). All integers little-endian u32
// unless said otherwise.
//
// A *term* is a distinct folded word of any label, a spelling of it with ae, oe, ue, aa, or a part
// of a compound. Terms are strings of symbols, one byte for each letter of the alphabet; term ids
// follow the bytewise order of these strings, so the words that begin alike are a range of ids. An
// *entry* is a label with at least one word. Entries are ordered by language, then by how good a
// find they are on their own (preferred before alternative, short before long), then by LabelId:
// the front of any list of entries of a language is what a user wants to see first.
#pragma once

#include <cstdint>

#include "snapshot/snapshot.h"

namespace metier::search {

using snapshot::SectionId;

namespace sections {
// Code points of symbol 1, 2, ..., rising; at most kMaxAlphabet.
inline constexpr SectionId kAlphabet = SectionId::search + 0;
inline constexpr SectionId kTermOffsets = SectionId::search + 1;  // [terms + 1] into kTermSymbols
inline constexpr SectionId kTermSymbols = SectionId::search + 2;  // u8

// A trie over the terms, cut where at most kTrieLeaf terms are left. Nodes in breadth-first order,
// the root first; the children of node n are kTrieChildren[n] ... kTrieChildren[n + 1].
inline constexpr SectionId kTrieChildren = SectionId::search + 3;  // [nodes + 1]
inline constexpr SectionId kTrieSymbols =
    SectionId::search + 4;  // u8[nodes]: symbol on the way to it
inline constexpr SectionId kTrieTerms = SectionId::search + 5;  // [nodes]: first term below it

inline constexpr SectionId kEntries = SectionId::search + 6;  // Entry[entries]
inline constexpr SectionId kEntryLetters =
    SectionId::search + 7;  // u8[entries]: letters, at most 255
inline constexpr SectionId kEntryLanguages =
    SectionId::search + 8;                                        // [languages + 1] into kEntries
inline constexpr SectionId kWordOffsets = SectionId::search + 9;  // Id24[entries + 1] into kWords
inline constexpr SectionId kWords = SectionId::search + 10;  // Id24: terms of the entry, in order

// The entries that have a term as a word, or as another spelling of a word; rising.
inline constexpr SectionId kPostingOffsets = SectionId::search + 11;  // Id24[terms + 1]
inline constexpr SectionId kPostings = SectionId::search + 12;        // Id24
// The entries that have a term as a part of a word; rising.
inline constexpr SectionId kPartOffsets = SectionId::search + 13;   // Id24[terms + 1]
inline constexpr SectionId kPartPostings = SectionId::search + 14;  // Id24
// Other spellings (kSpellingFlag set) and parts of a term.
inline constexpr SectionId kRelativeOffsets = SectionId::search + 15;  // Id24[terms + 1]
inline constexpr SectionId kRelatives = SectionId::search + 16;

// Labels by hash64 of their folded form: bucket b holds the hashes whose top bits are b; inside it
// they are sorted by hash, then by label. The fingerprint is the low 16 bits of the hash. The
// number of buckets is a power of two.
inline constexpr SectionId kExactBuckets = SectionId::search + 20;       // [buckets + 1]
inline constexpr SectionId kExactFingerprints = SectionId::search + 21;  // u16
inline constexpr SectionId kExactLabels = SectionId::search + 22;        // Id24: LabelId
inline constexpr SectionId kByTail = SectionId::search + 23;  // ConceptId by last part of the URI
}  // namespace sections

inline constexpr std::size_t kMaxAlphabet = 250;
inline constexpr std::size_t kTrieLeaf = 8;
// Longer words are cut, in labels as in queries.
inline constexpr std::size_t kMaxTermSymbols = 120;
inline constexpr std::uint32_t kSpellingFlag = 0x8000'0000;

struct Entry {
  std::uint32_t label;  // LabelId
  std::uint32_t owner;  // ConceptId << 5 | LabelKind << 3 | ConceptKind

  constexpr std::uint32_t concept_index() const { return owner >> 5; }
  constexpr unsigned label_kind() const { return owner >> 3 & 3; }
  constexpr unsigned concept_kind() const { return owner & 7; }
};
static_assert(sizeof(Entry) == 8);

}  // namespace metier::search
