#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "adverts/adverts.h"
#include "adverts/chance.h"
#include "adverts/identity.h"
#include "link/learned_tiny.h"

namespace metier::adverts {
namespace {

using test::Tiny;
using testing::ElementsAre;

// A baker (7512) and a database administrator (2521), bread and SQL.
struct World {
  World() {
    const auto food = tiny.isco("7512", "Bakers");
    const auto data = tiny.isco("2521", "Database people");
    const auto baker = tiny.occupation("baker", "7512.1", "baker");
    const auto dba = tiny.occupation("dba", "2521.1", "database administrator");
    tiny.edge(baker, taxonomy::Relation::isco_group, food);
    tiny.edge(dba, taxonomy::Relation::isco_group, data);
    tiny.skill("bread", "bake bread");
    tiny.skill("sql", "SQL");
    auto opened = Coder::open(test::learned(tiny));
    if (!opened) throw std::runtime_error(opened.error().message);
    coder.emplace(std::move(*opened));
  }
  Advert code(const feeds::Record& record, const CodeOptions& options = {}) {
    Advert out;
    coder->code(record, options, scratch, out);
    return out;
  }
  Tiny tiny;
  std::optional<Coder> coder;
  CodeScratch scratch;
};

std::vector<std::string> skills(const Advert& advert) {
  std::vector<std::string> out;
  for (const CodedSkill& s : advert.skills) out.push_back(s.uri.substr(s.uri.rfind('/') + 1));
  return out;
}

feeds::Record record(std::string title, std::string text) {
  feeds::Record out;
  out.title = std::move(title);
  out.text = std::move(text);
  out.language = "en";
  return out;
}

TEST(Coder, ATitleLeadsToItsOccupationAndGroup) {
  World w;
  const Advert a = w.code(record("Baker", "You bake bread at night."));
  ASSERT_FALSE(a.occupations.empty());
  EXPECT_EQ(a.occupations[0].code, "7512.1");
  EXPECT_EQ(a.isco, "7512");
  EXPECT_GT(a.isco_probability, 0);
  EXPECT_LE(a.occupations[0].probability, a.isco_probability);
  EXPECT_THAT(skills(a), ElementsAre("bread"));
}

TEST(Coder, TextsLoseTheirMarkup) {
  World w;
  const Advert a =
      w.code(record("<b>Baker</b>\n(m/f)", "<p>You <i>bake bread</i>.</p><p>Nights.</p>"));
  EXPECT_EQ(a.title, "Baker (m/f)");
  EXPECT_EQ(a.text, "You bake bread.\n\nNights.");
}

TEST(Coder, SkillsThatTheSourceListsAreReadToo) {
  World w;
  feeds::Record r = record("Baker", "Nights.");
  r.skills = {"SQL", "flying"};
  const Advert a = w.code(r);
  EXPECT_THAT(skills(a), ElementsAre("sql"));
  EXPECT_EQ(a.text, "Nights.");
}

TEST(Coder, CodesOfTheSourceAreCertain) {
  World w;
  feeds::Record r = record("Baker", "You bake bread.");
  r.occupations = {{"esco", "http://data.europa.eu/esco/occupation/dba", ""}};
  Advert a = w.code(r);
  EXPECT_EQ(a.occupations[0].code, "2521.1");
  EXPECT_EQ(a.isco, "2521");
  EXPECT_EQ(a.isco_probability, 1);
  r.occupations = {{"isco", "2521", ""}};
  a = w.code(r);
  EXPECT_EQ(a.isco, "2521");
  EXPECT_EQ(a.isco_probability, 1);
  r.occupations = {{"isco", "9999", ""}};  // there is none: as if nothing had been said
  EXPECT_EQ(w.code(r).isco, "7512");
}

TEST(Coder, ANameInTheSourcesOwnClassificationHelps) {
  World w;
  feeds::Record r = record("We look for you!", "Nights.");
  r.occupations = {{"ssyk", "1234", "Baker"}};
  EXPECT_EQ(w.code(r).isco, "7512");
}

TEST(Coder, WhatSaysNothingIsCodedToNothing) {
  World w;
  const Advert a = w.code(record("Xyzzy", "Plugh."));
  EXPECT_TRUE(a.skills.empty());
  EXPECT_EQ(a.isco, "");
  EXPECT_TRUE(a.occupations.empty());
}

TEST(Coder, EmployersCanBeLeftOut) {
  World w;
  feeds::Record r = record("Baker", "Bread.");
  r.employer = "  Exempel \n Bageri ";
  EXPECT_EQ(w.code(r).employer, "Exempel Bageri");
  CodeOptions without;
  without.employers = false;
  EXPECT_EQ(w.code(r, without).employer, "");
}

TEST(Coder, LongTextsAreCutBetweenCharacters) {
  World w;
  std::string text;
  while (text.size() < kMostTextBytes + 10) text += "æ";
  const Advert a = w.code(record("Baker", " " + text));
  EXPECT_LE(a.text.size(), kMostTextBytes);
  EXPECT_FALSE(utf8::first_invalid(a.text));
}

TEST(Identity, TheSameAdvertOfTheSameSourceHasTheSameKey) {
  feeds::Record r = record("Baker", "Bread.");
  Advert a;
  a.source = "example.org";
  a.id = "17";
  const std::string by_id = key_of(a, r);
  EXPECT_EQ(by_id.size(), 32U);
  r.text = "Other words.";
  EXPECT_EQ(key_of(a, r), by_id);
  a.source = "example.com";
  EXPECT_NE(key_of(a, r), by_id);
}

TEST(Identity, WithoutAnIdTheAddressOrElseTheContentTells) {
  feeds::Record r = record("Baker", "Bread.");
  Advert a;
  a.source = "example.org";
  const std::string by_content = key_of(a, r);
  r.text = "Rolls.";
  EXPECT_NE(key_of(a, r), by_content);
  r.text = "Bread.";
  EXPECT_EQ(key_of(a, r), by_content);
  r.skills = {"SQL"};  // rows of a table may differ in little
  EXPECT_NE(key_of(a, r), by_content);
  a.url = "https://example.org/1";
  const std::string by_url = key_of(a, r);
  r.text = "Bread.";
  EXPECT_EQ(key_of(a, r), by_url);
}

TEST(Identity, FieldsDoNotRunIntoEachOther) {
  Advert a, b;
  a.source = "ab", a.id = "c";
  b.source = "a", b.id = "bc";
  EXPECT_NE(key_of(a, {}), key_of(b, {}));
}

TEST(Identity, TheSourceIsTheHostOfTheAddress) {
  feeds::Record r;
  EXPECT_EQ(source_of(r, "csv"), "csv");
  EXPECT_EQ(source_of(r, ""), "unknown");
  r.url = "https://user:word@www.Example.org:8080/jobs?id=1";
  EXPECT_EQ(source_of(r, "csv"), "example.org");
  r.url = "/relative";
  EXPECT_EQ(source_of(r, "csv"), "csv");
}

TEST(Chance, GrowsWithTheLeadAndNeverPromisesTooMuch) {
  const auto of = [](std::vector<float> scores) {
    std::vector<link::Ranked> ranking;
    for (const float s : scores) ranking.push_back({ConceptId(0), s});
    return chance_of_group(ranking, true);
  };
  EXPECT_EQ(of({}), 0);
  EXPECT_LT(of({2, 1.9F, 1.8F}), of({2, 1, 0.5F}));
  EXPECT_LT(of({2, 1, 0}), of({4, 1, 0}));
  EXPECT_LE(of({50, 0, 0}), 0.9F);
  EXPECT_GE(of({-50, -51, -52}), 0);
}

}  // namespace
}  // namespace metier::adverts
