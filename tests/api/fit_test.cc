// POST /v1/match, /v1/gap and /v1/moves over the corner taxonomy.
#include <gmock/gmock.h>

#include "api/answers.h"

namespace metier::api {
namespace {

using test::ask;
using test::Corner;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

class FitTest : public ::testing::Test {
 protected:
  Response post(std::string_view path, std::string_view body) {
    return ask(*service_, std::string(path), {}, "POST", body);
  }
  Corner corner_;
  std::shared_ptr<const Service> service_ = test::open_service(test::whole_snapshot(corner_.tiny));
};

TEST_F(FitTest, TheOwnSkillsFitAnOccupation) {
  const auto response =
      post("/v1/match",
           R"({"skills":["SQL","ABAP",{"label":"lede et hold"},{"label":"talk"}],"lang":"da"})");
  ASSERT_EQ(response.status, 200U) << response.payload();
  const auto answer = test::json(response);
  EXPECT_EQ(answer.string("/results/0/code"), "1330.3");
  EXPECT_EQ(answer.string("/results/0/label"), "teknologidirektør");
  EXPECT_EQ(answer.number("/results/0/essential/held"), 4);
  EXPECT_EQ(answer.number("/results/0/essential/of"), 4);
  EXPECT_EQ(answer.number("/results/0/score"), 1);
}

TEST_F(FitTest, AnEmptyProfileIsNothingToCompare) {
  const auto match = test::json(post("/v1/match", R"({"skills":[]})"));
  EXPECT_THAT(match.text(), HasSubstr("\"nothingToCompare\":true"));
  EXPECT_EQ(match.size("/results"), 0U);
  const auto gap = test::json(post("/v1/gap", R"({"skills":[],"goal":"1330.3"})"));
  EXPECT_TRUE(gap.is_null("/score"));
  EXPECT_EQ(gap.size("/missing"), 6U);
}

TEST_F(FitTest, HaveAndMissingAreTheOccupation) {
  const auto gap = test::json(post("/v1/gap", R"({"skills":["SQL"],"goal":"CTO"})"));
  EXPECT_THAT(gap.strings("/have", "label"), ElementsAre("SQL"));
  EXPECT_EQ(gap.size("/missing"), 5U);
}

TEST_F(FitTest, UnknownNamesAreToldWithSuggestions) {
  const auto response = post("/v1/match", R"({"skills":["SQL","SQLL","1330.3"]})");
  EXPECT_EQ(response.status, 422U);
  const auto problem = test::json(response);
  EXPECT_THAT(problem.string("/detail"), HasSubstr("\"SQLL\""));
  EXPECT_THAT(problem.strings("/suggestions", "label"), ::testing::Contains("SQL"));
}

TEST_F(FitTest, BodiesThatAreNoProfileAreRefused) {
  for (const auto& [path, body, status] :
       std::vector<std::tuple<std::string, std::string, unsigned>>{
           {"/v1/match", "{", 400U},
           {"/v1/match", "[]", 422U},
           {"/v1/match", "{}", 422U},
           {"/v1/match", R"({"skills":[],"occupation":"CTO"})", 422U},
           {"/v1/match", R"({"skills":[1]})", 422U},
           {"/v1/match", R"({"skills":[{"share":1}]})", 422U},
           {"/v1/match", R"({"skills":[{"label":"SQL","share":2}]})", 422U},
           {"/v1/match", R"({"skills":["SQL"],"limit":0})", 422U},
           {"/v1/match", R"({"skills":["SQL"],"limit":101})", 422U},
           {"/v1/match", R"({"skills":["SQL"],"lang":"xx"})", 422U},
           {"/v1/match", R"({"skills":["SQL"],"surprise":1})", 422U},
           {"/v1/match", R"({"occupation":"nobody"})", 422U},
           {"/v1/gap", R"({"skills":["SQL"]})", 422U},
           {"/v1/gap", R"({"skills":["SQL"],"goal":"SQL"})", 422U},
           {"/v1/moves", R"({"skills":["SQL"],"goal":"CTO"})", 422U},
           {"/v1/moves", R"({"occupation":"CTO","goal":"CTO"})", 422U}}) {
    const auto response = post(path, body);
    EXPECT_EQ(response.status, status) << path << " " << body;
    EXPECT_EQ(response.content_type, "application/problem+json");
  }
}

TEST_F(FitTest, MovesLeaveOutWhereOneComesFrom) {
  const auto moves = test::json(post("/v1/moves", R"({"occupation":"CTO"})"));
  EXPECT_EQ(moves.string("/from/code"), "1330.3");
  for (const auto& code : moves.strings("/moves", "code")) EXPECT_NE(code, "1330.3");
}

}  // namespace
}  // namespace metier::api
