#include "people/exchange.h"

#include <gmock/gmock.h>
#include <simdjson.h>

#include <pugixml.hpp>

#include "people/people_corner.h"

namespace metier::people {
namespace {

const std::string kJobs = "/work";  // of a JSON Resume

using testing::HasSubstr;
using testing::Not;

const test::PeopleCorner& corner() {
  return test::people_corner();
}
Profile profile() {
  return corner().read(
      "Work experience\n\n03/2015 - 02/2018 Baker, Bread <&> \"Co.\"\n- baking bread\n\n"
      "Education\n\n2014 MSc Statistics, University of Bath\n\nSkills\n\nJava (expert)\n\n"
      "Languages\n\nEnglish (mother tongue), Danish B2\n");
}

TEST(Exchange, JsonResumeHasEscoBesideItsOwnFields) {
  const Profile p = profile();
  const std::string json = json_resume(corner().t(), {p, {"Rosa Lind", "rosa@x.example"}});
  simdjson::dom::parser parser;
  const auto root = parser.parse(json);
  EXPECT_EQ(root["basics"]["name"].get_string().value(), "Rosa Lind");
  EXPECT_EQ(root["work"].at(0)["position"].get_string().value(), "Baker");
  EXPECT_EQ(root["work"].at(0)["startDate"].get_string().value(), "2015-03");
  EXPECT_EQ(root["work"].at(0)["esco"].at(0)["code"].get_string().value(), "7512.1");
  EXPECT_EQ(root["education"].at(0)["institution"].get_string().value(), "University of Bath");
  EXPECT_EQ(root["skills"].at(0)["esco"]["uri"].get_string().value(),
            corner().t().uri(p.skills[0].id));
  EXPECT_EQ(root["languages"].at(1)["fluency"].get_string().value(), "B2");
}

TEST(Exchange, WithoutAPersonNobodyIsNamed) {
  const Profile p = profile();
  const Person nobody;
  EXPECT_THAT(json_resume(corner().t(), {p, nobody}), Not(HasSubstr("email")));
  EXPECT_THAT(json_ld(corner().t(), {p, nobody}), Not(HasSubstr("email")));
  EXPECT_THAT(europass_xml(corner().t(), {p, nobody}), Not(HasSubstr("PersonName")));
}

TEST(Exchange, AResumeKeepsEverythingItHad) {
  documents::Document d;
  d.is_cv = true;
  d.text = "Baker\nJava\n";
  d.parts = {{0, 5}, {6, 10}};
  d.parts[0].section = Section::work;
  d.parts[0].field = documents::Field::title;
  d.parts[0].entry = 1;
  d.parts[0].place = kJobs + "/1/position";
  d.parts[1].section = Section::skills;
  d.parts[1].field = documents::Field::keyword;
  d.parts[1].entry = 2;
  d.parts[1].place = "/skills/0/keywords/0";
  const Profile p = corner().read(d);
  const auto out = annotated_json_resume(
      corner().t(), {p, {}},
      R"({"basics":{"x":[1,null]},"work":[{"position":"Clown"},{"position":"Baker","extra":1.5}],)"
      R"("skills":[{"name":"IT","keywords":["Java"]}],"meta":{"a":true}})");
  ASSERT_TRUE(out) << out.error().message;
  simdjson::dom::parser parser;
  const auto root = parser.parse(*out);
  EXPECT_THAT(*out, HasSubstr(R"("basics":{"x":[1,null]})"));
  EXPECT_THAT(*out, HasSubstr(R"("meta":{"a":true})"));
  EXPECT_EQ(root["work"].at(1)["extra"].get_double().value(), 1.5);
  EXPECT_EQ(root["work"].at(1)["esco"].at(0)["code"].get_string().value(), "7512.1");
  EXPECT_TRUE(root["work"].at(0)["esco"].error());
  EXPECT_EQ(root["skills"].at(0)["esco"].at(0)["label"].get_string().value(), "Java");
  EXPECT_EQ(root["esco"]["skills"].at(0)["label"].get_string().value(), "Java");
  EXPECT_FALSE(annotated_json_resume(corner().t(), {p, {}}, "[]"));
}

TEST(Exchange, EuropassIsWellFormed) {
  const Profile p = profile();
  const std::string xml = europass_xml(corner().t(), {p, {"Rosa <Lind>", "r@x.example"}});
  pugi::xml_document document;
  ASSERT_TRUE(document.load_string(xml.c_str())) << xml;
  const auto candidate = document.child("Candidate");
  EXPECT_STREQ(candidate.child("CandidatePerson").child("PersonName").child_value("hr:FamilyName"),
               "<Lind>");
  const auto employer =
      candidate.child("CandidateProfile").child("EmploymentHistory").child("EmployerHistory");
  EXPECT_STREQ(employer.child("PositionHistory").child_value("PositionTitle"), "Baker");
  EXPECT_STREQ(employer.child_value("hr:OrganizationName"), "Bread <&> \"Co.\"");
  EXPECT_THAT(xml, HasSubstr(std::string(corner().t().uri(p.positions[0].occupations[0].id))));
  EXPECT_THAT(xml, HasSubstr("<hr:ScoreText>B2</hr:ScoreText>"));
}

TEST(Exchange, JsonLdNamesTermsOfEsco) {
  const Profile p = profile();
  const std::string json = json_ld(corner().t(), {p, {}});
  simdjson::dom::parser parser;
  const auto root = parser.parse(json);
  EXPECT_EQ(root["@type"].get_string().value(), "Person");
  EXPECT_EQ(root["knowsAbout"].at(0)["@type"].get_string().value(), "DefinedTerm");
  EXPECT_EQ(root["hasOccupation"].at(0)["roleName"].get_string().value(), "Baker");
}

}  // namespace
}  // namespace metier::people
