// Turns data/places/places.tsv into the arrays that the program embeds: pack_places IN OUT. Runs
// when the program is built; packed.h is the form.
#include <fmt/format.h>
#include <zstd.h>

#include <algorithm>
#include <cstring>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/base.h"
#include "places/packed.h"
#include "text/text.h"

namespace metier::places::packed {
namespace {

std::vector<std::string_view> split(std::string_view line, char at) {
  std::vector<std::string_view> out;
  for (;;) {
    const auto end = line.find(at);
    out.push_back(line.substr(0, end));
    if (end == std::string_view::npos) return out;
    line.remove_prefix(end + 1);
  }
}

// What regions are, in the languages of Europe, and the small words beside it.
constexpr std::string_view kKinds =
    " wojewodztwo woj voivodeship woiwodschaft voivodato voivodat vojvodstvi voivodie county "
    "contea comte condado grafschaft "
    "lan megye varmegye kraj okres zupanija regija region regione regiao regiunea regio provincia "
    "province provincie prowincja "
    "provinz provins departement department departamento dipartimento departamentul apskritis "
    "novads maakond maakunta maakunnan "
    "canton kanton cantone judet judetul distrito district comunidad comunitat communaute autonoma "
    "autonomous principado "
    "bundesland land state oblast област область край жупания περιφερεια νομος επαρχια maakonna "
    "lääni laani fylke amt de di du d "
    "of the la le del della des do da ";

class Packer {
 public:
  void add_line(std::string_view line) {
    if (line.empty() || line[0] == '#') return;
    const auto fields = split(line, '\t');
    if (line[0] == 'C') return add_country(fields);
    if (line[0] == 'R') return add_region(fields);
    if (line[0] == '@') return enter(fields[1]);
    add_town(fields);
  }

  std::string finish() {
    link_regions();
    std::string common, rest, counts;
    std::vector<Reference> references;
    std::string_view before;
    for (auto& [name, refs] : names_) {
      std::sort(refs.begin(), refs.end());
      refs.resize(std::min<std::size_t>(refs.size(), 255));
      const auto differ =
          std::mismatch(name.begin(), name.end(), before.begin(), before.end()).first;
      common += static_cast<char>(differ - name.begin());
      rest.append(differ, name.end()).push_back('\n');
      counts += static_cast<char>(refs.size());
      references.insert(references.end(), refs.begin(), refs.end());
      before = name;
    }
    const Header header{kMagic,
                        count(countries_),
                        count(country_names_),
                        count(regions_),
                        count(towns_),
                        count(names_),
                        count(references),
                        count(rest),
                        count(text_),
                        towns_.empty() ? 0 : towns_[0].text};
    std::string out(reinterpret_cast<const char*>(&header), sizeof header);
    append(out, country_names_);
    append(out, regions_);
    append(out, countries_);
    add_planes(out, towns_, &Town::population);
    add_planes(out, towns_, &Town::country);
    add_planes(out, towns_, &Town::region);
    add_planes(out, towns_, &Town::flags);
    add_planes(out, references);
    return out + counts + common + rest + text_;
  }

 private:
  static bool same_thing(Reference a, Reference b) {
    return index_of(a) == index_of(b) && kind_of(a) == kind_of(b);
  }
  template <class Values>
  static std::uint32_t count(const Values& values) {
    return static_cast<std::uint32_t>(values.size());
  }
  template <class T>
  static void append(std::string& out, const std::vector<T>& values) {
    out.append(reinterpret_cast<const char*>(values.data()), values.size() * sizeof(T));
  }

  template <class T>
  static void add_planes(std::string& out, const std::vector<T>& values) {
    for (std::size_t byte = 0; byte < sizeof(T); ++byte)
      for (const T value : values) out += static_cast<char>(value >> (8 * byte));
  }
  template <class T>
  static void add_planes(std::string& out, const std::vector<Town>& towns, T Town::*field) {
    std::vector<T> values;
    for (const Town& town : towns) values.push_back(town.*field);
    add_planes(out, values);
  }

  std::uint32_t put(std::string_view name) {
    const auto at = count(text_);
    text_ += name;
    text_ += '\n';
    return at;
  }

  void add_name(std::string_view name, Reference reference) {
    const std::string folded = text::fold(name);
    if (folded.empty() || folded.size() > 255) return;
    auto& refs = names_[folded];
    for (Reference& r : refs)
      if (same_thing(r, reference)) {
        r |= reference & 4U;
        return;
      }
    refs.push_back(reference);
  }

  void add_country(const std::vector<std::string_view>& f) {
    Country c{};
    std::memcpy(c.code.data(), f[1].data(), 2);
    std::memcpy(c.alpha3.data(), f[2].data(), 3);
    std::memcpy(c.car.data(), f[3].data(), std::min<std::size_t>(3, f[3].size()));
    const auto index = count(countries_);
    country_index_[std::string(f[1])] = index;
    countries_.push_back(c);
    std::vector<CountryName> mine;
    for (const auto entry : split(f[4], '|')) {
      const auto equals = entry.find('=');
      const auto name = entry.substr(equals + 1);
      add_name(name, make_reference(Kind::country, true, index));
      const auto at = put(name);
      for (const auto language : split(entry.substr(0, equals), ','))
        if (language.size() == 2)
          mine.push_back({static_cast<std::uint16_t>(index), {language[0], language[1]}, at});
    }
    std::stable_sort(mine.begin(), mine.end(),
                     [](const auto& a, const auto& b) { return a.language < b.language; });
    country_names_.insert(country_names_.end(), mine.begin(), mine.end());
  }

  void add_region(const std::vector<std::string_view>& f) {
    Region r{};
    std::memcpy(r.code.data(), f[1].data(), std::min<std::size_t>(8, f[1].size()));
    const auto index = count(regions_);
    r.country = static_cast<std::uint16_t>(country_index_.at(std::string(f[1].substr(0, 2))));
    region_index_[std::string(f[1])] = index;
    parents_.emplace_back(f[2]);
    const auto names = split(f[3], '|');
    const bool shown_only = names[0].starts_with('=');
    r.text = put(names[0].substr(shown_only ? 1 : 0));
    for (const auto name : names)
      if (!shown_only) add_region_name(name, make_reference(Kind::region, true, index));
    if (f.size() > 4)
      for (const auto name : split(f[4], '|'))
        add_region_name(name, make_reference(Kind::region, false, index));
    regions_.push_back(r);
  }

  // Also without "county", "województwo" and the like.
  void add_region_name(std::string_view name, Reference reference) {
    add_name(name, reference);
    const std::string folded = text::fold(name);
    std::string bare;
    for (const auto word : split(folded, ' '))
      if (kKinds.find(fmt::format(" {} ", word)) == std::string_view::npos)
        bare += (bare.empty() ? "" : " ") + std::string(word);
    if (bare.size() > 3 && bare != folded) add_name(bare, reference);
  }

  void link_regions() {
    for (std::size_t i = 0; i < regions_.size(); ++i) {
      const auto parent = region_index_.find(parents_[i]);
      regions_[i].first_level =
          static_cast<std::uint16_t>(parent == region_index_.end() ? i : parent->second);
    }
  }

  void enter(std::string_view region) {
    const auto found = region_index_.find(std::string(region));
    region_ = found == region_index_.end() ? kNoRegion : static_cast<std::uint16_t>(found->second);
    country_ = static_cast<std::uint16_t>(country_index_.at(std::string(region.substr(0, 2))));
  }

  void add_town(const std::vector<std::string_view>& f) {
    Town town{};
    std::string_view number = f[0];
    for (; number[0] == 'x' || number[0] == 'c'; number.remove_prefix(1))
      town.flags |= number[0] == 'x' ? kDistrict : kCapital;
    town.population = static_cast<std::uint32_t>(std::stoul(std::string(number)));
    town.country = country_;
    town.region = region_;
    const auto home = split(f[1], '|');
    town.text = put(home[0]);
    const auto index = count(towns_);
    for (const auto name : home) add_name(name, make_reference(Kind::town, true, index));
    if (f.size() > 2)
      for (const auto name : split(f[2], '|'))
        add_name(name, make_reference(Kind::town, false, index));
    towns_.push_back(town);
  }

  std::vector<Country> countries_;
  std::vector<CountryName> country_names_;
  std::vector<Region> regions_;
  std::vector<Town> towns_;
  std::vector<std::string> parents_;
  std::map<std::string, std::vector<Reference>> names_;
  std::unordered_map<std::string, std::uint32_t> country_index_, region_index_;
  std::string text_;
  std::uint16_t region_ = kNoRegion, country_ = 0;
};

Result<std::string> compressed(const std::string& bytes) {
  std::string out(ZSTD_compressBound(bytes.size()), '\0');
  const auto size = ZSTD_compress(out.data(), out.size(), bytes.data(), bytes.size(), 19);
  if (ZSTD_isError(size))
    return fail(ErrorKind::io, "cannot compress: {}", ZSTD_getErrorName(size));
  out.resize(size);
  return out;
}

Result<void> run(const std::string& in, const std::string& out) {
  const auto file = MappedFile::open(in);
  if (!file) return tl::unexpected(file.error());
  Packer packer;
  for (const auto line : split(file->text(), '\n')) packer.add_line(line);
  const std::string packed = packer.finish();
  const auto bytes = compressed(packed);
  if (!bytes) return tl::unexpected(bytes.error());
  auto file_out = AtomicFile::create(out);
  if (!file_out) return tl::unexpected(file_out.error());
  if (auto written = file_out->write(*bytes); !written) return written;
  return file_out->commit();
}

}  // namespace
}  // namespace metier::places::packed

int main(int count, char** arguments) {
  if (count != 3) {
    fmt::print(stderr, "usage: pack_places IN OUT\n");
    return 2;
  }
  const auto done = metier::places::packed::run(arguments[1], arguments[2]);
  if (!done) fmt::print(stderr, "pack_places: {}\n", done.error().message);
  return done ? 0 : 1;
}
