// The label automaton in a snapshot, sections 200-299; docs/snapshot-format.md specifies the bytes.
//
// All labels of occupations and skills, in all languages, as sequences of folded words. A hash
// table gives each word of a text its number; a trie over word numbers, laid out breadth first,
// says which sequences are labels; the hits of a node are the labels that end there.
#pragma once

#include <bit>
#include <cstdint>

#include "snapshot/snapshot.h"

namespace metier::link {

inline constexpr auto kWordOffsets = snapshot::SectionId::link;    // u32[words + 1] into kWordBytes
inline constexpr auto kWordBytes = snapshot::SectionId::link + 1;  // folded words, UTF-8
inline constexpr auto kWordSlots = snapshot::SectionId::link + 2;  // WordSlot: the hash table
inline constexpr auto kWordInfos = snapshot::SectionId::link + 3;  // WordInfo[words]
inline constexpr auto kNodes = snapshot::SectionId::link + 4;      // Node[nodes + 1]
inline constexpr auto kNodeWords =
    snapshot::SectionId::link + 5;  // Id24[nodes]: scrambled word that leads here
inline constexpr auto kHits = snapshot::SectionId::link + 6;        // Hit, by node
inline constexpr auto kPairFilter = snapshot::SectionId::link + 8;  // u64: bits of pair_bit()
inline constexpr auto kReadLanguages =
    snapshot::SectionId::link + 7;  // LanguageCode: bits of WordInfo

// u8[buckets x languages]: what a gram of link/label_language.h costs each language of the
// snapshot, -16 ln(probability); 255 for a language without labels of occupations.
inline constexpr auto kLanguageCosts = snapshot::SectionId::link + 9;

// u8[concepts]: see link/occupation_priors.h.
inline constexpr auto kOccupationPriors = snapshot::SectionId::link + 10;

inline constexpr std::uint32_t kNoWord = 0xFFFFFFFF;
inline constexpr std::size_t kMostWords = Id24::kMost;  // and nodes
inline constexpr std::size_t kMaxReadLanguages = 32;

struct WordSlot {
  std::uint64_t key;     // word_key of the word
  std::uint32_t length;  // bytes of the word
  std::uint32_t word;    // kNoWord: free slot
};
static_assert(sizeof(WordSlot) == 16);

// Languages as bits; bit i is language i of kReadLanguages. The first are those of the snapshot, in
// its order, so that for them bit and LanguageId agree.
struct WordInfo {
  std::uint32_t used_in;      // a label has the word
  std::uint32_t lower_in;     // a label has the word without a capital letter
  std::uint32_t function_in;  // a function word of the language (link/function_words.h)
  std::uint32_t
      label_in;  // the word alone is a label; all bits for one of a language without a bit
};
static_assert(sizeof(WordInfo) == 16);

// Spreads word numbers evenly over 24 bits, one to one. Children in this order are found by where
// they should stand, in one step or two, however many there are.
constexpr std::uint32_t scramble(std::uint32_t word) {
  return word * 0x9E3779B1U & Id24::kMost;
}

// Node 0 is the root. Children of node n are [nodes[n].first_child, nodes[n + 1].first_child),
// sorted by word; a child has a higher number than its parent. Word w that begins a label leads
// from the root to node w + 1: such words have the lowest numbers. Hits of n likewise.
struct Node {
  Id24 first_child;
  Id24 first_hit;
};
static_assert(sizeof(Node) == 6);

// Which bit of a filter of 2^log2_bits bits stands for a label that begins with these two words. A
// bit that is not set: there is none, and the trie need not be walked.
constexpr std::uint64_t pair_bit(std::uint32_t first, std::uint32_t second, unsigned log2_bits) {
  return ((std::uint64_t{first} << 32 | second) * 0x9E3779B97F4A7C15U) >> (64 - log2_bits);
}

struct Hit {
  Id24 label;
  Id24 owner;
  std::uint8_t language;
  std::uint8_t flags;  // and, in kLabelKind, the LabelKind

  std::uint8_t kind() const { return flags >> kLabelKindAt; }
  static constexpr unsigned kLabelKindAt = 6;
};
static_assert(sizeof(Hit) == 8);

inline constexpr std::uint8_t kOccupation = 1;  // else a skill
// For labels of one word only, see link/reader.h:
inline constexpr std::uint8_t kOneWord = 2;
inline constexpr std::uint8_t kExactCase = 4;  // matches only as it is written
inline constexpr std::uint8_t kCapital = 8;    // is written with a capital letter
inline constexpr std::uint8_t kAcronym = 16;   // with two or more, and no small letter between them

static_assert(std::endian::native == std::endian::little, "keys are read from the text in place");

}  // namespace metier::link
