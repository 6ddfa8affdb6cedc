// Checks of whole arrays, fast enough to be made whenever a file is opened: no branch per element,
// so that the compiler makes vector code of them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace metier {

// No number is smaller than the one before it.
bool never_falls(std::span<const std::uint32_t> numbers);

// Each number, its bits outside `mask` aside, is smaller than `limit`.
bool all_below(std::span<const std::uint32_t> numbers, std::size_t limit,
               std::uint32_t mask = 0xFFFF'FFFF);

// Each number is smaller than `limit` or is `none`.
bool all_below_or(std::span<const std::uint32_t> numbers, std::size_t limit, std::uint32_t none);

}  // namespace metier
