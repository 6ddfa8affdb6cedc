#include "base/progress.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>

namespace metier {
namespace {

constexpr auto kRedraw = std::chrono::milliseconds(100);
constexpr int kBarWidth = 30;

}  // namespace

Progress::Progress(std::string what, std::uint64_t total, Style style)
    : what_(std::move(what)), total_(total), style_(style), start_(Clock::now()) {
  if (style_ == Style::automatic) style_ = ::isatty(STDERR_FILENO) != 0 ? Style::bar : Style::lines;
  next_draw_ = (start_ + kRedraw).time_since_epoch().count();
}

Progress::~Progress() {
  finish();
}

void Progress::advance(std::uint64_t amount) {
  const std::uint64_t done = done_ += amount;
  if (style_ != Style::bar) return;
  const auto now = Clock::now();
  auto due = next_draw_.load();
  if (now.time_since_epoch().count() < due) return;
  if (next_draw_.compare_exchange_strong(due, (now + kRedraw).time_since_epoch().count()))
    draw(done);
}

// "  12034, 560/s"; empty where nothing is counted.
std::string Progress::rate(double seconds) const {
  const std::uint64_t items = counted_;
  if (items == 0) return {};
  return fmt::format("  {}, {:.0f}/s", items, static_cast<double>(items) / std::max(seconds, 1e-3));
}

void Progress::draw(std::uint64_t done) {
  const std::lock_guard lock(draw_mutex_);
  if (finished_) return;
  const double seconds = std::chrono::duration<double>(Clock::now() - start_).count();
  if (total_ == 0) {
    fmt::print(stderr, "\r\033[K{}{}  {:.1f} s", what_, rate(seconds), seconds);
  } else {
    const double share = std::min(1.0, static_cast<double>(done) / static_cast<double>(total_));
    const int filled = static_cast<int>(share * kBarWidth);
    const double left = share > 0 ? seconds / share - seconds : 0;
    fmt::print(stderr, "\r\033[K{}  [{:#<{}}{: <{}}] {:3.0f} %{}  {:.0f} s left", what_, "", filled,
               "", kBarWidth - filled, share * 100, rate(seconds), left);
  }
  std::fflush(stderr);
}

void Progress::finish() {
  const std::lock_guard lock(draw_mutex_);
  if (finished_) return;
  finished_ = true;
  if (style_ == Style::silent) return;
  const double seconds = std::chrono::duration<double>(Clock::now() - start_).count();
  if (style_ == Style::lines && seconds < 1) return;
  fmt::print(stderr, "{}{}{}  {:.1f} s\n", style_ == Style::bar ? "\r\033[K" : "", what_,
             rate(seconds), seconds);
}

}  // namespace metier
