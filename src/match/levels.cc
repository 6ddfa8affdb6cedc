#include "match/levels.h"

namespace metier::match {

unsigned isco_skill_level(std::string_view code) {
  if (code.empty()) return 0;
  const char second = code.size() > 1 ? code[1] : '\0';
  switch (code[0]) {
    case '0':  // armed forces: commissioned officers, non-commissioned officers, other ranks
      return second == '1' ? 4 : second == '2' ? 2 : second == '3' ? 1 : 0;
    case '1':  // managers; of hospitality, retail and other services
      return second == '4' ? 3 : 4;
    case '2':
      return 4;
    case '3':
      return 3;
    case '9':
      return 1;
    default:
      return code[0] >= '4' && code[0] <= '8' ? 2 : 0;
  }
}

Direction direction(unsigned from_level, unsigned to_level, unsigned from_zone, unsigned to_zone) {
  if (from_level == 0 || to_level == 0) return Direction::unknown;
  const bool zones = from_level == to_level && from_zone != 0 && to_zone != 0;
  const unsigned from = zones ? from_zone : from_level, to = zones ? to_zone : to_level;
  return to > from ? Direction::up : to < from ? Direction::down : Direction::sideways;
}

std::string_view name(Direction direction) {
  switch (direction) {
    case Direction::down:
      return "down";
    case Direction::sideways:
      return "sideways";
    case Direction::up:
      return "up";
    case Direction::unknown:
      break;
  }
  return "unknown";
}

}  // namespace metier::match
