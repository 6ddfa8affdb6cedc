// Where a sentence ends; private to the module.
#pragma once

#include <cstddef>
#include <string_view>

namespace metier::text {

struct Stop {
  std::size_t end;   // the sentence ends before it; npos: it does not end here
  std::size_t next;  // where to go on
  bool bullet;       // an item begins there
};

// Position of the next byte of text[at, end) that may end a sentence, or `end`.
std::size_t next_sign(std::string_view text, std::size_t at, std::size_t end);

// What the sign at text[at] does in the block [begin, end).
Stop read_sign(std::string_view text, std::size_t begin, std::size_t at, std::size_t end);

// Whether text[begin, end), which lies in one line, ends in end punctuation, given the character
// that the next line begins with.
bool ends_sentence(std::string_view text, std::size_t begin, std::size_t end, char32_t next);

// Bytes of the bullet or number at the beginning of a line, 0 if there is none, and which it is.
struct Bullet {
  std::size_t size;
  bool numbered;
};
Bullet read_bullet(std::string_view text, std::size_t at, std::size_t end);

}  // namespace metier::text
