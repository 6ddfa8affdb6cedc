// Requests that are answered aside from the event loops: larger bodies, and nobody waits for them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>

#include "http/client.h"
#include "http/http.h"

namespace metier::http {
namespace {

using testing::HasSubstr;

// Answers of the slow path wait until they are let go.
class Gate {
 public:
  void wait() {
    std::unique_lock lock(mutex_);
    ++waiting_;
    changed_.notify_all();
    changed_.wait(lock, [&] { return open_; });
  }
  void wait_until_one_waits() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return waiting_ > 0; });
  }
  void open() {
    const std::lock_guard lock(mutex_);
    open_ = true;
    changed_.notify_all();
  }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  int waiting_ = 0;
  bool open_ = false;
};

std::string post(std::string_view path, std::string_view body) {
  return fmt::format("POST {} HTTP/1.1\r\nHost: x\r\nContent-Length: {}\r\n\r\n{}", path,
                     body.size(), body);
}
const std::string kGet = "GET /v1/about HTTP/1.1\r\nHost: x\r\n\r\n";

std::unique_ptr<Server> start(Handler handler, Limits limits = {}, unsigned threads = 1) {
  auto server =
      Server::start({.port = 0, .threads = threads, .limits = limits}, std::move(handler));
  EXPECT_TRUE(server);
  return std::move(*server);
}

Handler echo() {
  return [](const api::Request& request) {
    api::Response response;
    response.body = fmt::format("{} {}", request.target, request.body.size());
    return response;
  };
}

TEST(HttpAside, OnlyItsPathMayHaveALargerBody) {
  const auto server = start(echo(), {.max_body = 1000, .max_aside_body = 200'000});
  const std::string large(150'000, 'x');
  Client c(server->port());
  EXPECT_EQ(c.request(post("/v1/documents", large)).body, "/v1/documents 150000");
  EXPECT_EQ(c.request(post("/v1/documents?a=1", large)).body, "/v1/documents?a=1 150000");
  EXPECT_EQ(Client(server->port()).request(post("/v1/documentsx", large)).status, 413U);
  EXPECT_EQ(Client(server->port()).request(post("/v1/read", large)).status, 413U);
  EXPECT_EQ(Client(server->port()).request(post("/v1/documents", std::string(200'001, 'x'))).status,
            413U);
  const std::string chunked =
      "POST /v1/documents HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n";
  EXPECT_EQ(Client(server->port()).request(chunked + "5\r\nhello\r\n0\r\n\r\n").body,
            "/v1/documents 5");
}

TEST(HttpAside, OthersOfTheSameLoopDoNotWait) {
  Gate gate;
  const auto server = start([&](const api::Request& request) {
    if (request.method == "POST") gate.wait();
    api::Response response;
    response.body = std::string(request.method);
    return response;
  });
  Client slow(server->port());
  slow.send(post("/v1/documents", "x"));
  gate.wait_until_one_waits();
  Client fast(server->port());
  for (int i = 0; i < 5; ++i) EXPECT_EQ(fast.request(kGet).body, "GET");
  gate.open();
  EXPECT_EQ(slow.receive().body, "POST");
  EXPECT_EQ(slow.request(kGet).body, "GET");
}

TEST(HttpAside, PipelinedAnswersKeepTheirOrder) {
  const auto server = start(echo());
  Client c(server->port());
  c.send(kGet + post("/v1/documents", "abc") + kGet + post("/v1/documents", "abcd") + kGet);
  for (const std::string_view expected :
       {"/v1/about 0", "/v1/documents 3", "/v1/about 0", "/v1/documents 4", "/v1/about 0"})
    EXPECT_EQ(c.receive().body, expected);
}

TEST(HttpAside, TooManyAtOnceAreToldSo) {
  Gate gate;
  const auto server = start(
      [&](const api::Request&) {
        gate.wait();
        return api::Response();
      },
      {.max_aside = 1});
  Client first(server->port());
  first.send(post("/v1/documents", "x"));
  gate.wait_until_one_waits();
  Client second(server->port());
  const Answer answer = second.request(post("/v1/documents", "x"));
  EXPECT_EQ(answer.status, 503U);
  EXPECT_EQ(answer.field("Retry-After"), "1");
  EXPECT_THAT(answer.body, HasSubstr("Too many documents"));
  // One whose body has not come yet counts too.
  gate.open();
  EXPECT_EQ(first.receive().status, 200U);
  Client coming(server->port());
  coming.send("POST /v1/documents HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n123");
  Client third(server->port());
  unsigned status = 200;
  for (int i = 0; i < 1000 && status == 200; ++i)  // until the server has seen the first bytes
    status = Client(server->port()).request(post("/v1/documents", "x")).status;
  EXPECT_EQ(status, 503U);
  coming.send("4567890");
  EXPECT_EQ(coming.receive().status, 200U);
  EXPECT_EQ(third.request(post("/v1/documents", "x")).status, 200U);
}

TEST(HttpAside, ClientsThatGoAwayAndErrorsGiveTheirPlaceBack) {
  const auto server = start(
      [](const api::Request& request) -> api::Response {
        if (request.body == "throw") throw std::runtime_error("x");
        return {};
      },
      {.max_aside = 1});
  EXPECT_EQ(Client(server->port()).request(post("/v1/documents", "throw")).status, 500U);
  {
    Client gone(server->port());
    gone.send("POST /v1/documents HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n123");
  }
  unsigned status = 503;
  for (int i = 0; i < 1000 && status == 503; ++i)
    status = Client(server->port()).request(post("/v1/documents", "x")).status;
  EXPECT_EQ(status, 200U);
}

TEST(HttpAside, AServerThatStopsAnswersFirst) {
  Gate gate;
  auto server = start([&](const api::Request&) {
    gate.wait();
    api::Response response;
    response.body = "done";
    return response;
  });
  Client c(server->port());
  c.send(post("/v1/documents", "x"));
  gate.wait_until_one_waits();
  std::thread stopper([&] {
    server->stop();
    server->wait();
  });
  gate.open();
  EXPECT_EQ(c.receive().body, "done");
  stopper.join();
}

}  // namespace
}  // namespace metier::http
