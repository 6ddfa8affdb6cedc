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
  EXPECT_EQ(all.at("/_embedded/results/0/searchHit"), "care for patients");
  EXPECT_EQ(Json(sample.classic("/search?limit=1")).at("/_links/next/href"),
            std::string(kClassicBase) + "/search?limit=1&offset=1&language=en&full=false");
}

TEST(Classic, SeveralValuesMayStandInOne) {
  const Sample sample;
  const Json both(sample.classic("/search?type=skill,occupation&facet=type,isInScheme"));
  EXPECT_EQ(both.at("/total"), "2");
  EXPECT_EQ(both.at("/type"), R"(["skill","occupation"])");
  EXPECT_EQ(both.at("/facets/type/occupation"), "1");
  EXPECT_EQ(Json(sample.classic("/resource/skill?uris=" + kCare + "," + kNurse)).at("/count"), "2");
  EXPECT_EQ(sample.classic("/search?type=skill,x").status, 400U);
}

TEST(Classic, UrisMayBeCompact) {
  const Sample sample;
  EXPECT_EQ(Json(sample.classic("/resource/skill?uri=skill:care")).at("/uri"), kCare);
  const Json two(sample.classic("/resource/skill?curie=skill:care&curie=occupation:nurse"));
  EXPECT_EQ(two.at("/concepts/1/uri"), kNurse);
  const Json one(sample.classic("/resource/skill?curie=true&uris=skill:care"));
  EXPECT_EQ(one.at("/concepts/0/uri"), kCare);
  EXPECT_EQ(one.at("/count"), "1");
}

TEST(Classic, SchemesThatNoTableFills) {
  const Sample sample;
  const std::string list =
      "/resource/concept?limit=2&isInScheme=http://data.europa.eu/esco/concept-scheme/label-role";
  const Json first(sample.classic(list)), last(sample.classic(list + "&offset=2"));
  EXPECT_EQ(first.at("/total"), "5");
  EXPECT_EQ(first.at("/concepts/0/title"), "female");
  EXPECT_EQ(last.at("/count"), "1");
}

TEST(Classic, ATextOfAnyKindStaysWithinItsLink) {
  const Sample sample;
  const Json found(sample.classic("/search?text=a%0A%26b%7F&limit=1"));
  EXPECT_THAT(found.at("/_links/self/href"), HasSubstr("text=a%0A%26b%7F&limit=1"));
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

// Else a client that asks for an old release and goes on by links would land in the latest.
TEST(Classic, LinksNameTheReleaseThatWasAskedFor) {
  const Sample sample;
  const std::string version = "&selectedVersion=v1.1.1";
  const std::string targets[] = {
      "/resource/occupation?uri=" + kNurse, "/search?text=patients&limit=1",
      "/resource/related?viewObsolete=true&limit=1&relation=hasOptionalSkill&uri=" + kNurse,
      "/resource/skill?viewObsolete=true&limit=1&isInScheme=" + kSkills};
  for (const std::string& target : targets) {
    const auto body = sample.classic(target + version).body;
    std::size_t links = 0;
    for (std::size_t at = 0; (at = body.find("\"href\":\"", at)) != std::string::npos; ++links) {
      at += 8;
      EXPECT_THAT(body.substr(at, body.find('"', at) - at), HasSubstr(version)) << target;
    }
    EXPECT_GT(links, 1U) << target;
  }
  EXPECT_EQ(sample.classic("/resource/occupation?uri=" + kNurse).body.find("selectedVersion"),
            std::string::npos);
}

TEST(Classic, LanguagesAreNamedInAnyWay) {
  const Sample sample;
  for (const char* language : {"da", "DA", "da-DK", "da_DK"}) {
    const Json json(sample.classic("/resource/occupation?uri=" + kNurse + "&language=" + language));
    EXPECT_EQ(json.at("/title"), "sygeplejerske") << language;
    EXPECT_THAT(json.at("/_links/self/href"), HasSubstr("&language=da")) << language;
  }
  auto asked = request("/resource/occupation?uri=" + kNurse, kClassicBase);
  const auto title = [&](std::string_view header) {
    asked.accept_language = header;
    return Json(esco::answer_classic(sample.releases(), asked)).at("/title");
  };
  EXPECT_EQ(title("en;q=0.5, da-DK;q=0.9"), "sygeplejerske");
  EXPECT_EQ(title("tlh, da;q=0.1"), "sygeplejerske");
  EXPECT_EQ(title("da;q=0, *"), "nurse");
}

}  // namespace
}  // namespace metier::test
