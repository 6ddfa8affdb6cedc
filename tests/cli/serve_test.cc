// The real binary as a server: what it says, how it ends, how it takes over a new snapshot.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <charconv>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <thread>

#include "base/base.h"
#include "cli/program.h"
#include "http/client.h"

namespace metier::test {
namespace {

using ::testing::HasSubstr;
namespace fs = std::filesystem;
using http::Client;

// The port in "Serving FILE on http://127.0.0.1:PORT"; 0 when the server said something else.
std::uint16_t port_of(Running& server) {
  const std::string& said = server.read_until("\n");
  const auto at = said.rfind(':');
  std::uint16_t port = 0;
  if (at != std::string::npos)
    std::from_chars(said.data() + at + 1, said.data() + said.size(), port);
  EXPECT_NE(port, 0) << said;
  return port;
}

// A copy of the starter snapshot or of one in English alone, put in place in one step as a build
// does.
class Swapped {
 public:
  Swapped() : path_(scratch() + "/swapped.metier") {
    EXPECT_EQ(
        run({"build", "data/starter", "--languages", "en", "-o", english_, "--no-learn"}).status,
        0);
    put(starter_snapshot());
  }
  const std::string& path() const { return path_; }
  void put_english() const { put(english_); }
  void put_starter() const { put(starter_snapshot()); }
  void put_broken() const {
    std::ofstream(path_ + ".new") << "not a snapshot";
    fs::rename(path_ + ".new", path_);
  }

 private:
  void put(const std::string& file) const {
    fs::copy_file(file, path_ + ".new", fs::copy_options::overwrite_existing);
    fs::rename(path_ + ".new", path_);
  }
  std::string path_;
  std::string english_ = scratch() + "/english.metier";
};

// Waits until the server counted `reloads` of them.
void await_reloads(Client& client, const char* result, int reloads) {
  const std::string line = fmt::format("{{result=\"{}\"}} {}\n", result, reloads);
  std::string text;
  for (int tries = 0; tries < 6000 && text.find(line) == std::string::npos; ++tries) {
    text = client.get("/metrics").body;
    ::usleep(10'000);
  }
  ASSERT_THAT(text, HasSubstr(line));
}

TEST(CliServe, AnswersUntilItIsToldToStop) {
  for (const int number : {SIGTERM, SIGINT}) {
    Running server({"serve", "--listen", "127.0.0.1:0"});
    Client client(port_of(server));
    EXPECT_EQ(client.get("/healthz").status, 200U);
    const auto profile = client.get("/v1/occupations/1330.3");
    EXPECT_EQ(profile.status, 200U);
    EXPECT_THAT(profile.body, HasSubstr("chief technology officer"));
    EXPECT_EQ(client.get("/v1/nothing").status, 404U);
    server.signal(number);
    EXPECT_EQ(server.wait(), 0);
    EXPECT_TRUE(client.closed());
  }
}

TEST(CliServe, AnAddressInUseIsOneLine) {
  Running first({"serve", "--listen", "127.0.0.1:0"});
  const auto second = run({"serve", "--listen", fmt::format("127.0.0.1:{}", port_of(first))});
  EXPECT_EQ(second.status, 1);
  EXPECT_EQ(std::count(second.err.begin(), second.err.end(), '\n'), 1) << second.err;
}

// Every request while snapshots come and go is answered, from one of them as a whole; a damaged
// one changes nothing.
TEST(CliServe, ReloadUnderLoadLosesNoRequest) {
  const Swapped snapshot;
  Running server(
      {"serve", "--listen", "127.0.0.1:0", "--threads", "2", "--snapshot", snapshot.path()});
  const std::uint16_t port = port_of(server);
  std::atomic<bool> done{false};
  std::atomic<int> answered{0};
  std::atomic<int> wrong{0};
  std::vector<std::thread> load;
  for (int i = 0; i < 4; ++i) {
    load.emplace_back([&, i] {
      Client client(port);
      while (!done) {
        const auto answer =
            client.get(i % 2 == 0 ? "/v1/occupations/1330.3" : "/v1/search?q=chief");
        if (answer.status != 200 || answer.body.find("chief technology") == std::string::npos)
          ++wrong;
        ++answered;
      }
    });
  }
  Client client(port);
  for (int round = 1; round <= 6; ++round) {
    const bool english = round % 2 == 1;
    english ? snapshot.put_english() : snapshot.put_starter();
    server.signal(SIGHUP);
    await_reloads(client, "success", round);
    EXPECT_EQ(client.get("/v1/occupations/1330.3?lang=da").status, english ? 400U : 200U);
  }
  snapshot.put_broken();
  server.signal(SIGHUP);
  await_reloads(client, "failure", 1);
  EXPECT_EQ(client.get("/v1/occupations/1330.3?lang=da").status, 200U);
  done = true;
  for (auto& thread : load) thread.join();
  EXPECT_EQ(wrong, 0);
  EXPECT_GT(answered, 0);
  server.signal(SIGTERM);
  EXPECT_EQ(server.wait(), 0);
  EXPECT_THAT(server.read_until("reload failed"), HasSubstr("not a Métier snapshot"));
}

}  // namespace
}  // namespace metier::test
