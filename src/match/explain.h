// A score term by term: what is held, what is near, what is missing, what is not asked for.
#pragma once

#include <vector>

#include "match/score.h"

namespace metier::match {

enum class TermKind : std::uint8_t {
  held,     // asked for and held
  near,     // asked for; a near skill is held
  missing,  // asked for; nothing near is held. Optional ones add nothing to the sums
  unused    // held and not asked for
};

struct Term {
  TermKind kind;
  bool essential;            // of what is asked for
  std::uint32_t skill;       // asked for, or unused
  std::uint32_t other;       // near: the skill held; unused: the skill asked for that it is near,
                             // or kNoPlace
  std::uint32_t similarity;  // to the other, of kWhole; 0 without
  std::uint32_t credit;      // of kWhole; of what is unused, its use
  Sums sums;                 // what it adds to each
};

// Every skill asked for once, in the order of places, then the unused ones likewise. The terms add
// up to the sums exactly.
struct Explanation {
  Sums sums;
  Counts held, asked;
  std::vector<Term> terms;
};

Explanation explain(const Ground& ground, const Profile& profile, const Demand& demand);

}  // namespace metier::match
