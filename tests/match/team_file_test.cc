#include "match/team_file.h"

#include <gmock/gmock.h>

#include "match/team.h"

namespace metier::match {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;
using testing::StartsWith;

NamedTeam read(std::string_view bytes) {
  auto team = parse_team("team.file", bytes);
  if (!team) throw std::runtime_error(team.error().message);
  return std::move(*team);
}
Error error(std::string_view bytes) {
  const auto team = parse_team("team.file", bytes);
  if (team) return {ErrorKind::input, "no error"};
  EXPECT_THAT(team.error().message, Not(HasSubstr("\n")));
  return team.error();
}

TEST(TeamFile, ATableInAnyOrderAndDelimiter) {
  const auto team = read("Skills;Nr;Member;Occupation\n\"SQL|data mining\";1;Ada;\n;2;Bo;baker\n");
  ASSERT_THAT(team.members, SizeIs(2));
  EXPECT_EQ(team.members[0].name, "Ada");
  EXPECT_THAT(team.members[0].skills, ElementsAre("SQL", "data mining"));
  EXPECT_THAT(team.members[1].occupations, ElementsAre("baker"));
  EXPECT_THAT(team.roles, IsEmpty());
}

TEST(TeamFile, RowsOfOneMemberAreTakenTogether) {
  const auto team = read("member,skills,cv\nAda,SQL,\nBo,x,\nAda, ; R ;,ada.pdf\n");
  ASSERT_THAT(team.members, SizeIs(2));
  EXPECT_THAT(team.members[0].skills, ElementsAre("SQL", "R"));
  EXPECT_EQ(team.members[0].cv, "ada.pdf");
}

TEST(TeamFile, Json) {
  const auto team = read(
      R"( {"lang":"da","roles":["a","b"],"members":[
          {"name":"Ada","occupation":"baker","skills":["SQL",{"label":"R"},{"uri":"http://x"}]},
          {"name":"Bo","occupation":["x","y"],"cv":"bo.pdf"}]})");
  EXPECT_EQ(team.language, "da");
  EXPECT_THAT(team.roles, ElementsAre("a", "b"));
  EXPECT_THAT(team.members[0].skills, ElementsAre("SQL", "R", "http://x"));
  EXPECT_THAT(team.members[1].occupations, ElementsAre("x", "y"));
  EXPECT_EQ(team.members[1].cv, "bo.pdf");
}

TEST(TeamFile, ErrorsNameFileAndLine) {
  EXPECT_THAT(error("").message, StartsWith("team.file: "));
  EXPECT_THAT(error("a,b\n1,2\n").message, AllOf(StartsWith("team.file: "), HasSubstr("member")));
  EXPECT_THAT(error("member,age\nAda,1\n").message, HasSubstr("skills"));
  EXPECT_THAT(error("member,skills\nAda,SQL\n,R\n").message, StartsWith("team.file:3"));
  EXPECT_THAT(error("member,cv\nAda,a.pdf\nAda,b.pdf\n").message,
              AllOf(StartsWith("team.file:3"), HasSubstr("Ada")));
}

TEST(TeamFile, ErrorsNameTheField) {
  EXPECT_THAT(error("{").message, StartsWith("team.file: malformed JSON"));
  EXPECT_THAT(error(R"({"members":1})").message, HasSubstr("members "));
  EXPECT_THAT(error(R"({"members":[1]})").message, HasSubstr("members[0] "));
  EXPECT_THAT(error(R"({"members":[{"name":"a"},{}]})").message, HasSubstr("members[1] "));
  EXPECT_THAT(error(R"({"members":[{"name":1}]})").message, HasSubstr("members[0].name "));
  EXPECT_THAT(error(R"({"members":[{"name":"a","age":1}]})").message, HasSubstr("members[0].age "));
  EXPECT_THAT(error(R"({"members":[{"name":"a","skills":[1]}]})").message,
              HasSubstr("members[0].skills: skill 1 "));
  EXPECT_THAT(error(R"({"members":[{"name":"a","occupation":["b",1]}]})").message,
              HasSubstr("members[0].occupation[1] "));
  EXPECT_THAT(error(R"({"roles":[1]})").message, HasSubstr("roles[0] "));
  EXPECT_THAT(error(R"({"team":[]})").message, HasSubstr("team "));
  EXPECT_EQ(error(R"({"team":[]})").kind, ErrorKind::input);
}

TEST(TeamFile, MembersHaveALimit) {
  std::string csv = "member,skills\n", json = R"({"members":[{"name":"x"})";
  for (std::size_t i = 0; i < kMostMembers; ++i) {
    csv += fmt::format("m{},SQL\n", i);
    json += fmt::format(",{{\"name\":\"m{}\"}}", i);
  }
  EXPECT_THAT(read(csv).members, SizeIs(kMostMembers));
  EXPECT_EQ(error(csv + "more,SQL\n").kind, ErrorKind::limit);
  EXPECT_EQ(error(json + "]}").kind, ErrorKind::limit);
}

}  // namespace
}  // namespace metier::match
