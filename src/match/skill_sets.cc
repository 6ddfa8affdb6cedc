#include "match/skill_sets.h"

#include <algorithm>

namespace metier::match {

void SkillSets::add(std::string id, const Profile& profile) {
  for (const HeldSkill& held : profile)
    items_.push_back({held.place, static_cast<std::uint8_t>(held.share), true});
  end(std::move(id));
}

void SkillSets::add(std::string id, const Demand& demand) {
  for (const AskedSkill& asked : demand)
    items_.push_back({asked.place, static_cast<std::uint8_t>(asked.share), asked.essential});
  end(std::move(id));
}

void SkillSets::end(std::string id) {
  ids_.push_back(std::move(id));
  offsets_.push_back(items_.size());
}

Profile SkillSets::profile(std::size_t set) const {
  Profile out;
  for (const Item& item : items(set)) out.push_back({item.place, item.share});
  return out;
}

Demand SkillSets::demand(std::size_t set) const {
  Demand out;
  for (const Item& item : items(set)) out.push_back({item.place, item.essential, item.share});
  return out;
}

namespace {

// What each skill of the taxonomy means for the set that all others are compared with: which of its
// skills it is or is near, and with what credit.
class Reach {
 public:
  struct One {
    std::uint32_t index;  // of a skill of the set
    std::uint32_t credit;
  };
  template <class Skill>
  Reach(const Ground& ground, const std::vector<Skill>& set)
      : offsets_(ground.skill_count() + 1, 0) {
    const auto each = [&](auto&& give) {
      for (std::uint32_t i = 0; i < set.size(); ++i) {
        give(set[i].place, One{i, kWhole});
        for (const NearCredit& near : ground.near(set[i].place))
          give(near.place, One{i, near.credit});
      }
    };
    each([&](std::uint32_t skill, One) { ++offsets_[skill + 1]; });
    for (std::size_t s = 1; s < offsets_.size(); ++s) offsets_[s] += offsets_[s - 1];
    std::vector<std::uint32_t> fill(offsets_.begin(), offsets_.end() - 1);
    all_.resize(offsets_.back());
    each([&](std::uint32_t skill, One one) { all_[fill[skill]++] = one; });
  }
  std::span<const One> of(std::uint32_t skill) const {
    return std::span(all_).subspan(offsets_[skill], offsets_[skill + 1] - offsets_[skill]);
  }

 private:
  std::vector<std::uint32_t> offsets_;
  std::vector<One> all_;
};

constexpr std::size_t kChunk = 4096;  // sets that one thread takes at a time

// compare(set, buffer) for all sets, the best of them in `out`.
template <class Compare>
void rank(const Ground& ground, const SkillSets& sets, const SetOptions& options,
          std::vector<SetFit>& out, const Compare& compare) {
  struct Key {
    double score;
    std::uint64_t had;
    std::size_t set;
  };
  std::vector<Key> keys(sets.size());
  parallel_for((sets.size() + kChunk - 1) / kChunk, options.threads, [&](std::size_t chunk) {
    std::vector<std::uint32_t> buffer;
    const std::size_t last = std::min(sets.size(), (chunk + 1) * kChunk);
    for (std::size_t set = chunk * kChunk; set < last; ++set) {
      const SetFit fit = compare(set, buffer);
      keys[set] = {score(fit.sums, ground.weights()), fit.sums.had, set};
    }
  });
  std::erase_if(keys, [](const Key& key) { return key.had == 0; });
  const std::size_t top = std::min(options.top, keys.size());
  std::partial_sort(keys.begin(), keys.begin() + static_cast<std::ptrdiff_t>(top), keys.end(),
                    [](const Key& a, const Key& b) {
                      if (a.score != b.score) return a.score > b.score;
                      return a.had != b.had ? a.had > b.had : a.set < b.set;
                    });
  out.clear();
  std::vector<std::uint32_t> buffer;
  for (std::size_t i = 0; i < top; ++i) {
    out.push_back(compare(keys[i].set, buffer));
    out.back().score = keys[i].score;
  }
}

void count(Counts& counts, bool essential) {
  ++(essential ? counts.essential : counts.optional);
}

}  // namespace

namespace {

class ProfileComparer {
 public:
  ProfileComparer(const Ground& ground, const Demand& demand, const SkillSets& profiles)
      : ground_(ground), demand_(demand), profiles_(profiles), reach_(ground, demand) {
    for (const AskedSkill& a : demand) {
      weights_.push_back(ground.weight(a));
      count(asked_, a.essential);
    }
  }
  SetFit operator()(std::size_t set, std::vector<std::uint32_t>& credits) const {
    SetFit fit{set, 0, {}, {}, asked_};
    credits.assign(demand_.size(), 0);
    for (const auto& held : profiles_.items(set)) {
      std::uint32_t use = 0;
      for (const auto& one : reach_.of(held.place)) {
        use = std::max(use, one.credit);
        credits[one.index] = std::max(credits[one.index], scaled(held.share, one.credit));
        if (one.credit == kWhole) count(fit.held, demand_[one.index].essential);
      }
      fit.sums.unused +=
          std::uint64_t{ground_.weight(held.place)} * kEssential * scaled(held.share, kWhole - use);
    }
    for (std::size_t i = 0; i < demand_.size(); ++i) {
      fit.sums.had += weights_[i] * credits[i];
      fit.sums.missing += demand_[i].essential ? weights_[i] * (kWhole - credits[i]) : 0;
    }
    return fit;
  }

 private:
  const Ground& ground_;
  const Demand& demand_;
  const SkillSets& profiles_;
  Reach reach_;
  std::vector<std::uint64_t> weights_;
  Counts asked_;
};

}  // namespace

void rank_profiles(const Ground& ground, const Demand& demand, const SkillSets& profiles,
                   const SetOptions& options, std::vector<SetFit>& out) {
  rank(ground, profiles, options, out, ProfileComparer(ground, demand, profiles));
}

void score_profiles(const Ground& ground, const Demand& demand, const SkillSets& profiles,
                    std::vector<double>& out) {
  const ProfileComparer compare(ground, demand, profiles);
  std::vector<std::uint32_t> buffer;
  out.clear();
  for (std::size_t set = 0; set < profiles.size(); ++set)
    out.push_back(score(compare(set, buffer).sums, ground.weights()));
}

void rank_demands(const Ground& ground, const Profile& profile, const SkillSets& demands,
                  const SetOptions& options, std::vector<SetFit>& out) {
  const Reach reach(ground, profile);
  rank(ground, demands, options, out, [&](std::size_t set, std::vector<std::uint32_t>& uses) {
    SetFit fit{set, 0, {}, {}, {}};
    uses.assign(profile.size(), 0);
    for (const auto& item : demands.items(set)) {
      const AskedSkill asked{item.place, item.essential, item.share};
      std::uint32_t credit = 0;
      for (const auto& one : reach.of(item.place)) {
        credit = std::max(credit, scaled(profile[one.index].share, one.credit));
        uses[one.index] = std::max(uses[one.index], one.credit);
        if (one.credit == kWhole) count(fit.held, item.essential);
      }
      count(fit.asked, item.essential);
      const std::uint64_t weight = ground.weight(asked);
      fit.sums.had += weight * credit;
      fit.sums.missing += item.essential ? weight * (kWhole - credit) : 0;
    }
    for (std::size_t i = 0; i < profile.size(); ++i)
      fit.sums.unused += std::uint64_t{ground.weight(profile[i].place)} * kEssential *
                         scaled(profile[i].share, kWhole - uses[i]);
    return fit;
  });
}

}  // namespace metier::match
