// Numbers for people to read.
#pragma once

#include <cmath>
#include <string>
#include <string_view>

#include "base/base.h"

namespace metier::market {

// 215194 -> "215,194", in da, de and es "215.194", in fr "215 194" (a no-break space). At most two
// decimals.
inline std::string grouped(double number, std::string_view language) {
  const std::string_view thousands = language == "da" || language == "de" || language == "es" ? "."
                                     : language == "fr" ? "\u202f"
                                                        : ",";
  const std::string_view point = language == "en" || language.empty() ? "." : ",";
  std::string digits = fmt::format("{:.2f}", std::abs(number));
  while (digits.back() == '0') digits.pop_back();
  if (digits.back() == '.') digits.pop_back();
  const auto dot = digits.find('.');
  const std::string whole = digits.substr(0, dot);
  std::string out = number < 0 && digits != "0" ? "\u2212" : "";
  for (std::size_t i = 0; i < whole.size(); ++i) {
    if (i != 0 && (whole.size() - i) % 3 == 0) out += thousands;
    out += whole[i];
  }
  if (dot != std::string::npos) out.append(point).append(digits, dot + 1);
  return out;
}

}  // namespace metier::market
