// What is missing from a profile for an occupation, and what one skill more would open.
#pragma once

#include <vector>

#include "match/explain.h"
#include "match/matcher.h"

namespace metier::match {

// An occupation is open to a profile when it holds at least half of its essential skills, and at
// least kFewest of them, or all where there are fewer. Near skills do not count; nor do occupations
// without essential skills.
inline constexpr std::uint32_t kFewest = 3;
constexpr bool is_open(std::uint32_t held, std::uint32_t essential) {
  const std::uint32_t fewest = essential < kFewest ? essential : kFewest;
  return essential > 0 && 2 * held >= essential && held >= fewest;
}

// How many further occupations each skill would open, by place: those that are not open to the
// profile and would be with that skill more. 0 for skills that are held.
void count_opened(const Ground& ground, const OccupationSums& sums, const Profile& profile,
                  std::vector<std::uint32_t>& out);

struct Door {
  std::uint32_t skill;
  std::uint32_t opens;
};

// The skills that would open most: of those that open as many the more telling (the greater weight)
// first, then in the order of URIs. Skills that open nothing are left out.
void best_doors(const Ground& ground, std::span<const std::uint32_t> opened, std::size_t top,
                std::vector<Door>& out);

struct MissingSkill {
  Term term;            // near or missing
  std::uint32_t opens;  // further occupations that it would open
};

// Of the skills that the occupation asks for every one is either held or missing, once.
struct Gap {
  Explanation explanation;
  bool open = false;
  std::vector<Term> have;             // essential first, weight falling, then the order of URIs
  std::vector<MissingSkill> missing;  // likewise
  std::vector<Door> doors;            // of all skills of the taxonomy
};

Gap gap(const Ground& ground, const Profile& profile, std::uint32_t occupation, std::size_t doors,
        Scratch& scratch);

}  // namespace metier::match
