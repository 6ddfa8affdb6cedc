#include "market/columns.h"

#include <algorithm>
#include <charconv>

namespace metier::market {
namespace {

// Grows all arrays so that `advert` is a place in them.
void make_room(Columns& c, std::size_t advert) {
  if (advert < c.size()) return;
  const std::size_t n = advert + 1;
  c.counted.resize(n);
  c.duplicate.resize(n);
  c.source.resize(n);
  c.language.resize(n);
  c.month.resize(n);
  c.occupation.resize(n);
  c.isco.resize(n);
  c.isco_probability.resize(n);
  c.pay.resize(n);
  c.currency.resize(n);
  c.basis.resize(n);
  c.contract.resize(n);
  c.hours.resize(n);
  c.education.resize(n);
  c.experience.resize(n, kUnknownExperience);
  c.skills.resize(n);
  c.places.resize(n);
}

std::uint16_t number_of_code(std::string_view isco) {
  unsigned value = 0;
  const auto [end, ok] = std::from_chars(isco.data(), isco.data() + isco.size(), value);
  if (isco.size() != 4 || ok != std::errc() || end != isco.data() + isco.size()) return 0;
  return static_cast<std::uint16_t>(value + 1);
}

std::uint16_t narrow(std::uint32_t number) {
  return static_cast<std::uint16_t>(number);
}

// Adds `values` behind all others, each once and rising.
Slice append(std::vector<std::uint16_t>& all, std::vector<std::uint16_t>& values) {
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
  const Slice slice{static_cast<std::uint32_t>(all.size()),
                    static_cast<std::uint32_t>(values.size())};
  all.insert(all.end(), values.begin(), values.end());
  return slice;
}

}  // namespace

std::uint32_t Names::number(std::string_view name) {
  if (const auto at = numbers_.find(name); at != numbers_.end()) return at->second;
  // Arrays hold numbers of 16 bits; what is too much for them counts as unknown.
  if (names_.size() > UINT16_MAX) return 0;
  const auto number = static_cast<std::uint32_t>(names_.size());
  names_.emplace_back(name);
  numbers_.emplace(name, number);
  return number;
}

std::uint32_t Names::find(std::string_view name) const {
  const auto at = numbers_.find(name);
  return at == numbers_.end() ? 0 : at->second;
}

std::uint16_t month_of(std::string_view date) {
  unsigned year = 0, month = 0;
  if (date.size() < 7 || date[4] != '-') return 0;
  const auto y = std::from_chars(date.data(), date.data() + 4, year);
  const auto m = std::from_chars(date.data() + 5, date.data() + 7, month);
  if (y.ptr != date.data() + 4 || m.ptr != date.data() + 7 || month < 1 || month > 12) return 0;
  if (year > 5000) return 0;
  return static_cast<std::uint16_t>(12 * year + month - 1);
}

std::string month_name(std::uint16_t month) {
  return month == 0 ? std::string() : fmt::format("{:04}-{:02}", month / 12, month % 12 + 1);
}

void Columns::put(const store::Row& row) {
  const auto at = static_cast<std::size_t>(row.advert);
  make_room(*this, at);
  const bool is_duplicate = row.cluster != row.advert;
  counted[at] = !is_duplicate;
  duplicate[at] = is_duplicate;
  source[at] = narrow(sources.number(row.source));
  language[at] = narrow(languages.number(row.language));
  month[at] = month_of(row.posted);
  occupation[at] = narrow(occupations.number(row.occupation));
  isco[at] = number_of_code(row.isco);
  isco_probability[at] = row.isco_probability;
  pay[at] = row.pay ? static_cast<float>(row.pay->annual) : 0;
  currency[at] = narrow(currencies.number(row.pay ? row.pay->currency : ""));
  basis[at] = row.pay ? static_cast<std::uint8_t>(row.pay->basis) : 0;
  contract[at] = static_cast<std::uint8_t>(row.contract);
  hours[at] = static_cast<std::uint8_t>(row.hours);
  education[at] = static_cast<std::uint8_t>(row.education);
  experience[at] = row.experience_years;
  std::vector<std::uint16_t> values;
  for (const std::string_view uri : row.skills) values.push_back(narrow(skill_names.number(uri)));
  skills[at] = append(all_skills, values);
  values.clear();
  std::string name;
  for (const places::Place& place : row.places) {
    if (place.country.empty()) continue;
    name = place.country;
    if (!place.region.empty()) name.append(" ").append(place.region);
    values.push_back(narrow(place_names.number(name)));
  }
  places[at] = append(all_places, values);
}

}  // namespace metier::market
