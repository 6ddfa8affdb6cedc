// XXH3-64 (https://github.com/Cyan4973/xxHash, seed 0): checksums of the snapshot, keys of tables.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace metier {

std::uint64_t hash64(std::span<const std::byte> bytes);
std::uint64_t hash64(std::string_view text);

// "9f86d081884c7d65": sixteen lower-case hexadecimal digits.
struct HexHash {
  char digits[16];
  std::string_view view() const { return {digits, 16}; }
};
HexHash hex(std::uint64_t hash);

}  // namespace metier
