#include "http/request_reader.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace metier::http {
namespace {

using Status = RequestReader::Status;
using testing::ElementsAre;
using testing::Pair;

// Reads one request from a buffer of its own that grows by `piece` bytes at a time, as a socket's
// would.
struct Reading {
  explicit Reading(std::string bytes, std::size_t piece = SIZE_MAX, Limits l = {})
      : limits(l), reader(limits) {
    std::size_t given = 0;
    while (status == Status::need_more && given < bytes.size()) {
      const std::size_t n = std::min(piece, bytes.size() - given);
      // A fresh buffer each time: a view that was kept too long shows under the sanitizers.
      buffer = std::make_unique<std::string>(*buffer + bytes.substr(given, n));
      given += n;
      const auto step = reader.read(*buffer);
      status = step.status;
      consumed += step.consumed;
      if (status == Status::need_more) buffer->erase(0, step.consumed);
    }
  }

  Limits limits;
  RequestReader reader;
  std::unique_ptr<std::string> buffer = std::make_unique<std::string>();
  Status status = Status::need_more;
  std::size_t consumed = 0;
};

unsigned refused_with(const std::string& bytes, Limits limits = {}) {
  const Reading whole(bytes, SIZE_MAX, limits);
  const Reading pieces(bytes, 1, limits);
  EXPECT_EQ(whole.status, pieces.status) << bytes;
  EXPECT_EQ(whole.reader.error().status, pieces.reader.error().status) << bytes;
  return whole.status == Status::failed ? whole.reader.error().status : 0;
}

TEST(RequestReader, maps_a_request) {
  const Reading r(
      "GET /v1/search?q=nurse HTTP/1.1\r\nHost: example.org\r\nAccept:  a, b \r\n\r\nrest");
  ASSERT_EQ(r.status, Status::complete);
  EXPECT_EQ(r.reader.request().method, "GET");
  EXPECT_EQ(r.reader.request().target, "/v1/search?q=nurse");
  EXPECT_EQ(r.reader.request().body, "");
  EXPECT_THAT(r.reader.request().headers,
              ElementsAre(Pair("Host", "example.org"), Pair("Accept", "a, b")));
  EXPECT_TRUE(r.reader.keep_alive());
  EXPECT_EQ(r.buffer->substr(r.consumed), "rest");
}

TEST(RequestReader, reads_bodies_in_pieces_of_any_size) {
  const std::string text =
      "POST /v1/read HTTP/1.1\r\nHost: x\r\nUser-Agent: test\r\nContent-Length: 11\r\n\r\nhello "
      "world";
  const std::string chunked =
      "POST /v1/read HTTP/1.1\r\nHost: x\r\nUser-Agent: test\r\nTransfer-Encoding: chunked\r\n\r\n"
      "5;a=b\r\nhello\r\n6\r\n world\r\n0\r\nTrailer: ignored\r\n\r\n";
  for (const auto& bytes : {text, chunked}) {
    for (std::size_t piece = 1; piece < bytes.size(); ++piece) {
      const Reading r(bytes, piece);
      ASSERT_EQ(r.status, Status::complete) << piece;
      EXPECT_EQ(r.reader.request().method, "POST");
      EXPECT_EQ(r.reader.request().target, "/v1/read");
      EXPECT_EQ(r.reader.request().body, "hello world");
      EXPECT_EQ(r.reader.request().headers.size(), 3U);
      EXPECT_THAT(r.reader.request().headers[0], Pair("Host", "x"));
      EXPECT_EQ(r.reader.user_agent(), "test");
      EXPECT_EQ(r.consumed, bytes.size());
    }
  }
}

// Beast 1.81 aborts in a debug build when "0 CRLF" and the rest come apart.
TEST(RequestReader, reads_empty_chunked_bodies_in_pieces_of_any_size) {
  for (const std::string trailer : {"", "A: b\r\n"}) {
    const std::string bytes =
        "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n" + trailer + "\r\n";
    for (std::size_t piece = 1; piece <= bytes.size(); ++piece) {
      const Reading r(bytes, piece);
      ASSERT_EQ(r.status, Status::complete) << piece;
      EXPECT_EQ(r.reader.request().body, "");
    }
  }
}

TEST(RequestReader, starts_over_after_reset) {
  const Limits limits;
  RequestReader reader(limits);
  const std::string first = "POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\nhi";
  const std::string second = "GET /b HTTP/1.0\r\n\r\n";
  const std::string both = first + second;
  auto step = reader.read(both);
  ASSERT_EQ(step.status, Status::complete);
  EXPECT_EQ(step.consumed, first.size());
  reader.reset();
  step = reader.read(std::string_view(both).substr(step.consumed));
  ASSERT_EQ(step.status, Status::complete);
  EXPECT_EQ(reader.request().target, "/b");
  EXPECT_EQ(reader.request().body, "");
  EXPECT_TRUE(reader.request().headers.empty());
  EXPECT_TRUE(reader.http10());
  EXPECT_FALSE(reader.keep_alive());
}

TEST(RequestReader, says_that_a_blank_in_the_target_is_wrong) {
  const Reading r("GET /search?text=data scientist HTTP/1.1\r\nHost: x\r\n\r\n");
  ASSERT_EQ(r.status, Status::failed);
  EXPECT_EQ(r.reader.error().status, 400U);
  EXPECT_NE(r.reader.error().detail.find("%20"), std::string::npos);
}

TEST(RequestReader, keep_alive_by_version) {
  EXPECT_FALSE(
      Reading("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").reader.keep_alive());
  EXPECT_TRUE(Reading("GET / HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n").reader.keep_alive());
}

TEST(RequestReader, skips_a_few_empty_lines) {
  const std::string request = "GET / HTTP/1.1\r\nHost: x\r\n\r\n";
  EXPECT_EQ(Reading("\r\n\r\n" + request).status, Status::complete);
  EXPECT_EQ(Reading("\r\n\r\n" + request, 1).status, Status::complete);
  EXPECT_EQ(refused_with("\r\n\r\n\r\n\r\n\r\n\r\n" + request), 400U);
}

TEST(RequestReader, accepts_the_absolute_form) {
  const auto target = [](std::string_view written) {
    const Reading r(fmt::format("GET {} HTTP/1.1\r\nHost: x\r\n\r\n", written));
    return r.status == Status::complete ? std::string(r.reader.request().target) : "refused";
  };
  EXPECT_EQ(target("http://example.org/v1/about?a=b"), "/v1/about?a=b");
  EXPECT_EQ(target("HTTP://example.org"), "/");
  EXPECT_EQ(target("https://example.org?q=/"), "/?q=/");
  EXPECT_EQ(target("http:///path"), "refused");
  EXPECT_EQ(target("example.org:443"), "refused");
  EXPECT_EQ(target("*"), "refused");
  EXPECT_EQ(Reading("OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n").reader.request().target, "*");
}

TEST(RequestReader, joins_repeated_if_none_match) {
  const Reading r(
      "GET / HTTP/1.1\r\nHost: x\r\nIf-None-Match: \"a\"\r\nif-none-match: W/\"b\"\r\n\r\n");
  EXPECT_EQ(r.reader.if_none_match(), "\"a\",W/\"b\"");
}

TEST(RequestReader, tells_when_a_client_waits_for_leave) {
  const std::string head =
      "POST / HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n";
  Reading waiting(head);
  EXPECT_EQ(waiting.status, Status::need_more);
  EXPECT_TRUE(waiting.reader.take_continue());
  EXPECT_FALSE(waiting.reader.take_continue());
  Reading eager(head + "h");
  EXPECT_FALSE(eager.reader.take_continue());
  EXPECT_EQ(refused_with("POST / HTTP/1.1\r\nHost: x\r\nExpect: tea\r\n\r\n"), 417U);
}

TEST(RequestReader, refuses_what_is_malformed) {
  const std::string host = "Host: x\r\n";
  for (const std::string& bytes : {
           std::string("\x16\x03\x01\x02", 4),           // TLS
           std::string("GET /\r\n\r\n"),                 // HTTP/0.9
           std::string("GET / HTTP/1.1\n"),              // bare line feed
           std::string("GET / HTTP/1.1\r\nHost: x\n"),   // ... in a field
           std::string("GET / HTPP/1.1\r\n\r\n"),        //
           std::string("GET  / HTTP/1.1\r\n\r\n"),       //
           std::string("G(T / HTTP/1.1\r\n\r\n"),        //
           std::string("GET / HTTP/1.1\r\n\r\n"),        // no Host
           "GET / HTTP/1.1\r\n" + host + host + "\r\n",  // two
           "GET / HTTP/1.1\r\n" + host + "no colon\r\n\r\n",
           "GET / HTTP/1.1\r\n" + host + ": no name\r\n\r\n",
           "GET / HTTP/1.1\r\n" + host + "Space : before colon\r\n\r\n",
           "GET / HTTP/1.1\r\n" + host + "Folded: a\r\n b\r\n\r\n",
           "GET / HTTP/1.1\r\n" + host + "Nul: a" + std::string(1, '\0') + "b\r\n\r\n",
           "POST / HTTP/1.1\r\n" + host + "Content-Length: +1\r\n\r\n",
           "POST / HTTP/1.1\r\n" + host + "Content-Length: 1\r\nContent-Length: 2\r\n\r\n",
           "POST / HTTP/1.1\r\n" + host + "Content-Length: 99999999999999999999\r\n\r\n",
           "POST / HTTP/1.1\r\n" + host + "Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n",
           "POST / HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\nContent-Length: 1\r\n\r\n",
           "POST / HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\n\r\nxyz\r\n",
           "POST / HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\n\r\n1\r\nab\r\n0\r\n\r\n",
           std::string("POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n"),
       }) {
    EXPECT_EQ(refused_with(bytes), 400U) << testing::PrintToString(bytes);
  }
}

TEST(RequestReader, names_what_it_does_not_speak) {
  EXPECT_EQ(refused_with("GET / HTTP/2.0\r\nHost: x\r\n\r\n"), 505U);
  EXPECT_EQ(refused_with("GET / HTTP/1.2\r\nHost: x\r\n\r\n"), 505U);
  for (const std::string coding :
       {"gzip", "gzip, chunked", "identity", "chunked, identity", "xchunked"}) {
    EXPECT_EQ(
        refused_with("POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: " + coding + "\r\n\r\n"),
        501U)
        << coding;
  }
}

TEST(RequestReader, holds_the_limits) {
  const Limits limits{.max_target = 100, .max_header = 400, .max_fields = 5, .max_body = 10};
  const auto get = [](std::size_t length) { return "GET /" + std::string(length - 1, 'a'); };
  const std::string end = " HTTP/1.1\r\nHost: x\r\n\r\n";
  EXPECT_EQ(refused_with(get(100) + end, limits), 0U);
  EXPECT_EQ(refused_with(get(101) + end, limits), 414U);
  EXPECT_EQ(refused_with(get(1000), limits), 414U) << "without waiting for the end of the line";

  const std::string line = "GET / HTTP/1.1\r\nHost: x\r\n";
  EXPECT_EQ(refused_with(line + "A: " + std::string(300, 'a') + "\r\n\r\n", limits), 0U);
  EXPECT_EQ(refused_with(line + "A: " + std::string(400, 'a') + "\r\n\r\n", limits), 431U);
  EXPECT_EQ(refused_with(line + "A: " + std::string(1000, 'a'), limits), 431U);
  EXPECT_EQ(refused_with(line + "A: 1\r\nA: 2\r\nA: 3\r\nA: 4\r\n\r\n", limits), 0U);
  EXPECT_EQ(refused_with(line + "A: 1\r\nA: 2\r\nA: 3\r\nA: 4\r\nA: 5\r\n\r\n", limits), 431U);

  const std::string post = "POST / HTTP/1.1\r\nHost: x\r\n";
  EXPECT_EQ(refused_with(post + "Content-Length: 10\r\n\r\n0123456789", limits), 0U);
  EXPECT_EQ(refused_with(post + "Content-Length: 11\r\n\r\n", limits), 413U);
  const std::string chunked = post + "Transfer-Encoding: chunked\r\n\r\n";
  EXPECT_EQ(refused_with(chunked + "5\r\n01234\r\n5\r\n56789\r\n0\r\n\r\n", limits), 0U);
  EXPECT_EQ(refused_with(chunked + "5\r\n01234\r\n6\r\n567890\r\n0\r\n\r\n", limits), 413U);
  EXPECT_EQ(refused_with(chunked + "1;" + std::string(1000, 'a'), limits), 431U);
}

// Beast hands over header lines one by one and does not sum them up: a client that sends line after
// line would fill the memory. The reader counts by itself.
TEST(RequestReader, sums_up_header_lines_that_arrive_one_by_one) {
  const Limits limits{.max_header = 1000, .max_fields = 1'000'000};
  RequestReader reader(limits);
  std::string buffer = "GET / HTTP/1.1\r\nHost: x\r\n";
  Status status = Status::need_more;
  for (int i = 0; i < 1000 && status == Status::need_more; ++i) {
    buffer += "A: b\r\n";
    const auto step = reader.read(buffer);
    status = step.status;
    buffer.erase(0, step.consumed);
  }
  ASSERT_EQ(status, Status::failed);
  EXPECT_EQ(reader.error().status, 431U);
}

}  // namespace
}  // namespace metier::http
