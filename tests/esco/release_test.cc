#include "esco/release.h"

#include <gtest/gtest.h>

#include "esco/request.h"

namespace metier::esco {
namespace {

Releases three() {
  std::vector<Release> out(3);
  out[0].version = "v1.2.0";
  out[1].version = "v1.0.9";
  out[2].version = "v1.1.1";
  return Releases(std::move(out));
}

TEST(Releases, TheLatestIsTheHighestVersion) {
  const Releases all = three();
  EXPECT_EQ(all.latest().version, "v1.2.0");
  EXPECT_EQ(all.all().front().version, "v1.0.9");
}

TEST(Releases, AreNamedByVersion) {
  const Releases all = three();
  const std::pair<const char*, const char*> named[] = {
      {"", "v1.2.0"},       {"latest", "v1.2.0"}, {"v1.1.1", "v1.1.1"}, {"1.1.1", "v1.1.1"},
      {"v1.0.9", "v1.0.9"}, {"v1.2", "v1.2.0"},   {"v1.2.1", "v1.2.0"}, {"v1.1", "v1.1.1"}};
  for (const auto& [asked, found] : named) {
    ASSERT_NE(all.find(asked), nullptr) << asked;
    EXPECT_EQ(all.find(asked)->version, found) << asked;
  }
  for (const char* none : {"v2", "v1.3.0", "newest", "v", "v1..2", "1.2.0.0.0.0.0.0.0.0.0"})
    EXPECT_EQ(all.find(none), nullptr) << none;
}

// Links name the release that they are from, whatever it is called.
TEST(Releases, WithoutAVersionAreNamedAsTheyAre) {
  std::vector<Release> one(1);
  one[0].version = "unknown";
  const Releases all(std::move(one));
  EXPECT_EQ(all.find("unknown"), &all.latest());
  EXPECT_EQ(all.find("v0"), nullptr);
  EXPECT_EQ(all.find("v1.2.0"), nullptr);
}

TEST(EscoRequest, UrisMayBeEncodedOnceMore) {
  EXPECT_EQ(decoded_uri("http%3A%2F%2Fx%2Fa"), "http://x/a");
  EXPECT_EQ(decoded_uri("http://x/100%25"), "http://x/100%25");
  EXPECT_EQ(decoded_uri("http%3"), "http%3");
  EXPECT_EQ(decoded_uri("http%zz"), "http%zz");
}

TEST(EscoRequest, UrisMayBeCompactOrSecure) {
  EXPECT_EQ(decoded_uri("skill:a"), "http://data.europa.eu/esco/skill/a");
  EXPECT_EQ(decoded_uri("https://data.europa.eu/esco/isco/C1"),
            "http://data.europa.eu/esco/isco/C1");
  for (const char* none : {"skill", "other:a", "https://elsewhere.eu/a", ""})
    EXPECT_EQ(decoded_uri(none), none);
}

TEST(EscoRequest, Lists) {
  Request request;
  request.parameters = {{"a", "x,y"}, {"a", ""}, {"a", ",z,"}, {"b", "http://x/1,2,https://y"}};
  using List = std::vector<std::string_view>;
  EXPECT_EQ(request.list("a"), (List{"x", "y", "z"}));
  EXPECT_EQ(request.list("b"), (List{"http://x/1,2", "https://y"}));
  EXPECT_EQ(request.list("c"), List{});
}

TEST(EscoRequest, HeadersWithWeights) {
  using List = std::vector<std::pair<std::string_view, int>>;
  EXPECT_EQ(weighed("text/turtle;charset=utf-8; q=0.25 , */*"),
            (List{{"text/turtle", 250}, {"*/*", 1000}}));
  EXPECT_EQ(weighed("a;q=2, b;q=x,,"), (List{{"a", 0}, {"b", 0}}));
  std::string many;
  for (int i = 0; i < 100; ++i) many += "a,";
  EXPECT_EQ(weighed(many).size(), 32U);
}

TEST(EscoRequest, Numbers) {
  EXPECT_EQ(whole_number("20"), 20);
  EXPECT_EQ(whole_number("-1"), -1);
  for (const char* none : {"", "x", "1x", "1.5", "99999999999999999999"})
    EXPECT_EQ(whole_number(none), std::nullopt) << none;
}

}  // namespace
}  // namespace metier::esco
