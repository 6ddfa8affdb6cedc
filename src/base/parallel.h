// Work over independent items on a few threads.
#pragma once

#include <cstddef>
#include <functional>

namespace metier {

// Calls work(i) once for each i in [0, count), on `threads` threads (1: on the caller's). Items are
// handed out in order, one at a time. The result must not depend on which thread does which item.
// The first exception is rethrown here after all threads have stopped.
void parallel_for(std::size_t count, unsigned threads,
                  const std::function<void(std::size_t)>& work);

// What the machine has, at least 1.
unsigned hardware_threads();

}  // namespace metier
