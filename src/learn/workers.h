// Threads that are kept for many short rounds of work.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>

namespace metier::learn {

class Workers {
 public:
  explicit Workers(unsigned threads);
  ~Workers();
  Workers(const Workers&) = delete;
  Workers& operator=(const Workers&) = delete;

  // Calls work(i) for each i in [0, count), the calling thread taking part; returns when all are
  // done. Which thread does which item is open. `work` must not throw.
  void run(std::size_t count, const std::function<void(std::size_t)>& work);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace metier::learn
