// Skills of an occupation back to the occupation: what match/ makes of a profile that is known.
#include "set_own_skills.h"

#include <algorithm>
#include <array>
#include <map>

#include "sets.h"

namespace metier::quality {
namespace {

// In an order that depends on the seed and the URIs alone.
std::vector<match::HeldSkill> shuffled(const match::Ground& ground, std::uint32_t occupation,
                                       match::Profile profile, std::uint64_t seed) {
  const auto& t = ground.taxonomy();
  const auto key = [&](const match::HeldSkill& held) {
    return hash64(fmt::format("{} {} {}", seed, t.uri(ground.places().occupations()[occupation]),
                              t.uri(ground.places().skills()[held.place])));
  };
  std::vector<std::pair<std::uint64_t, match::HeldSkill>> keyed;
  for (const auto& held : profile) keyed.emplace_back(key(held), held);
  std::sort(keyed.begin(), keyed.end(),
            [](const auto& a, const auto& b) { return a.first < b.first; });
  match::Profile out;
  for (const auto& [ignored, held] : keyed) out.push_back(held);
  return out;
}

// As many skills more, from anywhere in the taxonomy.
void add_others(const match::Ground& ground, std::uint32_t occupation, std::uint64_t seed,
                match::Profile& profile) {
  const std::size_t count = profile.size();
  for (std::size_t i = 0; profile.size() < 2 * count && i < 100 * count; ++i) {
    const auto place = static_cast<std::uint32_t>(
        hash64(fmt::format("{} {} {}", seed, occupation, i)) % ground.skill_count());
    if (std::none_of(profile.begin(), profile.end(),
                     [&](const match::HeldSkill& h) { return h.place == place; }))
      profile.push_back({place, match::kWhole});
  }
}

void in_order(match::Profile& profile) {
  std::sort(profile.begin(), profile.end(),
            [](const auto& a, const auto& b) { return a.place < b.place; });
}

constexpr std::array kSizes{std::pair{5U, "1-5"}, std::pair{10U, "6-10"}, std::pair{20U, "11-20"},
                            std::pair{40U, "21-40"}, std::pair{~0U, "more than 40"}};

}  // namespace

match::Profile own_skills_profile(const match::Ground& ground, std::uint32_t occupation,
                                  OwnSkills which, std::uint64_t seed) {
  match::Profile out = ground.essentials_of(occupation);
  if (which == OwnSkills::all) return out;
  out = shuffled(ground, occupation, std::move(out), seed);
  out.resize((out.size() + 1) / 2);
  if (which == OwnSkills::half_and_others) add_others(ground, occupation, seed, out);
  in_order(out);
  return out;
}

std::vector<std::uint32_t> places_of_own(const match::Ground& ground, OwnSkills which,
                                         std::uint64_t seed, unsigned threads) {
  std::vector<std::uint32_t> out(ground.occupation_count());
  parallel_for(out.size(), threads, [&](std::size_t i) {
    thread_local match::Scratch scratch;
    thread_local std::vector<match::Fit> fits;
    const auto o = static_cast<std::uint32_t>(i);
    const auto profile = own_skills_profile(ground, o, which, seed);
    match::fits(ground, profile, {.top = 10}, scratch, fits);
    for (std::size_t k = 0; k < fits.size(); ++k)
      if (fits[k].place == o) out[i] = static_cast<std::uint32_t>(k + 1);
  });
  return out;
}

Result<std::vector<Outcome>> own_skills(const SetOptions& options, const link::Reader&,
                                        unsigned threads) {
  const std::shared_ptr<const snapshot::Snapshot> snapshot(std::shared_ptr<const void>(),
                                                           options.snapshot);
  const auto ground = match::Ground::open(snapshot);
  if (!ground) return tl::unexpected(ground.error());
  std::map<std::vector<std::uint32_t>, std::size_t> sets;  // of essential skills
  for (std::uint32_t o = 0; o < ground->occupation_count(); ++o) {
    std::vector<std::uint32_t> essentials;
    for (const auto& held : ground->essentials_of(o)) essentials.push_back(held.place);
    ++sets[essentials];
  }
  std::size_t alike = 0;
  for (const auto& [essentials, count] : sets)
    if (!essentials.empty() && count > 1) alike += count;
  const std::size_t none = sets.contains({}) ? sets[{}] : 0;
  std::vector<Outcome> out;
  for (const auto& [which, name] :
       {std::pair{OwnSkills::all, "all"}, std::pair{OwnSkills::half, "half"},
        std::pair{OwnSkills::half_and_others, "half and as many others"}}) {
    const auto places = places_of_own(*ground, which, kOwnSkillsSeed, threads);
    Outcome total{"own_skills", name, "metier", 0, {}, {{"first", 0}, {"in the first 10", 0}}, 0};
    std::vector<Outcome> by_size;
    for (const auto& [ignored, size] : kSizes) {
      by_size.push_back(total);
      by_size.back().part += fmt::format(", {} skills", size);
    }
    for (std::uint32_t o = 0; o < ground->occupation_count(); ++o) {
      const std::size_t skills = ground->asked(o).essential;
      if (skills == 0) continue;
      const auto size = std::find_if(kSizes.begin(), kSizes.end(),
                                     [&](const auto& s) { return skills <= s.first; });
      for (Outcome* one : {&total, &by_size[static_cast<std::size_t>(size - kSizes.begin())]}) {
        ++one->queries;
        one->values[0].value += places[o] == 1 ? 1 : 0;
        one->values[1].value += places[o] != 0 ? 1 : 0;
      }
    }
    if (which == OwnSkills::all)
      total.note = fmt::format("{} occupations have the essential skills of another, {} have none",
                               alike, none);
    out.push_back(total);
    out.insert(out.end(), by_size.begin(), by_size.end());
  }
  for (Outcome& one : out)
    for (Value& value : one.values)
      value.value *= 100.0 / std::max<double>(1, static_cast<double>(one.queries));
  std::erase_if(out, [](const Outcome& one) { return one.queries == 0; });
  return out;
}

}  // namespace metier::quality
