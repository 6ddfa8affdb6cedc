#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <condition_variable>
#include <csignal>
#include <cstdio>
#include <mutex>
#include <thread>

#include "http/server.h"

namespace metier::http {
namespace {

// The write end of the pipe that carries signal numbers out of the signal handler.
volatile std::sig_atomic_t g_signal_pipe = -1;

extern "C" void metier_http_on_signal(int number) {
  const int saved = errno;
  const auto byte = static_cast<char>(number);
  [[maybe_unused]] const auto written = ::write(g_signal_pipe, &byte, 1);
  errno = saved;
}

// Puts our dispositions in place and gives the former ones back. Works whichever thread gets the
// signal.
class SignalPipe {
 public:
  SignalPipe() {
    if (pipe2(ends_.data(), O_CLOEXEC | O_NONBLOCK) != 0) ends_ = {-1, -1};
    g_signal_pipe = ends_[1];
    struct sigaction action {};
    action.sa_handler = metier_http_on_signal;
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    for (std::size_t i = 0; i < kSignals.size(); ++i) sigaction(kSignals[i], &action, &former_[i]);
  }
  SignalPipe(const SignalPipe&) = delete;
  SignalPipe& operator=(const SignalPipe&) = delete;
  ~SignalPipe() {
    restore();
    g_signal_pipe = -1;
    close(ends_[0]);
    close(ends_[1]);
  }

  bool open() const { return ends_[0] >= 0; }

  void restore() {
    for (std::size_t i = 0; i < kSignals.size(); ++i) sigaction(kSignals[i], &former_[i], nullptr);
  }

  // Waits for the next signal.
  int next() const {
    pollfd readable{ends_[0], POLLIN, 0};
    char byte = 0;
    while (true) {
      poll(&readable, 1, -1);  // ends early with EINTR, nothing to read yet
      const auto n = ::read(ends_[0], &byte, 1);
      if (n == 1) return byte;
      if (n == 0 || (errno != EINTR && errno != EAGAIN)) return SIGTERM;  // cannot happen
    }
  }

 private:
  static constexpr std::array<int, 3> kSignals = {SIGTERM, SIGINT, SIGHUP};
  std::array<int, 2> ends_{};
  std::array<struct sigaction, 3> former_{};
};

// Runs reloads one after the other; asking while one runs leads to one more, however often.
class Reloader {
 public:
  Reloader(Server& server, const Reload& reload) : server_(server), reload_(reload) {
    thread_ = std::thread([this] { run(); });
  }
  Reloader(const Reloader&) = delete;
  Reloader& operator=(const Reloader&) = delete;
  ~Reloader() {
    {
      const std::lock_guard lock(mutex_);
      ended_ = true;
    }
    changed_.notify_one();
    thread_.join();
  }

  void ask() {
    {
      const std::lock_guard lock(mutex_);
      asked_ = true;
    }
    changed_.notify_one();
  }

 private:
  void run() {
    std::unique_lock lock(mutex_);
    while (true) {
      changed_.wait(lock, [this] { return asked_ || ended_; });
      if (ended_) return;
      asked_ = false;
      lock.unlock();
      reload_once();
      lock.lock();
    }
  }

  void reload_once() {
    Result<Handler> handler = reload_();
    if (handler) {
      server_.set_handler(std::move(*handler));
    } else {
      fmt::print(stderr, "metier: reload failed, still serving what was there: {}\n",
                 handler.error().message);
    }
    server_.metrics().count_reload(handler.has_value());
  }

  Server& server_;
  const Reload& reload_;
  std::mutex mutex_;
  std::condition_variable changed_;
  bool asked_ = false;
  bool ended_ = false;
  std::thread thread_;
};

}  // namespace

int run_until_signal(Server& server, const Reload& reload, const std::function<void()>& ready) {
  SignalPipe signals;
  int number = SIGTERM;
  if (!signals.open()) {
    fmt::print(stderr, "metier: no descriptors left to wait for signals\n");
  } else {
    Reloader reloader(server, reload);
    if (ready) ready();
    while ((number = signals.next()) == SIGHUP) {
      if (reload) reloader.ask();
    }
  }
  signals.restore();  // a second one need not be graceful
  server.stop();
  server.wait();
  return number;
}

}  // namespace metier::http
