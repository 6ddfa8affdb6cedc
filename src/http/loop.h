// One thread's event loop with its connections. Internal to http/.
#pragma once

#include <atomic>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/thread_pool.hpp>
#include <cstdint>
#include <ctime>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "http/access_log.h"
#include "http/metrics.h"
#include "http/options.h"
#include "http/server.h"
#include "http/session.h"

namespace metier::http {

// The handler in force. Readers look at `version` only, which changes with a swap and not
// otherwise.
struct HandlerCell {
  std::atomic<std::uint64_t> version{0};
  std::mutex mutex;
  std::shared_ptr<const Handler> handler;  // guarded by mutex; null for an empty one
};

// What all loops of a server share; nothing of it is written to while requests are answered.
struct Shared {
  explicit Shared(ServerOptions o, std::size_t loops)
      : options(std::move(o)), metrics(loops, options.route_groups) {}
  const ServerOptions options;
  Metrics metrics;
  HandlerCell cell;
  std::atomic<std::size_t> connections{0};  // changed with each connection, not with each request
  std::atomic<std::size_t> aside{0};        // requests that are answered aside, and not done yet
  std::unique_ptr<boost::asio::thread_pool> aside_threads;  // ended before the loops are
};

class Loop {
 public:
  Loop(Shared& shared, std::size_t number);

  // By the loop's thread; returns after stop() when the last connection is closed.
  void run();
  // Any thread.
  void adopt(int fd);      // a connected socket, owned from here on
  void refuse(int fd);     // answers 503 and closes
  void refresh_handler();  // lets go of a former handler also when no request comes
  void stop();
  std::size_t load() const { return load_.load(std::memory_order_relaxed); }
  boost::asio::io_context& context() { return context_; }

  // For the sessions, by the loop's thread.
  const Limits& limits() const { return shared_.options.limits; }
  Metrics& metrics() { return shared_.metrics; }
  MetricsShard& shard() { return shard_; }
  AccessLog& log() { return log_; }
  const Handler* handler();
  std::shared_ptr<const Handler> kept_handler();  // that stays while it is used by another thread
  // False when too many requests are being received or answered aside; else leave_aside() is due.
  bool enter_aside();
  void leave_aside() { shared_.aside.fetch_sub(1, std::memory_order_relaxed); }
  // Runs `work` by another thread, then `then` by this loop's, which does not end before.
  void run_aside(std::function<void()> work, std::function<void()> then);
  std::string_view date();
  bool stopping() const { return stopping_; }
  // The time as of the last answer or tick: exact enough for timeouts and free.
  Clock::time_point recent() const { return recent_; }
  void set_recent(Clock::time_point now) { recent_ = now; }
  void remove(Session& session);

 private:
  void add(int fd, bool refused);
  void update_handler();
  void arm_tick();
  void on_tick();

  Shared& shared_;
  MetricsShard& shard_;
  AccessLog log_;
  boost::asio::io_context context_;
  boost::asio::executor_work_guard<boost::asio::io_context::executor_type> work_;
  boost::asio::steady_timer tick_;
  std::chrono::milliseconds tick_length_;
  std::vector<std::unique_ptr<Session>> sessions_;
  std::shared_ptr<const Handler> handler_;
  std::uint64_t handler_version_ = 0;
  std::string date_;
  std::time_t date_time_ = 0;
  Clock::time_point recent_;
  Clock::time_point stop_deadline_;
  bool ticking_ = false;
  bool stopping_ = false;
  std::atomic<std::size_t> load_{0};
};

}  // namespace metier::http
