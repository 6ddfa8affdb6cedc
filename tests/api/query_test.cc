#include "api/query.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace metier::api {
namespace {

TEST(ParseTarget, TakesPathAndParametersApart) {
  const auto t = parse_target("/v1/search?q=a%20b+c%2B%C3%B8&lang=&flag&&x=1=2");
  ASSERT_TRUE(t);
  EXPECT_EQ(t->path, "/v1/search");
  ASSERT_EQ(t->parameters.size(), 4U);
  EXPECT_EQ(*t->find("q"), "a b c+ø");
  EXPECT_EQ(*t->find("lang"), "");
  EXPECT_EQ(*t->find("flag"), "");
  EXPECT_EQ(*t->find("x"), "1=2");
  EXPECT_EQ(t->find("y"), nullptr);
}

TEST(ParseTarget, DecodesThePathButKeepsItsPlus) {
  const auto t = parse_target("/v1/skills/http%3A%2F%2Fx%2Fy+z?");
  ASSERT_TRUE(t);
  EXPECT_EQ(t->path, "/v1/skills/http://x/y+z");
  EXPECT_TRUE(t->parameters.empty());
}

TEST(ParseTarget, RefusesWhatIsWrong) {
  for (const std::string_view bad :
       {"", "v1", "*", "http://host/", "/%", "/%4", "/%zz", "/?q=%", "/?q=%0", "/?%g0=1", "/%00",
        "/?q=a%00b", "/%FF", "/?q=%C3", "/?q=%ED%A0%80"}) {
    const auto t = parse_target(bad);
    ASSERT_FALSE(t) << bad;
    EXPECT_EQ(t.error().kind, ErrorKind::usage) << bad;
    EXPECT_EQ(t.error().message.find('\n'), std::string::npos);
  }
  const auto nul = parse_target(std::string_view("/\0", 2));
  ASSERT_FALSE(nul);
  const auto t = parse_target("/" + std::string(kMaxTarget, 'a'));
  ASSERT_FALSE(t);
  EXPECT_EQ(t.error().kind, ErrorKind::limit);
}

TEST(Preferences, AreSortedByQuality) {
  std::vector<std::string> names;
  for (const auto& p : preferences("fr;q=0.5, DA , en-GB;q=0.9,x;q=7, ;q=1, y;q=, *;q=0, de"))
    names.push_back(p.name);
  EXPECT_THAT(names, testing::ElementsAre("da", "de", "en-gb", "fr", "*"));
  EXPECT_TRUE(preferences("").empty());
  EXPECT_LE(preferences(std::string(100000, ',')).size(), 32U);
}

}  // namespace
}  // namespace metier::api
