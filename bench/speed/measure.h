// What the programs that time by processor time have in common.
#pragma once

#include <fmt/format.h>
#include <time.h>

#include <cstdlib>
#include <utility>

#include "base/base.h"

namespace metier::bench {

// Processor time of this thread in seconds: what other programs do on the machine counts little.
inline double now() {
  timespec t{};
  ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
  return static_cast<double>(t.tv_sec) + 1e-9 * static_cast<double>(t.tv_nsec);
}

// What there is; else the program ends with the error.
template <class T>
T value(Result<T> result) {
  if (result) return std::move(*result);
  fmt::print(stderr, "metier: {}\n", result.error().message);
  std::exit(1);
}

}  // namespace metier::bench
