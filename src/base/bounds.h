// Checks of whole arrays, fast enough to be made whenever a file is opened: no branch per element,
// so that the compiler makes vector code of them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "base/id24.h"

namespace metier {

// No number is smaller than the one before it.
bool never_falls(std::span<const std::uint32_t> numbers);
bool never_falls(std::span<const Id24> numbers);

// Each number, its bits outside `mask` aside, is smaller than `limit`.
bool all_below(std::span<const std::uint32_t> numbers, std::size_t limit,
               std::uint32_t mask = 0xFFFF'FFFF);

}  // namespace metier
