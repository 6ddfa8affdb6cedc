// Small taxonomies at random: skills in groups, occupations that ask for some of them.
#pragma once

#include <rapidcheck.h>

#include "match/match.h"
#include "support/tiny.h"

namespace metier::test {

inline std::shared_ptr<const snapshot::Snapshot> with_near_skills(Tiny& tiny,
                                                                  unsigned threads = 1) {
  auto sections = tiny.sections();
  const auto done = match::build(*Tiny::open(sections), {threads}, sections);
  if (!done) throw std::runtime_error(done.error().message);
  return Tiny::open(sections);
}

inline std::shared_ptr<const snapshot::Snapshot> random_taxonomy() {
  using taxonomy::Relation;
  Tiny tiny;
  const auto skill_count = *rc::gen::inRange<std::size_t>(2, 25);
  const auto occupation_count = *rc::gen::inRange<std::size_t>(1, 12);
  std::vector<Tiny::Handle> groups, skills;
  for (std::size_t g = 0; g < 3; ++g)
    groups.push_back(tiny.concept_of(taxonomy::ConceptKind::skill_group, fmt::format("group/{}", g),
                                     "", fmt::format("group {}", g)));
  for (std::size_t s = 0; s < skill_count; ++s) {
    skills.push_back(tiny.skill(fmt::format("s{}", s), fmt::format("skill {}", s)));
    tiny.edge(skills.back(), Relation::broader, groups[*rc::gen::inRange<std::size_t>(0, 3)]);
  }
  const auto any_skill = rc::gen::inRange<std::size_t>(0, skill_count);
  for (std::size_t i = 0; i < skill_count / 3; ++i) {
    const auto a = *any_skill, b = *any_skill;
    if (a != b) tiny.edge(skills[a], Relation::skill_optional, skills[b]);
  }
  for (std::size_t o = 0; o < occupation_count; ++o) {
    const auto occupation =
        tiny.occupation(fmt::format("o{}", o), "1111.1", fmt::format("occupation {}", o));
    const auto asked = *rc::gen::inRange<std::size_t>(0, skill_count + 1);
    for (std::size_t i = 0; i < asked; ++i)
      tiny.edge(occupation,
                *rc::gen::arbitrary<bool>() ? Relation::essential_skill : Relation::optional_skill,
                skills[*any_skill]);
  }
  return with_near_skills(tiny);
}

inline match::Profile random_profile(const match::Ground& ground) {
  std::vector<match::Held> held;
  const auto skills = ground.places().skills();
  const auto count = *rc::gen::inRange<std::size_t>(0, skills.size() + 1);
  for (std::size_t i = 0; i < count; ++i)
    held.push_back({skills[*rc::gen::inRange<std::size_t>(0, skills.size())],
                    static_cast<float>(*rc::gen::inRange(0, 256)) / 255});
  return match::make_profile(ground.places(), held);
}

}  // namespace metier::test
