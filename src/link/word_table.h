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
  std::uint32_t find(std::string_view word) const {
    const std::uint64_t key = word_key(word);
    const std::uint32_t id = find_at(slot_of(key), key, word.size());
    return id != kNoWord && is_word(id, word) ? id : kNoWord;
  }

  // The steps of find() apart, so that the memory can be fetched ahead for many words. The word is
  // known by its key alone: is_word() tells whether it truly is the one, for words of more than 8
  // bytes.
  std::size_t slot_of(std::uint64_t key) const { return first_slot(key, slots_.size()); }
  void prefetch(std::size_t slot) const { __builtin_prefetch(&slots_[slot]); }
  std::uint32_t find_at(std::size_t slot, std::uint64_t key, std::size_t length) const {
    for (std::size_t at = slot;;) {
      const WordSlot& s = slots_[at];
      if (s.word == kNoWord || (s.key == key && s.length == length)) return s.word;
      if (++at == slots_.size()) at = 0;
    }
  }
  bool is_word(std::uint32_t id, std::string_view text) const {
    return text.size() <= 8 || word(id) == text;
  }

 private:
  std::span<const std::uint32_t> offsets_;
  std::span<const char> bytes_;
  std::span<const WordSlot> slots_;
};

// The table for words in the order of their numbers.
std::vector<WordSlot> make_slots(std::span<const std::string_view> words);

}  // namespace metier::link
