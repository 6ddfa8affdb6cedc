#include <gmock/gmock.h>

#include "feeds/packed.h"
#include "feeds/read_all.h"

namespace metier::feeds {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

std::string record(std::string_view type, std::string_view uri, std::string_view content) {
  return fmt::format(
      "WARC/1.1\r\nWARC-Type: {}\r\nWARC-Target-URI: {}\r\nContent-Length: {}\r\n\r\n{}\r\n\r\n",
      type, uri, content.size(), content);
}

std::string answer(std::string_view type, std::string_view more, std::string_view body) {
  return fmt::format("HTTP/1.1 200 OK\r\nContent-Type: {}\r\n{}\r\n{}", type, more, body);
}

std::string page(std::string_view title) {
  return fmt::format(
      "<html><script type=\"application/ld+json\">{{\"@type\":\"JobPosting\","
      "\"title\":\"{}\",\"description\":\"x\"}}</script></html>",
      title);
}

std::string chunks(std::string_view body) {
  const std::size_t half = body.size() / 2;
  return fmt::format("{:x}\r\n{}\r\n{:x};a=b\r\n{}\r\n0\r\n\r\n", half, body.substr(0, half),
                     body.size() - half, body.substr(half));
}

std::vector<std::string> records() {
  return {
      record("warcinfo", "", "software: none"),
      record("request", "https://a.example/1", "GET /1 HTTP/1.1\r\n\r\n"),
      record("response", "https://a.example/1", answer("text/html; charset=utf-8", "", page("A"))),
      record("response", "<https://a.example/2>",
             answer("text/html", "Transfer-Encoding: chunked\r\n", chunks(page("B")))),
      record("response", "https://a.example/3",
             answer("text/html", "Content-Encoding: gzip\r\n", gzip(page("C")))),
      // Crawlers leave the fields of what they have joined and unpacked.
      record("response", "https://a.example/4",
             answer("text/html", "Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n",
                    page("D"))),
      record("response", "https://a.example/logo", answer("image/png", "", "\x89PNG")),
      record("response", "https://a.example/about",
             answer("text/html", "", "<html><p>About us</p></html>")),
      record("response", "https://a.example/gone", "HTTP/1.1 404 Not Found\r\n\r\n" + page("Z")),
      record("response", "https://a.example/api",
             answer("application/json", "", R"([{"title":"E","description":"y"}])")),
      record("response", "https://a.example/br",
             answer("text/html", "Content-Encoding: br\r\n", "\x0B\x02")),
  };
}

TEST(Warc, AnswersAreReadWhateverTheirForm) {
  std::string plain, packed;
  for (const std::string& one : records()) {
    plain += one;
    packed += gzip(one);
  }
  for (const std::string& bytes : {plain, packed}) {
    const All all = read_bytes(bytes);
    EXPECT_EQ(all.error, "");
    EXPECT_EQ(all.form, "warc");
    EXPECT_THAT(titles(all), ElementsAre("A", "B", "C", "D", "E"));
    EXPECT_EQ(all.origins[0], "feed, record 3");
    EXPECT_EQ(all.records[1].url, "https://a.example/2");
    ASSERT_EQ(all.rejects.size(), 1U);
    EXPECT_THAT(all.rejects[0].reason, HasSubstr("its body is packed (br)"));
  }
}

TEST(Warc, ACutOneEndsWithAnError) {
  const std::string first = record("response", "u", answer("text/html", "", page("A")));
  const All all = read_bytes(first + first.substr(0, first.size() - 30));
  EXPECT_THAT(titles(all), ElementsAre("A"));
  EXPECT_THAT(all.error, HasSubstr("feed: damaged WARC at byte"));
  EXPECT_THAT(read_bytes(first + "rubbish\r\n\r\n").error, HasSubstr("no record begins so"));
}

}  // namespace
}  // namespace metier::feeds
