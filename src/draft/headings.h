// The words of a draft that ESCO has no labels for: headings and what is left to be filled in, in
// the languages of ESCO.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace metier::draft {

enum class Heading : std::uint8_t {
  about,
  tasks,
  knowledge,  // that is required
  nice_to_have,
  essential,  // said of a single item
  optional,
  conditions,
  employer,
  place,
  pay,
  contract,
  hours,
  application,
  to_fill_in
};
inline constexpr std::size_t kHeadingCount = 14;

// In the language of an ISO 639-1 code; in English where there are none for it.
std::string_view heading(Heading which, std::string_view language);
// Whether there are.
bool has_headings(std::string_view language);

}  // namespace metier::draft
