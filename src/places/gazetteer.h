// The tables of countries, regions and towns, opened. Private to the module.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "places/packed.h"

namespace metier::places {

inline constexpr std::uint16_t kNone = 0xFFFF;

class Gazetteer {
 public:
  // Unpacked at the first call; lives as long as the program.
  static const Gazetteer& get();

  // What a folded name stands for, in no order; empty: nothing.
  std::span<const packed::Reference> find(std::string_view folded) const;

  std::span<const packed::Country> countries() const { return countries_; }
  std::span<const packed::Region> regions() const { return regions_; }
  std::span<const packed::Town> towns() const { return towns_; }

  // Index of a country by its alpha-2 code in capitals, or kNone.
  std::uint16_t country(std::string_view alpha2) const;
  std::uint16_t country_by_alpha3(std::string_view alpha3) const;
  std::uint16_t country_by_car(std::string_view car) const;
  // Index of a region of any level by its ISO 3166-2 code, or kNone.
  std::uint16_t region(std::string_view iso) const;

  std::string_view code(std::uint16_t country) const {
    return {countries_[country].code.data(), 2};
  }
  std::string_view region_code(std::uint16_t region) const;
  std::string_view text(std::uint32_t at) const;  // a display name
  std::string_view country_name(std::uint16_t country, std::string_view language) const;

 private:
  Gazetteer();
  template <class T>
  std::span<const T> take(std::size_t count);
  template <class T, class Set>
  void take_planes(std::size_t count, Set&& set);
  void open_towns(const packed::Header& header);
  void open_names(const packed::Header& header);

  std::string bytes_;
  std::size_t at_ = 0;  // while opening
  std::span<const packed::Country> countries_;
  std::span<const packed::CountryName> country_names_;
  std::span<const packed::Region> regions_;
  std::vector<packed::Town> towns_;
  std::vector<packed::Reference> references_;
  std::string folded_;
  std::string_view text_;
  std::vector<std::uint32_t> name_begin_, reference_begin_;  // one more than names
};

}  // namespace metier::places
