// POST /v1/team over the corner taxonomy.
#include <gmock/gmock.h>

#include "api/answers.h"

namespace metier::api {
namespace {

using test::ask;
using test::Corner;
using testing::Each;
using testing::ElementsAre;
using testing::HasSubstr;

class TeamTest : public testing::Test {
 protected:
  Response post(std::string_view body, const test::Headers& headers = {}) const {
    return ask(*service_, "/v1/team", headers, "POST", body);
  }
  Corner corner_;
  std::shared_ptr<const Service> service_ = test::open_service(test::whole_snapshot(corner_.tiny));
};

std::string members(std::size_t count) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i)
    out += fmt::format("{}{{\"name\":\"m{}\"}}", i == 0 ? "" : ",", i);
  return out;
}

TEST_F(TeamTest, WhoCoversWhat) {
  const auto answer =
      test::json(post(R"({"roles":["CTO"],"members":[{"name":"Ada","skills":["SQL","ABAP"]},
                                          {"name":"Bo","skills":[{"label":"SQL"}]}]})"));
  EXPECT_EQ(answer.string("/roles/0/code"), "1330.3");
  EXPECT_EQ(answer.string("/roles/0/bestMember/name"), "Ada");
  EXPECT_EQ(answer.number("/roles/0/essential/several"), 1);
  EXPECT_EQ(answer.number("/roles/0/essential/one"), 1);
  EXPECT_THAT(answer.strings("/members", "name"), ElementsAre("Ada", "Bo"));
  EXPECT_EQ(answer.number("/members/0/skills"), 2);
}

TEST_F(TeamTest, AnOccupationStandsForItsSkills) {
  const auto answer = test::json(
      post(R"({"lang":"da","roles":"1330.3","members":[{"name":"Ada","occupation":"CTO"}]})"));
  EXPECT_EQ(answer.string("/roles/0/label"), "teknologidirektør");
  EXPECT_EQ(answer.number("/roles/0/essential/one"), 4);
  EXPECT_EQ(answer.number("/roles/0/essential/nobody"), 0);
}

TEST_F(TeamTest, ARoleNamedTwiceCountsOnce) {
  const auto answer = test::json(post(R"({"roles":["CTO","1330.3"],"members":[{"name":"Ada"}]})"));
  EXPECT_EQ(answer.size("/roles"), 1U);
  EXPECT_THAT(answer.strings("/competences", "cover"), Each("nobody"));
}

TEST_F(TeamTest, WhatIsNoTeamIsRefused) {
  const std::string roles = R"({"roles":["CTO"],"members":[)";
  std::string many_roles = R"({"members":[{"name":"Ada"}],"roles":["CTO")";
  for (int i = 0; i < 16; ++i) many_roles += R"(,"CTO")";
  for (const auto& [body, status] : std::vector<std::pair<std::string, unsigned>>{
           {"", 400U},
           {"{", 400U},
           {"\xff\xfe", 400U},
           {std::string(2000, '['), 400U},
           {"[]", 422U},
           {"{}", 422U},
           {R"({"roles":[],"members":[{"name":"Ada"}]})", 422U},
           {R"({"roles":["CTO"],"members":[]})", 422U},
           {R"({"roles":["CTO"],"members":[{"name":"Ada"}],"surprise":1})", 422U},
           {R"({"roles":["CTO"],"members":[{"name":"Ada"}],"lang":"xx"})", 422U},
           {R"({"roles":["CTO"],"members":[{"name":"Ada"}],"lang":1})", 422U},
           {R"({"roles":["nobody at all"],"members":[{"name":"Ada"}]})", 422U},
           {R"({"roles":["SQL"],"members":[{"name":"Ada"}]})", 422U},
           {R"({"roles":[1],"members":[{"name":"Ada"}]})", 422U},
           {many_roles + "]}", 422U},
           {roles + "1]}", 422U},
           {roles + "{}]}", 422U},
           {roles + R"({"name":""}]})", 422U},
           {roles + R"({"name":"Ada","age":34}]})", 422U},
           {roles + R"({"name":"Ada","skills":"SQL"}]})", 422U},
           {roles + R"({"name":"Ada","skills":["SQLL"]}]})", 422U},
           {roles + R"({"name":"Ada","skills":[{"share":1}]}]})", 422U},
           {roles + R"({"name":"Ada","occupation":"nobody at all"}]})", 422U},
           {roles + R"({"name":"Ada","cv":"/etc/passwd"}]})", 422U},
           {roles + members(101) + "]}", 422U},
           {roles + members(1000) + "]}", 422U},
           {roles + "{\"name\":\"" + std::string(1 << 20, 'x') + "\"}]}", 413U}}) {
    const auto response = post(body);
    EXPECT_EQ(response.status, status) << body.substr(0, 80);
    EXPECT_EQ(response.content_type, "application/problem+json");
    EXPECT_EQ(test::header(response, "Cache-Control"), "no-store");
  }
  EXPECT_EQ(post(roles + members(1) + "]}", {{"Content-Type", "text/csv"}}).status, 415U);
  EXPECT_EQ(ask(*service_, "/v1/team").status, 405U);
}

TEST_F(TeamTest, RefusalsNameWhatIsWrong) {
  EXPECT_THAT(test::json(post(R"({"roles":["CTO"],"members":[{"name":"Ada","skills":["SQLL"]}]})"))
                  .string("/detail"),
              testing::AllOf(HasSubstr("\"Ada\""), HasSubstr("SQLL")));
  EXPECT_THAT(test::json(post(R"({"roles":["CTO"],"members":[{"name":"Ada","cv":"a.pdf"}]})"))
                  .string("/detail"),
              HasSubstr("/v1/documents/profile"));
  EXPECT_THAT(test::json(post(R"({"roles":["CTO"],"members":[{"name":"Ada"},{"name":2}]})"))
                  .string("/detail"),
              HasSubstr("members[1].name"));
}

}  // namespace
}  // namespace metier::api
