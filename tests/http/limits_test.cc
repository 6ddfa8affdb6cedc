// Clients that are malformed, too large, too slow or too many.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "http/client.h"
#include "http/http.h"

namespace metier::http {
namespace {

using std::chrono::milliseconds;
using testing::HasSubstr;

api::Response ok(const api::Request&) {
  api::Response response;
  response.body = "fine";
  return response;
}

std::unique_ptr<Server> start(Limits limits, Handler handler = ok) {
  auto server = Server::start({.port = 0, .threads = 2, .limits = limits}, std::move(handler));
  EXPECT_TRUE(server);
  return std::move(*server);
}

// A refusal is a problem document with the status, and the end of the connection.
void expect_refusal(Client& c, const Answer& answer, unsigned status) {
  EXPECT_EQ(answer.status, status);
  EXPECT_EQ(answer.field("Content-Type"), "application/problem+json");
  EXPECT_EQ(answer.field("Connection"), "close");
  EXPECT_THAT(answer.body, HasSubstr(fmt::format("\"status\":{}", status)));
  EXPECT_TRUE(c.closed());
}

TEST(HttpLimits, refusals_are_problem_documents) {
  const auto server = start({.max_body = 1000});
  const std::vector<std::pair<std::string, unsigned>> cases = {
      {"nonsense\r\n\r\n", 400},
      {"GET / HTTP/1.1\r\n\r\n", 400},
      {"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1001\r\n\r\n", 413},
      {"GET /" + std::string(10'000, 'a') + " HTTP/1.1\r\n", 414},
      {"POST / HTTP/1.1\r\nHost: x\r\nExpect: tea\r\n\r\n", 417},
      {"GET / HTTP/1.1\r\nA: " + std::string(20'000, 'a') + "\r\n", 431},
      {"POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: br\r\n\r\n", 501},
      {"GET / HTTP/3.0\r\nHost: x\r\n\r\n", 505},
  };
  for (const auto& [bytes, status] : cases) {
    Client c(server->port());
    expect_refusal(c, c.request(bytes), status);
  }
}

TEST(HttpLimits, former_requests_are_answered_before_the_refusal) {
  const auto server = start({});
  Client c(server->port());
  c.send("GET / HTTP/1.1\r\nHost: x\r\n\r\nnonsense\r\n\r\n");
  EXPECT_EQ(c.receive().body, "fine");
  expect_refusal(c, c.receive(), 400);
}

// Without reading on for a while the system would reset the connection and the client lose the
// answer.
TEST(HttpLimits, the_refusal_of_a_large_body_arrives) {
  const auto server = start({.max_body = 1000});
  for (int i = 0; i < 20; ++i) {
    Client c(server->port());
    c.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 150000\r\n\r\n");
    c.send(std::string(150'000, 'x'));
    ASSERT_EQ(c.receive().status, 413U);
  }
}

TEST(HttpLimits, slow_headers_end_with_408) {
  const auto server = start({.header_timeout = milliseconds(200)});
  Client c(server->port());
  c.send("GET / HTTP/1.1\r\nHost:");
  expect_refusal(c, c.receive(), 408);
}

// One byte after the other, for ever: the clock of the header is not restarted by them.
TEST(HttpLimits, trickled_headers_end_with_408) {
  const auto server = start({.header_timeout = milliseconds(300)});
  Client c(server->port());
  c.send("GET / HTTP/1.1\r\nA: ");
  const timeval brief{0, 20'000};
  setsockopt(c.fd(), SOL_SOCKET, SO_RCVTIMEO, &brief, sizeof(brief));
  Answer answer;
  for (int i = 0; i < 3000 && answer.status == 0; ++i) {  // a minute at most
    c.send("a");
    answer = c.receive();
  }
  EXPECT_EQ(answer.status, 408U);
}

TEST(HttpLimits, slow_bodies_end_with_408) {
  const auto server = start({.body_timeout = milliseconds(200)});
  Client c(server->port());
  c.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nhell");
  expect_refusal(c, c.receive(), 408);
}

TEST(HttpLimits, idle_connections_are_closed_without_a_word) {
  const auto server =
      start({.header_timeout = milliseconds(200), .idle_timeout = milliseconds(200)});
  Client silent(server->port());
  EXPECT_TRUE(silent.closed());
  Client once(server->port());
  EXPECT_EQ(once.get("/").body, "fine");
  EXPECT_TRUE(once.closed());
}

TEST(HttpLimits, a_client_that_does_not_read_is_dropped) {
  const auto big = std::make_shared<const std::string>(64 * 1024 * 1024, 'x');
  const auto server = start({.write_timeout = milliseconds(200)}, [&](const api::Request&) {
    api::Response response;
    response.fixed_body = *big;
    response.owner = big;
    return response;
  });
  Client c(server->port());
  c.send("GET /big HTTP/1.1\r\nHost: x\r\n\r\n");
  // The metrics tell when the server has given up; another connection asks for them.
  Client observer(server->port());
  std::string text;
  for (int i = 0; i < 600; ++i) {
    text = observer.get("/metrics").body;
    if (text.find("metier_http_connections_open 1\n") != std::string::npos) break;
    usleep(50'000);
  }
  EXPECT_THAT(text, HasSubstr("metier_http_connections_open 1\n"));
  EXPECT_THAT(text, HasSubstr("metier_http_requests_in_flight 1\n")) << "that of the metrics";
}

TEST(HttpLimits, too_many_connections) {
  const auto server = start({.max_connections = 3});
  std::vector<Client> clients;
  for (int i = 0; i < 3; ++i) {
    clients.emplace_back(server->port());
    ASSERT_EQ(clients.back().get("/").body, "fine");
  }
  {
    Client c(server->port());
    const Answer answer = c.receive();
    expect_refusal(c, answer, 503);
    EXPECT_EQ(answer.field("Retry-After"), "1");
  }
  EXPECT_EQ(clients[0].get("/").body, "fine") << "the others are not disturbed";
  EXPECT_THAT(clients[0].get("/metrics").body,
              HasSubstr("metier_http_connections_refused_total 1\n"));
  clients.pop_back();
  unsigned status = 0;  // room again, as soon as the server has seen the other one close
  for (int i = 0; i < 1000 && status != 200; ++i) {
    Client c(server->port());
    status = c.get("/").status;
  }
  EXPECT_EQ(status, 200U);
}

TEST(HttpLimits, idle_connections_delay_nobody) {
  const auto server = start({});
  std::vector<Client> idle;
  for (int i = 0; i < 500; ++i) {
    idle.emplace_back(server->port());
    ASSERT_TRUE(idle.back().connected());
  }
  for (int i = 0; i < 500; i += 2) ASSERT_EQ(idle[i].get("/").body, "fine");
  Client c(server->port());
  for (int i = 0; i < 100; ++i) ASSERT_EQ(c.get("/").body, "fine");
}

}  // namespace
}  // namespace metier::http
