#include "learn/kernels.h"

#include <bit>
#include <cmath>
#include <cstdint>
#include <cstring>

// Which instructions a function may use is decided when the program starts. Contraction to fused
// multiply-add is switched off for this file: it would round differently.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && \
    !defined(__SANITIZE_THREAD__) && !defined(__SANITIZE_ADDRESS__)
#define METIER_CLONES __attribute__((target_clones("avx2", "default")))
#else
#define METIER_CLONES
#endif

namespace metier::learn {
namespace {

using Lanes =
    float __attribute__((vector_size(32), aligned(4)));  // eight floats, anywhere in memory

constexpr std::size_t kLanes = 8;

}  // namespace

METIER_CLONES
void multiply(const float* a, const float* b, float* out, std::size_t n, std::size_t k,
              std::size_t m) {
  constexpr std::size_t kRows = 4, kColumns = 2 * kLanes;
  std::size_t i = 0;
  for (; i + kRows <= n; i += kRows) {
    std::size_t j = 0;
    for (; j + kColumns <= m; j += kColumns) {
      Lanes sum[kRows][2] = {};
      for (std::size_t l = 0; l < k; ++l) {
        const Lanes b0 = *reinterpret_cast<const Lanes*>(b + l * m + j);
        const Lanes b1 = *reinterpret_cast<const Lanes*>(b + l * m + j + kLanes);
        for (std::size_t r = 0; r < kRows; ++r) {
          const float x = a[(i + r) * k + l];
          sum[r][0] += x * b0;
          sum[r][1] += x * b1;
        }
      }
      for (std::size_t r = 0; r < kRows; ++r) {
        *reinterpret_cast<Lanes*>(out + (i + r) * m + j) = sum[r][0];
        *reinterpret_cast<Lanes*>(out + (i + r) * m + j + kLanes) = sum[r][1];
      }
    }
    for (; j < m; ++j)
      for (std::size_t r = 0; r < kRows; ++r) {
        float sum = 0;
        for (std::size_t l = 0; l < k; ++l) sum += a[(i + r) * k + l] * b[l * m + j];
        out[(i + r) * m + j] = sum;
      }
  }
  for (; i < n; ++i)
    for (std::size_t j = 0; j < m; ++j) {
      float sum = 0;
      for (std::size_t l = 0; l < k; ++l) sum += a[i * k + l] * b[l * m + j];
      out[i * m + j] = sum;
    }
}

METIER_CLONES
void add_scaled(float weight, const float* in, float* out, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) out[i] += weight * in[i];
}

METIER_CLONES
float dot(const float* a, const float* b, std::size_t count) {
  Lanes sum = {};
  std::size_t i = 0;
  for (; i + kLanes <= count; i += kLanes)
    sum += *reinterpret_cast<const Lanes*>(a + i) * *reinterpret_cast<const Lanes*>(b + i);
  float total = 0;
  for (std::size_t lane = 0; lane < kLanes; ++lane) total += sum[lane];
  for (; i < count; ++i) total += a[i] * b[i];
  return total;
}

// 2^y for y = x log2(e): the whole part goes into the exponent, the rest through a polynomial
// (Taylor's, around 0, for |rest| <= 1/2).
METIER_CLONES
void exponentials(float* x, float shift, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) {
    float argument = x[i] - shift;
    const bool tiny = argument < -87.0F;
    argument = tiny ? -87.0F : argument > 88.0F ? 88.0F : argument;
    const float y = argument * 1.44269504F;
    const auto whole = static_cast<std::int32_t>(y + (y < 0 ? -0.5F : 0.5F));
    const float rest = (y - static_cast<float>(whole)) * 0.69314718F;
    float p = 1.0F / 720.0F;
    p = p * rest + 1.0F / 120.0F;
    p = p * rest + 1.0F / 24.0F;
    p = p * rest + 1.0F / 6.0F;
    p = p * rest + 0.5F;
    p = p * rest + 1.0F;
    p = p * rest + 1.0F;
    const float power = std::bit_cast<float>((whole + 127) << 23);
    x[i] = tiny ? 0.0F : p * power;
  }
}

METIER_CLONES
void adam(const AdamStep& step, const float* gradient, float* first, float* second, float* values,
          std::size_t count) {
  const float rate = step.rate / step.first_correction;
  const float spread = 1.0F / step.second_correction;
  for (std::size_t i = 0; i < count; ++i) {
    const float g = gradient[i];
    first[i] += 0.1F * (g - first[i]);
    second[i] += 0.001F * (g * g - second[i]);
    values[i] -= rate * first[i] / (std::sqrt(second[i] * spread) + 1e-8F);
  }
}

METIER_CLONES
std::int32_t product(const std::int8_t* a, const std::int8_t* b, std::size_t count) {
  std::int32_t sum = 0;
  for (std::size_t i = 0; i < count; ++i) sum += std::int32_t{a[i]} * b[i];
  return sum;
}

METIER_CLONES
std::int32_t packed_product(const std::uint8_t* packed, const std::int8_t* b, std::size_t width) {
  const std::size_t half = width / 2;
  std::int32_t sum = 0;
  for (std::size_t i = 0; i < half; ++i)
    sum += std::int32_t{static_cast<std::int16_t>(packed[i] & 15)} * b[i] +
           std::int32_t{static_cast<std::int16_t>(packed[i] >> 4)} * b[half + i];
  return sum;
}

METIER_CLONES
void add_packed(float scale, const std::uint8_t* packed, float* out, std::size_t width) {
  const std::size_t half = width / 2;
  for (std::size_t i = 0; i < half; ++i) {
    out[i] += scale * static_cast<float>((packed[i] & 15) - 8);
    out[half + i] += scale * static_cast<float>((packed[i] >> 4) - 8);
  }
}

}  // namespace metier::learn
