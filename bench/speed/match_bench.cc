// Times match/ in process on a full release. One TSV row a figure: name, median, unit, baseline,
// ratio, note.
//
//   match_bench SNAPSHOT
//
// It also checks on the whole release, for occupations and profiles drawn with a fixed seed, that
// an essential skill more never lowers the score; it ends with status 1 where one does.
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <random>

#include "match/match.h"

namespace {

using namespace metier;
using namespace metier::match;
using Clock = std::chrono::steady_clock;

constexpr std::size_t kProfiles = 200, kSkills = 30;

double micros(Clock::time_point start) {
  return std::chrono::duration<double, std::micro>(Clock::now() - start).count();
}

double median(std::vector<double> values) {
  std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2),
                   values.end());
  return values[values.size() / 2];
}

void row(std::string_view name, double value, std::string_view unit, std::string_view note) {
  fmt::print("{}\t{:.1f}\t{}\t\t\t{}\n", name, value, unit, note);
}

void add(Profile& profile, std::uint32_t place) {
  const auto at = std::find_if(profile.begin(), profile.end(),
                               [&](const HeldSkill& h) { return h.place >= place; });
  if (at == profile.end() || at->place != place) profile.insert(at, {place, kWhole});
}

// Like a person's: two thirds from two occupations, the rest from anywhere.
Profile random_profile(const Ground& ground, std::size_t skills, std::mt19937& random) {
  Profile out;
  const auto any = [&](std::size_t count) { return random() % static_cast<std::uint32_t>(count); };
  for (int i = 0; i < 2; ++i) {
    const auto uses = ground.skills_of(any(ground.occupation_count()));
    for (std::size_t k = 0; k < skills / 3 && !uses.empty(); ++k)
      add(out, uses[any(uses.size())].place());
  }
  while (out.size() < skills) add(out, any(ground.skill_count()));
  return out;
}

template <class Work>
double median_of(std::size_t rounds, Work&& work) {
  std::vector<double> times;
  for (std::size_t i = 0; i < rounds; ++i) {
    const auto start = Clock::now();
    work(i);
    times.push_back(micros(start));
  }
  return median(std::move(times));
}

void one_profile(const Ground& ground, const std::vector<Profile>& profiles) {
  Scratch scratch;
  std::vector<Fit> out;
  const double all = median_of(profiles.size(),
                               [&](std::size_t i) { fits(ground, profiles[i], {}, scratch, out); });
  row("profile of 30 skills against all occupations", all, "µs", "ten best");
  Gap last;
  row("gap, with what every skill would open",
      median_of(profiles.size(),
                [&](std::size_t i) {
                  last = gap(ground, profiles[i], static_cast<std::uint32_t>(i), 10, scratch);
                }),
      "µs", "");
  row("path to a goal, at most three steps",
      median_of(50,
                [&](std::size_t i) {
                  const auto count = static_cast<std::uint32_t>(ground.occupation_count());
                  path(ground, static_cast<std::uint32_t>(i * 37) % count,
                       static_cast<std::uint32_t>(i * 101 + 1500) % count, scratch);
                }),
      "µs", "");
}

void many_sets(const Ground& ground, std::mt19937& random) {
  constexpr std::size_t kSets = 100000, kEach = 20;
  SkillSets profiles, adverts;
  for (std::size_t i = 0; i < kSets; ++i) {
    const auto profile = random_profile(ground, kEach, random);
    profiles.add(std::to_string(i), profile);
    Demand demand;
    for (const HeldSkill& h : profile) demand.push_back({h.place, h.place % 3 != 0, kWhole});
    adverts.add(std::to_string(i), demand);
  }
  std::vector<SetFit> out;
  for (const unsigned threads : {1U, 2U}) {
    const auto note = fmt::format("{} thread{}, ten best", threads, threads == 1 ? "" : "s");
    row("an occupation against 100,000 profiles of 20 skills",
        median_of(10,
                  [&](std::size_t i) {
                    rank_profiles(ground, ground.demand_of(static_cast<std::uint32_t>(i * 300)),
                                  profiles, {10, threads}, out);
                  }) /
            1000,
        "ms", note);
    row("a profile of 30 skills against 100,000 adverts of 20",
        median_of(10,
                  [&](std::size_t) {
                    rank_demands(ground, random_profile(ground, kSkills, random), adverts,
                                 {10, threads}, out);
                  }) /
            1000,
        "ms", note);
  }
}

// How many of the pairs of a profile and an occupation lose by an essential skill more.
std::size_t lost(const Ground& ground, const std::vector<Profile>& profiles, std::mt19937& random,
                 std::size_t& tried) {
  Scratch scratch;
  std::size_t out = 0;
  for (const Profile& profile : profiles)
    for (int i = 0; i < 20; ++i) {
      const auto o = random() % static_cast<std::uint32_t>(ground.occupation_count());
      const auto essentials = ground.essentials_of(o);
      if (essentials.empty()) continue;
      const double before = OccupationSums(ground, profile, scratch).score(o);
      Profile more = profile;
      add(more, essentials[random() % essentials.size()].place);
      ++tried;
      out += OccupationSums(ground, more, scratch).score(o) < before ? 1 : 0;
    }
  return out;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    fmt::print(stderr, "match_bench SNAPSHOT\n");
    return 2;
  }
  const auto snapshot = snapshot::Snapshot::open(argv[1]);
  const auto ground = snapshot ? Ground::open(*snapshot) : tl::unexpected(snapshot.error());
  if (!ground) {
    fmt::print(stderr, "match_bench: {}\n", ground.error().message);
    return 3;
  }
  row("opening what comparisons stand on",
      median_of(10, [&](std::size_t) { (void)Ground::open(*snapshot); }) / 1000, "ms", "");
  std::mt19937 random(1);
  std::vector<Profile> profiles;
  for (std::size_t i = 0; i < kProfiles; ++i)
    profiles.push_back(random_profile(*ground, kSkills, random));
  one_profile(*ground, profiles);
  many_sets(*ground, random);
  std::size_t tried = 0;
  const std::size_t lower = lost(*ground, profiles, random, tried);
  fmt::print("scores that an essential skill more lowered\t{}\tof {}\t\t\t\n", lower, tried);
  return lower == 0 ? 0 : 1;
}
