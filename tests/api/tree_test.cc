// /v1/tree: a pillar as one list of nodes, each after its parent.
#include <gmock/gmock.h>

#include "api/answers.h"

namespace metier::api {
namespace {

using test::ask;
using test::Corner;

const Service& service() {
  static const auto one = [] {
    Corner corner;
    return test::open_service(test::whole_snapshot(corner.tiny));
  }();
  return *one;
}

std::string nodes(const std::string& target) {
  const std::string body(ask(service(), target).payload());
  const auto begin = body.find("\"nodes\":");
  return begin == std::string::npos ? body : body.substr(begin + 8);
}

TEST(ApiTree, WalksThePillarOfOccupationsFromTheTop) {
  EXPECT_EQ(nodes("/v1/tree?pillar=occupations&lang=en"),
            R"([[-1,"isco-group","C1","Managers","1"],)"
            R"([0,"isco-group","C13","Production managers","13"],)"
            R"([1,"isco-group","C133","ICT managers","133"],)"
            R"([2,"isco-group","C1330","ICT service managers","1330"],)"
            R"([3,"occupation","cto","chief technology officer","1330.3"],)"
            R"([4,"occupation","deputy","deputy technology officer","1330.3.1"],)"
            R"([3,"occupation","security","Chief security officer","1330.10"]],"complete":true})");
}

TEST(ApiTree, AConceptUnderTwoParentsStandsUnderEach) {
  EXPECT_EQ(nodes("/v1/tree?pillar=skills&lang=da"),
            R"([[-1,"skill-group","K","knowledge"],)"
            R"([0,"skill-group","06","ICT","06"],)"
            R"([1,"knowledge","abap","ABAP"],[1,"knowledge","sql","SQL"],)"
            R"([-1,"skill-group","S","skills","S"],)"
            R"([4,"skill-group","S1","management","S1"],)"
            R"([5,"skill","lead","lede et hold"],[6,"skill","budget","manage budgets"],)"
            R"([5,"skill","budget","manage budgets"]],"complete":true})");
}

TEST(ApiTree, ACircleEndsWhereItCloses) {
  Corner corner;
  corner.broader(corner.lead, corner.budget);
  const auto circle = test::open_service(test::whole_snapshot(corner.tiny));
  const auto answer = ask(*circle, "/v1/tree?pillar=skills");
  EXPECT_EQ(answer.status, 200U);
  EXPECT_THAT(std::string(answer.payload()), testing::EndsWith("\"complete\":true}"));
}

TEST(ApiTree, OnlyThePillarsThereAre) {
  EXPECT_EQ(ask(service(), "/v1/tree").status, 400U);
  const auto wrong = ask(service(), "/v1/tree?pillar=languages");
  EXPECT_EQ(wrong.status, 400U);
  EXPECT_THAT(std::string(wrong.payload()), testing::HasSubstr(R"("skills","occupations")"));
}

}  // namespace
}  // namespace metier::api
