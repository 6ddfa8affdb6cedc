// Words of many languages that stand beside names of places. Private to the module. All is folded.
#pragma once

#include <cstdint>
#include <string_view>

namespace metier::places {

enum class Weight : std::uint8_t {
  none,    // an ordinary word
  light,   // says nothing: "in", "region", "near"
  join,    // between two places: "or"
  remote,  // "zdalnie"
  partly,  // "hybrid"
  street,  // the piece is an address in a street
};

// Of one to kLongestWords folded words with one blank between them.
Weight weight_of(std::string_view folded);
inline constexpr std::size_t kLongestWords = 4;

// Whether a line that begins with this, or has it before a colon, says where the job is.
bool is_place_cue(std::string_view folded);

}  // namespace metier::places
