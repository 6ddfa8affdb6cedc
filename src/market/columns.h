// What is counted of adverts, in memory: one array per property, an advert being a place in all of
// them. Filled from a store, kept in a file beside it so that the next program need not read the
// store again, and brought up to date by what was written since.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "store/store.h"

namespace metier::market {

// Strings by number, from 0, in the order they were seen; 0 is the empty one: unknown.
class Names {
 public:
  Names() { number(""); }
  std::uint32_t number(std::string_view name);
  // 0 when it is not there.
  std::uint32_t find(std::string_view name) const;
  std::string_view name(std::uint32_t number) const { return names_[number]; }
  std::size_t size() const { return names_.size(); }

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>{}(text);
    }
  };
  std::vector<std::string> names_;
  std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>> numbers_;
};

// Where the values of one advert stand in an array of all adverts' values.
struct Slice {
  std::uint32_t begin = 0;
  std::uint32_t size = 0;
};

inline constexpr float kUnknownExperience = -1;

struct Columns {
  // By advert; adverts that the store has no more, or that are near duplicates, are not `counted`.
  std::vector<std::uint8_t> counted;
  std::vector<std::uint8_t> duplicate;
  std::vector<std::uint16_t> source;
  std::vector<std::uint16_t> language;
  std::vector<std::uint16_t> month;       // 12 x year + month - 1; 0: unknown
  std::vector<std::uint16_t> occupation;  // of `occupations`
  std::vector<std::uint16_t> isco;        // 1 + the code as a number; 0: unknown
  std::vector<float> isco_probability;
  std::vector<float> pay;  // in a year, 0: unknown
  std::vector<std::uint16_t> currency;
  std::vector<std::uint8_t> basis, contract, hours, education;
  std::vector<float> experience;  // years
  std::vector<Slice> skills, places;
  std::vector<std::uint16_t> all_skills;  // of `skill_names`; rising within an advert
  std::vector<std::uint16_t> all_places;  // of `place_names`; each once within an advert

  Names sources, languages, occupations, currencies, skill_names;
  Names place_names;  // "FR", or with the region "FR FR-75"

  store::Mark mark;  // of the store, up to which it is filled

  std::size_t size() const { return counted.size(); }
  std::span<const std::uint16_t> skills_of(std::size_t advert) const {
    return std::span(all_skills).subspan(skills[advert].begin, skills[advert].size);
  }
  std::span<const std::uint16_t> places_of(std::size_t advert) const {
    return std::span(all_places).subspan(places[advert].begin, places[advert].size);
  }
  std::string_view country(std::uint16_t place) const {
    return place_names.name(place).substr(0, 2);
  }
  std::string_view region(std::uint16_t place) const {
    const auto name = place_names.name(place);
    return name.size() > 3 ? name.substr(3) : std::string_view();
  }

  void put(const store::Row& row);
};

// "2026-11-27" -> 12 x 2026 + 10; 0 when it is no date.
std::uint16_t month_of(std::string_view date);
std::string month_name(std::uint16_t month);  // "2026-11"

// Reads `cache` where it is one of this store and this version of the program, then what was
// written to the store since, and writes `cache` anew when there was much of it. A cache that
// cannot be read or written is done without.
Result<Columns> load_columns(store::Store& store, const std::filesystem::path& cache);

}  // namespace metier::market
