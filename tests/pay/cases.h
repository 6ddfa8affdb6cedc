// The lists of strings in tests/pay: what is to be read from each.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pay/pay.h"

namespace metier::test {

struct PayCase {
  int line = 0;
  pay::Where where = pay::Where::pay;
  std::string text, language, country;
  // minimum, maximum, currency, period and basis as text; empty: the text has no pay.
  std::vector<std::string> expected;
};

std::vector<PayCase> read_pay_cases(const std::string& path);

// What is wrong with an answer, in one line; empty: nothing.
std::string difference(const PayCase& wanted, const std::optional<pay::Pay>& found);

}  // namespace metier::test
