// Bytes that live as long as their arena and never move: the texts of a table that had to be
// changed while it was read (all others are views of the file itself).
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <memory>
#include <string_view>
#include <vector>

namespace metier::taxonomy {

class Arena {
 public:
  // Room for `size` bytes. Give back what was not used with keep().
  char* room(std::size_t size) {
    if (size > left_) {
      left_ = std::max(kChunk, size);
      chunks_.push_back(std::make_unique_for_overwrite<char[]>(left_));
      free_ = chunks_.back().get();
    }
    return free_;
  }
  // The first `size` bytes of the room last given stay.
  std::string_view keep(std::size_t size) {
    const std::string_view out(free_, size);
    free_ += size;
    left_ -= size;
    return out;
  }
  std::string_view copy(std::string_view text) {
    if (text.empty()) return {};
    std::memcpy(room(text.size()), text.data(), text.size());
    return keep(text.size());
  }

  // Forgets all texts; keeps one chunk of room for the next ones.
  void clear() {
    if (chunks_.empty()) return;
    chunks_.resize(1);
    free_ = chunks_.front().get();
    left_ = kChunk;
  }

 private:
  static constexpr std::size_t kChunk = std::size_t{64} << 10;
  std::vector<std::unique_ptr<char[]>> chunks_;
  char* free_ = nullptr;
  std::size_t left_ = 0;
};

}  // namespace metier::taxonomy
