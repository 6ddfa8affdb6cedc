#include "learn/kernels.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <cstring>

#if defined(__x86_64__)
#include <immintrin.h>

#include "learn/kernels_vnni.h"
#endif

// Which instructions a function may use is decided when the program starts. Contraction to fused
// multiply-add is switched off for this file: it would round differently.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && \
    !defined(__SANITIZE_THREAD__) && !defined(__SANITIZE_ADDRESS__)
#define METIER_CLONES __attribute__((target_clones("arch=x86-64-v4", "avx2", "default")))
#define METIER_WIDE 1
#else
#define METIER_CLONES
#define METIER_WIDE 0
#endif

namespace metier::learn {
namespace {

using Lanes = float __attribute__((vector_size(32)));  // eight floats

constexpr std::size_t kLanes = 8;

// From and to anywhere in memory.
inline void load(const float* from, Lanes& to) {
  std::memcpy(&to, from, sizeof to);
}
inline void store(const Lanes& from, float* to) {
  std::memcpy(to, &from, sizeof from);
}

}  // namespace

namespace {

// Blocks of rows and columns whose sums stay in registers; V is a vector of floats. The sum of an
// element is made in the same order whatever the block.
template <class V, std::size_t kRows, std::size_t kVectors>
[[gnu::always_inline]] inline void multiply_blocks(const float* a, const float* b, float* out,
                                                   std::size_t n, std::size_t k, std::size_t m) {
  constexpr std::size_t kWide = sizeof(V) / sizeof(float), kColumns = kVectors * kWide;
  std::size_t i = 0;
  for (; i + kRows <= n; i += kRows) {
    std::size_t j = 0;
    for (; j + kColumns <= m; j += kColumns) {
      V sum[kRows][kVectors] = {};
      for (std::size_t l = 0; l < k; ++l) {
        V from[kVectors];
        for (std::size_t v = 0; v < kVectors; ++v)
          std::memcpy(&from[v], b + l * m + j + v * kWide, sizeof(V));
        for (std::size_t r = 0; r < kRows; ++r) {
          const float x = a[(i + r) * k + l];
          for (std::size_t v = 0; v < kVectors; ++v) sum[r][v] += x * from[v];
        }
      }
      for (std::size_t r = 0; r < kRows; ++r)
        for (std::size_t v = 0; v < kVectors; ++v)
          std::memcpy(out + (i + r) * m + j + v * kWide, &sum[r][v], sizeof(V));
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

#if METIER_WIDE
using Wide = float __attribute__((vector_size(64)));  // sixteen floats

__attribute__((target("avx512f"))) void wide_multiply(const float* a, const float* b, float* out,
                                                      std::size_t n, std::size_t k, std::size_t m) {
  multiply_blocks<Wide, 8, 2>(a, b, out, n, k, m);
}
#endif

METIER_CLONES
void narrow_multiply(const float* a, const float* b, float* out, std::size_t n, std::size_t k,
                     std::size_t m) {
  multiply_blocks<Lanes, 4, 2>(a, b, out, n, k, m);
}

}  // namespace

void multiply(const float* a, const float* b, float* out, std::size_t n, std::size_t k,
              std::size_t m) {
#if METIER_WIDE
  static const bool wide = __builtin_cpu_supports("avx512f") != 0;
  if (wide) {
    wide_multiply(a, b, out, n, k, m);
    return;
  }
#endif
  narrow_multiply(a, b, out, n, k, m);
}

METIER_CLONES
void add_scaled(float weight, const float* in, float* out, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) out[i] += weight * in[i];
}

METIER_CLONES
float dot(const float* a, const float* b, std::size_t count) {
  Lanes sum = {};
  std::size_t i = 0;
  for (; i + kLanes <= count; i += kLanes) {
    Lanes x, y;
    load(a + i, x);
    load(b + i, y);
    sum += x * y;
  }
  float total = 0;
  for (std::size_t lane = 0; lane < kLanes; ++lane) total += sum[lane];
  for (; i < count; ++i) total += a[i] * b[i];
  return total;
}

METIER_CLONES
float sum(const float* x, std::size_t count) {
  Lanes sums = {};
  std::size_t i = 0;
  for (; i + kLanes <= count; i += kLanes) {
    Lanes lanes;
    load(x + i, lanes);
    sums += lanes;
  }
  float total = 0;
  for (std::size_t lane = 0; lane < kLanes; ++lane) total += sums[lane];
  for (; i < count; ++i) total += x[i];
  return total;
}

METIER_CLONES
float greatest_product(const float* a, const float* b, std::size_t count) {
  Lanes best = {};
  std::size_t i = 0;
  for (; i + kLanes <= count; i += kLanes) {
    Lanes x, y;
    load(a + i, x);
    load(b + i, y);
    const Lanes product = x * y;
    best = product > best ? product : best;
  }
  float out = 0;
  for (std::size_t lane = 0; lane < kLanes; ++lane) out = best[lane] > out ? best[lane] : out;
  for (; i < count; ++i) out = a[i] * b[i] > out ? a[i] * b[i] : out;
  return out;
}

namespace {

using IntLanes = std::int32_t __attribute__((vector_size(32)));

// 2^y for y = x log2(e): the whole part goes into the exponent, the rest through a polynomial
// (Taylor's, around 0, for |rest| <= 1/2).
[[gnu::always_inline]] inline void exponentials_of_lanes(float* x, float shift) {
  constexpr float kLeast = -87.0F, kMost = 88.0F;
  Lanes given;
  load(x, given);
  given -= shift;
  const Lanes least = kLeast - Lanes{}, most = kMost - Lanes{};
  Lanes argument = given < least ? least : given;
  argument = argument > most ? most : argument;
  const Lanes y = argument * 1.44269504F;
  const Lanes half = y < 0.0F ? Lanes{} - 0.5F : Lanes{} + 0.5F;
  const IntLanes whole = __builtin_convertvector(y + half, IntLanes);
  const Lanes rest = (y - __builtin_convertvector(whole, Lanes)) * 0.69314718F;
  Lanes p = rest * (1.0F / 720.0F) + 1.0F / 120.0F;
  p = p * rest + 1.0F / 24.0F;
  p = p * rest + 1.0F / 6.0F;
  p = p * rest + 0.5F;
  p = p * rest + 1.0F;
  p = p * rest + 1.0F;
  const IntLanes bits = (whole + 127) << 23;
  Lanes power;
  std::memcpy(&power, &bits, sizeof power);
  store(given < least ? Lanes{} : p * power, x);
}

}  // namespace

METIER_CLONES
void exponentials(float* x, float shift, std::size_t count) {
  std::size_t i = 0;
  for (; i + kLanes <= count; i += kLanes) exponentials_of_lanes(x + i, shift);
  if (i == count) return;
  float rest[kLanes] = {};
  std::copy(x + i, x + count, rest);
  exponentials_of_lanes(rest, shift);
  std::copy_n(rest, count - i, x + i);
}

METIER_CLONES
void share_out(float scale, float one, const float* others, float* x, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) x[i] = scale * x[i] * (one + others[i]);
}

METIER_CLONES
void sum_rows(const float* table, const float* weights, std::span<const std::uint32_t> rows,
              std::size_t width, float* out) {
  constexpr std::size_t kAtOnce = 8, kColumns = kAtOnce * kLanes;  // what registers hold
  std::size_t k = 0;
  for (; k + kColumns <= width; k += kColumns) {
    Lanes sums[kAtOnce] = {};
    for (const std::uint32_t row : rows) {
      const float weight = weights[row];
      const float* const from = table + std::size_t{row} * width + k;
      for (std::size_t j = 0; j < kAtOnce; ++j) {
        Lanes lanes;
        load(from + j * kLanes, lanes);
        sums[j] += weight * lanes;
      }
    }
    for (std::size_t j = 0; j < kAtOnce; ++j) store(sums[j], out + k + j * kLanes);
  }
  for (; k < width; ++k) {
    float sum = 0;
    for (const std::uint32_t row : rows) sum += weights[row] * table[std::size_t{row} * width + k];
    out[k] = sum;
  }
}

METIER_CLONES
void adagrad(float rate, const float* gradient, float* squares, float* values, std::size_t width) {
  *squares += dot(gradient, gradient, width) / static_cast<float>(width);
  constexpr float kTiny = 1e-20F;
  add_scaled(-rate / std::sqrt(*squares + kTiny), gradient, values, width);
}

METIER_CLONES
std::int32_t product(const std::int8_t* a, const std::int8_t* b, std::size_t count) {
  std::int32_t sum = 0;
  for (std::size_t i = 0; i < count; ++i) sum += std::int32_t{a[i]} * b[i];
  return sum;
}

namespace {

void plain_products(const std::int16_t* a, const std::int16_t* many, std::size_t vectors,
                    std::size_t width, std::int32_t* out) {
  for (std::size_t v = 0; v < vectors; ++v) {
    const std::int16_t* b = many + v * width;
    std::int32_t sum = 0;
    for (std::size_t i = 0; i < width; ++i) sum += std::int32_t{a[i]} * b[i];
    out[v] = sum;
  }
}

#if defined(__x86_64__)
const __m256i* chunk(const std::int16_t* from) {
  return reinterpret_cast<const __m256i*>(from);
}

// Four vectors at a time, so that their sums do not wait for each other.
__attribute__((target("avx2"))) void avx2_products(const std::int16_t* a, const std::int16_t* many,
                                                   std::size_t vectors, std::size_t width,
                                                   std::int32_t* out) {
  std::size_t v = 0;
  for (; v + 4 <= vectors; v += 4) {
    const std::int16_t *b0 = many + v * width, *b1 = b0 + width, *b2 = b1 + width, *b3 = b2 + width;
    __m256i s0 = _mm256_setzero_si256(), s1 = s0, s2 = s0, s3 = s0;
    for (std::size_t i = 0; i < width; i += 16) {
      const __m256i x = _mm256_loadu_si256(chunk(a + i));
      s0 = _mm256_add_epi32(s0, _mm256_madd_epi16(x, _mm256_loadu_si256(chunk(b0 + i))));
      s1 = _mm256_add_epi32(s1, _mm256_madd_epi16(x, _mm256_loadu_si256(chunk(b1 + i))));
      s2 = _mm256_add_epi32(s2, _mm256_madd_epi16(x, _mm256_loadu_si256(chunk(b2 + i))));
      s3 = _mm256_add_epi32(s3, _mm256_madd_epi16(x, _mm256_loadu_si256(chunk(b3 + i))));
    }
    const __m256i four = _mm256_hadd_epi32(_mm256_hadd_epi32(s0, s1), _mm256_hadd_epi32(s2, s3));
    _mm_storeu_si128(
        reinterpret_cast<__m128i*>(out + v),
        _mm_add_epi32(_mm256_castsi256_si128(four), _mm256_extracti128_si256(four, 1)));
  }
  for (; v < vectors; ++v) {
    __m256i sum = _mm256_setzero_si256();
    for (std::size_t i = 0; i < width; i += 16)
      sum =
          _mm256_add_epi32(sum, _mm256_madd_epi16(_mm256_loadu_si256(chunk(a + i)),
                                                  _mm256_loadu_si256(chunk(many + v * width + i))));
    alignas(32) std::int32_t lanes[8];
    _mm256_store_si256(reinterpret_cast<__m256i*>(lanes), sum);
    std::int32_t total = 0;
    for (const std::int32_t lane : lanes) total += lane;
    out[v] = total;
  }
}
// A row stays in registers for the usual width while it meets all of `many`.
__attribute__((target("avx2"))) void avx2_row_products(const std::int16_t* many, std::size_t size,
                                                       const std::int8_t* vectors,
                                                       const std::uint32_t* rows, std::size_t count,
                                                       std::int32_t* out) {
  constexpr std::size_t kChunks = 8, kWidth = 16 * kChunks;
  for (std::size_t i = 0; i < count; ++i) {
    const auto* row = reinterpret_cast<const __m128i*>(vectors + std::size_t{rows[i]} * kWidth);
    __m256i x[kChunks];
    for (std::size_t c = 0; c < kChunks; ++c) x[c] = _mm256_cvtepi8_epi16(_mm_loadu_si128(row + c));
    for (std::size_t k = 0; k < size; ++k) {
      const std::int16_t* const a = many + k * kWidth;
      __m256i even = _mm256_setzero_si256(), odd = even;
      for (std::size_t c = 0; c < kChunks; c += 2) {
        const __m256i first = _mm256_loadu_si256(chunk(a + 16 * c));
        const __m256i second = _mm256_loadu_si256(chunk(a + 16 * (c + 1)));
        even = _mm256_add_epi32(even, _mm256_madd_epi16(x[c], first));
        odd = _mm256_add_epi32(odd, _mm256_madd_epi16(x[c + 1], second));
      }
      const __m256i both = _mm256_add_epi32(even, odd);
      __m128i sum = _mm_add_epi32(_mm256_castsi256_si128(both), _mm256_extracti128_si256(both, 1));
      sum = _mm_add_epi32(sum, _mm_shuffle_epi32(sum, 0x4E));
      sum = _mm_add_epi32(sum, _mm_shuffle_epi32(sum, 0xB1));
      out[k * count + i] = _mm_cvtsi128_si32(sum);
    }
  }
}

bool has_vnni() {
  static const bool known =
      __builtin_cpu_supports("avx512bw") != 0 && __builtin_cpu_supports("avx512vnni") != 0;
  return known;
}
#endif

void plain_row_products(const std::int16_t* many, std::size_t size, const std::int8_t* vectors,
                        const std::uint32_t* rows, std::size_t count, std::size_t width,
                        std::int32_t* out) {
  for (std::size_t k = 0; k < size; ++k)
    for (std::size_t i = 0; i < count; ++i) {
      const std::int16_t* const a = many + k * width;
      const std::int8_t* const row = vectors + std::size_t{rows[i]} * width;
      std::int32_t sum = 0;
      for (std::size_t j = 0; j < width; ++j) sum += std::int32_t{a[j]} * row[j];
      out[k * count + i] = sum;
    }
}

}  // namespace

void row_products(const std::int16_t* many, std::size_t size, const std::int8_t* vectors,
                  const std::uint32_t* rows, std::size_t count, std::size_t width,
                  std::int32_t* out) {
#if defined(__x86_64__)
  if (has_vnni() && width == 128) {
    vnni_row_products(many, size, vectors, rows, count, out);
    return;
  }
  static const bool avx2 = __builtin_cpu_supports("avx2") != 0;
  if (avx2 && width == 128) {
    avx2_row_products(many, size, vectors, rows, count, out);
    return;
  }
#endif
  plain_row_products(many, size, vectors, rows, count, width, out);
}

void products(const std::int16_t* a, const std::int16_t* many, std::size_t vectors,
              std::size_t width, std::int32_t* out) {
#if defined(__x86_64__)
  if (has_vnni() && width % 32 == 0) {
    vnni_products(a, many, vectors, width, out);
    return;
  }
  static const bool avx2 = __builtin_cpu_supports("avx2") != 0;
  if (avx2) {
    avx2_products(a, many, vectors, width, out);
    return;
  }
#endif
  plain_products(a, many, vectors, width, out);
}

METIER_CLONES
void widen(const std::int8_t* in, std::int16_t* out, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) out[i] = in[i];
}

METIER_CLONES
void quantise(const float* in, float scale, std::int8_t* out, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) {
    const float scaled = in[i] * scale;
    out[i] =
        static_cast<std::int8_t>(static_cast<std::int32_t>(scaled + (scaled < 0 ? -0.5F : 0.5F)));
  }
}

METIER_CLONES
void unpack(const std::uint8_t* packed, std::int16_t* out, std::size_t width) {
  const std::size_t half = width / 2;
  for (std::size_t i = 0; i < half; ++i) {
    out[i] = static_cast<std::int16_t>((packed[i] & 15) - 8);
    out[half + i] = static_cast<std::int16_t>((packed[i] >> 4) - 8);
  }
}

METIER_CLONES
void add_packed(float scale, const std::uint8_t* packed, float* out, std::size_t width) {
  const std::size_t half = width / 2;
  for (std::size_t i = 0; i < half; ++i) {
    out[i] += scale * static_cast<float>((packed[i] & 15) - 8);
    out[half + i] += scale * static_cast<float>((packed[i] >> 4) - 8);
  }
}

METIER_CLONES
void inverse_run_lengths(const float* vectors, std::size_t count, std::size_t width,
                         std::size_t begins, std::size_t stride, std::size_t most, float* out) {
  constexpr std::size_t kBlock = 1024;
  float sum[kBlock];
  std::fill_n(out, most * stride, 0.0F);
  for (std::size_t i = 0; i < begins && i < count; ++i) {
    std::fill_n(sum, width, 0.0F);
    for (std::size_t words = 1; words <= most && i + words <= count; ++words) {
      add_scaled(1.0F, vectors + (i + words - 1) * width, sum, width);
      const float squares = dot(sum, sum, width);
      out[(words - 1) * stride + i] = squares > 1e-12F ? 1.0F / std::sqrt(squares) : 0.0F;
    }
  }
}

METIER_CLONES
float greatest_run(const float* sums, const float* weights, std::size_t begins, std::size_t stride,
                   std::size_t most) {
  Lanes best = {};
  for (std::size_t words = 1; words <= most; ++words) {
    const float* by_begin = weights + (words - 1) * stride;
    for (std::size_t i = 0; i < begins; i += kLanes) {
      Lanes to, from, weight;
      load(sums + i + words, to);
      load(sums + i, from);
      load(by_begin + i, weight);
      const Lanes run = (to - from) * weight;
      best = run > best ? run : best;
    }
  }
  float out = 0;
  for (std::size_t lane = 0; lane < kLanes; ++lane) out = best[lane] > out ? best[lane] : out;
  return out;
}

}  // namespace metier::learn
