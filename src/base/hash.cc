#include "base/hash.h"

#include <xxhash.h>

namespace metier {

std::uint64_t hash64(std::span<const std::byte> bytes) {
  return XXH3_64bits(bytes.data(), bytes.size());
}

std::uint64_t hash64(std::string_view text) {
  return XXH3_64bits(text.data(), text.size());
}

HexHash hex(std::uint64_t hash) {
  HexHash out{};
  for (int i = 15; i >= 0; --i, hash >>= 4) out.digits[i] = "0123456789abcdef"[hash & 15];
  return out;
}

}  // namespace metier
