// The skill levels of ISCO-08, which follow from the group: the ILO gives one to each major group,
// and one of its own to the sub-major groups 14, 01, 02 and 03.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "snapshot/snapshot.h"

namespace metier::levels {

// 1: simple tasks; 4: complex problems, a broad body of knowledge. A group that holds several has
// a lowest and a highest.
struct SkillLevel {
  std::uint8_t lowest = 0, highest = 0;
  friend bool operator==(const SkillLevel&, const SkillLevel&) = default;
};

// Of a code ("1330", "C1330", "1330.3"): nothing for what is none of ISCO's.
std::optional<SkillLevel> skill_level(std::string_view isco_code);

// Of an occupation or ISCO group, by its code, else by its group's.
std::optional<SkillLevel> skill_level(const snapshot::Taxonomy& taxonomy, ConceptId id);

}  // namespace metier::levels
