// What stands between two words of a text, as far as it decides whether a label may reach across.
#pragma once

#include <cstdint>
#include <string_view>

namespace metier::link {

enum class Gap : std::uint8_t {
  open,   // blanks, hyphens, apostrophes, quotes, one end of line
  sign,   // a comma, full stop, bracket, slash, bullet, dash between blanks ...
  closed  // an empty line, or nothing but signs and blanks for too long
};

Gap classify_gap(std::string_view between);

}  // namespace metier::link
