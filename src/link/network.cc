#include "link/network.h"

#include <algorithm>
#include <cmath>

// As in learn/kernels.cc: versions for the processor at hand, none of which may fuse a product and
// a sum, which would round differently.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && \
    !defined(__SANITIZE_THREAD__) && !defined(__SANITIZE_ADDRESS__)
#define METIER_CLONES __attribute__((target_clones("arch=x86-64-v4", "avx2", "default")))
#else
#define METIER_CLONES
#endif

namespace metier::link {

METIER_CLONES
float network_score(const NetworkView& network, float constant, const float* inputs) {
  float units[kHidden];
  std::copy_n(network.bias, kHidden, units);
  float sum = constant;
  for (std::size_t i = 0; i < network.linear.size(); ++i) {
    const float input = inputs[i];
    const float* const weights = network.hidden + i * kHidden;
    sum += network.linear[i] * input;
    for (std::size_t h = 0; h < kHidden; ++h) units[h] += weights[h] * input;
  }
  for (std::size_t h = 0; h < kHidden; ++h)
    units[h] = network.out[h] * units[h] / (1 + std::abs(units[h]));
  for (const float unit : units) sum += unit;
  return sum;
}

}  // namespace metier::link
