#include "link/falling.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace metier::link {
namespace {

// A key that most likely has `count` keys or some more up to it: some rank of a sample.
std::uint64_t likely_last(const std::vector<std::uint64_t>& keys, std::size_t count) {
  constexpr std::size_t kSample = 512;
  std::array<std::uint64_t, kSample> sample;
  for (std::size_t i = 0; i < kSample; ++i) sample[i] = keys[i * keys.size() / kSample];
  const double expected = static_cast<double>(count * kSample) / static_cast<double>(keys.size());
  const auto rank = static_cast<std::size_t>(expected + 3 * std::sqrt(expected) + 1);
  const auto at = sample.begin() + static_cast<std::ptrdiff_t>(std::min(rank, kSample - 1));
  std::nth_element(sample.begin(), at, sample.end());
  return *at;
}

}  // namespace

void keep_least(std::vector<std::uint64_t>& keys, std::size_t count) {
  constexpr std::size_t kMany = 1'000;  // keys, of which few are wanted: most go at a glance
  if (keys.size() >= kMany && keys.size() / 4 > count) {
    const std::uint64_t last = likely_last(keys, count);
    const auto among =
        std::count_if(keys.begin(), keys.end(), [last](std::uint64_t key) { return key <= last; });
    if (static_cast<std::size_t>(among) >= count) {
      std::size_t kept = 0;
      for (const std::uint64_t key : keys) {  // without a branch: written over unless it is kept
        keys[kept] = key;
        kept += key <= last ? 1 : 0;
      }
      keys.resize(kept);
    }
  }
  if (count < keys.size()) {
    std::nth_element(keys.begin(), keys.begin() + static_cast<std::ptrdiff_t>(count), keys.end());
    keys.resize(count);
  }
  std::sort(keys.begin(), keys.end());
}

}  // namespace metier::link
