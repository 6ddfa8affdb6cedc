// The form in which data/places is embedded: flat arrays one behind the other, written by
// pack_places.cc when the program is built and read by gazetteer.cc, which share this header.
// Private to the module.
#pragma once

#include <array>
#include <cstdint>

namespace metier::places::packed {

inline constexpr std::uint32_t kMagic = 0x32434C50;  // "PLC2"
inline constexpr std::uint16_t kNoRegion = 0xFFFF;

// Compressed together by zstd. Behind the header, in this order: country names, regions, countries;
// of the towns columns, each as planes of bytes (all lowest bytes, then all second ones):
// population, country, region, flags; the references as planes; of every name how many references
// it has (a byte); how many bytes it has in common with the name before (a byte); the rest of every
// name, each with its end at a line feed; the names to show, likewise, those of the towns last and
// in their order. Names are folded (text/fold.h) and sorted by their bytes.
struct Header {
  std::uint32_t magic;
  std::uint32_t countries;
  std::uint32_t country_names;
  std::uint32_t regions;
  std::uint32_t towns;
  std::uint32_t names;
  std::uint32_t references;
  std::uint32_t rest_bytes;  // of the names behind what they have in common
  std::uint32_t text_bytes;
  std::uint32_t town_text;  // where the names of the towns begin
};

struct Country {
  std::array<char, 2> code;
  std::array<char, 3> alpha3;
  std::array<char, 3> car;  // of the cars; zeros: the alpha-2 code
};

// Sorted by country, then language; the first of equal ones is the one to show.
struct CountryName {
  std::uint16_t country;
  std::array<char, 2> language;
  std::uint32_t text;  // offset
};

struct Region {
  std::array<char, 8> code;  // "FR-PAC", zeros behind
  std::uint16_t country;
  std::uint16_t first_level;  // itself, or the region of the first level that it lies in
  std::uint32_t text;
};

inline constexpr std::uint16_t kDistrict = 1, kCapital = 2;
struct Town {
  std::uint32_t population = 0;
  std::uint32_t text = 0;
  std::uint16_t country = 0;
  std::uint16_t region = kNoRegion;  // of the first level
  std::uint16_t flags = 0;
};

// What a name stands for: kind in the two lowest bits, then whether it is the name at home (1) or
// any other, then the index.
enum class Kind : std::uint8_t { country, region, town };
using Reference = std::uint32_t;
constexpr Reference make_reference(Kind kind, bool at_home, std::uint32_t index) {
  return (index << 3) | (at_home ? 4U : 0U) | static_cast<std::uint32_t>(kind);
}
constexpr Kind kind_of(Reference r) {
  return static_cast<Kind>(r & 3U);
}
constexpr bool at_home(Reference r) {
  return (r & 4U) != 0;
}
constexpr std::uint32_t index_of(Reference r) {
  return r >> 3;
}

}  // namespace metier::places::packed
