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

TEST(EscoRequest, Numbers) {
  EXPECT_EQ(whole_number("20"), 20);
  EXPECT_EQ(whole_number("-1"), -1);
  for (const char* none : {"", "x", "1x", "1.5", "99999999999999999999"})
    EXPECT_EQ(whole_number(none), std::nullopt) << none;
}

}  // namespace
}  // namespace metier::esco
