#include "learn/pack.h"

#include <algorithm>
#include <cmath>

#include "learn/kernels.h"

namespace metier::learn {

Packed::Packed(std::size_t width, std::size_t count)
    : width_(width), bytes_(width / 2 * count, 0x88), scales_(count) {}

void Packed::set(std::size_t i, const float* values) {
  float largest = 0;
  for (std::size_t k = 0; k < width_; ++k) largest = std::max(largest, std::abs(values[k]));
  if (!(largest > 0)) return;
  scales_[i] = largest / 7.0F;
  auto element = [&](std::size_t k) {
    return static_cast<std::uint8_t>(8 + std::lround(values[k] / scales_[i]));
  };
  for (std::size_t k = 0; k < width_ / 2; ++k)
    bytes_[i * width_ / 2 + k] =
        static_cast<std::uint8_t>(element(k) | element(k + width_ / 2) << 4);
}

void Packed::add(std::size_t i, float* out) const {
  add_packed(scales_[i], &bytes_[i * width_ / 2], out, width_);
}

Directions::Directions(std::size_t width, std::size_t count)
    : width_(width), values_(width * count), scales_(count) {}

void Directions::set(std::size_t i, const float* sum) {
  float largest = 0;
  for (std::size_t k = 0; k < width_; ++k) largest = std::max(largest, std::abs(sum[k]));
  const float length = std::sqrt(dot(sum, sum, width_));
  if (!(length > 1e-6F)) return;
  for (std::size_t k = 0; k < width_; ++k)
    values_[i * width_ + k] = static_cast<std::int8_t>(std::lround(sum[k] / largest * 127.0F));
  scales_[i] = largest / 127.0F / length;
}

}  // namespace metier::learn
