// What a person has and what a job asks for: sets of skills.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "match/skills.h"

namespace metier::match {

// A skill that a person has, and how surely: 1, or less where it was read between the lines.
struct Held {
  ConceptId skill;
  float share = 1;  // 0 to 1; otherwise the nearest of the two
};

// A skill that a job asks for: as a must, or as nice to have.
struct Asked {
  ConceptId skill;
  bool essential = true;
  float share = 1;  // how surely it is asked
};

// The same in whole numbers, so that sums are exact in any order.
inline constexpr std::uint32_t kWhole = 255;  // a share, a similarity or a credit of 1

// a * b / kWhole, rounded; never falls when a or b rises.
constexpr std::uint32_t scaled(std::uint32_t a, std::uint32_t b) {
  return (a * b + kWhole / 2) / kWhole;
}

struct HeldSkill {
  std::uint32_t place;  // of the skill (match/skills.h)
  std::uint32_t share;  // 1 to kWhole
};
// In the order of places, each once.
using Profile = std::vector<HeldSkill>;

struct AskedSkill {
  std::uint32_t place;
  bool essential;
  std::uint32_t share;
};
using Demand = std::vector<AskedSkill>;  // likewise

// Of skills that come more than once the surest counts, and essential more than optional. What is
// no skill of `places` must not be among them; what has a share of 0 is left out.
Profile make_profile(const Places& places, std::span<const Held> held);
Demand make_demand(const Places& places, std::span<const Asked> asked);

}  // namespace metier::match
