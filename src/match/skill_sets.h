// Many profiles, or many demands of adverts, to be compared with one of the other kind.
#pragma once

#include <string>
#include <vector>

#include "match/score.h"

namespace metier::match {

// Flat arrays: 8 bytes a skill, and the ids.
class SkillSets {
 public:
  void add(std::string id, const Profile& profile);
  void add(std::string id, const Demand& demand);

  std::size_t size() const { return ids_.size(); }
  const std::string& id(std::size_t set) const { return ids_[set]; }
  Profile profile(std::size_t set) const;
  Demand demand(std::size_t set) const;  // of a profile: all of it essential

  struct Item {
    std::uint32_t place;
    std::uint8_t share;
    bool essential;
  };
  std::span<const Item> items(std::size_t set) const {
    return std::span(items_).subspan(offsets_[set], offsets_[set + 1] - offsets_[set]);
  }

 private:
  void end(std::string id);

  std::vector<std::string> ids_;
  std::vector<std::size_t> offsets_{0};
  std::vector<Item> items_;
};

struct SetFit {
  std::size_t set;
  double score;
  Sums sums;
  Counts held, asked;
};

struct SetOptions {
  std::size_t top = 10;
  unsigned threads = 1;  // the answer does not depend on it
};

// The best sets by the score of match/score.h, as explain() has it: score falling, then what is had
// (A) falling, then in the order of the sets. Those with nothing in common are left out.
void rank_profiles(const Ground& ground, const Demand& demand, const SkillSets& profiles,
                   const SetOptions& options, std::vector<SetFit>& out);
void rank_demands(const Ground& ground, const Profile& profile, const SkillSets& demands,
                  const SetOptions& options, std::vector<SetFit>& out);

// The score of every profile with the demand, in the order of the sets.
void score_profiles(const Ground& ground, const Demand& demand, const SkillSets& profiles,
                    std::vector<double>& out);

}  // namespace metier::match
