#include "text/characters.h"

#include <unicode/uchar.h>

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
  return u_isULowercase(static_cast<UChar32>(c)) != 0;
}

bool is_upper(char32_t c) {
  return u_isUUppercase(static_cast<UChar32>(c)) != 0;
}

}  // namespace metier::text
