// From a folded word to its number: an open-addressing hash table in the snapshot.
#pragma once

#include <cstring>
#include <span>
#include <string_view>
#include <vector>

#include "link/sections.h"

namespace metier::link {

// The bytes of a word of up to 8 bytes, zero-padded, as a little-endian number; else hash64.
inline std::uint64_t word_key(std::string_view word) {
  if (word.size() > 8) return hash64(word);
  std::uint64_t key = 0;
  std::memcpy(&key, word.data(), word.size());
  return key;
}

// Where the search for a key begins, in a table of `slots` slots: the high half of the product of
// the slots and a scrambled key (the high and low half of a 128-bit product, combined).
inline std::size_t first_slot(std::uint64_t key, std::size_t slots) {
  const auto product =
      static_cast<unsigned __int128>(key ^ 0x9E3779B97F4A7C15U) * 0xD6E8FEB86659FD93U;
  const std::uint64_t mixed =
      static_cast<std::uint64_t>(product >> 64) ^ static_cast<std::uint64_t>(product);
  return static_cast<std::size_t>(static_cast<unsigned __int128>(mixed) * slots >> 64);
}

class WordTable {
 public:
  WordTable() = default;
  // Sections that were checked by sound(): offsets that rise inside bytes, a free slot.
  WordTable(std::span<const std::uint32_t> offsets, std::span<const char> bytes,
            std::span<const WordSlot> slots)
      : offsets_(offsets), bytes_(bytes), slots_(slots) {}

  // Every lookup stays inside and comes to an end.
  bool sound() const;

  std::size_t size() const { return offsets_.size() - 1; }
  std::string_view word(std::uint32_t id) const {
    return {bytes_.data() + offsets_[id], offsets_[id + 1] - offsets_[id]};
  }

  // kNoWord when no label has the word.
  std::uint32_t find(std::string_view word) const { return find(word, word_key(word)); }

  // The same for a word whose key is known.
  std::uint32_t find(std::string_view word, std::uint64_t key) const {
    for (std::size_t at = first_slot(key, slots_.size());;) {
      const WordSlot& slot = slots_[at];
      if (slot.word == kNoWord) return kNoWord;
      if (slot.key == key && slot.length == word.size() &&
          (word.size() <= 8 || this->word(slot.word) == word))
        return slot.word;
      if (++at == slots_.size()) at = 0;
    }
  }

 private:
  std::span<const std::uint32_t> offsets_;
  std::span<const char> bytes_;
  std::span<const WordSlot> slots_;
};

// The table for words in the order of their numbers.
std::vector<WordSlot> make_slots(std::span<const std::string_view> words);

}  // namespace metier::link
