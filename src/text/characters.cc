#include "text/characters.h"

namespace metier::text {
namespace {

unsigned char byte(std::string_view text, std::size_t at) {
  return static_cast<unsigned char>(text[at]);
}

// Whether bytes first, second, third are a blank of three bytes.
bool is_wide_blank(unsigned char first, unsigned char second, unsigned char third) {
  if (first == 0xE2 && second == 0x80)
    return (third >= 0x80 && third <= 0x8D) || third == 0xA8 || third == 0xA9 || third == 0xAF;
  if (first == 0xE2 && second == 0x81) return third == 0x9F || third == 0xA0;
  return (first == 0xE3 && second == 0x80 && third == 0x80) ||
         (first == 0xEF && second == 0xBB && third == 0xBF);
}

// Letters of a range where capital and small ones take turns, capitals at even code points.
constexpr bool is_even(char32_t c) {
  return (c & 1) == 0;
}

enum class Case { none, lower, upper };

Case latin_case(char32_t c) {
  if (c < 0xC0) return c == 0xB5 || c == 0xAA || c == 0xBA ? Case::lower : Case::none;
  if (c == 0xD7 || c == 0xF7) return Case::none;
  if (c < 0x100) return c < 0xDF ? Case::upper : Case::lower;
  if (c == 0x138 || c == 0x149 || c == 0x17F) return Case::lower;
  if (c == 0x178) return Case::upper;
  const bool shifted = (c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E);
  return is_even(c) != shifted ? Case::upper : Case::lower;
}

Case greek_case(char32_t c) {
  if (c == 0x37E || c == 0x387 || c < 0x370) return Case::none;
  if (c == 0x390 || (c >= 0x3AC && c <= 0x3CE)) return Case::lower;
  if (c >= 0x386 && c <= 0x3AB) return Case::upper;
  return c >= 0x3CF ? (is_even(c) ? Case::upper : Case::lower) : Case::none;
}

Case cyrillic_case(char32_t c) {
  if (c < 0x430) return Case::upper;
  if (c < 0x460) return Case::lower;
  if (c >= 0x482 && c <= 0x489) return Case::none;
  if (c >= 0x4C0 && c <= 0x4CF) return c == 0x4C0 || !is_even(c) ? Case::upper : Case::lower;
  return is_even(c) ? Case::upper : Case::lower;
}

Case case_of(char32_t c) {
  if (c < 0x80) {
    if (c >= 'a' && c <= 'z') return Case::lower;
    return c >= 'A' && c <= 'Z' ? Case::upper : Case::none;
  }
  if (c < 0x180) return latin_case(c);
  if (c >= 0x218 && c <= 0x21B) return is_even(c) ? Case::upper : Case::lower;
  if (c >= 0x370 && c < 0x400) return greek_case(c);
  if (c >= 0x400 && c < 0x530) return cyrillic_case(c);
  if (c >= 0x531 && c <= 0x556) return Case::upper;  // Armenian
  if (c >= 0x561 && c <= 0x587) return Case::lower;
  if (c >= 0x1E00 && c < 0x1F00) return is_even(c) ? Case::upper : Case::lower;
  if (c >= 0x1F00 && c < 0x1F70) return (c & 8) != 0 ? Case::upper : Case::lower;
  if (c >= 0x1F70 && c < 0x1F80) return Case::lower;
  return Case::none;
}

}  // namespace

std::size_t blank_at(std::string_view text, std::size_t at) {
  const unsigned char c = byte(text, at);
  if (c < 0x80) return c <= 0x20 || c == 0x7F ? 1 : 0;
  if (c == 0xC2) return at + 1 < text.size() && byte(text, at + 1) == 0xA0 ? 2 : 0;
  if (c < 0xE2 || at + 2 >= text.size()) return 0;
  return is_wide_blank(c, byte(text, at + 1), byte(text, at + 2)) ? 3 : 0;
}

std::size_t blank_before(std::string_view text, std::size_t at) {
  if (at == 0) return 0;
  const unsigned char c = byte(text, at - 1);
  if (c < 0x80) return c <= 0x20 || c == 0x7F ? 1 : 0;
  if (c == 0xA0 && at > 1 && byte(text, at - 2) == 0xC2) return 2;
  return at > 2 && is_wide_blank(byte(text, at - 3), byte(text, at - 2), c) ? 3 : 0;
}

bool is_lower(char32_t c) {
  return case_of(c) == Case::lower;
}

bool is_upper(char32_t c) {
  return case_of(c) == Case::upper;
}

}  // namespace metier::text
