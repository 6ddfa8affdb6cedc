// Adverts made for tests: some are near duplicates of earlier ones.
#pragma once

#include <fmt/format.h>

#include <random>
#include <string>
#include <vector>

#include "adverts/adverts.h"

namespace metier::test {

inline std::string key_of(std::uint64_t number) {
  return fmt::format("{:016x}{:016x}", number * 0x9e3779b97f4a7c15U, number);
}

inline void sketch(adverts::Advert& advert) {
  advert.sketch = adverts::sketch(advert.title, advert.text,
                                  advert.places.empty() ? "" : advert.places.front().country, "");
}

// Words that look like those of a language, drawn so that some are frequent.
class Words {
 public:
  explicit Words(std::uint64_t seed) : random_(seed) {}
  std::string next() {
    const double u = std::uniform_real_distribution<double>(0, 1)(random_);
    auto number = static_cast<std::uint64_t>(40000 * u * u * u) + 7;
    std::string out;
    for (; number > 0; number /= 17)
      out += std::string(1, "bcdfghjklmnprstvz"[number % 17]) + "aeiou"[number % 5];
    return out;
  }
  std::string text(std::size_t words) {
    std::string out;
    for (std::size_t i = 0; i < words; ++i)
      out += (i == 0 ? "" : i % 12 == 0 ? ". " : " ") + next();
    return out;
  }
  std::uint64_t below(std::uint64_t limit) { return random_() % limit; }

 private:
  std::mt19937_64 random_;
};

// Advert `number` of a feed; the same number is always the same advert. Every seventh says almost
// what the one five before it says.
inline adverts::Advert advert(std::uint64_t number, std::size_t words = 60) {
  const bool copy = number % 7 == 6;
  const std::uint64_t seed = copy ? number - 5 : number;
  Words random(seed + 1);
  adverts::Advert out;
  out.key = key_of(number);
  out.source = fmt::format("source {}.example", number % 3);
  out.id = fmt::format("id-{}", number);
  out.url = fmt::format("https://example.org/{}", number);
  out.title = random.text(3);
  out.text = random.text(words);
  if (copy) out.text += fmt::format(" reference {}", number);
  out.language = std::vector<std::string>{"da", "de", ""}[seed % 3];
  out.employer = number % 4 == 0 ? "" : fmt::format("Employer {} & Søn", number);
  for (std::uint64_t i = 0; i < seed % 3; ++i)
    out.places.push_back({i == 0 ? "DK" : "SE", i == 0 ? "DK-84" : "", "Brønshøj", i == 1,
                          fmt::format("Vej {}, 2700 Brønshøj", seed)});
  if (seed % 2 == 0) {
    out.pay.push_back({30000, 42000.5, "DKK", pay::Period::month, pay::Basis::gross, 435003,
                       pay::Assumption::twelve_months, 12, 40});
    out.contract = adverts::Contract::fixed_term;
    out.hours = adverts::Hours::either;
    out.experience_years = 2.5F;
    out.education = adverts::Education::master;
    out.posted = fmt::format("2026-{:02}-{:02}", 1 + seed % 12, 1 + seed % 28);
    out.valid_through = "2026-12-31";
    out.hours_a_week = 37;
  }
  out.openings = static_cast<std::uint32_t>(1 + seed % 4);
  out.removed = number % 11 == 0;
  out.isco = fmt::format("25{:02}", seed % 20);
  out.isco_probability = 0.75F;
  out.occupations.push_back(
      {fmt::format("http://data.europa.eu/esco/occupation/{}", seed % 20), "2512.4", "2512", 0.8F});
  out.occupations.push_back(
      {"http://data.europa.eu/esco/occupation/other", "2513.1", "2513", 0.1F});
  for (std::uint64_t i = 0; i < seed % 6; ++i)
    out.skills.push_back({fmt::format("http://data.europa.eu/esco/skill/{:03}", seed % 50 + i * 40),
                          0.5F + static_cast<float>(i) / 20});
  sketch(out);
  return out;
}

inline std::vector<adverts::Advert> adverts_of(std::uint64_t first, std::uint64_t last) {
  std::vector<adverts::Advert> out;
  for (std::uint64_t i = first; i < last; ++i) out.push_back(advert(i));
  return out;
}

}  // namespace metier::test
