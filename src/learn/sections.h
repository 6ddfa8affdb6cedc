// What was learned, in a snapshot: sections 300-399; docs/snapshot-format.md specifies the bytes.
#pragma once

#include <cstdint>

#include "snapshot/snapshot.h"

namespace metier::learn {

inline constexpr auto kParameters = snapshot::SectionId::learn;  // one Parameters
inline constexpr auto kWordSlots =
    snapshot::SectionId::learn + 1;  // WordSlot: table of known words
inline constexpr auto kWordVectors = snapshot::SectionId::learn + 2;  // width / 2 bytes a word
inline constexpr auto kWordScales = snapshot::SectionId::learn + 3;   // float[words]
inline constexpr auto kGramVectors = snapshot::SectionId::learn + 4;  // width / 2 bytes a gram row
inline constexpr auto kGramScales = snapshot::SectionId::learn + 5;   // float[gram rows]
inline constexpr auto kConceptVectors = snapshot::SectionId::learn + 6;      // i8[concepts * width]
inline constexpr auto kDescriptionVectors = snapshot::SectionId::learn + 7;  // i8[concepts * width]
inline constexpr auto kLabelOffsets =
    snapshot::SectionId::learn + 8;  // Id24[labels + 1] into kLabelWords
inline constexpr auto kLabelWords = snapshot::SectionId::learn + 9;  // Id24: words of each label
inline constexpr auto kConceptScales = snapshot::SectionId::learn + 11;      // float[concepts]
inline constexpr auto kDescriptionScales = snapshot::SectionId::learn + 12;  // float[concepts]
inline constexpr auto kLabelLengths = snapshot::SectionId::learn + 10;       // u16[labels]

struct Parameters {
  std::uint32_t width;      // of a vector
  std::uint32_t gram_rows;  // a power of two
  float length_unit;        // the length of a label's vector is kLabelLengths times this
  std::uint32_t reserved;   // zero
};
static_assert(sizeof(Parameters) == 16);

inline constexpr std::uint32_t kNoWord = 0xFFFFFFFF;

// Slot of a word with key k: the first free one, or one with check k mod 2^32, from
// (k >> 32) * slots >> 32 on, going round.
struct WordSlot {
  std::uint32_t check;
  std::uint32_t word;  // kNoWord: free
};
static_assert(sizeof(WordSlot) == 8);

// A packed vector: byte i holds element i in its lower half and element i + width / 2 in its upper,
// each as 8 more than its value of -7 to 7; times the scale that belongs to it.

// Concept and description vectors: unit vectors, the numbers times the scale that belongs to the
// concept; scale 0 where there is none.

}  // namespace metier::learn
