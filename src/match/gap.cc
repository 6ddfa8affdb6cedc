#include "match/gap.h"

#include <algorithm>

namespace metier::match {

void count_opened(const Ground& ground, const OccupationSums& sums, const Profile& profile,
                  std::vector<std::uint32_t>& out) {
  out.assign(ground.skill_count(), 0);
  for (std::uint32_t o = 0; o < ground.occupation_count(); ++o) {
    const std::uint32_t held = sums.held(o).essential, asked = ground.asked(o).essential;
    if (is_open(held, asked) || !is_open(held + 1, asked)) continue;
    for (const Use use : ground.skills_of(o))
      if (use.essential()) ++out[use.place()];
  }
  for (const HeldSkill& held : profile) out[held.place] = 0;
}

void best_doors(const Ground& ground, std::span<const std::uint32_t> opened, std::size_t top,
                std::vector<Door>& out) {
  out.clear();
  for (std::uint32_t s = 0; s < opened.size(); ++s)
    if (opened[s] > 0) out.push_back({s, opened[s]});
  const std::size_t kept = std::min(top, out.size());
  std::partial_sort(out.begin(), out.begin() + static_cast<std::ptrdiff_t>(kept), out.end(),
                    [&](const Door& a, const Door& b) {
                      if (a.opens != b.opens) return a.opens > b.opens;
                      const auto wa = ground.weight(a.skill), wb = ground.weight(b.skill);
                      return wa != wb ? wa > wb : a.skill < b.skill;
                    });
  out.resize(kept);
}

Gap gap(const Ground& ground, const Profile& profile, std::uint32_t occupation, std::size_t doors,
        Scratch& scratch) {
  Gap out;
  out.explanation = explain(ground, profile, ground.demand_of(occupation));
  out.open = is_open(out.explanation.held.essential, out.explanation.asked.essential);
  const OccupationSums sums(ground, profile, scratch);
  std::vector<std::uint32_t> opened;
  count_opened(ground, sums, profile, opened);
  for (const Term& term : out.explanation.terms) {
    if (term.kind == TermKind::held) out.have.push_back(term);
    if (term.kind == TermKind::near || term.kind == TermKind::missing)
      out.missing.push_back({term, opened[term.skill]});
  }
  const auto before = [&](const Term& a, const Term& b) {
    if (a.essential != b.essential) return a.essential;
    const auto wa = ground.weight(a.skill), wb = ground.weight(b.skill);
    return wa != wb ? wa > wb : a.skill < b.skill;
  };
  std::sort(out.have.begin(), out.have.end(), before);
  std::sort(out.missing.begin(), out.missing.end(),
            [&](const MissingSkill& a, const MissingSkill& b) { return before(a.term, b.term); });
  best_doors(ground, opened, doors, out.doors);
  return out;
}

}  // namespace metier::match
