#include <gmock/gmock.h>

#include "esco/sample.h"

namespace metier::test {
namespace {

using ::testing::HasSubstr;

TEST(Classic, AnOccupationWithItsLinks) {
  const Sample sample;
  const Json json(sample.classic("/resource/occupation?uri=" + kNurse + "&language=da"));
  EXPECT_EQ(json.at("/className"), "Occupation");
  EXPECT_EQ(json.at("/title"), "sygeplejerske");
  EXPECT_EQ(json.at("/code"), "2221.1");
  EXPECT_EQ(json.at("/codes/0/datatype"), "http://data.europa.eu/esco/Notation/ISCO08");
  EXPECT_EQ(json.at("/alternativeLabel/en"), R"(["staff nurse"])");
  EXPECT_EQ(json.at("/description/en/mimetype"), "text/html");
  EXPECT_EQ(json.at("/_links/hasEssentialSkill/0/uri"), kCare);
  EXPECT_EQ(json.at("/_links/hasEssentialSkill/0/skillType"),
            "http://data.europa.eu/esco/skill-type/skill");
  EXPECT_EQ(json.at("/_links/broaderIscoGroup/0/code"), "2221");
  EXPECT_EQ(json.at("/_links/self/href"),
            std::string(kClassicBase) + "/resource/occupation?uri=" + kNurse + "&language=da");
  EXPECT_EQ(json.at("/_embedded/ancestors/0/title"), "Nursing professionals");
}

TEST(Classic, ASkillAndTheConceptsThatNoTableDescribes) {
  const Sample sample;
  const Json skill(sample.classic("/resource/skill?uri=" + kCare));
  const std::string level = skill.at("/_links/hasReuseLevel/0/uri");
  EXPECT_EQ(level, "http://data.europa.eu/esco/skill-reuse-level/sector-specific");
  EXPECT_EQ(skill.at("/_links/hasReuseLevel/0/code"), "Level 3");
  EXPECT_EQ(skill.at("/_links/isEssentialForOccupation/0/title"), "nurse");
  EXPECT_EQ(Json(sample.classic("/resource/concept?uri=" + level)).at("/code"), "Level 3");
}

TEST(Classic, AGroupIsFoundByThePathOfOccupations) {
  const Sample sample;
  const Json json(
      sample.classic("/resource/occupation?uri=http://data.europa.eu/esco/isco/C22&language=en"));
  EXPECT_EQ(json.at("/className"), "Concept");
  EXPECT_EQ(json.at("/_links/narrowerConcept/0/code"), "2221");
}

TEST(Classic, OffsetCountsPages) {
  const Sample sample;
  const std::string list = "/resource/skill?viewObsolete=true&limit=1&isInScheme=" + kSkills;
  const Json first(sample.classic(list)), second(sample.classic(list + "&offset=1"));
  EXPECT_EQ(first.at("/total"), "2");
  EXPECT_EQ(first.at("/concepts/0/uri"), kCare);
  EXPECT_EQ(second.at("/concepts/0/title"), "use leeches");
  EXPECT_EQ(second.at("/_links/next"), "-");
  EXPECT_THAT(first.at("/_links/next/href"), HasSubstr("&limit=1&offset=1"));
  EXPECT_EQ(first.root()["_embedded"][kCare]["title"].get_string().value(), "care for patients");
}

TEST(Classic, ObsoleteConceptsAreShownWhereAskedFor) {
  const Sample sample;
  const std::string list = "/resource/skill?isInScheme=" + kSkills;
  EXPECT_EQ(Json(sample.classic(list)).at("/total"), "1");
  EXPECT_EQ(Json(sample.classic(list + "&viewObsolete=true")).at("/total"), "2");
}

TEST(Classic, RelatedConceptsWholeOrInBrief) {
  const Sample sample;
  const std::string related = "/resource/related?relation=hasEssentialSkill&uri=" + kNurse;
  EXPECT_EQ(Json(sample.classic(related)).at("/_embedded/hasEssentialSkill/0/preferredLabel"), "-");
  EXPECT_EQ(Json(sample.classic(related + "&full=true"))
                .at("/_embedded/hasEssentialSkill/0/preferredLabel/en"),
            "care for patients");
  const Json above(sample.classic("/resource/related?relation=hasBroaderTransitive&uri=" + kNurse));
  EXPECT_EQ(above.at("/total"), "2");
}

TEST(Classic, SearchAndSuggest) {
  const Sample sample;
  const Json found(sample.classic("/search?text=look+after&facet=type"));
  EXPECT_EQ(found.at("/_embedded/results/0/uri"), kCare);
  EXPECT_EQ(found.at("/_embedded/results/0/searchHit"), "look after patients");
  EXPECT_EQ(found.at("/facets/type/skill"), "1");
  EXPECT_EQ(Json(sample.classic("/suggest2?text=look+aft")).at("/total"), "0");
  EXPECT_EQ(Json(sample.classic("/suggest2?text=look+aft&alt=true")).at("/total"), "1");
  EXPECT_EQ(Json(sample.classic("/suggest2?text=care+f")).at("/_embedded/results/0/uri"), kCare);
}

TEST(Classic, NoTextIsEverythingByLabel) {
  const Sample sample;
  const Json all(sample.classic("/search?type=skill&type=occupation"));
  EXPECT_EQ(all.at("/total"), "2");
  EXPECT_EQ(all.at("/_embedded/results/0/title"), "care for patients");
}

TEST(Classic, EmptyParametersAreNone) {
  const Sample sample;
  const auto reply = sample.classic(
      "/suggest2?text=nurse&language=en&isInScheme=&facet=&offset=&limit=&full=&selectedVersion=&"
      "viewObsolete=");
  EXPECT_EQ(reply.status, 200U);
  EXPECT_EQ(Json(reply).at("/_embedded/results/0/title"), "nurse");
}

TEST(Classic, ErrorsHaveTheServicesForm) {
  const Sample sample;
  const auto wrong = sample.classic("/search?type=taxonom");
  EXPECT_EQ(wrong.status, 400U);
  EXPECT_EQ(Json(wrong).at("/message"), "Illegal/Unknown type parameter values: ('taxonom')");
  EXPECT_EQ(Json(wrong).at("/_links"), "null");
  const std::pair<const char*, unsigned> calls[] = {{"/resource/skill", 400},
                                                    {"/resource/skill?uri=nothing", 404},
                                                    {"/resource/related?uri=x&relation=y", 400},
                                                    {"/resource/skill?isInScheme=nothing", 404},
                                                    {"/search?limit=-1", 400},
                                                    {"/search?offset=99999999999999999999", 400},
                                                    {"/search?text=x&language=klingon", 400},
                                                    {"/search?selectedVersion=v9", 400},
                                                    {"/search?viewObsolete=perhaps", 400},
                                                    {"/nowhere", 404}};
  for (const auto& [target, status] : calls) {
    const auto reply = sample.classic(target);
    EXPECT_EQ(reply.status, status) << target;
    EXPECT_NE(Json(reply).at("/logref"), "-") << target;
  }
  EXPECT_EQ(Json(sample.classic("/search?text=nurse&offset=4000000000")).at("/_embedded/results"),
            "[]");
}

TEST(Classic, AVersionIsSelected) {
  const Sample sample;
  for (const char* version : {"latest", "v1.1.1", "1.1.1", "v1.1", "v1.2.1"})
    EXPECT_EQ(sample.classic("/search?text=nurse&selectedVersion=" + std::string(version)).status,
              200U)
        << version;
}

}  // namespace
}  // namespace metier::test
