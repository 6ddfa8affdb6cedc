#include "match/matcher.h"

#include <algorithm>

namespace metier::match {

OccupationSums::OccupationSums(const Ground& ground, const Profile& profile, Scratch& scratch)
    : ground_(ground), scratch_(scratch) {
  scratch.sums_.assign(ground.occupation_count(), {});
  if (scratch.credits_.size() != ground.skill_count()) {
    scratch.credits_.assign(ground.skill_count(), 0);
    scratch.credited_.clear();
  }
  for (const std::uint32_t skill : scratch.credited_) scratch.credits_[skill] = 0;
  scratch.credited_.clear();
  std::uint32_t number = 0;
  for (const HeldSkill& held : profile) {
    credit(held.place, held.share);
    for (const NearCredit& near : ground.near(held.place))
      credit(near.place, scaled(held.share, near.credit));
    profile_weight_ += std::uint64_t{held.share} * ground.weight(held.place) * kEssential;
    add_used(++number, held);
  }
  add_had();
}

void OccupationSums::credit(std::uint32_t skill, std::uint32_t credit) {
  auto& own = scratch_.credits_[skill];
  if (credit <= own) return;
  if (own == 0) scratch_.credited_.push_back(skill);
  own = static_cast<std::uint8_t>(credit);
}

void OccupationSums::add_had() {
  for (const std::uint32_t skill : scratch_.credited_) {
    const std::uint64_t weighted = std::uint64_t{scratch_.credits_[skill]} * ground_.weight(skill);
    const std::uint64_t parts[2] = {weighted * ground_.weights().optional, weighted * kEssential};
    for (const Use use : ground_.occupations_of(skill)) {
      auto& sum = scratch_.sums_[use.place()];
      sum.had += parts[use.essential() ? 1 : 0];
      sum.essential += use.essential() ? parts[1] : 0;
    }
  }
}

// `number` tells the skills of the profile apart, from 1.
void OccupationSums::add_used(std::uint32_t number, const HeldSkill& held) {
  const std::uint64_t weight = std::uint64_t{ground_.weight(held.place)} * kEssential;
  const std::uint64_t full = weight * held.share;
  for (const Use use : ground_.occupations_of(held.place)) {
    auto& sum = scratch_.sums_[use.place()];
    sum.used += full;
    sum.last = number;
    sum.held.essential += use.essential() ? 1 : 0;
    sum.held.optional += use.essential() ? 0 : 1;
  }
  for (const NearCredit& near : ground_.near(held.place)) {
    const std::uint64_t part = full - weight * scaled(held.share, kWhole - near.credit);
    for (const Use use : ground_.occupations_of(near.place)) {
      auto& sum = scratch_.sums_[use.place()];
      if (sum.last == number) continue;  // by a nearer one, or the skill itself
      sum.used += part;
      sum.last = number;
    }
  }
}

Sums OccupationSums::sums(std::uint32_t occupation) const {
  const auto& sum = scratch_.sums_[occupation];
  return {sum.had, ground_.essential_weight(occupation) - sum.essential,
          profile_weight_ - sum.used};
}

void fits(const Ground& ground, const Profile& profile, const FitOptions& options, Scratch& scratch,
          std::vector<Fit>& out) {
  out.clear();
  const OccupationSums sums(ground, profile, scratch);
  auto& keys = scratch.keys_;
  keys.clear();
  for (std::uint32_t o = 0; o < ground.occupation_count(); ++o) {
    if (o == options.except) continue;
    const Sums s = sums.sums(o);
    if (s.had > 0) keys.push_back({score(s, ground.weights()), s.had, o});
  }
  const auto before = [](const Scratch::Key& a, const Scratch::Key& b) {
    if (a.score != b.score) return a.score > b.score;
    return a.had != b.had ? a.had > b.had : a.place < b.place;
  };
  const std::size_t top = std::min(options.top, keys.size());
  std::partial_sort(keys.begin(), keys.begin() + static_cast<std::ptrdiff_t>(top), keys.end(),
                    before);
  for (std::size_t i = 0; i < top; ++i) {
    const std::uint32_t o = keys[i].place;
    out.push_back({o, keys[i].score, sums.sums(o), sums.held(o), ground.asked(o)});
  }
}

}  // namespace metier::match
