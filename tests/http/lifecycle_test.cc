// Swapping handlers, stopping, signals: nobody who asked goes without an answer.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/prctl.h>
#include <sys/wait.h>

#include <atomic>
#include <condition_variable>
#include <csignal>
#include <fstream>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "http/client.h"
#include "http/http.h"

namespace metier::http {
namespace {

// Threads that run until the flag is up or this object goes, also when a test fails in between.
class Load {
 public:
  ~Load() { stop(); }
  template <class F>
  void add(F run) {
    threads_.emplace_back([this, run] { run(done_); });
  }
  void stop() {
    done_ = true;
    for (std::thread& thread : threads_) thread.join();
    threads_.clear();
  }

 private:
  std::atomic<bool> done_{false};
  std::vector<std::thread> threads_;
};

using testing::HasSubstr;

Handler constant(std::string text) {
  return [text = std::move(text)](const api::Request&) {
    api::Response response;
    response.body = text;
    return response;
  };
}

// A handler that says when it is in and waits until it is let go.
class Gate {
 public:
  Handler handler() {
    return [this](const api::Request&) {
      std::unique_lock lock(mutex_);
      inside_ = true;
      changed_.notify_all();
      changed_.wait(lock, [this] { return open_; });
      api::Response response;
      response.body = "late";
      return response;
    };
  }
  void wait_until_inside() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return inside_; });
  }
  void open() {
    const std::lock_guard lock(mutex_);
    open_ = true;
    changed_.notify_all();
  }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  bool inside_ = false;
  bool open_ = false;
};

std::unique_ptr<Server> start(Handler handler, ServerOptions options = {}) {
  options.port = 0;
  options.threads = 2;
  auto server = Server::start(std::move(options), std::move(handler));
  EXPECT_TRUE(server);
  return std::move(*server);
}

TEST(HttpLifecycle, without_a_handler_nothing_is_healthy) {
  const auto server = start(nullptr);
  Client c(server->port());
  EXPECT_EQ(c.get("/healthz").status, 503U);
  EXPECT_EQ(c.get("/").status, 503U);
  EXPECT_EQ(c.get("/metrics").status, 200U);
  server->set_handler(constant("now"));
  EXPECT_EQ(c.get("/healthz").status, 200U);
  EXPECT_EQ(c.get("/").body, "now");
}

TEST(HttpLifecycle, a_swap_holds_for_every_request_after_it) {
  const auto server = start(constant("0"));
  std::vector<Client> clients;
  for (int i = 0; i < 8; ++i) clients.emplace_back(server->port());
  for (int round = 1; round <= 50; ++round) {
    server->set_handler(constant(std::to_string(round)));
    for (Client& c : clients) ASSERT_EQ(c.get("/").body, std::to_string(round));
  }
}

TEST(HttpLifecycle, requests_in_flight_keep_their_handler) {
  Gate gate;
  const auto server = start(gate.handler());
  Client slow(server->port());
  slow.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
  gate.wait_until_inside();
  server->set_handler(constant("new"));
  gate.open();
  EXPECT_EQ(slow.receive().body, "late");
  EXPECT_EQ(slow.get("/").body, "new");
}

// The memory map of a former snapshot must go away even when nobody asks for anything.
TEST(HttpLifecycle, a_former_handler_is_destroyed_without_further_requests) {
  const auto token = std::make_shared<int>(1);
  const auto server = start([token](const api::Request&) { return api::Response{}; });
  Client c(server->port());
  EXPECT_EQ(c.get("/").status, 200U);
  server->set_handler(constant("new"));
  for (int i = 0; i < 3000 && token.use_count() > 1; ++i) usleep(10'000);
  EXPECT_EQ(token.use_count(), 1);
}

TEST(HttpLifecycle, swapping_under_load_loses_no_request) {
  const auto server = start(constant("0"));
  std::atomic<int> answered{0};
  std::atomic<int> wrong{0};
  Load load;
  for (int i = 0; i < 8; ++i) {
    load.add([&](const std::atomic<bool>& done) {
      Client c(server->port());
      int last = 0;
      while (!done) {
        const Answer answer = c.get("/");
        const int now = std::atoi(answer.body.c_str());
        // Never an error, and never back to a handler that was replaced.
        if (answer.status != 200 || now < last) ++wrong;
        last = now;
        ++answered;
      }
    });
  }
  int swaps = 0;
  while (answered < 20'000 && wrong == 0) server->set_handler(constant(std::to_string(++swaps)));
  load.stop();
  EXPECT_EQ(wrong, 0);
  EXPECT_GT(swaps, 0);
}

TEST(HttpLifecycle, a_stop_answers_what_is_in_flight) {
  Gate gate;
  const auto server = start(gate.handler());
  Client idle(server->port());
  Client busy(server->port());
  busy.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
  gate.wait_until_inside();
  server->stop();
  gate.open();
  const Answer answer = busy.receive();
  EXPECT_EQ(answer.body, "late");
  EXPECT_TRUE(busy.closed());
  EXPECT_TRUE(idle.closed());
  server->wait();
  EXPECT_FALSE(Client(server->port()).connected());
}

TEST(HttpLifecycle, a_stop_under_load_breaks_no_answer) {
  for (int round = 0; round < 10; ++round) {
    const auto server = start(constant(std::string(100'000, 'x')));
    std::atomic<int> answered{0};
    std::atomic<int> broken{0};
    std::vector<std::thread> threads;
    for (int i = 0; i < 8; ++i) {
      threads.emplace_back([&] {
        Client c(server->port());
        while (true) {
          if (!c.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n")) return;
          const Answer answer = c.receive();
          if (answer.status == 0) {
            if (!answer.head.empty()) ++broken;
            return;  // closed between requests
          }
          if (answer.status != 200 || answer.body.size() != 100'000) ++broken;
          ++answered;
          if (answer.field("Connection") == "close") return;
        }
      });
    }
    while (answered < 50) std::this_thread::yield();
    server->stop();
    server->wait();
    for (std::thread& thread : threads) thread.join();
    EXPECT_EQ(broken, 0);
  }
}

TEST(HttpLifecycle, a_stop_ends_at_its_deadline) {
  ServerOptions options;
  options.stop_timeout = std::chrono::milliseconds(200);
  const auto server = start(constant("x"), options);
  Client c(server->port());
  // The second request never ends; it came with the first, so the server has begun to read it.
  c.send("GET / HTTP/1.1\r\nHost: x\r\n\r\nGET / HTTP/1.1\r\nHost:");
  ASSERT_EQ(c.receive().body, "x");
  server->stop();
  server->wait();
  EXPECT_TRUE(c.closed());
}

TEST(HttpLifecycle, stopping_twice_or_never_is_fine) {
  const auto server = start(constant("x"));
  server->stop();
  server->stop();
  server->wait();
  server->wait();
  server->stop();
  (void)start(constant("x"));
}

// A process of its own, because signals are for the whole process.
TEST(HttpSignals, reload_on_hup_and_stop_on_term_under_load) {
  int ports[2];
  ASSERT_EQ(pipe(ports), 0);
  const pid_t child = fork();
  if (child == 0) {
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    std::atomic<int> count{0};
    auto server = Server::start({.port = 0, .threads = 2}, constant("0"));
    const std::uint16_t port = server ? (*server)->port() : 0;
    if (!server) _exit(9);
    const Reload reload = [&]() -> Result<Handler> {
      const int n = ++count;
      if (n % 2 == 0) return fail(ErrorKind::snapshot, "the second, fourth, ... one is broken");
      return constant(std::to_string(n));
    };
    const int number = run_until_signal(**server, reload, [&] {
      [[maybe_unused]] const auto written = write(ports[1], &port, sizeof(port));
    });
    _exit(number == SIGTERM ? 0 : 8);
  }
  close(ports[1]);
  std::uint16_t port = 0;
  ASSERT_EQ(read(ports[0], &port, sizeof(port)), static_cast<ssize_t>(sizeof(port)));
  ASSERT_NE(port, 0);

  std::atomic<int> failures{0};
  Load load;
  for (int i = 0; i < 4; ++i) {
    load.add([&](const std::atomic<bool>& done) {
      Client c(port);
      while (!done) {
        if (c.get("/").status != 200) ++failures;
      }
    });
  }
  Client c(port);
  // Signals during a reload are merged, so each one is awaited in the metrics before the next.
  for (int i = 1; i <= 5; ++i) {
    kill(child, SIGHUP);
    const std::string line = i % 2 == 1 ? fmt::format("{{result=\"success\"}} {}\n", (i + 1) / 2)
                                        : fmt::format("{{result=\"failure\"}} {}\n", i / 2);
    std::string text;
    for (int tries = 0; tries < 3000; ++tries) {
      text = c.get("/metrics").body;
      if (text.find(line) != std::string::npos) break;
      usleep(10'000);
    }
    ASSERT_THAT(text, HasSubstr(line));
    EXPECT_EQ(c.get("/").body, std::to_string(i % 2 == 1 ? i : i - 1));
  }
  load.stop();
  EXPECT_EQ(failures, 0);
  kill(child, SIGTERM);
  int status = 0;
  ASSERT_EQ(waitpid(child, &status, 0), child);
  EXPECT_TRUE(WIFEXITED(status));
  EXPECT_EQ(WEXITSTATUS(status), 0);
  close(ports[0]);
}

}  // namespace
}  // namespace metier::http
