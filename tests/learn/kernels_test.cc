// The fast kernels against the plain sums they stand for, on sizes with and without remainders.
#include "learn/kernels.h"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

#include "learn/pack.h"
#include "learn/random.h"

namespace metier::learn {
namespace {

std::vector<float> numbers(std::size_t count, std::uint64_t seed) {
  Random random(seed);
  std::vector<float> out(count);
  for (float& x : out) x = random.normal();
  return out;
}

TEST(Kernels, MultiplyIsThePlainSum) {
  for (const auto& [n, k, m] :
       {std::array<std::size_t, 3>{1, 1, 1}, {4, 16, 16}, {5, 7, 19}, {16, 128, 48}, {3, 2, 33}}) {
    const auto a = numbers(n * k, 1), b = numbers(k * m, 2);
    std::vector<float> out(n * m);
    multiply(a.data(), b.data(), out.data(), n, k, m);
    for (std::size_t i = 0; i < n; ++i)
      for (std::size_t j = 0; j < m; ++j) {
        double sum = 0;
        for (std::size_t l = 0; l < k; ++l) sum += double{a[i * k + l]} * b[l * m + j];
        EXPECT_NEAR(out[i * m + j], sum, 1e-4) << n << "x" << k << "x" << m;
      }
  }
}

TEST(Kernels, DotIsThePlainSum) {
  for (const std::size_t count : {0, 1, 7, 8, 9, 128, 131}) {
    const auto a = numbers(count, 3), b = numbers(count, 4);
    double sum = 0;
    for (std::size_t i = 0; i < count; ++i) sum += double{a[i]} * b[i];
    EXPECT_NEAR(dot(a.data(), b.data(), count), sum, 1e-4);
  }
}

TEST(Kernels, TheGreatestProductIsThatOfThePlainLoop) {
  for (const std::size_t count : {0, 1, 7, 8, 9, 131}) {
    const auto a = numbers(count, 3), b = numbers(count, 5);
    float plain = 0;
    for (std::size_t i = 0; i < count; ++i) plain = std::max(plain, a[i] * b[i]);
    EXPECT_EQ(greatest_product(a.data(), b.data(), count), plain);
  }
}

TEST(Kernels, ExponentialsAreThoseOfTheLibrary) {
  std::vector<float> x;
  for (float value = -90; value <= 20; value += 0.37F) x.push_back(value);
  const auto arguments = x;
  exponentials(x.data(), 0.5F, x.size());
  for (std::size_t i = 0; i < x.size(); ++i) {
    const double wanted = arguments[i] - 0.5 < -87 ? 0 : std::exp(double{arguments[i]} - 0.5);
    EXPECT_NEAR(x[i], wanted, 5e-6 * wanted) << arguments[i];
  }
}

TEST(Kernels, AdagradIsThePlainFormula) {
  for (const std::size_t width : {19, 128}) {
    const auto gradient = numbers(width, 5);
    std::vector<float> values(width, 1.0F);
    float squares = 2;
    adagrad(0.01F, gradient.data(), &squares, values.data(), width);
    double mean = 0;
    for (const float g : gradient) mean += double{g} * g / static_cast<double>(width);
    EXPECT_NEAR(squares, 2 + mean, 1e-5);
    for (std::size_t i = 0; i < width; ++i)
      EXPECT_NEAR(values[i], 1 - 0.01 / std::sqrt(2 + mean) * gradient[i], 1e-6);
  }
}

TEST(Kernels, SumRowsIsThePlainSum) {
  const std::vector<std::uint32_t> rows = {3, 0, 3};
  const std::vector<float> weights = {2, 9, 9, 0.5F};
  for (const std::size_t width : {16, 64, 128, 131}) {
    const auto table = numbers(4 * width, 6);
    std::vector<float> out(width, 7.0F);
    sum_rows(table.data(), weights.data(), rows, width, out.data());
    for (std::size_t i = 0; i < width; ++i)
      EXPECT_NEAR(out[i], table[3 * width + i] + 2 * table[i], 1e-5) << width;
    sum_rows(table.data(), weights.data(), {}, width, out.data());
    for (const float x : out) EXPECT_EQ(x, 0);
  }
}

TEST(Kernels, ShareOutIsThePlainFormula) {
  auto x = numbers(19, 7);
  const auto before = x, others = numbers(19, 8);
  share_out(0.5F, 0.25F, others.data(), x.data(), x.size());
  for (std::size_t i = 0; i < x.size(); ++i)
    EXPECT_FLOAT_EQ(x[i], 0.5F * before[i] * (0.25F + others[i]));
}

TEST(Kernels, ProductsOfWholeNumbersAreExact) {
  Random random(6);
  for (const std::size_t width : {16, 48, 128, 256}) {
    std::vector<std::int8_t> a(width), b(width);
    std::vector<std::uint8_t> packed(width / 2);
    for (auto& x : a) x = static_cast<std::int8_t>(random.below(255));
    for (auto& x : b) x = static_cast<std::int8_t>(random.below(255));
    for (auto& x : packed) x = static_cast<std::uint8_t>(random.below(256));
    std::vector<std::int16_t> wide(width), many(2 * width);
    widen(a.data(), many.data(), width);
    unpack(packed.data(), &many[width], width);
    widen(b.data(), wide.data(), width);
    std::int32_t plain = 0, plain_packed = 0;
    for (std::size_t i = 0; i < width; ++i) plain += a[i] * b[i];
    for (std::size_t i = 0; i < width / 2; ++i) {
      plain_packed += (packed[i] % 16 - 8) * b[i];
      plain_packed += (packed[i] / 16 - 8) * b[width / 2 + i];
    }
    EXPECT_EQ(product(a.data(), b.data(), width), plain);
    std::int32_t both[2];
    products(wide.data(), many.data(), 2, width, both);
    EXPECT_EQ(both[0], plain);
    EXPECT_EQ(both[1], plain_packed);
  }
}

TEST(Kernels, RowProductsAreExactInAnyNumber) {
  Random random(7);
  constexpr std::size_t kVectors = 9;
  for (const std::size_t width : {16, 128, 160}) {
    std::vector<std::int16_t> many(3 * width);
    std::vector<std::int8_t> vectors(kVectors * width);
    for (auto& x : many) x = static_cast<std::int16_t>(random.below(255)) - 127;
    for (auto& x : vectors) x = static_cast<std::int8_t>(random.below(255));
    const std::vector<std::uint32_t> rows = {8, 0, 3, 3, 5, 1, 7};
    for (const std::size_t size : {1, 2, 3})
      for (const std::size_t count : {0, 1, 4, 7}) {
        std::vector<std::int32_t> out(size * count, -1);
        row_products(many.data(), size, vectors.data(), rows.data(), count, width, out.data());
        for (std::size_t k = 0; k < size; ++k)
          for (std::size_t i = 0; i < count; ++i) {
            std::int32_t plain = 0;
            for (std::size_t j = 0; j < width; ++j)
              plain += many[k * width + j] * vectors[rows[i] * width + j];
            EXPECT_EQ(out[k * count + i], plain) << width << " " << k << " " << i;
          }
      }
  }
}

TEST(Kernels, QuantisingRoundsToTheNearest) {
  const std::vector<float> in{0.0F, 0.49F, 0.5F, -0.5F, -0.51F, 1.4F, -1.6F, 2.0F, 63.3F};
  std::vector<std::int8_t> out(in.size());
  quantise(in.data(), 2.0F, out.data(), in.size());
  EXPECT_EQ(out, (std::vector<std::int8_t>{0, 1, 1, -1, -1, 3, -3, 4, 127}));
}

TEST(Kernels, InverseRunLengthsAreThoseOfTheSums) {
  const std::size_t width = 16, count = 5, stride = 8, most = 3;
  const auto vectors = numbers(count * width, 8);
  std::vector<float> out(most * stride, -1.0F);
  inverse_run_lengths(vectors.data(), count, width, 4, stride, most, out.data());
  for (std::size_t words = 1; words <= most; ++words)
    for (std::size_t begin = 0; begin < stride; ++begin) {
      double squares = 0;
      for (std::size_t k = 0; k < width; ++k) {
        double sum = 0;
        for (std::size_t i = begin; i < begin + words && i < count; ++i)
          sum += vectors[i * width + k];
        squares += sum * sum;
      }
      const bool is_run = begin < 4 && begin + words <= count;
      EXPECT_NEAR(out[(words - 1) * stride + begin], is_run ? 1 / std::sqrt(squares) : 0, 1e-5);
    }
}

TEST(Kernels, TheGreatestRunIsThatOfThePlainLoops) {
  const std::size_t begins = 16, most = 8;
  const auto sums = numbers(begins + most, 9);
  auto weights = numbers(begins * most, 10);
  for (float& w : weights) w = std::abs(w);
  float plain = 0;
  for (std::size_t words = 1; words <= most; ++words)
    for (std::size_t i = 0; i < begins; ++i)
      plain = std::max(plain, (sums[i + words] - sums[i]) * weights[(words - 1) * begins + i]);
  EXPECT_EQ(greatest_run(sums.data(), weights.data(), begins, begins, most), plain);
}

TEST(Pack, KeepsAVectorToAFifteenthOfItsLargestElement) {
  const auto values = numbers(64, 7);
  Packed packed(64, 3);
  packed.set(1, values.data());
  std::vector<float> out(64, 1.0F), none(64, 0.0F);
  packed.add(1, out.data());
  for (std::size_t i = 0; i < 64; ++i)
    EXPECT_NEAR(out[i] - 1.0F, values[i], packed.scales()[1] / 2 + 1e-5);
  packed.add(0, none.data());  // never set: zero
  EXPECT_EQ(none, std::vector<float>(64, 0.0F));
}

TEST(Pack, DirectionsHaveLengthOne) {
  const auto values = numbers(32, 8);
  Directions directions(32, 2);
  directions.set(0, values.data());
  double squares = 0;
  for (std::size_t i = 0; i < 32; ++i) {
    const double x = directions.values()[i] * double{directions.scales()[0]};
    squares += x * x;
  }
  EXPECT_NEAR(squares, 1.0, 0.01);
  EXPECT_EQ(directions.scales()[1], 0.0F);
}

}  // namespace
}  // namespace metier::learn
