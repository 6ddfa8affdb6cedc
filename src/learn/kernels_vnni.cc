// Compiled for AVX-512 VNNI: nothing of the standard library may be used here, lest its inline
// functions get into the rest of the program with instructions that not every processor has.
#include "learn/kernels_vnni.h"

#if defined(__x86_64__)
#include <immintrin.h>

namespace metier::learn {
namespace {

__m512i load(const std::int16_t* from) {
  return _mm512_loadu_si512(from);
}

__m256i halves(__m512i sum) {
  return _mm256_add_epi32(_mm512_castsi512_si256(sum), _mm512_extracti64x4_epi64(sum, 1));
}

// The 16 sums of each of four, added up.
__m128i add_up(__m512i s0, __m512i s1, __m512i s2, __m512i s3) {
  const __m256i four = _mm256_hadd_epi32(_mm256_hadd_epi32(halves(s0), halves(s1)),
                                         _mm256_hadd_epi32(halves(s2), halves(s3)));
  return _mm_add_epi32(_mm256_castsi256_si128(four), _mm256_extracti128_si256(four, 1));
}

void store(std::int32_t* to, __m128i four) {
  _mm_storeu_si128(reinterpret_cast<__m128i*>(to), four);
}

}  // namespace

void vnni_products(const std::int16_t* a, const std::int16_t* many, std::size_t vectors,
                   std::size_t width, std::int32_t* out) {
  std::size_t v = 0;
  for (; v + 4 <= vectors; v += 4) {
    const std::int16_t *b0 = many + v * width, *b1 = b0 + width, *b2 = b1 + width, *b3 = b2 + width;
    __m512i s0 = _mm512_setzero_si512(), s1 = s0, s2 = s0, s3 = s0;
    for (std::size_t i = 0; i < width; i += 32) {
      const __m512i x = load(a + i);
      s0 = _mm512_dpwssd_epi32(s0, x, load(b0 + i));
      s1 = _mm512_dpwssd_epi32(s1, x, load(b1 + i));
      s2 = _mm512_dpwssd_epi32(s2, x, load(b2 + i));
      s3 = _mm512_dpwssd_epi32(s3, x, load(b3 + i));
    }
    store(out + v, add_up(s0, s1, s2, s3));
  }
  for (; v < vectors; ++v) {
    __m512i sum = _mm512_setzero_si512();
    for (std::size_t i = 0; i < width; i += 32)
      sum = _mm512_dpwssd_epi32(sum, load(a + i), load(many + v * width + i));
    out[v] = _mm512_reduce_add_epi32(sum);
  }
}

// Four rows stay in registers while they meet all of `many`.
void vnni_row_products(const std::int16_t* many, std::size_t size, const std::int8_t* vectors,
                       const std::uint32_t* rows, std::size_t count, std::int32_t* out) {
  constexpr std::size_t kChunks = 4, kWidth = 32 * kChunks, kRows = 4;
  const auto widen = [&](std::size_t i, __m512i* row) {
    const auto* from = reinterpret_cast<const __m256i*>(vectors + std::size_t{rows[i]} * kWidth);
    for (std::size_t c = 0; c < kChunks; ++c)
      row[c] = _mm512_cvtepi8_epi16(_mm256_loadu_si256(from + c));
  };
  const auto product = [&](std::size_t k, const __m512i* row) {
    __m512i sum = _mm512_setzero_si512();
    for (std::size_t c = 0; c < kChunks; ++c)
      sum = _mm512_dpwssd_epi32(sum, row[c], load(many + k * kWidth + 32 * c));
    return sum;
  };
  __m512i x[kRows][kChunks];
  std::size_t i = 0;
  for (; i + kRows <= count; i += kRows) {
    for (std::size_t r = 0; r < kRows; ++r) widen(i + r, x[r]);
    for (std::size_t k = 0; k < size; ++k)
      store(out + k * count + i,
            add_up(product(k, x[0]), product(k, x[1]), product(k, x[2]), product(k, x[3])));
  }
  for (; i < count; ++i) {
    widen(i, x[0]);
    for (std::size_t k = 0; k < size; ++k)
      out[k * count + i] = _mm512_reduce_add_epi32(product(k, x[0]));
  }
}

}  // namespace metier::learn
#endif
