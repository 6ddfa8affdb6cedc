#include "people/profile_json.h"

#include <gmock/gmock.h>

#include "people/people_corner.h"

namespace metier::people {
namespace {

using testing::HasSubstr;
using testing::SizeIs;

TEST(ProfileJson, WhatIsWrittenIsReadAgain) {
  const auto& corner = test::people_corner();
  const Profile profile = corner.read(
      "Skills\n\nJava, SQL\n\nWork experience\n\n2015 - 2018 Baker\n- baking bread\n\n"
      "Languages\n\nDanish B2\n");
  JsonWriter json;
  write_json(corner.t(), profile, json);
  const std::string text = json.take();
  const auto given = parse_profile("profile.json", text);
  ASSERT_TRUE(given) << given.error().message;
  ASSERT_THAT(given->skills, SizeIs(profile.skills.size()));
  for (std::size_t i = 0; i < profile.skills.size(); ++i) {
    EXPECT_EQ(given->skills[i].uri, corner.t().uri(profile.skills[i].id));
    EXPECT_NEAR(given->skills[i].share, profile.skills[i].score, 0.006);
  }
  ASSERT_THAT(given->occupations, SizeIs(1));
  EXPECT_THAT(text, HasSubstr("\"cefr\":\"B2\""));
  EXPECT_THAT(text, HasSubstr("\"basis\":\"declared\""));
}

TEST(ProfileJson, ShortForms) {
  const auto given = parse_profile(
      "p", R"({"id":"7","skills":["SQL","http://data.europa.eu/esco/skill/1",{"label":"Java"}]})");
  ASSERT_TRUE(given);
  EXPECT_EQ(given->id, "7");
  ASSERT_THAT(given->skills, SizeIs(3));
  EXPECT_EQ(given->skills[0].label, "SQL");
  EXPECT_EQ(given->skills[1].uri, "http://data.europa.eu/esco/skill/1");
  EXPECT_EQ(given->skills[2].label, "Java");
}

TEST(ProfileJson, WrongInputIsNamed) {
  const std::pair<const char*, const char*> cases[] = {
      {"", "p: no JSON"},
      {"{", "p: no JSON"},
      {"[1]", "p: no JSON object"},
      {"{}", "no array \"skills\""},
      {R"({"skills":[{"name":"x"}]})", "skills[0] is neither"},
      {R"({"skills":["SQL",7]})", "skills[1] is neither"},
      {R"({"skills":[{"label":"x","score":2}]})", "skills[0].score"}};
  for (const auto& [json, message] : cases) {
    const auto given = parse_profile("p", json);
    ASSERT_FALSE(given) << json;
    EXPECT_EQ(given.error().kind, ErrorKind::input);
    EXPECT_THAT(given.error().message, HasSubstr(message));
  }
}

}  // namespace
}  // namespace metier::people
