#include "places/codes.h"

#include <algorithm>

#include "base/base.h"
#include "places/places.h"
#include "text/text.h"

namespace metier::places {
namespace {

struct Nuts {
  std::string_view prefix, region;
};

constexpr Nuts kNuts[] = {
#include "places/nuts.inc"
};

struct Overseas {
  std::string_view country, region;
};
constexpr Overseas kOverseas[] = {
    {"GP", "FR-971"}, {"MQ", "FR-972"}, {"GF", "FR-973"}, {"RE", "FR-974"}, {"YT", "FR-976"}};

// Of NUTS: its own codes for Greece and the United Kingdom.
std::uint16_t nuts_country(const Gazetteer& g, std::string_view two) {
  return g.country(two == "EL" ? "GR" : two == "UK" ? "GB" : two);
}

Area area_of_nuts(const Gazetteer& g, std::string_view code) {
  Area out;
  out.country = nuts_country(g, code.substr(0, 2));
  std::size_t longest = 0;
  for (const Nuts& n : kNuts)
    if (n.prefix.size() > longest && code.starts_with(n.prefix)) {
      longest = n.prefix.size();
      out.region = g.region(n.region);
      if (n.region.size() == 2) out.country = g.country(n.region);
    }
  const bool has_digit = code.find_first_of("0123456789") != std::string_view::npos;
  return longest > 0 || has_digit ? out : Area();
}

bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}

}  // namespace

void settle_overseas(const Gazetteer& g, Area& area) {
  if (area.country == kNone) return;
  const auto code = g.code(area.country);
  for (const Overseas& o : kOverseas)
    if (o.country == code) {
      area.country = g.country("FR");
      area.region = g.region(o.region);
    }
}

Area area_of_code(const Gazetteer& g, std::string_view code) {
  Area out;
  if (code.size() < 3 || !is_upper(code[0]) || !is_upper(code[1])) return out;
  if (const auto region = g.region(code); region != kNone) {
    out.region = g.regions()[region].first_level;
    out.country = g.regions()[region].country;
    return out;
  }
  if (code.size() <= 5 && code[2] != '-') return area_of_nuts(g, code);
  return out;
}

std::uint16_t country_of_code(const Gazetteer& g, std::string_view code) {
  if (code == "EL") return g.country("GR");
  if (code.size() == 2)
    if (const auto found = g.country(code); found != kNone) return found;
  if (code.size() == 3)
    if (const auto found = g.country_by_alpha3(code); found != kNone) return found;
  return g.country_by_car(code);
}

std::uint16_t region_in(const Gazetteer& g, std::uint16_t country, std::string_view local) {
  if (country == kNone || local.empty() || local.size() > 4) return kNone;
  std::string iso = std::string(g.code(country)) + "-";
  iso += local;
  auto found = g.region(iso);
  // Departments of one figure with or without the zero; Paris as a department; the Rhône.
  if (found == kNone && local.size() == 1 && local[0] >= '0' && local[0] <= '9')
    found = g.region(iso.substr(0, 3) + "0" + iso.substr(3));
  if (found == kNone && iso == "FR-75") found = g.region("FR-75C");
  if (found == kNone && iso == "FR-20") found = g.region("FR-20R");
  if (found == kNone && iso.starts_with("ES-") && local.size() == 1)
    found = g.region("ES-" + std::string(local));
  return found == kNone ? kNone : g.regions()[found].first_level;
}

std::string_view country_code(std::string_view name, bool codes) {
  const Gazetteer& g = Gazetteer::get();
  name = name.substr(0, kMaxWrittenBytes);
  std::string folded = text::fold(name);
  if (codes && folded.size() <= 3) {
    std::string capitals;
    for (const char c : folded)
      capitals += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    if (const auto found = country_of_code(g, capitals); found != kNone) return g.code(found);
  }
  std::uint16_t only = kNone;
  bool several = false;
  const auto see = [&](std::uint16_t country) {
    several |= only != kNone && only != country;
    only = country;
  };
  const auto references = g.find(folded);
  for (const auto r : references)
    if (packed::kind_of(r) == packed::Kind::country)
      see(static_cast<std::uint16_t>(packed::index_of(r)));
  // The nations of the United Kingdom are regions of it.
  if (only == kNone)
    for (const auto r : references)
      if (packed::kind_of(r) == packed::Kind::region) {
        const auto& region = g.regions()[packed::index_of(r)];
        if (g.code(region.country) == "GB" && region.first_level == packed::index_of(r))
          see(region.country);
      }
  return only == kNone || several ? std::string_view() : g.code(only);
}

std::string_view country_name(std::string_view code, std::string_view language) {
  const Gazetteer& g = Gazetteer::get();
  const auto country = g.country(code);
  if (country == kNone) return {};
  language = language.substr(0, 2);
  if (language == "nb" || language == "nn") language = "no";
  const auto name = g.country_name(country, language);
  return name.empty() ? g.country_name(country, "en") : name;
}

std::string_view region_name(std::string_view code) {
  const Gazetteer& g = Gazetteer::get();
  const auto region = g.region(code);
  return region == kNone ? std::string_view() : g.text(g.regions()[region].text);
}

std::string_view region_of_code(std::string_view code) {
  const Gazetteer& g = Gazetteer::get();
  const Area area = area_of_code(g, code);
  return area.region == kNone ? std::string_view() : g.region_code(area.region);
}

}  // namespace metier::places
