// One line on stderr that tells how far a long task is.
//
//   Progress progress("Reading ESCO", total_bytes);   // a bar on a terminal, plain lines elsewhere
//   progress.advance(bytes);                          // from any thread, cheap
//   progress.count(lines);                            // where things are counted: how many, how
//   fast progress.finish();
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <mutex>
#include <string>

namespace metier {

class Progress {
 public:
  enum class Style { automatic, silent, lines, bar };

  // `total` may be 0 when unknown. Automatic: a bar when stderr is a terminal, else lines: one at
  // the end of what took a second or more.
  Progress(std::string what, std::uint64_t total, Style style = Style::automatic);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void advance(std::uint64_t amount);
  void count(std::uint64_t items) { counted_ += items; }
  void finish();  // prints the time taken; also done by the destructor

 private:
  using Clock = std::chrono::steady_clock;
  void draw(std::uint64_t done);
  std::string rate(double seconds) const;

  std::string what_;
  std::uint64_t total_;
  Style style_;
  Clock::time_point start_;
  std::atomic<std::uint64_t> done_{0};
  std::atomic<std::uint64_t> counted_{0};
  std::atomic<Clock::rep> next_draw_;
  std::mutex draw_mutex_;
  bool finished_ = false;
};

}  // namespace metier
