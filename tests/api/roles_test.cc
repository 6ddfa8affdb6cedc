// /v1/compare, /v1/draft and /v1/check: what is asked wrongly, and what comes of what is right.
#include <gmock/gmock.h>

#include "api/answers.h"

namespace metier::api {
namespace {

using test::ask;
using test::Corner;
using testing::HasSubstr;
using testing::StartsWith;

const Service& service() {
  static const auto one = [] {
    Corner corner;
    return test::open_service(test::whole_snapshot(corner.tiny));
  }();
  return *one;
}

unsigned status(const std::string& target, const std::string& method = "GET",
                std::string_view body = "") {
  return ask(service(), target, {}, method, body).status;
}

TEST(ApiCompare, GetAndPostSayTheSame) {
  const auto get =
      ask(service(), "/v1/compare?occupation=1330.3&occupation=Chief%20security%20officer&lang=da");
  ASSERT_EQ(get.status, 200U);
  const auto post = ask(service(), "/v1/compare", {}, "POST",
                        R"({"occupations":["1330.3","1330.10"],"lang":"da"})");
  ASSERT_EQ(post.status, 200U);
  EXPECT_EQ(get.payload(), post.payload());
  const auto answer = test::json(get);
  EXPECT_EQ(answer.string("/lang"), "da");
  EXPECT_EQ(answer.string("/commonAncestor/code"), "1330");
}

TEST(ApiCompare, EveryFaultIsAProblem) {
  EXPECT_EQ(status("/v1/compare"), 400U);
  EXPECT_EQ(status("/v1/compare?occupation=1330.3"), 400U);
  EXPECT_EQ(status("/v1/compare?occupation=1330.3&occupation=1330.3"), 400U);
  EXPECT_EQ(status("/v1/compare?occupation=1330.3&occupation=nobody"), 404U);
  EXPECT_EQ(status("/v1/compare?occupation=1330.3&occupation=1330"), 404U);
  EXPECT_EQ(status("/v1/compare?occupation=1330.3&occupation=1330.10&lang=xx"), 400U);
  EXPECT_EQ(status("/v1/compare?occupation=1330.3&occupation=1330.10&lang=da&lang=en"), 400U);
  std::string many = "/v1/compare?lang=en";
  for (int i = 0; i < 9; ++i) many += "&occupation=1330.3";
  EXPECT_EQ(status(many), 400U);
  const auto post = [](std::string_view body) { return status("/v1/compare", "POST", body); };
  EXPECT_EQ(post(""), 400U);
  EXPECT_EQ(post("[]"), 422U);
  EXPECT_EQ(post("{}"), 422U);
  EXPECT_EQ(post(R"({"occupations":"1330.3"})"), 422U);
  EXPECT_EQ(post(R"({"occupations":[1,2]})"), 422U);
  EXPECT_EQ(post(R"({"occupations":["1330.3"]})"), 422U);
  EXPECT_EQ(post(R"({"occupations":["1330.3","1330.3"]})"), 422U);
  EXPECT_EQ(post(R"({"occupations":["1330.3","nobody"]})"), 404U);
  EXPECT_EQ(post(R"({"occupations":["1330.3","1330.10"],"lang":"xx"})"), 422U);
  EXPECT_EQ(post(R"({"occupations":["1330.3","1330.10"],"colour":"red"})"), 422U);
  EXPECT_EQ(post(std::string((1 << 20) + 1, ' ')), 413U);
  EXPECT_EQ(ask(service(), "/v1/compare", {{"Content-Type", "text/plain"}}, "POST", "{}").status,
            415U);
}

TEST(ApiDraft, JsonAndMarkdown) {
  const auto json = ask(service(), "/v1/draft", {}, "POST", R"({"occupation":"1330.3"})");
  ASSERT_EQ(json.status, 200U);
  EXPECT_EQ(json.content_type, "application/ld+json");
  EXPECT_EQ(test::json(json).string("/@type"), "JobPosting");
  const auto md = ask(service(), "/v1/draft", {}, "POST",
                      R"({"occupation":"1330.3","lang":"da","format":"md"})");
  EXPECT_THAT(md.content_type, StartsWith("text/markdown"));
  EXPECT_THAT(std::string(md.payload()), HasSubstr("## Vilkår"));
  const auto post = [](std::string_view body) { return status("/v1/draft", "POST", body); };
  EXPECT_EQ(post("{}"), 422U);
  EXPECT_EQ(post(R"({"occupation":"nobody"})"), 404U);
  EXPECT_EQ(post(R"({"occupation":"1330.3","top":0})"), 422U);
  EXPECT_EQ(post(R"({"occupation":"1330.3","top":-1})"), 422U);
  EXPECT_EQ(post(R"({"occupation":"1330.3","top":"2"})"), 422U);
  EXPECT_EQ(post(R"({"occupation":"1330.3","format":"pdf"})"), 422U);
  EXPECT_EQ(post(R"({"occupation":"1330.3","essentialOnly":1})"), 422U);
}

TEST(ApiCheck, TellsWhatIsMissing) {
  const auto answer = test::json(ask(service(), "/v1/check", {}, "POST",
                                     R"({"text":"A CTO who knows SQL.","title":"Salesman"})"));
  EXPECT_EQ(answer.string("/occupation/code"), "1330.3");
  EXPECT_EQ(answer.string("/gendered/0/in"), "title");
  EXPECT_EQ(answer.size("/facts"), 4U);
  const auto post = [](std::string_view body) { return status("/v1/check", "POST", body); };
  EXPECT_EQ(post(R"({"text":""})"), 200U);
  EXPECT_EQ(post("{}"), 422U);
  EXPECT_EQ(post(R"({"text":1})"), 422U);
  EXPECT_EQ(post(R"({"text":"x","labels":"xx"})"), 422U);
  EXPECT_EQ(post(R"({"text":"x","occupation":"nobody"})"), 404U);
  EXPECT_EQ(post(R"({"text":"x","occupation":null})"), 422U);
}

}  // namespace
}  // namespace metier::api
