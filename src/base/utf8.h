// UTF-8 as the rest of the program needs it. Invalid bytes decode to U+FFFD one byte at a time,
// so no function here can run past the end or loop.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace metier::utf8 {

constexpr char32_t kReplacement = 0xFFFD;

// Decodes the code point at text[at] and moves `at` behind it. Precondition: at < text.size().
char32_t next(std::string_view text, std::size_t& at);

// Writes a code point and returns its bytes; surrogates and values above U+10FFFF are written as
// U+FFFD.
std::size_t encode(char32_t code_point, std::span<char, 4> out);

// Appends a code point; surrogates and values above U+10FFFF are written as U+FFFD.
void append(std::string& out, char32_t code_point);

// Byte offset of the first invalid sequence (overlong forms and surrogates are invalid), if any.
std::optional<std::size_t> first_invalid(std::string_view text);

// Number of code points, invalid bytes counting one each.
std::size_t length(std::string_view text);

}  // namespace metier::utf8
