#include <algorithm>
#include <cmath>

#include "places/codes.h"
#include "places/parts.h"
#include "places/places.h"
#include "places/postcodes.h"

namespace metier::places {
namespace {

using packed::Kind;

// So much of a name's weight its best country must have over the second, and its best region.
constexpr double kCountryMargin = 8, kRegionMargin = 4;
constexpr double kCountryWeight = 3e6, kRegionWeight = 1.5e6, kInnerRegionWeight = 4e5;
// By how much more where the best country has the name only as one from abroad.
constexpr double kAbroad = 5;
constexpr std::size_t kMaxAreas = 300;

// Countries of a language, for names that several have.
struct Speakers {
  std::string_view language, countries;
};
constexpr Speakers kSpeakers[] = {
    {"bg", "BG"},    {"cs", "CZ"},          {"da", "DK"},    {"de", "DE AT CH LI LU"},
    {"el", "GR CY"}, {"en", "GB IE"},       {"es", "ES"},    {"et", "EE"},
    {"fi", "FI"},    {"fr", "FR BE CH LU"}, {"ga", "IE"},    {"hr", "HR"},
    {"hu", "HU"},    {"is", "IS"},          {"it", "IT CH"}, {"lt", "LT"},
    {"lv", "LV"},    {"mt", "MT"},          {"nb", "NO"},    {"nl", "NL BE"},
    {"nn", "NO"},    {"no", "NO"},          {"pl", "PL"},    {"pt", "PT"},
    {"ro", "RO MD"}, {"sk", "SK"},          {"sl", "SI"},    {"sv", "SE FI"},
    {"uk", "UA"},    {"tr", "TR"},          {"sq", "AL XK"}, {"sr", "RS BA ME"},
    {"bs", "BA"},    {"mk", "MK"},          {"ka", "GE"},    {"ca", "ES"},
    {"eu", "ES"},    {"gl", "ES"},
};
// Spoken in many countries that are not among them.
constexpr std::string_view kWorldLanguages = "en es fr pt";
constexpr std::string_view kEurope =
    "AD AL AT AX BA BE BG CH CY CZ DE DK EE ES FI FO FR GB GG GI GR HR HU IE IM IS IT JE LI LT LU "
    "LV MC MD ME MK "
    "MT NL NO PL PT RO RS SE SI SK SM UA VA XK";

struct Group {
  std::vector<Area> areas;
  bool has_country = false;  // said, not only to be had from a town
  bool has_town = false;     // the first name may be one
  std::string_view raw;      // of the first name
  std::vector<std::string> numbers;
};

class Resolver {
 public:
  Resolver(const Written& written, const Hints& hints)
      : written_(written),
        language_(hints.language.substr(0, 2)),
        hint_(g_.country(hints.country)) {}

  std::vector<Place> run() {
    read_fields();
    const bool has_locality = !locality_.empty();
    const Parts parts = cut(has_locality ? locality_ : text_);
    const Parts beside = has_locality ? cut(text_) : Parts();
    groups_of(parts);
    if (groups_.empty() && has_locality) groups_of(beside);
    first_unknown_ = parts.first_unknown;
    if (groups_.empty() && !numbers_.empty())
      groups_.push_back(Group{{}, false, true, first_unknown_, numbers_});
    const Parts country = cut(cut_short(written_.country));
    partly_ = parts.partly || beside.partly;
    remote_ = (parts.remote || beside.remote || country.remote) && !partly_;
    share_countries();
    take_fields();
    std::vector<Place> out;
    for (Group& group : groups_) {
      Place place = decide(group);
      if (std::find(out.begin(), out.end(), place) == out.end() && out.size() < kMaxPlaces)
        out.push_back(std::move(place));
    }
    if (out.empty()) out = unknown(parts);
    return out;
  }

 private:
  static std::string_view cut_short(std::string_view text) {
    return shortened(text, kMaxWrittenBytes);
  }

  void read_fields() {
    text_ = cut_short(written_.text);
    locality_ = cut_short(written_.locality);
    for (const char c : cut_short(written_.postcode))
      if (c >= '0' && c <= '9') postcode_ += c;
    line_ = one_line();
    field_areas();
  }

  std::string one_line() const {
    std::string out;
    for (const std::string_view part :
         {std::string_view(written_.text), std::string_view(written_.locality),
          std::string_view(written_.region), std::string_view(written_.postcode),
          std::string_view(written_.country)}) {
      const auto whole = cut_short(part);
      if (whole.find_first_not_of(" \t\r\n") == std::string_view::npos) continue;
      if (!out.empty()) out += ", ";
      for (const char c : whole) out += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
    }
    return out;
  }

  // The country and region that stand in fields of their own.
  void field_areas() {
    const auto code = country_code(cut_short(written_.country));
    field_country_ = g_.country(code);
    const std::string_view region = cut_short(written_.region);
    if (field_country_ == kNone && !written_.country.empty()) {
      const Area area = area_of_code(g_, cut_short(written_.country));
      if (area.country != kNone) field_.push_back(area);
    }
    if (field_country_ != kNone) field_.push_back({field_country_, kNone, 0xFFFFFFFF, 1});
    for (Area& area : field_) settle_overseas(g_, area);
    if (!region.empty()) field_ = merged_or_first(field_, region_areas(region));
  }

  std::vector<Area> region_areas(std::string_view region) const {
    std::vector<Area> out;
    if (const Area area = area_of_code(g_, region); area.country != kNone) return {area};
    for (const auto country : {field_country_, hint_})
      if (const auto local = region_in(g_, country, region); local != kNone)
        return {{country, local, 0xFFFFFFFF, 1}};
    for (const Atom& atom : cut(region).atoms)
      for (const Area& a : areas_of(atom))
        if (!a.has_town()) out.push_back(a);
    if (out.empty() && region.size() == 2 && region[0] >= '0' && region[0] <= '9' &&
        language_ == "fr" && field_country_ == kNone)
      if (const auto local = region_in(g_, g_.country("FR"), region); local != kNone)
        out.push_back({g_.country("FR"), local, 0xFFFFFFFF, 1});
    return out;
  }

  std::vector<Area> merged_or_first(const std::vector<Area>& a, const std::vector<Area>& b) const {
    if (a.empty()) return b;
    auto both = merged(a, b);
    return both.empty() ? a : both;
  }

  double weight(std::uint16_t country) const {
    const auto code = g_.code(country);
    double out = kEurope.find(code) == std::string_view::npos ? 1 : 3;
    for (const Speakers& s : kSpeakers)
      if (s.language == language_ && s.countries.find(code) != std::string_view::npos)
        out *= kWorldLanguages.find(language_) == std::string_view::npos ? 30 : 10;
    if (country == hint_) out *= 100;
    return out;
  }

  double town_weight(const packed::Town& town, bool at_home) const {
    double out = std::max<double>(town.population, 500);
    if ((town.flags & packed::kCapital) != 0) out = 2 * std::max(out, 2e5);
    if ((town.flags & packed::kDistrict) != 0) out /= 4;
    if (!at_home) out *= town.population >= 100000 ? 0.5 : 0.1;
    return out;
  }

  Area area_of(packed::Reference r) const {
    Area out;
    const auto index = packed::index_of(r);
    if (packed::kind_of(r) == Kind::country) {
      out = {static_cast<std::uint16_t>(index), kNone, 0xFFFFFFFF, kCountryWeight};
    } else if (packed::kind_of(r) == Kind::region) {
      const auto& region = g_.regions()[index];
      const bool first = region.first_level == index;
      out = {region.country, region.first_level, 0xFFFFFFFF,
             first ? kRegionWeight : kInnerRegionWeight};
      if (!packed::at_home(r)) out.weight /= 10;  // abroad Świętokrzyskie is "Santa Cruz"
    } else {
      const auto& town = g_.towns()[index];
      out = {town.country, town.region, index, town_weight(town, packed::at_home(r))};
    }
    settle_overseas(g_, out);
    out.weight *= weight(out.country);
    out.at_home = packed::at_home(r);
    return out;
  }

  std::vector<Area> areas_of(const Atom& atom) const {
    std::vector<Area> out;
    for (const auto r : atom.references) out.push_back(area_of(r));
    // A region that has its name from its town is no better known than that.
    for (Area& region : out)
      for (const Area& town : out)
        if (region.region != kNone && !region.has_town() && town.has_town() &&
            town.region == region.region)
          region.weight = std::min(region.weight, 2 * town.weight);
    return out;
  }

  static bool compatible(const Area& a, const Area& b) {
    if (a.country != b.country) return false;
    if (a.region != b.region && a.region != kNone && b.region != kNone) return false;
    return !a.has_town() || !b.has_town() || a.town == b.town;
  }

  // What both can mean.
  static std::vector<Area> merged(const std::vector<Area>& a, const std::vector<Area>& b) {
    std::vector<Area> out;
    for (const Area& x : a)
      for (const Area& y : b) {
        if (out.size() >= kMaxAreas || !compatible(x, y)) continue;
        Area both = x;
        if (both.region == kNone) both.region = y.region;
        if (!both.has_town()) both.town = y.town;
        both.weight = x.weight * y.weight;
        both.at_home = x.at_home && y.at_home;
        out.push_back(both);
      }
    return out;
  }

  void groups_of(const Parts& parts) {
    const bool strong = std::any_of(parts.atoms.begin(), parts.atoms.end(), [&](const Atom& a) {
      return a.kind == Part::name && a.alone && a.capital;
    });
    for (const Atom& atom : parts.atoms) {
      if (groups_.size() > kMaxPlaces) return;
      if (atom.kind == Part::number) add_number(atom);
      if (atom.kind == Part::code) add_code(atom);
      if (atom.kind == Part::name && counts(atom, strong)) add_name(atom);
    }
  }

  // A town among unknown words counts only where nothing stands alone, and its name is no short
  // or small one.
  bool counts(const Atom& atom, bool strong) const {
    const bool area = std::any_of(atom.references.begin(), atom.references.end(),
                                  [](auto r) { return packed::kind_of(r) != Kind::town; });
    if (area && atom.raw.size() > 3) return true;
    if (atom.alone) return atom.raw.size() > 3 || atom.capital;
    if (!atom.capital || atom.raw.size() < 4) return false;
    if (!strong) return true;
    return std::any_of(atom.references.begin(), atom.references.end(), [&](auto r) {
      return g_.towns()[packed::index_of(r)].population >= 100000 && packed::at_home(r);
    });
  }

  void add_name(const Atom& atom) {
    const auto areas = areas_of(atom);
    const bool named_country = std::any_of(areas.begin(), areas.end(), [](const Area& a) {
      return a.region == kNone && !a.has_town();
    });
    if (!groups_.empty() && add_area(groups_.back(), areas, named_country)) return;
    if (!groups_.empty() && only_detail(atom)) return;
    groups_.push_back(Group{areas, named_country, has_town(areas), atom.raw, {}});
    groups_.back().numbers = std::move(numbers_);
    numbers_.clear();
    last_piece_ = atom.piece;
  }

  static bool has_town(const std::vector<Area>& areas) {
    return std::any_of(areas.begin(), areas.end(), [](const Area& a) { return a.has_town(); });
  }

  // A second name in one piece is a quarter of the first: "Warszawa Mokotów"; so is a small one
  // behind a dash: "Praha 4 - Chodov".
  bool only_detail(const Atom& atom) const {
    const auto areas = areas_of(atom);
    if (!groups_.back().has_town || !has_town(areas)) return false;
    if (atom.piece == last_piece_) return true;
    return atom.dashed && atom.piece == last_piece_ + 1 &&
           inhabitants(areas) < inhabitants(groups_.back().areas) / 5;
  }

  std::uint32_t inhabitants(const std::vector<Area>& areas) const {
    std::uint32_t out = 0;
    for (const Area& a : areas)
      if (a.has_town()) out = std::max(out, g_.towns()[a.town].population);
    return out;
  }

  bool add_area(Group& group, const std::vector<Area>& areas, bool named_country) {
    auto both = merged(group.areas, areas);
    if (both.empty()) return false;
    group.areas = std::move(both);
    group.has_country |= named_country;
    if (!group.has_town && has_town(areas)) group.has_town = true;
    return true;
  }

  void add_number(const Atom& atom) {
    const bool department = atom.raw.size() <= 3 && (atom.alone || atom.bracketed || atom.last);
    if (atom.raw.size() == 1 || (atom.raw.size() <= 3 && !department && groups_.empty())) {
      numbers_.emplace_back(atom.raw);
      return;
    }
    if (groups_.empty() || (atom.piece != last_piece_ && atom.raw.size() > 3 &&
                            groups_.back().has_town && !groups_.back().numbers.empty())) {
      numbers_.emplace_back(atom.raw);
      return;
    }
    groups_.back().numbers.emplace_back(atom.raw);
  }

  void add_code(const Atom& atom) {
    if (const Area area = area_of_code(g_, atom.raw);
        area.country != kNone && atom.raw.size() > 2) {
      const std::vector<Area> areas = {{area.country, area.region, 0xFFFFFFFF, kRegionWeight}};
      if (atom.raw.size() > 3 || atom.alone) {
        if (groups_.empty() || !add_area(groups_.back(), areas, true))
          groups_.push_back(Group{areas, true, false, {}, {}});
        return;
      }
    }
    if (!atom.alone && !atom.last && !atom.prefix && !atom.bracketed) return add_short_name(atom);
    if (!groups_.empty() && add_local_code(groups_.back(), atom)) return;
    const auto country = country_of(atom);
    if (country == kNone && !atom.references.empty()) return add_name(atom);
    if (country == kNone) return add_foreign_state(atom);
    const std::vector<Area> areas = {{country, kNone, 0xFFFFFFFF, kCountryWeight}};
    if (!groups_.empty() && add_area(groups_.back(), areas, true)) return;
    if (!groups_.empty() && groups_.back().has_town && !groups_.back().has_country) {
      // "Hof, IS": no such town there; the country is what the advert says.
      groups_.back().areas = areas;
      groups_.back().has_country = true;
      return;
    }
    groups_.push_back(Group{areas, true, false, {}, {}});
  }

  // Capitals that are a name in a text of capitals: "BAD AIBLING" is read as one name before.
  void add_short_name(const Atom& atom) {
    if (!atom.references.empty() && atom.raw.size() == 3 && counts(atom, true)) add_name(atom);
  }

  std::uint16_t country_of(const Atom& atom) const {
    if (atom.prefix || atom.raw.size() > 1)
      if (const auto found = country_of_code(g_, atom.raw);
          found != kNone && (atom.prefix || atom.raw != "EU"))
        return found;
    for (const auto r : atom.references)
      if (packed::kind_of(r) == Kind::country)
        return static_cast<std::uint16_t>(packed::index_of(r));
    return kNone;
  }

  // "Bergamo (BG)", "Portland, OR": a code inside the country of the town; a country's code goes
  // first where the town is in that country.
  bool add_local_code(Group& group, const Atom& atom) {
    const auto country = country_of_code(g_, atom.raw);
    if (country != kNone && add_area(group, {{country, kNone, 0xFFFFFFFF, kCountryWeight}}, true))
      return true;
    std::vector<Area> areas;
    for (const Area& a : group.areas)
      if (const auto region = region_in(g_, a.country, atom.raw); region != kNone)
        areas.push_back({a.country, region, 0xFFFFFFFF, kRegionWeight});
    return !areas.empty() && add_area(group, areas, true);
  }

  // A state of the United States says that a town is not the one of Europe: "Paris, TX".
  void add_foreign_state(const Atom& atom) {
    const auto states = g_.country("US");
    const auto region = region_in(g_, states, atom.raw);
    if (region == kNone || groups_.empty() || groups_.back().has_country) return;
    groups_.back().areas = {{states, region, 0xFFFFFFFF, kRegionWeight}};
    groups_.back().has_country = true;
  }

  // "Berlin, Hamburg, Deutschland": a country said once counts for all that can be in it.
  void share_countries() {
    std::vector<Area> said;
    for (const Group& group : groups_)
      if (group.has_country)
        for (const Area& a : group.areas) said.push_back({a.country, kNone, 0xFFFFFFFF, 1});
    if (said.empty() || said.size() > kMaxAreas) return;
    for (Group& group : groups_)
      if (!group.has_country)
        if (auto both = merged(group.areas, said); !both.empty()) group.areas = std::move(both);
  }

  // The fields have the last word.
  void take_fields() {
    if (!postcode_.empty()) {
      if (groups_.empty()) groups_.push_back({});
      groups_.front().numbers.push_back(postcode_);
    }
    if (field_.empty()) return;
    if (groups_.empty()) groups_.push_back(Group{field_, true, false, {}, {}});
    for (Group& group : groups_) {
      auto both = merged(group.areas, field_);
      group.areas = both.empty() ? field_ : std::move(both);
      group.has_country = true;
    }
  }

  // A postcode or a department takes out what does not fit and adds the region.
  void apply_number(Group& group, std::string_view digits) const {
    if (digits.size() <= 3) return apply_department(group, digits);
    std::vector<Area> fitting;
    for (Area a : group.areas) {
      if (!fits_postcode(g_.code(a.country), digits.size())) continue;
      const auto region = region_of_postcode(g_, a.country, digits);
      if (region != kNone && a.region != kNone && a.region != region) continue;
      if (region != kNone && a.region != kNone) a.weight *= 10;
      if (a.region == kNone) a.region = region;
      fitting.push_back(a);
    }
    if (!fitting.empty()) group.areas = std::move(fitting);
  }

  void apply_department(Group& group, std::string_view digits) const {
    if (digits.size() < 2) return;
    const auto france = g_.country("FR");
    const auto region = region_in(g_, france, digits);
    if (region == kNone) return;
    const bool french = language_ == "fr" || hint_ == france;
    if (group.areas.empty() && !french) return;
    const std::vector<Area> areas = {{france, region, 0xFFFFFFFF, kInnerRegionWeight}};
    auto both = merged(group.areas, areas);
    if (!both.empty())
      group.areas = std::move(both);
    else if (french && !group.has_country)
      group.areas = areas;
  }

  // Postcodes of two words: "111 22", "00-950".
  static std::vector<std::string> joined(const std::vector<std::string>& numbers) {
    std::vector<std::string> out;
    for (std::size_t i = 0; i < numbers.size(); ++i) {
      const bool two =
          i + 1 < numbers.size() && ((numbers[i].size() == 3 && numbers[i + 1].size() == 2) ||
                                     (numbers[i].size() == 2 && numbers[i + 1].size() == 3));
      out.push_back(two ? numbers[i] + numbers[i + 1] : numbers[i]);
      i += two ? 1 : 0;
    }
    return out;
  }

  Place decide(Group& group) const {
    for (const auto& number : joined(group.numbers)) apply_number(group, number);
    if (group.areas.empty() && hint_ != kNone && !group.numbers.empty()) {
      group.areas = {{hint_, kNone, 0xFFFFFFFF, 1}};
      for (const auto& number : joined(group.numbers)) apply_number(group, number);
      if (group.areas[0].region == kNone) group.areas.clear();
    }
    Place out;
    out.written = line_;
    out.remote = remote_;
    const auto country = best_country(group.areas);
    if (country != kNone) {
      out.country = g_.code(country);
      fill(group, country, out);
    }
    if (out.locality.empty()) out.locality = locality_as_written(group, country == kNone);
    return out;
  }

  struct Sum {
    std::uint16_t country;
    double weight;
    bool at_home;
  };

  // The one that nearly all of the weight is on.
  std::uint16_t best_country(const std::vector<Area>& areas) const {
    std::vector<Sum> sums;
    for (const Area& a : areas) {
      auto at = std::find_if(sums.begin(), sums.end(),
                             [&](const Sum& sum) { return sum.country == a.country; });
      if (at == sums.end()) at = sums.insert(at, {a.country, 0, false});
      at->weight += a.weight;
      at->at_home |= a.at_home;
    }
    if (sums.empty()) return kNone;
    const auto best = std::max_element(
        sums.begin(), sums.end(), [](const Sum& a, const Sum& b) { return a.weight < b.weight; });
    for (const Sum& other : sums) {
      const double margin = kCountryMargin * (other.at_home && !best->at_home ? kAbroad : 1);
      if (other.country != best->country && best->weight < margin * other.weight) return kNone;
    }
    return best->country;
  }

  // A town says more about the region than a region of its name does; a country says nothing.
  static double region_weight(const Area& a) {
    return a.has_town() || a.region == kNone ? 20 * a.weight : a.weight;
  }

  void fill(const Group& group, std::uint16_t country, Place& out) const {
    const Area* best = nullptr;
    for (const Area& a : group.areas)
      if (a.country == country && (best == nullptr || region_weight(a) > region_weight(*best)))
        best = &a;
    double other = 0;
    for (const Area& a : group.areas)
      if (a.country == country && a.region != best->region && a.region != kNone)
        other = std::max(other, region_weight(a));
    if (region_weight(*best) < kRegionMargin * other) return;
    if (best->region != kNone) out.region = g_.region_code(best->region);
    const Area* town = nullptr;  // "New York" is a state and a town of it
    for (const Area& a : group.areas)
      if (a.country == country && a.region == best->region && a.has_town() &&
          (town == nullptr || a.weight > town->weight))
        town = &a;
    if (town != nullptr) out.locality = g_.text(g_.towns()[town->town].text);
  }

  std::string locality_as_written(const Group& group, bool group_unknown) const {
    if (!locality_.empty()) return std::string(locality_);
    return group.has_town || group_unknown ? std::string(group.raw) : std::string();
  }

  std::vector<Place> unknown(const Parts& parts) const {
    Place out;
    out.written = line_;
    if (line_.empty()) return {};
    out.remote = remote_;
    out.locality = std::string(locality_);
    if (out.locality.empty() && !parts.remote && !parts.partly) out.locality = parts.first_unknown;
    return {std::move(out)};
  }

  const Gazetteer& g_ = Gazetteer::get();
  const Written& written_;
  std::string_view language_;
  std::uint16_t hint_;
  std::string_view text_, locality_;
  std::string postcode_, line_, first_unknown_;
  std::vector<Area> field_;
  std::uint16_t field_country_ = kNone;
  std::vector<Group> groups_;
  std::vector<std::string> numbers_;  // that stood before any name
  std::uint32_t last_piece_ = 0xFFFFFFFF;
  bool remote_ = false, partly_ = false;
};

}  // namespace

std::vector<Place> resolve(const Written& written, const Hints& hints) {
  return Resolver(written, hints).run();
}

}  // namespace metier::places
