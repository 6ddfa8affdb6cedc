// Asks politely: so many requests a second, longer and longer pauses where the service is not well.
#pragma once

#include <chrono>
#include <functional>
#include <mutex>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "fetch/http_client.h"

namespace metier::fetch {

struct AskerOptions {
  HttpOptions http;
  double rate = 0;  // requests a second; 0: no limit
  unsigned tries = 6;
  std::chrono::milliseconds first_pause{1'000};
};

// Any number of threads; each request under way has a connection of its own, which is kept.
class Asker {
 public:
  explicit Asker(AskerOptions options) : options_(std::move(options)) {}

  // Whether a body is an answer, and what is wrong with it.
  using Accept = std::function<Result<void>(std::string_view body)>;

  // The body of the answer. What may be mended by waiting is asked again: a broken connection, 429,
  // 500, 502, 503, 504, a body that is no answer. Errors name address and reason;
  // ErrorKind::not_found for 404.
  Result<std::string> get(const std::string& url, const Accept& accept);

 private:
  using Clock = std::chrono::steady_clock;
  HttpClient take_client();
  void give_back(HttpClient client);
  bool stopped() const { return options_.http.stop != nullptr && *options_.http.stop; }
  void wait_for_turn();
  void sleep_until(Clock::time_point then) const;
  std::chrono::milliseconds pause(unsigned tries_done, long retry_after);

  AskerOptions options_;
  std::mutex mutex_;
  std::vector<HttpClient> idle_;
  Clock::time_point next_{};
  std::minstd_rand random_{std::random_device{}()};
};

}  // namespace metier::fetch
