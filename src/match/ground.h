// What every comparison stands on: who needs which skill, how much a skill weighs, and which skills
// stand in for it in part. Made when a snapshot is opened, in about a millisecond.
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "match/held.h"
#include "match/sections.h"

namespace metier::match {

// How much each thing counts; docs/matching.md says how the usual numbers were found.
struct Weights {
  std::uint32_t optional = 2;  // of an optional skill that is held; an essential one has kEssential
  std::uint32_t missing = 8;   // a: of what is essential and missing, in sixteenths
  std::uint32_t unused = 8;    // b: of what is held and not asked for, in sixteenths
  std::uint32_t near =
      kWhole / 2 + 1;              // credit of a near skill: its similarity times this / kWhole
  std::uint32_t least_near = 153;  // similarity below which none counts: 0.6
};
inline constexpr std::uint32_t kEssential = 8;

// A skill that another stands in for, with its credit from 1 to kWhole.
struct NearCredit {
  std::uint32_t place;
  std::uint16_t credit;
  std::uint16_t similarity;
};

struct Counts {
  std::uint32_t essential = 0, optional = 0;
  friend bool operator==(const Counts&, const Counts&) = default;
};

// An occupation that asks for a skill, or a skill that an occupation asks for.
class Use {
 public:
  Use() = default;
  Use(std::uint32_t place, bool essential) : bits_(place << 1 | (essential ? 1U : 0U)) {}
  std::uint32_t place() const { return bits_ >> 1; }
  bool essential() const { return (bits_ & 1) != 0; }

 private:
  std::uint32_t bits_;
};

class Ground {
 public:
  // ErrorKind::snapshot when the section of near skills is missing or damaged.
  static Result<Ground> open(std::shared_ptr<const snapshot::Snapshot> snapshot,
                             const Weights& weights = {});

  const snapshot::Taxonomy& taxonomy() const { return snapshot_->taxonomy(); }
  const Places& places() const { return places_; }
  const Weights& weights() const { return weights_; }
  std::size_t skill_count() const { return places_.skills().size(); }
  std::size_t occupation_count() const { return places_.occupations().size(); }

  // How much a skill says, in sixteenths (match/skills.h).
  std::uint32_t weight(std::uint32_t skill) const { return skill_weights_[skill]; }
  // What it adds to the sums where it is asked for so and held in full.
  std::uint32_t weight(const AskedSkill& asked) const {
    return scaled(asked.share,
                  skill_weights_[asked.place] * (asked.essential ? kEssential : weights_.optional));
  }

  // In the order of places, each once; what is both essential and optional is essential.
  std::span<const Use> skills_of(std::uint32_t occupation) const {
    return row(skill_uses_, skill_offsets_, occupation);
  }
  std::span<const Use> occupations_of(std::uint32_t skill) const {
    return row(occupation_uses_, occupation_offsets_, skill);
  }
  // Skills that the skill stands in for, and that stand in for it: either is among the nearest of
  // the other. Credit falling, then the order of places.
  std::span<const NearCredit> near(std::uint32_t skill) const {
    return row(near_, near_offsets_, skill);
  }
  // The sum of the weights of its essential skills, each held in full.
  std::uint64_t essential_weight(std::uint32_t occupation) const {
    return essential_weights_[occupation];
  }
  Counts asked(std::uint32_t occupation) const { return asked_[occupation]; }
  Demand demand_of(std::uint32_t occupation) const;
  // What somebody in the occupation can do: all its essential skills, and the optional ones half.
  Profile profile_of(std::uint32_t occupation) const;
  Profile essentials_of(std::uint32_t occupation) const;

 private:
  Ground(std::shared_ptr<const snapshot::Snapshot> snapshot, const Weights& weights)
      : snapshot_(std::move(snapshot)), places_(snapshot_->taxonomy()), weights_(weights) {}
  template <class T>
  static std::span<const T> row(const std::vector<T>& all,
                                const std::vector<std::uint32_t>& offsets, std::uint32_t i) {
    return std::span(all).subspan(offsets[i], offsets[i + 1] - offsets[i]);
  }
  void read_uses();
  void weigh();
  Result<void> read_near();

  std::shared_ptr<const snapshot::Snapshot> snapshot_;
  Places places_;
  Weights weights_;
  std::vector<std::uint32_t> skill_weights_;
  std::vector<std::uint64_t> essential_weights_;
  std::vector<Counts> asked_;
  std::vector<Use> skill_uses_, occupation_uses_;
  std::vector<std::uint32_t> skill_offsets_, occupation_offsets_;
  std::vector<NearCredit> near_;
  std::vector<std::uint32_t> near_offsets_;
};

inline constexpr std::uint32_t kOptionalShare = kWhole / 2 + 1;

}  // namespace metier::match
