// A text as numbers, known words and signs. Private to the module.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "pay/lexicon.h"

namespace metier::pay {

enum class Kind : std::uint8_t { number, word, sign, line };

struct Token {
  std::uint32_t begin, end;  // bytes of the text
  Kind kind;
  char sign = 0;          // '-' for every dash, '.' ',' '/' '+' '%' '(' ')' ':' '|' '*' '#' '~' ...
  bool blank = false;     // something blank before it
  bool capital = false;   // a word with a capital first
  bool is_short = false;  // one letter, but k and m
  bool is_money = true;   // a number that may be one: no date, telephone number, version
  bool is_grouped = false;       // 3 000, 3.000,00: written as an amount
  double value = 0;              // of a number
  const Sense* sense = nullptr;  // of a word or a sign of a currency; null: not known

  bool is(std::uint32_t role) const { return sense != nullptr && sense->is(role); }
  bool is_sign(char c) const { return kind == Kind::sign && sign == c; }
};

// A number at text[at] in any style of writing: 3 000, 3.000,50, 3,000.50, 1'200, 25,-.
struct Number {
  std::size_t end = 0;
  double value = 0;
  bool is_money = true;
  bool is_grouped = false;
};
// Precondition: a digit at text[at].
Number read_number(std::string_view text, std::size_t at);

// Bytes of the blank (of any width) at text[at], 0: none; '\n' and '\r' are not blanks.
std::size_t blank_size(std::string_view text, std::size_t at);
inline bool is_digit(std::string_view text, std::size_t at) {
  return at < text.size() && text[at] >= '0' && text[at] <= '9';
}

// Appends nothing for words further from a number than kReach bytes.
inline constexpr std::size_t kReach = 240;
void tokenize(std::string_view text, std::string_view language, std::vector<Token>& out);

}  // namespace metier::pay
