// Places of a record.
#include <algorithm>
#include <numeric>

#include "feeds/assembler.h"

namespace metier::feeds {
namespace {

using simdjson::dom::array;
using simdjson::dom::object;

constexpr std::size_t kMostPlaces = 50;

bool is_empty(const places::Written& place) {
  return place.text.empty() && place.locality.empty() && place.region.empty() &&
         place.postcode.empty() && place.country.empty();
}

bool is_same(const places::Written& a, const places::Written& b) {
  return a.text == b.text && a.locality == b.locality && a.region == b.region &&
         a.postcode == b.postcode && a.country == b.country;
}

void fill(std::string& slot, std::string text) {
  if (slot.empty()) slot = std::move(text);
}

// {"DE": ["DE21"], "AT": []}: regions by country.
bool is_map_of_countries(const object& object) {
  std::size_t count = 0;
  for (const auto field : object) {
    const auto& key = field.key;
    if (key.size() != 2 || key[0] < 'A' || key[0] > 'Z' || key[1] < 'A' || key[1] > 'Z')
      return false;
    ++count;
  }
  return count > 0;
}

bool has_type(const object& object, std::string_view type) {
  std::string_view told;
  return !object["@type"].get(told) && told.ends_with(type);
}

bool is_postal_type(const object& object) {
  return has_type(object, "PostalAddress") || has_type(object, "Place");
}

}  // namespace

void Assembler::add_place(const element& value, int depth) {
  array list;
  object inner;
  if (depth > kMostNesting || record_.places.size() >= kMostPlaces) return;
  if (!value.get(list)) {
    for (const element one : list) add_place(one, depth + 1);
    return;
  }
  places::Written place;
  if (value.get(inner)) {
    place.text = one_line(text_of(value, depth));
  } else if (is_map_of_countries(inner)) {
    for (const auto field : inner) {
      if (record_.places.size() == kMostPlaces) break;
      auto& one = record_.places.emplace_back();
      one.region = one_line(text_of(field.value, depth));
      one.country = field.key;
    }
    mark(Field::place);
    return;
  } else {
    // Several addresses of one place are several places.
    element address;
    for (const std::string_view name : {"address", "location"})
      if (!inner[name].get(address) && address.is_array()) return add_place(address, depth + 1);
    fill_place(inner, place, depth);
  }
  if (is_empty(place)) return;
  mark(Field::place);
  record_.places.push_back(std::move(place));
}

void Assembler::fill_place(const object& inner, places::Written& out, int depth) {
  if (depth > kMostNesting) return;
  std::uint8_t locality_rank = kNone, country_rank = kNone;
  const auto better = [](std::string& slot, std::uint8_t& best, std::uint8_t rank,
                         std::string line) {
    if (line.empty() || rank >= best) return;
    best = rank;
    slot = std::move(line);
  };
  for (const auto field : inner) {
    if (field.value.is_null() || field.key.starts_with('@')) continue;
    const Key key = key_of(field.key);
    object more;
    if (!field.value.get(more) && (!key.is_known || key.target.field == Field::place)) {
      if (key.is_known) fill_place(more, out, depth + 1);
      continue;
    }
    const std::string line = one_line(text_of(field.value, depth));
    const bool is_known = key.is_known && !line.empty();
    if (is_known && key.target.field == Field::locality) {
      if (!is_number(line)) better(out.locality, locality_rank, key.target.rank, line);
    } else if (is_known && key.target.field == Field::region) {
      fill(out.region, line);
    } else if (is_known && key.target.field == Field::postcode) {
      fill(out.postcode, line);
    } else if (is_known && key.target.field == Field::country) {
      if (!is_number(line)) better(out.country, country_rank, key.target.rank, line);
    } else if (is_known && key.target.field == Field::remote) {
      set_remote(key.target, line);
    } else if (key.is_label || (is_known && key.target.field == Field::place)) {
      std::string& slot = has_type(inner, "Country")              ? out.country
                          : has_type(inner, "State")              ? out.region
                          : has_type(inner, "AdministrativeArea") ? out.text
                          : has_type(inner, "City")               ? out.locality
                                                                  : out.text;
      // The name of a place that has an address is that of a building or a firm.
      const bool is_address = is_known && key.target.field == Field::place;
      if (is_address || !is_postal_type(inner) || inner["address"].error()) fill(slot, line);
    }
  }
}

// The best names first; where visitors and letters go only where nothing is said of the work.
void Assembler::order_places() {
  static const std::uint8_t letters = target_of("besoksadress")->rank;
  auto& all = record_.places;
  place_ranks_.resize(all.size(), kNone);
  std::vector<std::size_t> order(all.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return place_ranks_[a] < place_ranks_[b]; });
  std::vector<places::Written> out;
  for (const std::size_t i : order)
    if (place_ranks_[i] < letters || out.empty()) out.push_back(std::move(all[i]));
  all = std::move(out);
}

void Assembler::finish_places() {
  auto& all = record_.places;
  order_places();
  if (all.empty() && !is_empty(flat_)) {
    all.push_back(flat_);
  } else if (all.size() == 1) {
    fill(all[0].locality, flat_.locality);
    fill(all[0].region, flat_.region);
    fill(all[0].postcode, flat_.postcode);
  }
  for (places::Written& place : all) fill(place.country, flat_.country);
  for (places::Written& place : wanted_places_) all.push_back(std::move(place));
  std::vector<places::Written> distinct;
  for (places::Written& place : all)
    if (distinct.size() < kMostPlaces &&
        std::none_of(distinct.begin(), distinct.end(),
                     [&](const places::Written& one) { return is_same(one, place); }))
      distinct.push_back(std::move(place));
  all = std::move(distinct);
  // Two national services that name no country where it is their own.
  const std::string_view source = form();
  for (places::Written& place : all) {
    const bool is_french = source == "france-travail" && place.postcode.size() == 5;
    const bool is_swedish = source == "jobtech" && !place.region.empty();
    if (place.country.empty() && (is_french || is_swedish)) place.country = is_french ? "FR" : "SE";
  }
}

}  // namespace metier::feeds
