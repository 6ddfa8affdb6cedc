// Sorting by score without touching what has it: numbers are sorted faster than structures.
#pragma once

#include <bit>
#include <cstdint>
#include <vector>

namespace metier::link {

// Rises where the score falls, and of equal scores with the place; the place is its lower half.
inline std::uint64_t falling_key(float score, std::uint32_t place) {
  const auto bits = std::bit_cast<std::uint32_t>(score + 0.0F);  // -0 becomes 0
  const std::uint32_t falling = (bits >> 31) != 0 ? bits : ~bits & 0x7FFFFFFF;
  return std::uint64_t{falling} << 32 | place;
}
inline std::uint32_t place_of(std::uint64_t falling_key) {
  return static_cast<std::uint32_t>(falling_key);
}

// Leaves the `count` least of the keys, or all where there are fewer, in order. The keys differ.
void keep_least(std::vector<std::uint64_t>& keys, std::size_t count);

}  // namespace metier::link
