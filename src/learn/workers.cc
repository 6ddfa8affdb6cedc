#include "learn/workers.h"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

namespace metier::learn {

struct Workers::Impl {
  std::mutex mutex;
  std::condition_variable begin, end;
  std::vector<std::thread> threads;
  const std::function<void(std::size_t)>* work = nullptr;
  std::size_t count = 0, chunk = 1;
  std::atomic<std::size_t> next{0};
  std::size_t round = 0, busy = 0;
  bool stop = false;

  void help() {
    for (;;) {
      const std::size_t from = next.fetch_add(chunk, std::memory_order_relaxed);
      if (from >= count) return;
      for (std::size_t i = from; i < std::min(count, from + chunk); ++i) (*work)(i);
    }
  }

  void loop() {
    std::size_t seen = 0;
    std::unique_lock lock(mutex);
    for (;;) {
      begin.wait(lock, [&] { return stop || round != seen; });
      if (stop) return;
      seen = round;
      lock.unlock();
      help();
      lock.lock();
      if (--busy == 0) end.notify_one();
    }
  }
};

Workers::Workers(unsigned threads) : impl_(std::make_unique<Impl>()) {
  for (unsigned i = 1; i < threads; ++i) impl_->threads.emplace_back([this] { impl_->loop(); });
}

Workers::~Workers() {
  {
    const std::lock_guard lock(impl_->mutex);
    impl_->stop = true;
  }
  impl_->begin.notify_all();
  for (auto& thread : impl_->threads) thread.join();
}

void Workers::run(std::size_t count, const std::function<void(std::size_t)>& work) {
  Impl& m = *impl_;
  std::unique_lock lock(m.mutex);
  m.work = &work;
  m.count = count;
  m.chunk = std::max<std::size_t>(1, count / (8 * (m.threads.size() + 1)));
  m.next.store(0, std::memory_order_relaxed);
  m.busy = m.threads.size();
  ++m.round;
  lock.unlock();
  m.begin.notify_all();
  m.help();
  lock.lock();
  m.end.wait(lock, [&] { return m.busy == 0; });
}

}  // namespace metier::learn
