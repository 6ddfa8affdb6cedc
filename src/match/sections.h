// Which skills are near which, in a snapshot: sections 400-499; docs/snapshot-format.md specifies
// the bytes.
#pragma once

#include <cstdint>

#include "snapshot/snapshot.h"

namespace metier::match {

inline constexpr auto kNearSkills = snapshot::SectionId::match;  // NearSkill[skills * kNearest]

// Of each skill, in the order of ids; see match/skills.h for what counts as one.
inline constexpr std::size_t kNearest = 6;

struct NearSkill {
  Id24 place;               // of the other skill among all; kNoSkill: there are no more
  std::uint8_t similarity;  // 1 to 255; 0 where there are no more
};
static_assert(sizeof(NearSkill) == 4);

inline constexpr std::uint32_t kNoSkill = Id24::kMost;

}  // namespace metier::match
