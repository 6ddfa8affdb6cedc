// Amounts of money in the tokens of a text, with what the words around them say. Private to the
// module.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "pay/tokens.h"

namespace metier::pay {

struct Amount {
  std::size_t first = 0, last = 0;  // tokens of the amount itself: last is behind it
  std::size_t tail = 0;             // behind what belongs to it
  double minimum = 0, maximum = 0;  // equal: one amount
  bool is_range = false;
  bool from = false, up_to = false;  // only the bound that there is
  bool has_factor = false;           // 60k
  bool has_million = false;
  bool is_grouped = false;
  std::uint8_t currency = 0;  // as named; a crown is any crown
  Period period = Period::unknown;
  Basis basis = Basis::unknown;
  int months = 0;                 // salaries a year, when named
  bool is_cued = false;           // the clause speaks of pay
  bool is_headed = false;         // the heading above does
  bool is_other = false;          // it is other money
  bool is_alone = false;          // there is little else in its line
  bool is_among_numbers = false;  // another one is beside it: 22 123 45 67
  bool links_on = false;          // the next amount is the same pay in other words
};

// In the order of the text.
void find_amounts(const std::vector<Token>& tokens, std::vector<Amount>& out);

}  // namespace metier::pay
