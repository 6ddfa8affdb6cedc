#include <algorithm>
#include <array>

#include "pay/tokens.h"

namespace metier::pay {
namespace {

constexpr std::size_t kMostGroups = 6;
constexpr std::size_t kMostDigits = 12;

// A run of digits, and the sign before it: '.', ',', '\'' or ' '.
struct Group {
  char sign;
  std::size_t begin, size;
};

struct Groups {
  std::array<Group, kMostGroups> all{};
  std::size_t count = 0;
  std::size_t end = 0;
  bool overflow = false;

  bool has(char sign) const {
    return std::any_of(all.begin() + 1, all.begin() + count,
                       [&](const Group& g) { return g.sign == sign; });
  }
};

std::size_t digits_from(std::string_view text, std::size_t at) {
  const std::size_t begin = at;
  while (is_digit(text, at)) ++at;
  return at - begin;
}

std::size_t apostrophe_size(std::string_view text, std::size_t at) {
  if (text.substr(at, 1) == "'" || text.substr(at, 1) == "`") return 1;
  return text.substr(at, 3) == "\u2019" || text.substr(at, 3) == "\u2018" ? 3 : 0;
}

// What joins the digits before text[at] with those behind it, and how long it is.
struct Joint {
  char sign = 0;
  std::size_t size = 0;
};

Joint joint_at(std::string_view text, std::size_t at, std::size_t digits_before) {
  if (at >= text.size()) return {};
  if ((text[at] == '.' || text[at] == ',') && is_digit(text, at + 1)) return {text[at], 1};
  std::size_t size = apostrophe_size(text, at);
  const char sign = size > 0 ? '\'' : ' ';
  if (size == 0) size = blank_size(text, at);
  const bool thousands = size > 0 && digits_before <= 3 && digits_from(text, at + size) == 3;
  return thousands ? Joint{sign, size} : Joint{};
}

Groups groups_at(std::string_view text, std::size_t at) {
  Groups out;
  out.all[out.count++] = {0, at, digits_from(text, at)};
  out.end = at + out.all[0].size;
  while (true) {
    const Group& last = out.all[out.count - 1];
    const Joint joint = joint_at(text, out.end, last.size);
    if (joint.size == 0) return out;
    // Blanks join no digits behind a decimal point: "31.40 500".
    if (joint.sign == ' ' && out.count > 1 && last.sign != ' ' && last.size != 3) return out;
    if (out.count == kMostGroups) {
      out.overflow = true;
      out.end = out.end + joint.size;
      out.end += digits_from(text, out.end);
      continue;
    }
    const std::size_t begin = out.end + joint.size;
    out.all[out.count++] = {joint.sign, begin, digits_from(text, begin)};
    out.end = begin + out.all[out.count - 1].size;
  }
}

// The group at which the decimals begin; count: there are none; 0: this is no number.
std::size_t decimals_of(const Groups& groups) {
  const std::size_t count = groups.count;
  if (count == 1) return count;
  const Group& last = groups.all[count - 1];
  std::size_t same = 0;
  for (std::size_t i = 1; i < count; ++i) same += groups.all[i].sign == last.sign ? 1 : 0;
  const bool point = last.sign == '.' || last.sign == ',';
  const bool mixed = same < count - 1;
  const bool zero_first = groups.all[0].size == 1 && count == 2;
  std::size_t whole = count;
  if (point && same == 1 && (mixed || last.size != 3)) whole = count - 1;
  for (std::size_t i = 1; i < whole; ++i)
    if (groups.all[i].size != 3 || (i == 1 && groups.all[0].size > 3)) return 0;
  if (whole < count && last.size > 2 && !(zero_first && last.size <= 4)) return 0;
  return whole;
}

double digits_value(std::string_view digits) {
  double value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

// ",-" ",--" ".-" ":-" ".–" behind whole amounts.
std::size_t dash_suffix(std::string_view text, std::size_t at) {
  if (at + 1 >= text.size() || (text[at] != ',' && text[at] != '.' && text[at] != ':')) return 0;
  std::size_t end = at + 1;
  while (end < text.size() && text[end] == '-' && end < at + 3) ++end;
  if (is_digit(text, end)) return end == at + 3 ? 2 : 0;  // 4.500,--6.000,-
  const bool wide = text.substr(end, 3) == "\u2013" || text.substr(end, 3) == "\u2014";
  if (wide && end == at + 1) end += 3;
  return end > at + 1 && !is_digit(text, end) ? end - at : 0;
}

}  // namespace

Number read_number(std::string_view text, std::size_t at) {
  const Groups groups = groups_at(text, at);
  Number out{groups.end};
  const std::size_t whole = groups.overflow ? 0 : decimals_of(groups);
  std::size_t digits = 0;
  for (std::size_t i = 0; i < whole; ++i) digits += groups.all[i].size;
  const bool leading_zero = text[at] == '0' && groups.all[0].size > 1;
  out.is_money = whole > 0 && digits <= kMostDigits && !leading_zero;
  if (!out.is_money) return out;
  for (std::size_t i = 0; i < whole; ++i) {
    const auto part = text.substr(groups.all[i].begin, groups.all[i].size);
    out.value = i == 0 ? digits_value(part) : out.value * 1000 + digits_value(part);
  }
  if (whole < groups.count) {
    const Group& last = groups.all[groups.count - 1];
    double scale = 1;
    for (std::size_t i = 0; i < last.size; ++i) scale *= 10;
    out.value += digits_value(text.substr(last.begin, last.size)) / scale;
  }
  out.is_grouped = groups.count > 1;
  if (const std::size_t dash = dash_suffix(text, out.end); dash > 0) {
    out.end += dash;
    out.is_grouped = true;
  }
  return out;
}

}  // namespace metier::pay
