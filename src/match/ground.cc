#include "match/ground.h"

#include <algorithm>
#include <cmath>

namespace metier::match {
namespace {

// Of a skill that comes twice the greater similarity. Two that are among each other's nearest say
// the same of each other, but for rounding.
void add_row(std::span<NearCredit> row, std::vector<NearCredit>& out) {
  std::sort(row.begin(), row.end(), [](const NearCredit& a, const NearCredit& b) {
    return a.similarity != b.similarity ? a.similarity > b.similarity : a.place < b.place;
  });
  const std::size_t first = out.size();
  for (const NearCredit& near : row)
    if (std::none_of(out.begin() + static_cast<std::ptrdiff_t>(first), out.end(),
                     [&](const NearCredit& o) { return o.place == near.place; }))
      out.push_back(near);
}

}  // namespace

Result<Ground> Ground::open(std::shared_ptr<const snapshot::Snapshot> snapshot,
                            const Weights& weights) {
  Ground out(std::move(snapshot), weights);
  out.read_uses();
  out.weigh();
  if (auto done = out.read_near(); !done) return tl::unexpected(done.error());
  return out;
}

void Ground::read_uses() {
  const auto& t = taxonomy();
  std::vector<Use> uses;
  std::vector<std::uint32_t> counts(skill_count() + 1, 0);
  skill_offsets_.push_back(0);
  for (const ConceptId occupation : places_.occupations()) {
    uses.clear();
    for (const bool essential : {true, false})
      for (const ConceptId skill :
           t.related(occupation, essential ? Relation::essential_skill : Relation::optional_skill))
        if (const auto place = places_.skill(skill); place != kNoPlace)
          uses.emplace_back(place, essential);
    std::stable_sort(uses.begin(), uses.end(), [](Use a, Use b) { return a.place() < b.place(); });
    uses.erase(
        std::unique(uses.begin(), uses.end(), [](Use a, Use b) { return a.place() == b.place(); }),
        uses.end());
    for (const Use use : uses) ++counts[use.place() + 1];
    skill_uses_.insert(skill_uses_.end(), uses.begin(), uses.end());
    skill_offsets_.push_back(static_cast<std::uint32_t>(skill_uses_.size()));
  }
  for (std::size_t i = 1; i < counts.size(); ++i) counts[i] += counts[i - 1];
  occupation_offsets_ = counts;
  occupation_uses_.resize(skill_uses_.size());
  for (std::uint32_t o = 0; o < occupation_count(); ++o)
    for (const Use use : skills_of(o))
      occupation_uses_[counts[use.place()]++] = Use(o, use.essential());
}

void Ground::weigh() {
  skill_weights_.resize(skill_count());
  for (std::uint32_t s = 0; s < skill_count(); ++s)
    skill_weights_[s] = weight_of(occupation_count(), occupations_of(s).size());
  for (std::uint32_t o = 0; o < occupation_count(); ++o) {
    std::uint64_t essential = 0;
    Counts counts;
    for (const Use use : skills_of(o)) {
      if (use.essential()) essential += std::uint64_t{weight(use.place())} * kEssential * kWhole;
      ++(use.essential() ? counts.essential : counts.optional);
    }
    essential_weights_.push_back(essential);
    asked_.push_back(counts);
  }
}

Result<void> Ground::read_near() {
  const auto section = snapshot_->file().array<NearSkill>(kNearSkills);
  if (!section) return tl::unexpected(section.error());
  const std::size_t count = skill_count();
  const auto broken = [&] {
    return snapshot::damaged_snapshot(snapshot_->file().name(), "near skills");
  };
  if (section->size() != count * kNearest) return broken();
  // Both ways, row by row.
  std::vector<std::uint32_t> ends(count + 1, 0);
  const auto each = [&](auto&& give) {
    for (std::size_t i = 0; i < section->size(); ++i) {
      const NearSkill& near = (*section)[i];
      const std::uint32_t credit = scaled(near.similarity, weights_.near);
      if (near.similarity == 0 || credit == 0 || near.similarity < weights_.least_near) continue;
      const auto from = static_cast<std::uint32_t>(i / kNearest);
      give(from, near.place, NearCredit{0, static_cast<std::uint16_t>(credit), near.similarity});
      give(near.place, from, NearCredit{0, static_cast<std::uint16_t>(credit), near.similarity});
    }
  };
  for (std::size_t i = 0; i < section->size(); ++i) {
    const NearSkill& near = (*section)[i];
    const bool none = near.place == kNoSkill && near.similarity == 0;
    if (!none && (near.place >= count || near.place == i / kNearest || near.similarity == 0))
      return broken();
  }
  each([&](std::uint32_t from, std::uint32_t, NearCredit) { ++ends[from + 1]; });
  for (std::size_t i = 1; i <= count; ++i) ends[i] += ends[i - 1];
  std::vector<std::uint32_t> fill = ends;
  std::vector<NearCredit> both(ends.back());
  each([&](std::uint32_t from, std::uint32_t to, NearCredit credit) {
    credit.place = to;
    both[fill[from]++] = credit;
  });
  near_.reserve(both.size());
  near_offsets_.push_back(0);
  for (std::size_t s = 0; s < count; ++s) {
    add_row(std::span(both).subspan(ends[s], ends[s + 1] - ends[s]), near_);
    near_offsets_.push_back(static_cast<std::uint32_t>(near_.size()));
  }
  return {};
}

Demand Ground::demand_of(std::uint32_t occupation) const {
  Demand out;
  for (const Use use : skills_of(occupation)) out.push_back({use.place(), use.essential(), kWhole});
  return out;
}

Profile Ground::profile_of(std::uint32_t occupation) const {
  Profile out;
  for (const Use use : skills_of(occupation))
    out.push_back({use.place(), use.essential() ? kWhole : kOptionalShare});
  return out;
}

Profile Ground::essentials_of(std::uint32_t occupation) const {
  Profile out;
  for (const Use use : skills_of(occupation))
    if (use.essential()) out.push_back({use.place(), kWhole});
  return out;
}

}  // namespace metier::match
