// A number below 2^24 in three bytes: what the long arrays of a snapshot hold.
#pragma once

#include <cstdint>
#include <cstring>
#include <span>
#include <type_traits>
#include <vector>

namespace metier {

struct Id24 {
  std::uint8_t bytes[3];  // little-endian

  static constexpr std::uint32_t kMost = (1U << 24) - 1;
  static constexpr Id24 of(std::uint32_t id) {
    return {{static_cast<std::uint8_t>(id), static_cast<std::uint8_t>(id >> 8),
             static_cast<std::uint8_t>(id >> 16)}};
  }
  constexpr operator std::uint32_t() const {  // NOLINT: reads like the number that it is
    if (std::is_constant_evaluated())
      return bytes[0] | std::uint32_t{bytes[1]} << 8 | std::uint32_t{bytes[2]} << 16;
    std::uint16_t low;  // two loads, not three
    std::memcpy(&low, bytes, sizeof low);
    return low | std::uint32_t{bytes[2]} << 16;
  }
};
static_assert(sizeof(Id24) == 3 && alignof(Id24) == 1);

// Numbers that are not above kMost.
inline std::vector<Id24> to_id24(std::span<const std::uint32_t> numbers) {
  std::vector<Id24> out;
  out.reserve(numbers.size());
  for (const std::uint32_t number : numbers) out.push_back(Id24::of(number));
  return out;
}

}  // namespace metier
