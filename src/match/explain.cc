#include "match/explain.h"

#include <algorithm>

namespace metier::match {
namespace {

template <class Skill>
const Skill* find(const std::vector<Skill>& skills, std::uint32_t place) {
  const auto at = std::lower_bound(skills.begin(), skills.end(), place,
                                   [](const Skill& s, std::uint32_t p) { return s.place < p; });
  return at != skills.end() && at->place == place ? &*at : nullptr;
}

Term term_of(const Ground& ground, const Profile& profile, const AskedSkill& asked) {
  Term out{TermKind::missing, asked.essential, asked.place, kNoPlace, 0, 0, {}};
  if (const HeldSkill* held = find(profile, asked.place)) {
    out.kind = TermKind::held;
    out.credit = held->share;
  }
  for (const NearCredit& near : ground.near(asked.place)) {
    const HeldSkill* held = find(profile, near.place);
    if (held == nullptr) continue;
    const std::uint32_t credit = scaled(held->share, near.credit);
    if (credit <= out.credit) continue;
    out.credit = credit;
    if (out.kind != TermKind::held) out.kind = TermKind::near;
    out.other = near.place;
    out.similarity = near.similarity;
  }
  const std::uint64_t weight = ground.weight(asked);
  out.sums.had = weight * out.credit;
  if (asked.essential) out.sums.missing = weight * (kWhole - out.credit);
  return out;
}

Term unused_term(const Ground& ground, const Demand& demand, const HeldSkill& held) {
  Term out{TermKind::unused, false, held.place, kNoPlace, 0, 0, {}};
  for (const NearCredit& near : ground.near(held.place)) {
    if (find(demand, near.place) == nullptr) continue;
    out.credit = near.credit;
    out.other = near.place;
    out.similarity = near.similarity;
    break;  // credits fall
  }
  out.sums.unused = std::uint64_t{ground.weight(held.place)} * kEssential *
                    scaled(held.share, kWhole - out.credit);
  return out;
}

}  // namespace

Explanation explain(const Ground& ground, const Profile& profile, const Demand& demand) {
  Explanation out;
  for (const AskedSkill& asked : demand) {
    ++(asked.essential ? out.asked.essential : out.asked.optional);
    const Term term = term_of(ground, profile, asked);
    if (term.kind == TermKind::held) ++(asked.essential ? out.held.essential : out.held.optional);
    out.terms.push_back(term);
  }
  for (const HeldSkill& held : profile)
    if (find(demand, held.place) == nullptr) out.terms.push_back(unused_term(ground, demand, held));
  for (const Term& term : out.terms) {
    out.sums.had += term.sums.had;
    out.sums.missing += term.sums.missing;
    out.sums.unused += term.sums.unused;
  }
  return out;
}

}  // namespace metier::match
