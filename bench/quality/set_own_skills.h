// Whether the essential skills of an occupation lead back to it.
#pragma once

#include <vector>

#include "match/match.h"

namespace metier::quality {

enum class OwnSkills {
  all,              // its essential skills
  half,             // half of them, rounded up, at random
  half_and_others,  // the same and as many skills from anywhere
};

inline constexpr std::uint64_t kOwnSkillsSeed = 1;

match::Profile own_skills_profile(const match::Ground& ground, std::uint32_t occupation,
                                  OwnSkills which, std::uint64_t seed);

// The place at which each occupation comes with such a profile, up to 10; 0: not among them.
std::vector<std::uint32_t> places_of_own(const match::Ground& ground, OwnSkills which,
                                         std::uint64_t seed, unsigned threads);

}  // namespace metier::quality
