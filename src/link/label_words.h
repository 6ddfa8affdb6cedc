// The labels that can be read, as sequences of numbered words: the first step of building the
// automaton.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "link/sections.h"

namespace metier::link {

// A label as word numbers [first_word, first_word + words) of LabelWords::sequence.
struct LabelSequence {
  LabelId label;
  std::uint32_t first_word;
  std::uint32_t words;
  std::uint8_t flags;  // of Hit
};

struct LabelWords {
  std::vector<snapshot::LanguageCode> languages;  // what the bits of WordInfo mean
  // By number: those that begin a label first; among these and among the others the most used
  // first, then in the order of their bytes. Function words that are in no label are there too.
  std::string word_bytes;
  std::vector<std::uint32_t> word_offsets;
  std::vector<WordSlot> slots;
  std::vector<WordInfo> infos;
  std::vector<std::uint32_t> sequence;
  std::vector<LabelSequence> labels;  // in the order of their ids
};

// The result does not depend on `threads`.
LabelWords label_words(const snapshot::Taxonomy& taxonomy, unsigned threads);

}  // namespace metier::link
