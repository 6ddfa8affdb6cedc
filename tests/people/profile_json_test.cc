#include "people/profile_json.h"

#include <gmock/gmock.h>

#include "match/match.h"
#include "people/people_corner.h"

namespace metier::people {
namespace {

using testing::HasSubstr;
using testing::SizeIs;

TEST(ProfileJson, WhatIsWrittenCanBeCompared) {
  const auto& corner = test::people_corner();
  const Profile profile = corner.read(
      "Skills\n\nJava, SQL\n\nWork experience\n\n2015 - 2018 Baker\n- baking bread\n\n"
      "Languages\n\nDanish B2\n");
  JsonWriter json;
  write_json(corner.t(), profile, json);
  const std::string text = "{\"id\":\"1\"," + json.take().substr(1);  // as metier cv --each has it
  simdjson::dom::parser parser;
  std::string id;
  const auto given = match::parse_set_line(text, parser, id);
  ASSERT_TRUE(given) << given.error().message;
  ASSERT_THAT(given->skills, SizeIs(profile.skills.size()));
  for (std::size_t i = 0; i < profile.skills.size(); ++i) {
    EXPECT_EQ(given->skills[i].name, corner.t().uri(profile.skills[i].id));
    EXPECT_NEAR(given->skills[i].share, profile.skills[i].score, 0.006);
  }
  EXPECT_THAT(text, HasSubstr("\"cefr\":\"B2\""));
  EXPECT_THAT(text, HasSubstr("\"basis\":\"declared\""));
}

}  // namespace
}  // namespace metier::people
