// One profile against all occupations.
//
//   auto ground = match::Ground::open(snapshot);
//   match::Scratch scratch;      // one per thread
//   std::vector<match::Fit> fits;
//   match::fits(*ground, profile, {.top = 10}, scratch, fits);
#pragma once

#include <optional>
#include <vector>

#include "match/score.h"

namespace metier::match {

struct Fit {
  std::uint32_t place;  // of the occupation
  double score;
  Sums sums;
  Counts held;   // skills asked that are held, in whatever share
  Counts asked;  // skills that the occupation asks
};

struct FitOptions {
  std::size_t top = 10;
  std::uint32_t except = kNoPlace;  // an occupation that is not wanted: where somebody comes from
};

// Buffers: nothing is allocated once they have grown. Goes from ground to ground.
class Scratch {
 private:
  friend class OccupationSums;
  struct Sum {
    std::uint64_t had = 0, essential = 0, used = 0;
    Counts held;
    std::uint32_t last = 0;
  };
  std::vector<Sum> sums_;                // by occupation
  std::vector<std::uint8_t> credits_;    // by skill
  std::vector<std::uint32_t> credited_;  // skills with a credit
  friend void fits(const Ground&, const Profile&, const FitOptions&, Scratch&, std::vector<Fit>&);
  struct Key {
    double score;
    std::uint64_t had;
    std::uint32_t place;
  };
  std::vector<Key> keys_;
};

// The sums of one profile with every occupation, in a scratch until the next.
class OccupationSums {
 public:
  OccupationSums(const Ground& ground, const Profile& profile, Scratch& scratch);

  Sums sums(std::uint32_t occupation) const;
  Counts held(std::uint32_t occupation) const { return scratch_.sums_[occupation].held; }
  double score(std::uint32_t occupation) const {
    return match::score(sums(occupation), ground_.weights());
  }
  // What the profile gives a skill, in its own right or near.
  std::uint32_t credit(std::uint32_t skill) const { return scratch_.credits_[skill]; }

 private:
  void credit(std::uint32_t skill, std::uint32_t credit);
  void add_had();
  void add_used(std::uint32_t number, const HeldSkill& held);

  const Ground& ground_;
  Scratch& scratch_;
  std::uint64_t profile_weight_ = 0;
};

// The best occupations: score falling; of equal scores the one with more in common (A), then the
// order of URIs. Those with nothing in common are left out: an empty profile has none.
void fits(const Ground& ground, const Profile& profile, const FitOptions& options, Scratch& scratch,
          std::vector<Fit>& out);

}  // namespace metier::match
