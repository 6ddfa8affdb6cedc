#include "base/bounds.h"

namespace metier {
namespace {

constexpr std::size_t kNumbers = std::size_t{1} << 32;  // that there are of 32 bits

template <class T>
bool rises(std::span<const T> numbers) {
  std::uint32_t falls = 0;
  for (std::size_t i = 1; i < numbers.size(); ++i) falls |= numbers[i] < numbers[i - 1] ? 1U : 0U;
  return falls == 0;
}

}  // namespace

bool never_falls(std::span<const std::uint32_t> numbers) {
  return rises(numbers);
}

bool never_falls(std::span<const Id24> numbers) {
  return rises(numbers);
}

bool all_below(std::span<const std::uint32_t> numbers, std::size_t limit, std::uint32_t mask) {
  if (limit >= kNumbers || numbers.empty()) return true;
  if (limit == 0) return false;
  const auto last = static_cast<std::uint32_t>(limit - 1);
  std::uint32_t above = 0;
  for (const std::uint32_t number : numbers) above |= (number & mask) > last ? 1U : 0U;
  return above == 0;
}

}  // namespace metier
