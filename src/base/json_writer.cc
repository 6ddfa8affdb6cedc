#include "base/json_writer.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstring>
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include "base/utf8.h"

namespace metier {
namespace {

// True for ASCII that stands in a JSON string as it is. '<' is not, because "</" has to be looked
// for.
constexpr auto kPlain = [] {
  std::array<bool, 256> out{};
  for (std::size_t c = 0x20; c < 0x80; ++c) out[c] = c != '"' && c != '\\' && c != '<';
  return out;
}();

#if defined(__SSE2__)
// Bit i is set when byte i is not plain.
unsigned special_of(__m128i bytes) {
  // The comparison is signed: bytes from 0x80 on are negative, so they count as below the blank.
  const __m128i low_or_high = _mm_cmplt_epi8(bytes, _mm_set1_epi8(0x20));
  const __m128i quote = _mm_cmpeq_epi8(bytes, _mm_set1_epi8('"'));
  const __m128i backslash = _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\\'));
  const __m128i less = _mm_cmpeq_epi8(bytes, _mm_set1_epi8('<'));
  return static_cast<unsigned>(_mm_movemask_epi8(
      _mm_or_si128(_mm_or_si128(low_or_high, quote), _mm_or_si128(backslash, less))));
}

// Sixteen or eight bytes at a time; stops before a byte that is not plain or when too few are left.
// The branch on `special` is there so that the next load need not wait for the bits to be counted.
void copy_blocks(std::string_view text, std::size_t& at, char*& to) {
  const auto stop = [&](unsigned special) {
    const auto plain = static_cast<std::size_t>(std::countr_zero(special));
    at += plain;
    to += plain;
  };
  for (; at + 16 <= text.size(); at += 16, to += 16) {
    const auto bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(text.data() + at));
    _mm_storeu_si128(reinterpret_cast<__m128i*>(to), bytes);
    if (const unsigned special = special_of(bytes); special != 0) return stop(special);
  }
  if (at + 8 > text.size()) return;
  const auto bytes = _mm_loadl_epi64(reinterpret_cast<const __m128i*>(text.data() + at));
  _mm_storel_epi64(reinterpret_cast<__m128i*>(to), bytes);
  stop(special_of(bytes) | 0x100U);
}
#else
void copy_blocks(std::string_view, std::size_t&, char*&) {}
#endif

// Copies plain bytes from `at` on and moves both behind them. Writes up to 16 bytes beyond.
void copy_plain(std::string_view text, std::size_t& at, char*& to) {
  copy_blocks(text, at, to);
  while (at < text.size() && kPlain[static_cast<unsigned char>(text[at])]) *to++ = text[at++];
}

char* copy(char* to, std::string_view text) {
  std::memcpy(to, text.data(), text.size());
  return to + text.size();
}

// A byte that is not plain but below 0x80, and not '<'.
char* write_escape(char* to, char c) {
  switch (c) {
    case '"':
      return copy(to, "\\\"");
    case '\\':
      return copy(to, "\\\\");
    case '\n':
      return copy(to, "\\n");
    case '\r':
      return copy(to, "\\r");
    case '\t':
      return copy(to, "\\t");
    default:
      return fmt::format_to(to, "\\u{:04x}", static_cast<unsigned>(c));
  }
}

// The sequence at text[at], which begins with a byte of 0x80 or above.
char* write_sequence(char* to, std::string_view text, std::size_t& at) {
  const std::size_t start = at;
  const char32_t c = utf8::next(text, at);
  if (c == 0x2028) return copy(to, "\\u2028");
  if (c == 0x2029) return copy(to, "\\u2029");
  if (at - start == 1) return copy(to, "\xEF\xBF\xBD");
  return copy(to, text.substr(start, at - start));
}

// Copies the letters of two and three bytes that most texts consist of where they are not of Latin
// script; stops before anything else, what is not sound or has to be escaped (U+2028, U+2029)
// included.
void copy_letters(std::string_view text, std::size_t& at, char*& to) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const auto goes_on = [&](std::size_t i) { return (byte(i) & 0xC0) == 0x80; };
  for (;;) {
    if (at + 2 <= text.size() && byte(at) >= 0xC2 && byte(at) <= 0xDF && goes_on(at + 1)) {
      std::memcpy(to, text.data() + at, 2);
      at += 2;
      to += 2;
    } else if (at + 3 <= text.size() && byte(at) >= 0xE1 && byte(at) <= 0xEC && goes_on(at + 1) &&
               goes_on(at + 2) && !(byte(at) == 0xE2 && byte(at + 1) == 0x80)) {
      std::memcpy(to, text.data() + at, 3);
      at += 3;
      to += 3;
    } else {
      return;
    }
  }
}

// What write_string() may touch: each byte becomes six at most.
constexpr std::size_t most(std::string_view text) {
  return text.size() * 6 + 2 + 16;
}

// Writes `text` with its quotes; returns the end.
char* write_string(char* to, std::string_view text) {
  *to++ = '"';
  std::size_t at = 0;
  for (;;) {
    copy_plain(text, at, to);
    if (at == text.size()) break;
    if (static_cast<unsigned char>(text[at]) >= 0x80) {
      const std::size_t before = at;
      copy_letters(text, at, to);
      if (at == before) to = write_sequence(to, text, at);
    } else if (text[at] == '<') {
      *to++ = text[at++];
      if (at < text.size() && text[at] == '/') *to++ = '\\';
    } else {
      to = write_escape(to, text[at++]);
    }
  }
  *to++ = '"';
  return to;
}

}  // namespace

void append_json_string(std::string& out, std::string_view text) {
  const std::size_t old = out.size();
  out.resize(old + most(text));
  const char* end = write_string(out.data() + old, text);
  out.resize(static_cast<std::size_t>(end - out.data()));
}

void JsonWriter::grow(std::size_t bytes) {
  buffer_.resize(std::max(buffer_.size() * 2, size_ + bytes + 256));
}

JsonWriter& JsonWriter::key(std::string_view name) {
  value(name);
  *room(1) = ':';
  ++size_;
  need_comma_ = false;
  return *this;
}

JsonWriter& JsonWriter::value(std::string_view text) {
  char* at = room(most(text) + 1);
  if (need_comma_) *at++ = ',';
  size_ = static_cast<std::size_t>(write_string(at, text) - buffer_.data());
  need_comma_ = true;
  return *this;
}

JsonWriter& JsonWriter::value(double number) {
  if (!std::isfinite(number)) return null();
  return raw(fmt::format("{}", number));
}

}  // namespace metier
