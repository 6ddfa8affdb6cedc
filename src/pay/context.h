// What the words before and behind an amount say of it. Private to the module.
#pragma once

#include <vector>

#include "pay/amounts.h"

namespace metier::pay {

// Whether the number tokens[at] is the first of "between x and y".
bool is_between(const std::vector<Token>& tokens, std::size_t at);

// Fills everything of `amount` but the numbers. `free` is the first token that no amount before it
// has.
void read_context(const std::vector<Token>& tokens, std::size_t free, Amount& amount);

}  // namespace metier::pay
