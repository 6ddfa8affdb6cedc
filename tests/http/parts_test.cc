// The small parts: conditional requests, response heads, the access log, metrics.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "http/access_log.h"
#include "http/conditional.h"
#include "http/metrics.h"
#include "http/response_head.h"

namespace metier::http {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(Conditional, compares_entity_tags_weakly) {
  EXPECT_TRUE(etag_matches("\"a\"", "\"a\""));
  EXPECT_TRUE(etag_matches("W/\"a\"", "\"a\""));
  EXPECT_TRUE(etag_matches("\"a\"", "W/\"a\""));
  EXPECT_TRUE(etag_matches("\"x\", W/\"y\",\"a\"", "\"a\""));
  EXPECT_TRUE(etag_matches(" ,, \"a\"", "\"a\""));
  EXPECT_TRUE(etag_matches("*", "\"a\""));
  EXPECT_TRUE(etag_matches("\"x,\", \"a, b\"", "\"a, b\""));
  EXPECT_FALSE(etag_matches("\"b\"", "\"a\""));
  EXPECT_FALSE(etag_matches("\"A\"", "\"a\""));
  EXPECT_FALSE(etag_matches("a", "\"a\""));
  EXPECT_FALSE(etag_matches("\"a", "\"a\""));
  EXPECT_FALSE(etag_matches("W/", "\"a\""));
  EXPECT_FALSE(etag_matches("", "\"a\""));
  EXPECT_FALSE(etag_matches("*", "")) << "nothing to compare with";
}

TEST(Conditional, not_modified_keeps_what_a_cache_needs) {
  api::Response response;
  response.body = "text";
  response.headers = {{"ETag", "\"a\""},          {"Cache-Control", "no-cache"},
                      {"Content-Encoding", "br"}, {"Content-Location", "/x"},
                      {"content-language", "en"}, {"Vary", "Accept-Encoding"}};
  make_not_modified(response);
  EXPECT_EQ(response.status, 304U);
  EXPECT_EQ(response.payload(), "");
  EXPECT_EQ(response_header(response, "etag"), "\"a\"");
  EXPECT_EQ(response_header(response, "vary"), "Accept-Encoding");
  EXPECT_EQ(response_header(response, "content-location"), "/x");
  EXPECT_EQ(response_header(response, "content-encoding"), "");
  EXPECT_EQ(response_header(response, "content-language"), "");
}

TEST(ResponseHead, writes_dates_of_the_standard) {
  EXPECT_EQ(http_date(784111777), "Sun, 06 Nov 1994 08:49:37 GMT");
  EXPECT_EQ(http_date(0), "Thu, 01 Jan 1970 00:00:00 GMT");
}

TEST(ResponseHead, is_what_a_client_expects) {
  api::Response response;
  response.body = "12345";
  response.headers.emplace_back("ETag", "\"a\"");
  std::string out;
  append_head(out, response, {.date = "now"});
  EXPECT_EQ(
      out,
      "HTTP/1.1 200 OK\r\nServer: metier\r\nDate: now\r\n"
      "Content-Type: application/json; charset=utf-8\r\nContent-Length: 5\r\nETag: \"a\"\r\n\r\n");
  out.clear();
  response.status = 204;
  append_head(out, response, {.date = "now", .keep_alive = false});
  EXPECT_THAT(out, Not(HasSubstr("Content-")));
  EXPECT_THAT(out, HasSubstr("\r\nConnection: close\r\n"));
  out.clear();
  append_head(out, response, {.date = "now", .keep_alive = true, .http10 = true});
  EXPECT_THAT(out, HasSubstr("\r\nConnection: keep-alive\r\n"));
}

TEST(ResponseHead, lets_no_value_add_lines_or_change_the_framing) {
  api::Response response;
  response.headers = {{"Location", "/x\r\nSet-Cookie: a=b"},
                      {"Bad\nName", "x"},
                      {"Nul", std::string(1, '\0')},
                      {"content-length", "99"},
                      {"Connection", "x"},
                      {"Transfer-Encoding", "chunked"},
                      {"Good", "kept"}};
  std::string out;
  append_head(out, response, {.date = "now"});
  EXPECT_EQ(
      out,
      "HTTP/1.1 200 OK\r\nServer: metier\r\nDate: now\r\n"
      "Content-Type: application/json; charset=utf-8\r\nContent-Length: 0\r\nGood: kept\r\n\r\n");
}

TEST(AccessLog, writes_one_json_object_per_line) {
  std::string out;
  append_access_line(out,
                     {.remote = "127.0.0.1",
                      .method = "GET",
                      .target = "/v1/search?q=\"\n\xff",
                      .user_agent = "a\\b",
                      .status = 200,
                      .bytes = 12,
                      .micros = 1234},
                     951782400123);
  EXPECT_EQ(
      out,
      "{\"time\":\"2000-02-29T00:00:00.123Z\",\"remote\":\"127.0.0.1\",\"method\":\"GET\","
      "\"target\":\"/v1/search?q=\\\"\\n\xEF\xBF\xBD\",\"status\":200,\"bytes\":12,\"ms\":1.234,"
      "\"agent\":\"a\\\\b\"}\n");
  out.clear();
  const std::string endless(100'000, 'a');
  append_access_line(out, {.target = endless, .user_agent = endless}, 0);
  EXPECT_LT(out.size(), 2 * kMaxLogged + 200);
}

TEST(Metrics, groups_paths_at_segment_borders) {
  const Metrics metrics(1, {"/v1", "/v1/search"});
  const auto name = [&](std::string_view path) { return metrics.group_of(path); };
  EXPECT_EQ(name("/v1/search"), name("/v1/search/x"));
  EXPECT_EQ(name("/v1"), name("/v1/searching"));
  EXPECT_NE(name("/v1"), name("/v1/search"));
  EXPECT_EQ(name("/v2"), metrics.other_group());
  EXPECT_EQ(name(""), metrics.other_group());
}

TEST(Metrics, adds_up_over_threads) {
  Metrics metrics(2, {"/v1"});
  const std::size_t v1 = metrics.group_of("/v1");
  metrics.shard(0).count_request(v1, method_index("GET"), 200, 70);
  metrics.shard(1).count_request(v1, method_index("GET"), 206, 100);
  metrics.shard(1).count_request(metrics.other_group(), method_index("BREW"), 404, 20'000'000);
  metrics.shard(0).connections_open.add(3);
  metrics.shard(1).connections_open.add(-1);
  metrics.count_reload(true);
  const std::string text = metrics.text();
  EXPECT_THAT(
      text,
      HasSubstr("metier_http_requests_total{route=\"/v1\",method=\"GET\",status=\"2xx\"} 2\n"));
  EXPECT_THAT(
      text,
      HasSubstr("metier_http_requests_total{route=\"other\",method=\"other\",status=\"4xx\"} 1\n"));
  EXPECT_THAT(text, HasSubstr("duration_seconds_bucket{route=\"/v1\",le=\"5e-05\"} 0\n"));
  EXPECT_THAT(text, HasSubstr("duration_seconds_bucket{route=\"/v1\",le=\"0.0001\"} 2\n"));
  EXPECT_THAT(text, HasSubstr("duration_seconds_bucket{route=\"/v1\",le=\"10\"} 2\n"));
  EXPECT_THAT(text, HasSubstr("duration_seconds_bucket{route=\"other\",le=\"10\"} 0\n"));
  EXPECT_THAT(text, HasSubstr("duration_seconds_bucket{route=\"other\",le=\"+Inf\"} 1\n"));
  EXPECT_THAT(text, HasSubstr("duration_seconds_sum{route=\"/v1\"} 0.000170\n"));
  EXPECT_THAT(text, HasSubstr("metier_http_connections_open 2\n"));
  EXPECT_THAT(text, HasSubstr("metier_snapshot_reloads_total{result=\"success\"} 1\n"));
  EXPECT_THAT(text, HasSubstr("metier_snapshot_reloads_total{result=\"failure\"} 0\n"));
}

}  // namespace
}  // namespace metier::http
