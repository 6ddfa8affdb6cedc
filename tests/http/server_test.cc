// What goes over the wire when all is well.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdio>
#include <string>
#include <thread>

#include "http/client.h"
#include "http/http.h"

namespace metier::http {
namespace {

using testing::HasSubstr;
using testing::Not;

// Answers with method, target and body; "/etag", "/throw" and others do what they are called.
api::Response echo(const api::Request& request) {
  api::Response response;
  response.content_type = "text/plain";
  response.body = fmt::format("{} {} {}", request.method, request.target, request.body);
  if (request.target == "/etag") response.headers.emplace_back("ETag", "\"one\"");
  if (request.target == "/etag-404") {
    response.status = 404;
    response.headers.emplace_back("ETag", "\"one\"");
  }
  if (request.target == "/throw") throw std::runtime_error("secret");
  if (request.target == "/nonsense") response.status = 7;
  if (request.target == "/empty") response.body.clear();
  if (request.target == "/no-content") response.status = 204;
  if (request.target == "/fixed") {
    const auto owner = std::make_shared<const std::string>(3'000'000, 'f');
    response.fixed_body = *owner;
    response.owner = owner;
  }
  return response;
}

class HttpServer : public testing::Test {
 protected:
  void SetUp() override { start({.port = 0, .threads = 2}); }
  void start(ServerOptions options) {
    server.reset();
    auto started = Server::start(std::move(options), echo);
    ASSERT_TRUE(started) << started.error().message;
    server = std::move(*started);
  }
  Client client() const { return Client(server->port()); }

  std::unique_ptr<Server> server;
};

TEST_F(HttpServer, answers_and_keeps_the_connection) {
  Client c = client();
  for (int i = 0; i < 3; ++i) {
    const Answer answer = c.get("/a?b=c");
    EXPECT_EQ(answer.status, 200U);
    EXPECT_EQ(answer.body, "GET /a?b=c ");
    EXPECT_EQ(answer.field("Content-Type"), "text/plain");
    EXPECT_EQ(answer.field("Server"), "metier");
    EXPECT_THAT(answer.field("Date"), testing::MatchesRegex("[A-Z][a-z]+, .* GMT"));
    EXPECT_EQ(answer.field("Connection"), "");
  }
}

TEST_F(HttpServer, closes_when_asked_to) {
  Client c = client();
  const Answer answer = c.get("/", "Connection: close\r\n");
  EXPECT_EQ(answer.status, 200U);
  EXPECT_EQ(answer.field("Connection"), "close");
  EXPECT_TRUE(c.closed());
}

TEST_F(HttpServer, speaks_http_1_0) {
  Client c = client();
  const Answer kept = c.request("GET /a HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
  EXPECT_EQ(kept.body, "GET /a ");
  EXPECT_EQ(kept.field("Connection"), "keep-alive");
  const Answer last = c.request("GET /b HTTP/1.0\r\n\r\n");
  EXPECT_EQ(last.body, "GET /b ");
  EXPECT_EQ(last.field("Connection"), "close");
  EXPECT_TRUE(c.closed());
}

TEST_F(HttpServer, answers_pipelined_requests_in_order) {
  // More than one batch, bodies among them, and the last one asks to close.
  Client c = client();
  std::string all;
  constexpr int kCount = 500;
  for (int i = 0; i < kCount; ++i) {
    all += i % 3 == 0
               ? fmt::format("POST /{0} HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\n\r\n{0:04}", i)
               : fmt::format("GET /{} HTTP/1.1\r\nHost: x\r\n\r\n", i);
  }
  all +=
      "GET /end HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\nGET /never HTTP/1.1\r\nHost: "
      "x\r\n\r\n";
  std::thread sender([&] { c.send(all); });
  for (int i = 0; i < kCount; ++i) {
    const std::string expected =
        i % 3 == 0 ? fmt::format("POST /{0} {0:04}", i) : fmt::format("GET /{} ", i);
    ASSERT_EQ(c.receive().body, expected);
  }
  EXPECT_EQ(c.receive().body, "GET /end ");
  EXPECT_TRUE(c.closed());
  sender.join();
}

TEST_F(HttpServer, reads_requests_byte_by_byte) {
  Client c = client();
  const std::string request = "POST /x HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhello";
  for (int round = 0; round < 2; ++round) {
    for (char byte : request) ASSERT_TRUE(c.send({&byte, 1}));
    EXPECT_EQ(c.receive().body, "POST /x hello");
  }
}

TEST_F(HttpServer, answers_a_client_that_closed_its_side) {
  Client c = client();
  c.send("GET /half HTTP/1.1\r\nHost: x\r\n\r\n");
  c.finish_sending();
  EXPECT_EQ(c.receive().body, "GET /half ");
  EXPECT_TRUE(c.closed());
}

TEST_F(HttpServer, head_has_the_length_and_no_body) {
  Client c = client();
  c.send("HEAD /a HTTP/1.1\r\nHost: x\r\n\r\n");
  const Answer answer = c.receive(true);
  EXPECT_EQ(answer.status, 200U);
  EXPECT_EQ(answer.field("Content-Length"), "8");
  EXPECT_EQ(c.get("/b").body, "GET /b ") << "nothing of a body in between";
}

TEST_F(HttpServer, sends_empty_and_no_content) {
  Client c = client();
  EXPECT_EQ(c.get("/empty").field("Content-Length"), "0");
  const Answer none = c.get("/no-content");
  EXPECT_EQ(none.status, 204U);
  EXPECT_EQ(none.field("Content-Length"), "");
  EXPECT_EQ(c.get("/b").body, "GET /b ");
}

TEST_F(HttpServer, sends_large_fixed_bodies_to_slow_readers) {
  Client c = client();
  std::string two;
  for (int i = 0; i < 2; ++i) two += "GET /fixed HTTP/1.1\r\nHost: x\r\n\r\n";
  c.send(two);
  for (int i = 0; i < 2; ++i) {
    const Answer answer = c.receive();
    EXPECT_EQ(answer.body.size(), 3'000'000U);
    EXPECT_EQ(answer.body.find_first_not_of('f'), std::string::npos);
  }
  EXPECT_EQ(c.get("/b").body, "GET /b ");
}

TEST_F(HttpServer, not_modified_for_a_known_etag) {
  Client c = client();
  EXPECT_EQ(c.get("/etag").field("ETag"), "\"one\"");
  const Answer answer = c.get("/etag", "If-None-Match: \"two\", W/\"one\"\r\n");
  EXPECT_EQ(answer.status, 304U);
  EXPECT_EQ(answer.field("ETag"), "\"one\"");
  EXPECT_EQ(answer.field("Content-Length"), "");
  EXPECT_EQ(c.get("/etag", "If-None-Match: \"two\"\r\n").status, 200U);
  EXPECT_EQ(c.get("/a", "If-None-Match: *\r\n").status, 200U) << "no ETag, nothing to match";
  EXPECT_EQ(c.get("/etag-404", "If-None-Match: *\r\n").status, 404U);
  c.send("HEAD /etag HTTP/1.1\r\nHost: x\r\nIf-None-Match: *\r\n\r\n");
  EXPECT_EQ(c.receive(true).status, 304U);
  EXPECT_EQ(
      c.request("POST /etag HTTP/1.1\r\nHost: x\r\nIf-None-Match: *\r\nContent-Length: 0\r\n\r\n")
          .status,
      200U);
}

TEST_F(HttpServer, expect_continue) {
  Client c = client();
  c.send("POST /x HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\n");
  EXPECT_EQ(c.receive().status, 100U);
  c.send("hello");
  EXPECT_EQ(c.receive().body, "POST /x hello");
  // In order behind the answer to a former request.
  c.send(
      "GET /first HTTP/1.1\r\nHost: x\r\n\r\n"
      "POST /x HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nTransfer-Encoding: chunked\r\n\r\n");
  EXPECT_EQ(c.receive().body, "GET /first ");
  EXPECT_EQ(c.receive().status, 100U);
  c.send("2\r\nhi\r\n0\r\n\r\n");
  EXPECT_EQ(c.receive().body, "POST /x hi");
}

TEST_F(HttpServer, hides_what_a_handler_throws) {
  Client c = client();
  const Answer answer = c.get("/throw");
  EXPECT_EQ(answer.status, 500U);
  EXPECT_EQ(answer.field("Content-Type"), "application/problem+json");
  EXPECT_THAT(answer.body, Not(HasSubstr("secret")));
  EXPECT_EQ(c.get("/nonsense").status, 500U);
  EXPECT_EQ(c.get("/a").status, 200U) << "the connection goes on";
}

TEST_F(HttpServer, health_and_metrics) {
  Client c = client();
  EXPECT_EQ(c.get("/healthz").body, "ok\n");
  c.get("/v1/search?q=x");
  c.get("/wp-admin.php");
  const Answer answer = c.get("/metrics?x");
  EXPECT_EQ(answer.status, 200U);
  EXPECT_THAT(answer.field("Content-Type"), HasSubstr("version=0.0.4"));
  EXPECT_THAT(answer.body, HasSubstr("{route=\"/v1/search\",method=\"GET\",status=\"2xx\"} 1\n"));
  EXPECT_THAT(answer.body, HasSubstr("{route=\"other\",method=\"GET\",status=\"2xx\"} 2\n"));
  EXPECT_THAT(answer.body, HasSubstr("metier_http_connections_open 1\n"));
  EXPECT_THAT(answer.body, HasSubstr("metier_http_requests_in_flight 1\n"));
  EXPECT_THAT(answer.body, Not(HasSubstr("wp-admin")));
  const Answer post = c.request("POST /healthz HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n");
  EXPECT_EQ(post.status, 405U);
  EXPECT_EQ(post.field("Allow"), "GET, HEAD");
}

TEST_F(HttpServer, access_log_has_a_line_per_request_and_no_bodies) {
  std::FILE* file = std::tmpfile();
  ASSERT_NE(file, nullptr);
  ServerOptions options{.port = 0, .threads = 1};
  options.access_log = fileno(file);
  start(options);
  {
    Client c = client();
    c.get("/v1/search?q=nurse", "User-Agent: test/1\r\n");
    c.request("POST /v1/read HTTP/1.1\r\nHost: x\r\nContent-Length: 12\r\n\r\nprivate text");
    c.request("nonsense\r\n\r\n");
  }
  server.reset();
  std::rewind(file);
  std::string text(10'000, '\0');
  text.resize(std::fread(text.data(), 1, text.size(), file));
  std::fclose(file);
  EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 3);
  EXPECT_THAT(
      text,
      HasSubstr("\"remote\":\"127.0.0.1\",\"method\":\"GET\",\"target\":\"/v1/search?q=nurse\","
                "\"status\":200,\"bytes\":"));
  EXPECT_THAT(text, HasSubstr("\"agent\":\"test/1\"}"));
  EXPECT_THAT(text, HasSubstr("\"status\":400"));
  EXPECT_THAT(text, Not(HasSubstr("private")));
}

TEST(HttpServerStart, explains_what_is_wrong) {
  auto bad = Server::start({.address = "nowhere.example"}, echo);
  ASSERT_FALSE(bad);
  EXPECT_EQ(bad.error().kind, ErrorKind::usage);
  EXPECT_THAT(bad.error().message, HasSubstr("nowhere.example"));
  auto first = Server::start({.port = 0, .threads = 1}, echo);
  ASSERT_TRUE(first);
  auto second = Server::start({.port = (*first)->port(), .threads = 1}, echo);
  ASSERT_FALSE(second) << "two servers must not share a port";
  EXPECT_EQ(second.error().kind, ErrorKind::io);
  EXPECT_THAT(second.error().message, HasSubstr("in use"));
  EXPECT_EQ((*first)->url(), fmt::format("http://127.0.0.1:{}", (*first)->port()));
}

}  // namespace
}  // namespace metier::http
