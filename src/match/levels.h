// How demanding occupations are, to tell moves up from moves sideways.
#pragma once

#include <optional>
#include <string_view>

#include "base/base.h"

namespace metier::match {

// The skill level of an ISCO-08 group or of an occupation by its code: 1 to 4, as the definitions
// of its major and sub-major groups say. 0 where they do not.
unsigned isco_skill_level(std::string_view code);

// Job zones (O*NET, 1 to 5) of occupations, where a snapshot has them.
class WorkLevels {
 public:
  virtual ~WorkLevels() = default;
  virtual std::optional<unsigned> job_zone(ConceptId occupation) const = 0;
};

enum class Direction : std::uint8_t { unknown, down, sideways, up };

// By ISCO skill level; between equal ones by job zone where both are known. 0 is unknown.
Direction direction(unsigned from_level, unsigned to_level, unsigned from_zone = 0,
                    unsigned to_zone = 0);

// "unknown", "down", "sideways", "up"
std::string_view name(Direction direction);

}  // namespace metier::match
