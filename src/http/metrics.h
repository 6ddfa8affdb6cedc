// Counters of the server in the Prometheus text format.
#pragma once

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace metier::http {

// A number that one thread changes and any thread reads. Without locked instructions, so it costs
// what a plain number costs.
class Counter {
 public:
  void add(std::int64_t n) {
    value_.store(value_.load(std::memory_order_relaxed) + n, std::memory_order_relaxed);
  }
  std::int64_t get() const { return value_.load(std::memory_order_relaxed); }

 private:
  std::atomic<std::int64_t> value_{0};
};

inline constexpr std::array<std::string_view, 5> kMethods = {"GET", "HEAD", "POST", "OPTIONS",
                                                             "other"};
std::size_t method_index(std::string_view method);

// Upper bounds of the histogram in microseconds; the last bucket, +Inf, is one more.
inline constexpr std::array<std::int64_t, 16> kBuckets = {
    50,     100,    250,     500,     1'000,   2'500,     5'000,     10'000,
    25'000, 50'000, 100'000, 250'000, 500'000, 1'000'000, 2'500'000, 10'000'000};

// What one thread counts. Threads touch only their own.
struct alignas(64) MetricsShard {
  explicit MetricsShard(std::size_t groups) : routes(groups) {}

  struct Route {
    std::array<std::array<Counter, 5>, kMethods.size()> requests;  // by method and class of status
    std::array<Counter, kBuckets.size() + 1> duration;             // not cumulative
    Counter duration_micros;
  };

  void count_request(std::size_t group, std::size_t method, unsigned status, std::int64_t micros);

  std::vector<Route> routes;
  Counter in_flight;
  Counter connections_open;
  Counter received_bytes;
  Counter sent_bytes;
};

class Metrics {
 public:
  // One shard per thread; `groups` as in ServerOptions::route_groups, "other" is added as the last.
  Metrics(std::size_t shards, std::vector<std::string> groups);

  MetricsShard& shard(std::size_t i) { return *shards_[i]; }
  std::size_t group_of(std::string_view path) const;
  std::size_t other_group() const { return groups_.size() - 1; }

  // Any thread.
  void count_accepted() { accepted_.fetch_add(1, std::memory_order_relaxed); }
  void count_refused() { refused_.fetch_add(1, std::memory_order_relaxed); }
  void count_reload(bool succeeded);

  // Content type "text/plain; version=0.0.4". Any thread. Lines that stayed zero are left out, as
  // far as they are one of many of the same name.
  std::string text() const;

 private:
  void append_requests(std::string& out) const;
  void append_durations(std::string& out) const;
  std::int64_t sum(Counter MetricsShard::*counter) const;

  std::vector<std::string> groups_;
  std::vector<std::unique_ptr<MetricsShard>> shards_;
  std::atomic<std::int64_t> accepted_{0};
  std::atomic<std::int64_t> refused_{0};
  std::atomic<std::int64_t> reloads_{0};
  std::atomic<std::int64_t> failed_reloads_{0};
};

}  // namespace metier::http
