// Arithmetic of learning over flat arrays of floats. Every function does the same operations in the
// same order on every processor, so that learning gives the same bits everywhere; the compiler
// makes one version with and one without AVX2, chosen when the program starts.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace metier::learn {

// out[n x m] = a[n x k] * b[k x m], row by row. n, m, k of any size; m a multiple of 16 is fastest.
void multiply(const float* a, const float* b, float* out, std::size_t n, std::size_t k,
              std::size_t m);

// out[i] += weight * in[i]
void add_scaled(float weight, const float* in, float* out, std::size_t count);

float dot(const float* a, const float* b, std::size_t count);
float sum(const float* x, std::size_t count);

// The greatest a[i] * b[i], at least 0.
float greatest_product(const float* a, const float* b, std::size_t count);

// x[i] = exp(x[i] - shift). Arguments below -87 give 0; relative error below 1e-6.
void exponentials(float* x, float shift, std::size_t count);

// x[i] = scale * x[i] * (one + others[i])
void share_out(float scale, float one, const float* others, float* x, std::size_t count);

// out = the sum of weights[rows[i]] * row rows[i] of a table with `width` columns, in order.
void sum_rows(const float* table, const float* weights, std::span<const std::uint32_t> rows,
              std::size_t width, float* out);

// One step of Adagrad (Duchi et al., JMLR 12, 2011) for one row of parameters: `squares`, the sum
// of the mean squares of all gradients so far, grows by that of this one, and the row goes against
// it by rate / sqrt(squares).
void adagrad(float rate, const float* gradient, float* squares, float* values, std::size_t width);

// ---- over whole numbers: exact, whatever the instructions

// Sum of a[i] * b[i]; count at most 2^16.
std::int32_t product(const std::int8_t* a, const std::int8_t* b, std::size_t count);

// out[i] = the product of a with vector i of `many`, which has `vectors` of `width` numbers each,
// of 8 bits in size; width a multiple of 16, at most 2^16.
void products(const std::int16_t* a, const std::int16_t* many, std::size_t vectors,
              std::size_t width, std::int32_t* out);
// out[k * count + i] = the product of vector k of `many` with vector rows[i] of `vectors`. Several
// at once cost little more than one: what takes time is fetching the rows.
void row_products(const std::int16_t* many, std::size_t size, const std::int8_t* vectors,
                  const std::uint32_t* rows, std::size_t count, std::size_t width,
                  std::int32_t* out);
void widen(const std::int8_t* in, std::int16_t* out, std::size_t count);

// Packed vectors (learn/sections.h) of `width` elements, a multiple of 16.
// out[i] = element
void unpack(const std::uint8_t* packed, std::int16_t* out, std::size_t width);
// out[i] = in[i] * scale, rounded to the nearest, halves away from zero; |in[i] * scale| < 128.
void quantise(const float* in, float scale, std::int8_t* out, std::size_t count);
// out[i] += scale * element
void add_packed(float scale, const std::uint8_t* packed, float* out, std::size_t width);

// ---- runs of words

// out[(words - 1) * stride + i] = 1 / length of the sum of vectors [i, i + words), for words in
// [1, most] and i in [0, begins); 0 for runs that reach beyond `count` or have no length.
void inverse_run_lengths(const float* vectors, std::size_t count, std::size_t width,
                         std::size_t begins, std::size_t stride, std::size_t most, float* out);

// The greatest (sums[i + words] - sums[i]) * weights[(words - 1) * stride + i] for words in
// [1, most] and i in [0, begins), at least 0. begins is a multiple of 8; sums has begins + most
// elements.
float greatest_run(const float* sums, const float* weights, std::size_t begins, std::size_t stride,
                   std::size_t most);

}  // namespace metier::learn
