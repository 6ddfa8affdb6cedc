#include "market/selection.h"

#include <algorithm>

namespace metier::market {
namespace {

// Unit groups are kept as their code + 1: the digits given, followed by any others.
Result<std::pair<std::uint16_t, std::uint16_t>> range_of_groups(std::string_view isco) {
  unsigned low = 0, width = 10000;
  for (const char digit : isco) {
    if (digit < '0' || digit > '9' || width == 1)
      return fail(ErrorKind::usage, "ISCO group \"{}\": one to four digits are wanted", isco);
    width /= 10;
    low += static_cast<unsigned>(digit - '0') * width;
  }
  return std::pair{static_cast<std::uint16_t>(low + 1), static_cast<std::uint16_t>(low + width)};
}

Result<std::uint16_t> month_given(std::string_view text, std::uint16_t otherwise) {
  if (text.empty()) return otherwise;
  const std::uint16_t month = month_of(text);
  if (month == 0)
    return fail(ErrorKind::usage, "month \"{}\": wanted is a year and month as in 2026-11", text);
  return month;
}

}  // namespace

std::vector<std::string_view> with_narrower(const snapshot::Taxonomy& taxonomy, ConceptId skill) {
  std::vector<ConceptId> found{skill};
  std::vector<bool> seen(taxonomy.concept_count());
  seen[skill.index()] = true;
  for (std::size_t i = 0; i < found.size(); ++i)
    for (const ConceptId id : taxonomy.related(found[i], snapshot::Relation::narrower))
      if (!seen[id.index()]) {
        seen[id.index()] = true;
        found.push_back(id);
      }
  std::vector<std::string_view> out;
  for (const ConceptId id : found) out.push_back(taxonomy.uri(id));
  return out;
}

Result<Selection> Selection::make(const Columns& columns, const snapshot::Taxonomy& taxonomy,
                                  const Filter& filter) {
  Selection s;
  s.c_ = &columns;
  s.with_pay_ = filter.with_pay;
  s.probability_ = filter.isco_probability;
  const auto known = [&](const Names& names, const std::string& name) {
    const auto number = static_cast<std::uint16_t>(names.find(name));
    s.nothing_ = s.nothing_ || (!name.empty() && number == 0);
    return number;
  };
  s.occupation_ = known(columns.occupations, filter.occupation);
  s.language_ = known(columns.languages, filter.language);
  s.source_ = known(columns.sources, filter.source);
  s.currency_ = known(columns.currencies, filter.currency);
  if (!filter.isco.empty()) {
    const auto range = range_of_groups(filter.isco);
    if (!range) return tl::unexpected(range.error());
    std::tie(s.isco_from_, s.isco_to_) = *range;
  }
  const auto from = month_given(filter.from, 0);
  if (!from) return tl::unexpected(from.error());
  const auto to = month_given(filter.to, UINT16_MAX);
  if (!to) return tl::unexpected(to.error());
  s.month_from_ = *from;
  s.month_to_ = *to;
  if (!filter.skills.empty()) {
    s.skills_.resize(columns.skill_names.size());
    for (const std::string& uri : filter.skills) {
      const ConceptId id = taxonomy.find_uri(uri);
      const auto all =
          id.valid() ? with_narrower(taxonomy, id) : std::vector<std::string_view>{uri};
      for (const std::string_view one : all)
        if (const auto number = columns.skill_names.find(one)) s.skills_[number] = true;
    }
  }
  if (!filter.country.empty() || !filter.region.empty()) {
    s.places_.resize(columns.place_names.size());
    for (std::size_t i = 1; i < s.places_.size(); ++i) {
      const auto place = static_cast<std::uint16_t>(i);
      s.places_[i] = (filter.country.empty() || columns.country(place) == filter.country) &&
                     (filter.region.empty() || columns.region(place) == filter.region);
    }
  }
  return s;
}

bool Selection::has(std::size_t advert) const {
  const Columns& c = *c_;
  const auto any = [](std::span<const std::uint16_t> values, const std::vector<bool>& wanted) {
    return std::any_of(values.begin(), values.end(), [&](std::uint16_t v) { return wanted[v]; });
  };
  return !nothing_ && (occupation_ == 0 || c.occupation[advert] == occupation_) &&
         c.isco[advert] >= isco_from_ && c.isco[advert] <= isco_to_ &&
         c.isco_probability[advert] >= probability_ &&
         (language_ == 0 || c.language[advert] == language_) &&
         (source_ == 0 || c.source[advert] == source_) &&
         (currency_ == 0 || c.currency[advert] == currency_) && c.month[advert] >= month_from_ &&
         c.month[advert] <= month_to_ && (!with_pay_ || c.pay[advert] > 0) &&
         (places_.empty() || any(c.places_of(advert), places_)) &&
         (skills_.empty() || any(c.skills_of(advert), skills_));
}

}  // namespace metier::market
