// Classes of characters in Europe's scripts, for cutting texts; private to the module.
#pragma once

#include <cstddef>
#include <string_view>

#include "base/base.h"

namespace metier::text {

constexpr bool is_control_or_blank(char c) {
  return static_cast<unsigned char>(c) <= 0x20;
}

constexpr bool is_ascii_digit(char c) {
  return c >= '0' && c <= '9';
}

constexpr bool is_ascii_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// Letter or digit of ASCII, or any byte of another character.
constexpr bool is_word_byte(char c) {
  return is_ascii_letter(c) || is_ascii_digit(c) || (c & 0x80) != 0;
}

// Bytes of the blank that begins at text[at], 0 when none does: controls, spaces of any width, line
// and paragraph separators, characters of no width.
std::size_t blank_at(std::string_view text, std::size_t at);
// The same for the one that ends before text[at].
std::size_t blank_before(std::string_view text, std::size_t at);

// Lower-case and upper-case letters; scripts without case are neither.
bool is_lower(char32_t c);
bool is_upper(char32_t c);

// The character at text[at], 0 at the end.
inline char32_t character_at(std::string_view text, std::size_t at) {
  return at < text.size() ? utf8::next(text, at) : 0;
}

}  // namespace metier::text
