#include "market/keys.h"

#include <algorithm>
#include <array>

namespace metier::market {
namespace {

struct Years {
  float from;
  std::string_view name;
};
constexpr std::array<Years, 5> kExperience = {{{0, "0 years"},
                                               {1, "1-2 years"},
                                               {3, "3-4 years"},
                                               {5, "5-9 years"},
                                               {10, "10 years or more"}}};

std::uint32_t experience_group(float years) {
  std::uint32_t group = 0;
  for (const Years& y : kExperience) group += years >= y.from ? 1 : 0;
  return group;
}

std::uint32_t isco_group(std::uint16_t code, unsigned divisor) {
  return code == 0 ? 0 : (code - 1U) / divisor + 1;
}

// Groups of the skills' hierarchy by how far they are below its top.
std::vector<std::uint8_t> depths(const snapshot::Taxonomy& t) {
  constexpr std::uint8_t kNone = 255;
  std::vector<std::uint8_t> out(t.concept_count(), kNone);
  std::vector<ConceptId> next;
  const auto is_group = [&](ConceptId id) {
    return t.kind(id) == snapshot::ConceptKind::skill_group;
  };
  for (std::size_t i = 0; i < t.concept_count(); ++i) {
    const ConceptId id(i);
    if (!is_group(id) || !t.related(id, snapshot::Relation::broader).empty()) continue;
    out[i] = 0;
    next.push_back(id);
  }
  for (std::size_t i = 0; i < next.size(); ++i)
    for (const ConceptId below : t.related(next[i], snapshot::Relation::narrower))
      if (is_group(below) && out[below.index()] == kNone) {
        out[below.index()] = static_cast<std::uint8_t>(out[next[i].index()] + 1);
        next.push_back(below);
      }
  return out;
}

}  // namespace

Keys::Keys(const Columns& columns, const snapshot::Taxonomy& taxonomy, Dimension dimension)
    : c_(&columns), dimension_(dimension) {
  switch (dimension) {
    case Dimension::country:
      map_places(false);
      break;
    case Dimension::region:
      map_places(true);
      break;
    case Dimension::skill_group1:
      map_skill_groups(taxonomy, 1);
      break;
    case Dimension::skill_group2:
      map_skill_groups(taxonomy, 2);
      break;
    case Dimension::skill_group3:
      map_skill_groups(taxonomy, 3);
      break;
    default:
      break;
  }
}

void Keys::map_places(bool region) {
  mapped_.resize(c_->place_names.size());
  for (std::size_t i = 1; i < mapped_.size(); ++i) {
    const auto place = static_cast<std::uint16_t>(i);
    mapped_[i] = {names_.number(region ? c_->region(place) : c_->country(place))};
  }
}

void Keys::map_skill_groups(const snapshot::Taxonomy& t, std::size_t level) {
  const std::vector<std::uint8_t> depth = depths(t);
  mapped_.resize(c_->skill_names.size());
  for (std::size_t i = 1; i < mapped_.size(); ++i) {
    const ConceptId skill = t.find_uri(c_->skill_names.name(static_cast<std::uint32_t>(i)));
    if (!skill.valid()) continue;
    std::vector<ConceptId> above{skill};
    for (std::size_t k = 0; k < above.size(); ++k) {
      if (depth[above[k].index()] == level) mapped_[i].push_back(names_.number(t.uri(above[k])));
      for (const ConceptId b : t.related(above[k], snapshot::Relation::broader))
        if (std::find(above.begin(), above.end(), b) == above.end()) above.push_back(b);
    }
  }
}

std::uint32_t Keys::single(std::size_t i) const {
  const Columns& c = *c_;
  switch (dimension_) {
    case Dimension::occupation:
      return c.occupation[i];
    case Dimension::isco1:
      return isco_group(c.isco[i], 1000);
    case Dimension::isco2:
      return isco_group(c.isco[i], 100);
    case Dimension::isco3:
      return isco_group(c.isco[i], 10);
    case Dimension::isco4:
      return c.isco[i];
    case Dimension::month:
      return c.month[i];
    case Dimension::year:
      return c.month[i] / 12U;
    case Dimension::language:
      return c.language[i];
    case Dimension::source:
      return c.source[i];
    case Dimension::contract:
      return c.contract[i];
    case Dimension::hours:
      return c.hours[i];
    case Dimension::education:
      return c.education[i];
    case Dimension::experience:
      return experience_group(c.experience[i]);
    case Dimension::currency:
      return c.currency[i];
    default:
      return 0;
  }
}

std::size_t Keys::limit() const {
  // What is not mapped is a number of 16 bits, or one more than one.
  return mapped_.empty() ? std::size_t{1} << 17 : std::max<std::size_t>(1, names_.size());
}

std::span<const std::uint32_t> Keys::of(std::size_t advert, Buffer& buffer) const {
  auto& values = buffer.values;
  values.clear();
  if (dimension_ == Dimension::skill) {
    const auto skills = c_->skills_of(advert);
    values.assign(skills.begin(), skills.end());
  } else if (!mapped_.empty()) {
    add_mapped(advert, buffer);
  } else {
    values.push_back(single(advert));
  }
  if (values.empty()) values.push_back(0);
  return values;
}

// Of several places one may be unknown; then the others count alone.
void Keys::add_mapped(std::size_t advert, Buffer& buffer) const {
  buffer.seen_in.resize(limit());
  ++buffer.call;
  const bool place = dimension_ == Dimension::country || dimension_ == Dimension::region;
  for (const std::uint16_t number : place ? c_->places_of(advert) : c_->skills_of(advert))
    for (const std::uint32_t value : mapped_[number]) {
      if (value == 0 || buffer.seen_in[value] == buffer.call) continue;
      buffer.seen_in[value] = buffer.call;
      buffer.values.push_back(value);
    }
}

std::string Keys::text(std::uint32_t value) const {
  if (value == 0) return {};
  if (!mapped_.empty()) return std::string(names_.name(value));
  switch (dimension_) {
    case Dimension::occupation:
      return std::string(c_->occupations.name(value));
    case Dimension::isco1:
      return fmt::format("{}", value - 1);
    case Dimension::isco2:
      return fmt::format("{:02}", value - 1);
    case Dimension::isco3:
      return fmt::format("{:03}", value - 1);
    case Dimension::isco4:
      return fmt::format("{:04}", value - 1);
    case Dimension::skill:
      return std::string(c_->skill_names.name(value));
    case Dimension::month:
      return month_name(static_cast<std::uint16_t>(value));
    case Dimension::year:
      return fmt::format("{}", value);
    case Dimension::language:
      return std::string(c_->languages.name(value));
    case Dimension::source:
      return std::string(c_->sources.name(value));
    case Dimension::contract:
      return std::string(adverts::name(static_cast<adverts::Contract>(value)));
    case Dimension::hours:
      return std::string(adverts::name(static_cast<adverts::Hours>(value)));
    case Dimension::education:
      return std::string(adverts::name(static_cast<adverts::Education>(value)));
    case Dimension::experience:
      return std::string(kExperience.at(value - 1).name);
    case Dimension::currency:
      return std::string(c_->currencies.name(value));
    default:
      return {};
  }
}

}  // namespace metier::market
