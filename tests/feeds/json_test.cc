// JSON of all shapes: arrays, lines, objects around lists.
#include <gmock/gmock.h>

#include "feeds/read_all.h"

namespace metier::feeds {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

std::string advert(std::string_view title) {
  return fmt::format(R"({{"title":"{}","description":"Care for people","location":"Oslo"}})",
                     title);
}

TEST(JsonFeeds, ArraysLinesAndObjectsAround) {
  const std::string a = advert("A"), b = advert("B");
  EXPECT_THAT(titles(read_bytes("[" + a + "," + b + "]")), ElementsAre("A", "B"));
  EXPECT_THAT(titles(read_bytes(a + "\n" + b + "\n")), ElementsAre("A", "B"));
  EXPECT_THAT(titles(read_bytes(a + " " + b)), ElementsAre("A", "B"));
  EXPECT_THAT(titles(read_bytes("\xEF\xBB\xBF" + a)), ElementsAre("A"));
  EXPECT_THAT(titles(read_bytes("\x1E" + a + "\n\x1E" + b + "\n")), ElementsAre("A", "B"));
  for (const char* name : {"results", "jobs", "hits", "items", "testannonser", "resultats", "odd"})
    EXPECT_THAT(titles(read_bytes(fmt::format(R"({{"total":2,"{}":[{},{}]}})", name, a, b))),
                ElementsAre("A", "B"))
        << name;
  EXPECT_THAT(titles(read_bytes(R"({"hits":{"hits":[{"_id":"7","_source":)" + a + "}]}}")),
              ElementsAre("A"));
  EXPECT_THAT(titles(read_bytes(R"({"data":[{"id":"7","type":"jobs","attributes":)" + a + "}]}")),
              ElementsAre("A"));
}

TEST(JsonFeeds, OriginsSayWhere) {
  const std::string a = advert("A"), b = advert("B");
  EXPECT_THAT(read_bytes("[" + a + "," + b + "]").origins,
              ElementsAre("feed, record 1", "feed, record 2"));
  EXPECT_THAT(read_bytes(a + "\n\n" + b + "\n").origins, ElementsAre("feed:1", "feed:3"));
  EXPECT_THAT(read_bytes(a).origins, ElementsAre("feed"));
}

TEST(JsonFeeds, AListBesideAnAdvertIsNotTheFeed) {
  const All all = read_bytes(R"({"title":"Cook","company":"Inn","description":"Cook for guests",
    "skills":[{"name":"cooking"},{"name":"baking"}],"similar":[{"title":"Baker","company":"Mill",
    "description":"Bake"}]})");
  EXPECT_THAT(titles(all), ElementsAre("Cook"));
  EXPECT_THAT(all.records[0].skills, ElementsAre("cooking", "baking"));
}

TEST(JsonFeeds, WhatIsNoAdvertIsRefused) {
  for (const char* text :
       {R"({"basics":{"name":"Jane"},"work":[{"name":"Inn","position":"Cook","summary":"x"}]})",
        R"({"$schema":"x","title":"Job","description":"A job","type":"object","properties":{}})",
        R"([1,2,3])", R"({"a":1})", "[]", "{}",
        R"([{"title":"Prize","date":"2020","awarder":"x"}])",
        R"({"@context":"https://schema.org","@type":"Organization","name":"Inn"})"})
    EXPECT_THAT(read_bytes(text).error, StartsWith("feed: ")) << text;
}

TEST(JsonFeeds, ABadRecordIsSetAsideAndTheRestGoesOn) {
  const All array =
      read_bytes("[" + advert("A") + ",7,{\"location\":\"Oslo\"}," + advert("B") + "]");
  EXPECT_THAT(titles(array), ElementsAre("A", "B"));
  ASSERT_EQ(array.rejects.size(), 2U);
  EXPECT_EQ(array.rejects[0].raw, "7");
  EXPECT_EQ(array.rejects[1].field, "title");
  EXPECT_THAT(array.origins, testing::Contains("feed, record 3"));

  const All lines = read_bytes(advert("A") + "\n{\"title\":\"cut\n" + advert("B") + "\n");
  EXPECT_THAT(titles(lines), ElementsAre("A", "B"));
  ASSERT_EQ(lines.rejects.size(), 1U);
  EXPECT_EQ(lines.rejects[0].raw, "{\"title\":\"cut");
  EXPECT_THAT(lines.rejects[0].reason, StartsWith("this is no JSON: "));
}

TEST(JsonFeeds, AStrayQuoteInAnArrayHarmsOneRecordAtMost) {
  const All mended =
      read_bytes("[" + advert("A") + R"(,{"title":"The "best" cook","description":"Cook"},)" +
                 advert("B") + "]");
  EXPECT_THAT(titles(mended), ElementsAre("A", "The \"best\" cook", "B"));
  const All broken = read_bytes("[" + advert("A") + R"(,{"title":"x" y z: {,)" + "]},\n " +
                                advert("B") + "," + advert("C") + "]");
  EXPECT_THAT(titles(broken), ElementsAre("A", "B", "C"));
  EXPECT_EQ(broken.rejects.size(), 1U);
}

TEST(JsonFeeds, AFileThatIsCutEndsWithAnError) {
  const All all = read_bytes("[" + advert("A") + "," + advert("B").substr(0, 20));
  EXPECT_THAT(titles(all), ElementsAre("A"));
  EXPECT_THAT(all.error, HasSubstr("feed: damaged JSON at byte "));
  EXPECT_THAT(read_bytes("[" + advert("A")).error, HasSubstr("the file ends before the list does"));
}

TEST(JsonFeeds, ObjectsLargerThanARecordAreOpened) {
  Options options;
  options.max_record_bytes = 200;
  std::string list;
  for (int i = 0; i < 50; ++i) list += (i > 0 ? "," : "") + advert(fmt::format("T{}", i));
  const std::string filler =
      R"("facets":{"places":[{"name":"Oslo"}]},"long":")" + std::string(500, 'x') + "\",";
  const All all =
      read_bytes("{" + filler + R"("page":{"jobs":[)" + list + R"(]},"other":[{"a":1}]})", options);
  EXPECT_EQ(all.error, "");
  EXPECT_EQ(all.records.size(), 50U);
  EXPECT_THAT(all.rejects, IsEmpty());
}

TEST(JsonFeeds, ARecordBeyondTheLimitIsSetAside) {
  Options options;
  options.max_record_bytes = 1000;
  const std::string large = advert(std::string(2000, 'x'));
  for (const std::string& text : {"[" + advert("A") + "," + large + "," + advert("B") + "]",
                                  advert("A") + "\n" + large + "\n" + advert("B") + "\n"}) {
    const All all = read_bytes(text, options);
    EXPECT_THAT(titles(all), ElementsAre("A", "B"));
    ASSERT_EQ(all.rejects.size(), 1U);
    EXPECT_EQ(all.rejects[0].reason, "more than 1000 bytes");
  }
}

TEST(JsonFeeds, DeepNestingIsOneReject) {
  const std::string deep = "{\"title\":" + std::string(300, '[') + std::string(300, ']') + "}";
  const All all = read_bytes("[" + advert("A") + "," + deep + "," + advert("B") + "]");
  EXPECT_THAT(titles(all), ElementsAre("A", "B"));
  EXPECT_EQ(all.rejects.size(), 1U);
}

TEST(JsonFeeds, FieldsAreKnownByManyNames) {
  const All all =
      read_bytes(R"([{"JobTitle":"Cook &amp; baker","company_name":"Inn","job_city":"Bergen",
    "country":"NO","salary_min":300000,"salary_max":"350 000","salary-currency":"NOK",
    "employment_type":["Full-time","Permanent"],"published_at":1762300800,"nbPostes":2,
    "requiredSkills":"cooking; baking","experience":"2","remote":"yes","isco_08":"5120"}])");
  ASSERT_EQ(all.records.size(), 1U);
  const Record& r = all.records[0];
  EXPECT_EQ(r.title, "Cook & baker");
  EXPECT_EQ(r.employer, "Inn");
  ASSERT_EQ(r.places.size(), 1U);
  EXPECT_EQ(r.places[0].locality, "Bergen");
  EXPECT_EQ(r.places[0].country, "NO");
  EXPECT_EQ(r.pay_minimum, "300000");
  EXPECT_EQ(r.pay_maximum, "350 000");
  EXPECT_EQ(r.pay_currency, "NOK");
  EXPECT_THAT(r.contract, ElementsAre("Full-time", "Permanent"));
  EXPECT_EQ(r.posted, "2025-11-05T00:00:00Z");
  EXPECT_EQ(r.openings, 2U);
  EXPECT_THAT(r.skills, ElementsAre("cooking", "baking"));
  EXPECT_EQ(r.experience, "2 years");
  EXPECT_TRUE(r.remote);
  ASSERT_EQ(r.occupations.size(), 1U);
  EXPECT_EQ(r.occupations[0].scheme, "isco");
  EXPECT_EQ(r.occupations[0].code, "5120");
}

TEST(JsonFeeds, JobTechInBothForms) {
  const All raw =
      read_bytes(R"({"testannonser":[{"annonsId":7,"annonsrubrik":"Kock","annonstext":"Laga mat",
    "yrkesroll":{"namn":"Kock","varde":"5120"},"arbetsplatsadress":{"postort":"Umeå","lan":{"namn":
    "Västerbottens län"}},"postadress":{"postort":"Luleå"},"avpublicerad":true,"antalPlatser":3,
    "anstallningTyp":{"namn":"Vanlig anställning"},"arbetstidTyp":{"namn":"Heltid"}}]})");
  ASSERT_EQ(raw.records.size(), 1U);
  EXPECT_EQ(raw.form, "jobtech");
  EXPECT_EQ(raw.records[0].title, "Kock");
  EXPECT_EQ(raw.records[0].hours, "Heltid");
  EXPECT_TRUE(raw.records[0].removed);
  EXPECT_EQ(raw.records[0].openings, 3U);
  ASSERT_EQ(raw.records[0].places.size(), 1U);
  EXPECT_EQ(raw.records[0].places[0].locality, "Umeå");

  const All lines = read_bytes(
      R"({"id":"1","headline":"Kock","description":{"text":"Laga","text_formatted":"<p>Laga</p>"},"occupation":{"concept_id":"abc","label":"Kock"},"occupation_group":{"label":"Kockar","legacy_ams_taxonomy_id":"5120"},"workplace_address":{"municipality":"Malmö","region":"Skåne län","country":null},"scope_of_work":{"min":50,"max":75},"working_hours_type":{"label":"Deltid"},"must_have":{"skills":[{"label":"Meny"}]}}
{"id":"2","removed":true,"headline":"Bagare"}
)");
  ASSERT_EQ(lines.records.size(), 2U);
  const Record& r = lines.records[0];
  EXPECT_EQ(r.text, "<p>Laga</p>");
  EXPECT_EQ(r.hours, "Deltid 50-75 %");
  EXPECT_THAT(r.skills, ElementsAre("Meny"));
  EXPECT_EQ(r.places[0].country, "SE");
  ASSERT_EQ(r.occupations.size(), 2U);
  EXPECT_EQ(r.occupations[1].scheme, "ssyk");
  EXPECT_EQ(r.occupations[1].code, "5120");
  EXPECT_TRUE(lines.records[1].removed);
}

}  // namespace
}  // namespace metier::feeds
