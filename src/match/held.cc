#include "match/held.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace metier::match {
namespace {

std::uint32_t whole(float share) {
  if (!(share > 0)) return 0;
  return static_cast<std::uint32_t>(std::lround(std::min(share, 1.0F) * kWhole));
}

template <class Skill, class Before>
void once_each(std::vector<Skill>& skills, Before before) {
  std::sort(skills.begin(), skills.end(), before);
  skills.erase(std::unique(skills.begin(), skills.end(),
                           [](const Skill& a, const Skill& b) { return a.place == b.place; }),
               skills.end());
}

}  // namespace

Profile make_profile(const Places& places, std::span<const Held> held) {
  Profile out;
  for (const Held& h : held) {
    const std::uint32_t share = whole(h.share), place = places.skill(h.skill);
    assert(place != kNoPlace);
    if (share > 0) out.push_back({place, share});
  }
  once_each(out, [](const HeldSkill& a, const HeldSkill& b) {
    return a.place != b.place ? a.place < b.place : a.share > b.share;
  });
  return out;
}

Demand make_demand(const Places& places, std::span<const Asked> asked) {
  Demand out;
  for (const Asked& a : asked) {
    const std::uint32_t share = whole(a.share), place = places.skill(a.skill);
    assert(place != kNoPlace);
    if (share > 0) out.push_back({place, a.essential, share});
  }
  once_each(out, [](const AskedSkill& a, const AskedSkill& b) {
    if (a.place != b.place) return a.place < b.place;
    return a.essential != b.essential ? a.essential : a.share > b.share;
  });
  return out;
}

}  // namespace metier::match
