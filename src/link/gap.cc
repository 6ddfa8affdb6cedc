#include "link/gap.h"

#include "link/reader.h"

namespace metier::link {
namespace {

bool is_blank(char32_t c) {
  return c == ' ' || (c >= '\t' && c <= '\r') || c == 0xA0 || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F ||
         c == 0x3000;
}

// Signs that separate wherever they stand.
bool is_separator(char32_t c) {
  constexpr std::string_view kAscii = ".,;:!?()[]{}/|<>#";
  if (c < 0x80) return kAscii.find(static_cast<char>(c)) != std::string_view::npos;
  switch (c) {
    case 0x00A1:  // inverted exclamation and question mark
    case 0x00BF:
    case 0x00B7:  // middle dot
    case 0x037E:  // Greek question mark, ano teleia
    case 0x0387:
    case 0x060C:  // Arabic comma, semicolon, question mark, full stop
    case 0x061B:
    case 0x061F:
    case 0x06D4:
    case 0x2022:  // bullets
    case 0x2023:
    case 0x2043:
    case 0x25AA:
    case 0x25CF:
    case 0x25E6:
    case 0x2026:  // ellipsis
      return true;
    default:
      return false;
  }
}

// Signs that separate only between blanks: "sales - marketing", but "sales-marketing".
bool is_dash(char32_t c) {
  return c == '-' || c == '*' || c == '+' || (c >= 0x2010 && c <= 0x2015);
}

}  // namespace

Gap classify_gap(std::string_view between) {
  if (between == " ") return Gap::open;
  if (between.size() > kMaxGap) return Gap::closed;
  Gap out = Gap::open;
  bool blank_before = false, dash_before = false, line_ended = false;
  for (std::size_t at = 0; at < between.size();) {
    const char32_t c = utf8::next(between, at);
    if (c == '\n' || c == 0x2028 || c == 0x2029) {
      if (line_ended || c == 0x2029) return Gap::closed;
      line_ended = true;
    } else if (!is_blank(c)) {
      line_ended = false;
    }
    const bool blank = is_blank(c);
    if (is_separator(c) || (blank && dash_before)) out = Gap::sign;
    dash_before = is_dash(c) && (blank_before || dash_before);
    blank_before = blank;
  }
  return out;
}

}  // namespace metier::link
