#include "link/word_table.h"

#include <algorithm>

namespace metier::link {

bool WordTable::sound() const {
  if (offsets_.empty() || offsets_.front() != 0 || offsets_.back() != bytes_.size()) return false;
  if (!never_falls(offsets_)) return false;
  std::size_t free_slots = 0;
  for (const WordSlot& slot : slots_) {
    if (slot.word == kNoWord) {
      ++free_slots;
    } else if (slot.word >= size()) {
      return false;
    }
  }
  return free_slots > 0;
}

std::vector<WordSlot> make_slots(std::span<const std::string_view> words) {
  // Five slots for three words: a word that is in no label, the common case, ends after 2 to 4
  // slots.
  std::vector<WordSlot> slots(words.size() * 5 / 3 + 1, WordSlot{0, 0, kNoWord});
  for (std::size_t w = 0; w < words.size(); ++w) {
    const std::uint64_t key = word_key(words[w]);
    std::size_t at = first_slot(key, slots.size());
    while (slots[at].word != kNoWord) at = at + 1 == slots.size() ? 0 : at + 1;
    slots[at] = {key, static_cast<std::uint32_t>(words[w].size()), static_cast<std::uint32_t>(w)};
  }
  return slots;
}

}  // namespace metier::link
