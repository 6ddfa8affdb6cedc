#include <gmock/gmock.h>

#include <map>

#include "esco/sample.h"

namespace metier::test {
namespace {

using ::testing::HasSubstr;

TEST(OpenApi, OneValueStandsForItselfAndSeveralInAnArray) {
  const Sample sample;
  const Json nurse(sample.open("/occupation/occupation:nurse?language=en"));
  EXPECT_EQ(nurse.at("/alternativeLabel/en"), "staff nurse");
  const Json care(sample.open("/skill/skill:care"));
  EXPECT_EQ(care.at("/alternativeLabel/en"), R"(["look after patients","nurse patients"])");
  EXPECT_EQ(care.at("/_links/skillType/title"), "skill");
  EXPECT_EQ(care.at("/description"), "-");
}

TEST(OpenApi, LinksNameTheRelease) {
  const Sample sample;
  const Json json(sample.open("/occupation/occupation:nurse?selectedVersion=v1.1.1"));
  EXPECT_EQ(json.at("/_links/relatedEssentialSkill/0/href"),
            std::string(kOpenBase) + "/skill/skill:care?selectedVersion=v1.1.1");
  EXPECT_EQ(json.at("/_links/broaderIscoGroup/0/href"),
            std::string(kOpenBase) + "/concept/isco:C2221?selectedVersion=v1.1.1");
}

TEST(OpenApi, OffsetCountsItems) {
  const Sample sample;
  const Json json(
      sample.open("/skill-list/by-scheme?viewObsolete=true&limit=1&offset=1&inScheme="
                  "http%3A%2F%2Fdata.europa.eu%2Fesco%2Fconcept-scheme%2Fskills"));
  EXPECT_EQ(json.at("/total"), "2");
  EXPECT_EQ(json.at("/_links/concepts/0/title"), "use leeches");
  EXPECT_THAT(json.at("/_links/previous/href"), HasSubstr("&offset=0&limit=1"));
  EXPECT_EQ(json.at("/_links/next"), "-");
}

TEST(OpenApi, SchemesThatNoTableFills) {
  const Sample sample;
  const Json json(
      sample.open("/concept-list/by-scheme?limit=3&offset=3&inScheme=http://data.europa.eu/esco/"
                  "concept-scheme/skill-reuse-level"));
  EXPECT_EQ(json.at("/total"), "4");
  EXPECT_EQ(json.at("/_links/concepts/0/title"), "transversal skills and competences");
  EXPECT_EQ(json.at("/_links/concepts/1"), "-");
}

TEST(OpenApi, SeveralValuesMayStandInOne) {
  const Sample sample;
  EXPECT_EQ(Json(sample.open("/search?type=skill,occupation")).at("/total"), "2");
  EXPECT_EQ(Json(sample.open("/concept-list?uris=" + kCare + "," + kNurse)).at("/count"), "2");
}

// The service encodes the query of its links once more, and so do we: they must lead somewhere.
TEST(OpenApi, ItsOwnLinksAreUnderstood) {
  const Sample sample;
  const Json json(
      sample.open("/concept-list/by-scheme?limit=1&inScheme="
                  "http%3A%2F%2Fdata.europa.eu%2Fesco%2Fconcept-scheme%2Foccupations"));
  const std::string next = json.at("/_links/next/href");
  EXPECT_THAT(next, HasSubstr("http%253A%252F%252F"));
  const Json second(sample.open(next.substr(kOpenBase.size())));
  EXPECT_EQ(second.at("/total"), "2");
  EXPECT_EQ(second.at("/offset"), "1");
  // Who follows a link of a page to itself stays there.
  const Json again(sample.open(second.at("/_links/self/href").substr(kOpenBase.size())));
  EXPECT_EQ(again.at("/_links/self/href"), second.at("/_links/self/href"));
}

TEST(OpenApi, RelatedConcepts) {
  const Sample sample;
  const Json json(sample.open("/skill/skill:care/related?relation=isEssentialSkillForOccupation"));
  EXPECT_EQ(json.at("/_embedded/isEssentialSkillForOccupation/0/uri"), kNurse);
  EXPECT_EQ(json.at("/inScheme"), "null");
  const Json up(
      sample.open("/skill/skill:care/related-hierarchy?relation=broaderHierarchyConcept"));
  EXPECT_EQ(up.at("/total"), "1");
  EXPECT_EQ(Json(sample.open("/concept/isco:C9999/related?relation=narrowerConcept")).at("/total"),
            "0");
}

TEST(OpenApi, ConceptsAreDeliveredAsRdf) {
  const Sample sample;
  auto asked = request("/skill/skill:care", kOpenBase);
  const auto type_of = [&](std::string_view accept) {
    asked.accept = accept;
    return esco::answer_open(sample.releases(), asked).content_type;
  };
  EXPECT_EQ(type_of("text/turtle"), "text/turtle;charset=UTF-8");
  EXPECT_EQ(type_of("application/rdf+xml;q=0.9, */*;q=0.1"), "application/rdf+xml;charset=UTF-8");
  for (const char* json : {"", "*/*", "application/hal+json, text/turtle", "text/html,*/*",
                           "text/turtle;q=0.5, application/json"})
    EXPECT_EQ(type_of(json), "application/hal+json;charset=UTF-8") << json;
  asked.accept = "text/turtle";
  EXPECT_THAT(esco::answer_open(sample.releases(), asked).body,
              HasSubstr("\"care for patients\"@en"));
}

// What is kept of one client is not shown to another, who asks by another address or language.
TEST(OpenApi, KeptConceptsAreOfTheAddressAndLanguage) {
  struct Map : esco::Kept {
    Text find(std::uint64_t key) override { return texts[key]; }
    void insert(std::uint64_t key, Text text) override { texts[key] = std::move(text); }
    std::map<std::uint64_t, Text> texts;
  } kept;
  const Sample sample;
  for (const char* base : {"http://a/open-api", "http://a/open-ap", "http://b/open-api"})
    for (const char* language : {"en", "da", "ar", "en"})
      for (int again = 0; again < 2; ++again) {
        auto asked =
            request("/occupation/occupation:nurse?language=" + std::string(language), base);
        const std::string plain = esco::answer_open(sample.releases(), asked).body;
        asked.kept = &kept;
        EXPECT_EQ(esco::answer_open(sample.releases(), asked).body, plain) << base << language;
      }
}

TEST(OpenApi, Search) {
  const Sample sample;
  const Json json(sample.open("/search?text=patients&type=skill&facet=type"));
  EXPECT_EQ(json.at("/_embedded/0/uri"), kCare);
  EXPECT_EQ(json.at("/hasLabel"), "null");
  EXPECT_EQ(json.at("/type"), R"(["skill"])");
  EXPECT_EQ(json.at("/facets/type/skill"), "1");
}

TEST(OpenApi, SearchInSomeKindsOfLabels) {
  const Sample sample;
  const auto found = [&](std::string_view kind) {
    return Json(sample.open("/search?text=look+after&hasLabel=" + std::string(kind))).at("/total");
  };
  EXPECT_EQ(found("altLabel"), "1");
  EXPECT_EQ(found("prefLabel"), "0");
  EXPECT_EQ(found("prefLabel&hasLabel=altLabel"), "1");
  EXPECT_EQ(sample.open("/search?text=x&hasLabel=other").status, 400U);
}

TEST(OpenApi, FilteredSearch) {
  const Sample sample;
  auto asked = request("/api/search", kOpenBase);
  asked.method = "POST";
  const auto first = [&](std::string_view body) {
    asked.body = body;
    return Json(esco::answer_open(sample.releases(), asked)).at("/0/title");
  };
  EXPECT_EQ(first(R"({"text":"patients","conceptTypes":["skill"]})"), "care for patients");
  EXPECT_EQ(first(R"({"codes":["2221"],"conceptTypes":["occupation"]})"), "nurse");
  EXPECT_EQ(first(R"({"codes":["222"],"conceptTypes":["occupation"]})"), "-");
  EXPECT_NE(first(""), "-");
  EXPECT_EQ(first(R"({"text":"nurse","language":"da-DK","version":"v1.1.1"})"), "sygeplejerske");
  for (const char* wrong : {"[", "[]", R"({"codes":"2221"})", R"({"limit":0})", R"({"text":5})",
                            R"({"version":"v9"})", R"({"language":"xx"})"}) {
    asked.body = wrong;
    const unsigned status = esco::answer_open(sample.releases(), asked).status;
    EXPECT_TRUE(status == 400 || status == 422) << wrong << status;
  }
}

TEST(OpenApi, GroupsOfAnOccupationsSkills) {
  const Sample sample;
  const Json json(
      sample.open("/api/skill-groups?language=en&version=latest&occupationUri=" + kNurse));
  EXPECT_EQ(json.at("/totalEssentialSkills"), "1");
}

TEST(OpenApi, ErrorsHaveTheServicesThreeForms) {
  const Sample sample;
  const auto not_found = sample.open("/skill/skill:none");
  EXPECT_EQ(not_found.status, 404U);
  EXPECT_EQ(Json(not_found).at("/message"),
            "Skill not found http://data.europa.eu/esco/skill/none");
  const auto bad = sample.open("/skill-list/by-scheme");
  EXPECT_EQ(bad.status, 400U);
  EXPECT_EQ(Json(bad).at("/exceptionId"), "MissingServletRequestParameterException");
  EXPECT_EQ(Json(bad).at("/path"), "/open-api/skill-list/by-scheme");
  const auto range = sample.open("/search?limit=0");
  EXPECT_EQ(range.status, 422U);
  EXPECT_EQ(Json(range).at("/errors/0/field"), "limit");
  const std::pair<const char*, unsigned> calls[] = {
      {"/occupation/occupation:none/history", 500},  // as the service does it
      {"/skill/skill:care/nowhere", 404},
      {"/skill/occupation:nurse", 404},
      {"/nowhere", 404},
      {"/search?limit=many", 400},
      {"/search?type=invalid", 400},
      {"/search?language=klingon", 400},
      {"/search?hasLabelRole=x", 400},
      {"/skill/skill:care/related?relation=nonsense", 400}};
  for (const auto& [target, status] : calls)
    EXPECT_EQ(sample.open(target).status, status) << target;
}

TEST(OpenApi, WhatItSaysOfItself) {
  const Sample sample;
  EXPECT_EQ(sample.open("/config-info/default-version").body, "\"latest\"");
  EXPECT_EQ(Json(sample.open("/config-info/prefixes")).at("/0/name"), "skill");
  EXPECT_EQ(Json(sample.open("/config-info/available-languages")).at("/defaultLanguage"), "en");
}

TEST(OpenApi, EveryLinkLeadsSomewhere) {
  const Sample sample;
  std::vector<std::string> waiting{"/concept-scheme/concept-scheme:skills",
                                   "/occupation/occupation:nurse"};
  for (std::size_t i = 0; i < waiting.size(); ++i) {
    const auto reply = sample.open(waiting[i]);
    ASSERT_EQ(reply.status, 200U) << waiting[i];
    for (std::size_t at = 0; (at = reply.body.find("\"href\":\"", at)) != std::string::npos;) {
      at += 8 + kOpenBase.size();
      const std::string target = reply.body.substr(at, reply.body.find('"', at) - at);
      if (std::find(waiting.begin(), waiting.end(), target) == waiting.end())
        waiting.push_back(target);
    }
  }
  EXPECT_GT(waiting.size(), 8U);
}

}  // namespace
}  // namespace metier::test
