#include "places/gazetteer.h"

#include <zstd.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>

#include "base/base.h"

METIER_EMBED(metier_places_pack, METIER_PLACES)

namespace metier::places {
namespace {

std::string unpack() {
  const auto size = static_cast<std::size_t>(metier_places_pack_end - metier_places_pack_begin);
  const auto full = ZSTD_getFrameContentSize(metier_places_pack_begin, size);
  if (full == ZSTD_CONTENTSIZE_ERROR || full == ZSTD_CONTENTSIZE_UNKNOWN) std::abort();
  std::string out(full, '\0');
  const auto done = ZSTD_decompress(out.data(), out.size(), metier_places_pack_begin, size);
  if (ZSTD_isError(done) || done != full) std::abort();  // the program itself is damaged
  return out;
}

}  // namespace

const Gazetteer& Gazetteer::get() {
  static const Gazetteer opened;
  return opened;
}

template <class T>
std::span<const T> Gazetteer::take(std::size_t count) {
  const auto* begin = reinterpret_cast<const T*>(bytes_.data() + at_);
  at_ += count * sizeof(T);
  if (at_ > bytes_.size()) std::abort();
  return {begin, count};
}

template <class T, class Set>
void Gazetteer::take_planes(std::size_t count, Set&& set) {
  for (std::size_t byte = 0; byte < sizeof(T); ++byte) {
    const auto plane = take<std::uint8_t>(count);
    for (std::size_t i = 0; i < count; ++i)
      set(i, static_cast<T>(static_cast<T>(plane[i]) << (8 * byte)));
  }
}

Gazetteer::Gazetteer() : bytes_(unpack()) {
  const packed::Header header = take<packed::Header>(1)[0];
  if (header.magic != packed::kMagic) std::abort();
  country_names_ = take<packed::CountryName>(header.country_names);
  regions_ = take<packed::Region>(header.regions);
  countries_ = take<packed::Country>(header.countries);
  open_towns(header);
  references_.resize(header.references);
  take_planes<std::uint32_t>(header.references,
                             [&](std::size_t i, auto v) { references_[i] |= v; });
  open_names(header);
  text_ = {take<char>(header.text_bytes).data(), header.text_bytes};
  std::uint32_t at = header.town_text;
  for (auto& town : towns_) {
    town.text = at;
    at += static_cast<std::uint32_t>(text(at).size() + 1);
  }
}

void Gazetteer::open_towns(const packed::Header& header) {
  const std::size_t count = header.towns;
  packed::Town blank;
  blank.region = 0;
  towns_.assign(count, blank);
  take_planes<std::uint32_t>(count, [&](std::size_t i, auto v) { towns_[i].population |= v; });
  take_planes<std::uint16_t>(count, [&](std::size_t i, auto v) { towns_[i].country |= v; });
  take_planes<std::uint16_t>(count, [&](std::size_t i, auto v) { towns_[i].region |= v; });
  take_planes<std::uint16_t>(count, [&](std::size_t i, auto v) { towns_[i].flags |= v; });
}

void Gazetteer::open_names(const packed::Header& header) {
  const auto counts = take<std::uint8_t>(header.names), common = take<std::uint8_t>(header.names);
  std::string_view rest(take<char>(header.rest_bytes).data(), header.rest_bytes);
  name_begin_.assign(1, 0);
  name_begin_.reserve(header.names + 1);
  reference_begin_.assign(1, 0);
  reference_begin_.reserve(header.names + 1);
  folded_.reserve(2 * rest.size());
  std::size_t before = 0;  // where the name before begins
  for (std::size_t i = 0; i < header.names; ++i) {
    const std::size_t begin = folded_.size(), end = rest.find('\n');
    folded_.append(folded_, before, common[i]).append(rest.substr(0, end));
    rest.remove_prefix(end + 1);
    before = begin;
    name_begin_.push_back(static_cast<std::uint32_t>(folded_.size()));
    reference_begin_.push_back(reference_begin_.back() + counts[i]);
  }
}

std::span<const packed::Reference> Gazetteer::find(std::string_view folded) const {
  std::size_t low = 0, high = name_begin_.size() - 1;
  while (low < high) {
    const std::size_t middle = (low + high) / 2;
    const auto name = std::string_view(folded_).substr(
        name_begin_[middle], name_begin_[middle + 1] - name_begin_[middle]);
    const int order = name.compare(folded);
    if (order == 0)
      return std::span(references_)
          .subspan(reference_begin_[middle],
                   reference_begin_[middle + 1] - reference_begin_[middle]);
    if (order < 0)
      low = middle + 1;
    else
      high = middle;
  }
  return {};
}

std::uint16_t Gazetteer::country(std::string_view alpha2) const {
  const auto found = std::lower_bound(
      countries_.begin(), countries_.end(), alpha2,
      [](const auto& c, auto code) { return std::string_view(c.code.data(), 2) < code; });
  if (found == countries_.end() || std::string_view(found->code.data(), 2) != alpha2) return kNone;
  return static_cast<std::uint16_t>(found - countries_.begin());
}

std::uint16_t Gazetteer::country_by_alpha3(std::string_view alpha3) const {
  for (std::size_t i = 0; i < countries_.size(); ++i)
    if (std::string_view(countries_[i].alpha3.data(), 3) == alpha3)
      return static_cast<std::uint16_t>(i);
  return kNone;
}

std::uint16_t Gazetteer::country_by_car(std::string_view car) const {
  for (std::size_t i = 0; i < countries_.size(); ++i) {
    const auto& c = countries_[i].car;
    if (c[0] != 0 && std::string_view(c.data(), ::strnlen(c.data(), 3)) == car)
      return static_cast<std::uint16_t>(i);
  }
  return kNone;
}

std::uint16_t Gazetteer::region(std::string_view iso) const {
  const auto found =
      std::lower_bound(regions_.begin(), regions_.end(), iso, [](const auto& r, auto code) {
        return std::string_view(r.code.data(), ::strnlen(r.code.data(), 8)) < code;
      });
  if (found == regions_.end()) return kNone;
  const auto index = static_cast<std::uint16_t>(found - regions_.begin());
  return region_code(index) == iso ? index : kNone;
}

std::string_view Gazetteer::region_code(std::uint16_t region) const {
  const auto& code = regions_[region].code;
  return {code.data(), ::strnlen(code.data(), code.size())};
}

std::string_view Gazetteer::text(std::uint32_t at) const {
  const auto rest = text_.substr(at);
  return rest.substr(0, rest.find('\n'));
}

std::string_view Gazetteer::country_name(std::uint16_t country, std::string_view language) const {
  const auto less = [](const packed::CountryName& n,
                       const std::pair<std::uint16_t, std::string_view>& key) {
    if (n.country != key.first) return n.country < key.first;
    return std::string_view(n.language.data(), 2) < key.second;
  };
  const auto found = std::lower_bound(country_names_.begin(), country_names_.end(),
                                      std::pair(country, language), less);
  if (found == country_names_.end() || found->country != country ||
      std::string_view(found->language.data(), 2) != language)
    return {};
  return text(found->text);
}

}  // namespace metier::places
