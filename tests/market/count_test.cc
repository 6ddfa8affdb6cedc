#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "market/market.h"
#include "support/tiny.h"

namespace metier::market {
namespace {

using snapshot::Relation;
using test::Tiny;
using testing::ElementsAre;
using testing::IsEmpty;

// Skills: databases (S1) above SQL and Oracle; baking stands alone below S2.
struct World {
  World() {
    const auto top = tiny.concept_of(taxonomy::ConceptKind::skill_group, "skill/S", "S", "skills");
    const auto s1 =
        tiny.concept_of(taxonomy::ConceptKind::skill_group, "skill/S1", "S1", "computing");
    const auto s2 = tiny.concept_of(taxonomy::ConceptKind::skill_group, "skill/S2", "S2", "making");
    const auto databases = tiny.skill("databases", "databases");
    const auto sql = tiny.skill("sql", "SQL");
    const auto bake = tiny.skill("bake", "bake");
    tiny.edge(s1, Relation::broader, top).edge(s2, Relation::broader, top);
    tiny.edge(databases, Relation::broader, s1).edge(sql, Relation::broader, databases);
    tiny.edge(bake, Relation::broader, s2);
    tiny.occupation("dba", "2521.1", "database administrator");
    tiny.occupation("baker", "7512.1", "baker");
    snapshot = tiny.snapshot();
  }

  struct One {
    std::string occupation = {}, isco = {};
    std::vector<std::string> skills = {};
    std::vector<std::pair<std::string, std::string>> places = {};  // country, region
    std::string posted = "2026-03-05";
    double pay = 0;
    store::AdvertNo duplicate_of = 0;
    float experience = -1;
  };
  void add(const One& one) {
    store::Row row;
    row.advert = ++last;
    row.cluster = one.duplicate_of ? one.duplicate_of : row.advert;
    row.source = "here";
    row.language = "en";
    row.posted = one.posted;
    const std::string occupation = one.occupation.empty() ? "" : uri("occupation/", one.occupation);
    row.occupation = occupation;
    row.isco = one.isco;
    row.isco_probability = 0.5;
    std::vector<std::string> uris;
    for (const auto& s : one.skills) uris.push_back(uri("skill/", s));
    const std::vector<std::string_view> views(uris.begin(), uris.end());
    row.skills = views;
    std::vector<places::Place> places;
    for (const auto& [country, region] : one.places) {
      places.emplace_back();
      places.back().country = country;
      places.back().region = region;
    }
    row.places = places;
    if (one.pay > 0) {
      row.pay.emplace();
      row.pay->currency = "EUR";
      row.pay->annual = one.pay;
    }
    row.experience_years = one.experience;
    columns.put(row);
  }
  static std::string uri(std::string_view kind, std::string_view name) {
    return "http://data.europa.eu/esco/" + std::string(kind) + std::string(name);
  }

  Counts count(const CountQuery& query) const {
    auto counts = market::count(columns, snapshot->taxonomy(), query);
    EXPECT_TRUE(counts);
    return *counts;
  }
  std::vector<std::string> lines(const CountQuery& query) const {
    std::vector<std::string> out;
    for (const CountLine& line : count(query).lines) {
      std::string text;
      for (std::size_t d = 0; d < query.by.size(); ++d) {
        const auto slash = line.keys[d].rfind('/');
        text += (line.keys[d].empty()
                     ? "?"
                     : line.keys[d].substr(slash == std::string::npos ? 0 : slash + 1)) +
                " ";
      }
      out.push_back(text + std::to_string(line.adverts));
    }
    return out;
  }

  Tiny tiny;
  std::shared_ptr<const snapshot::Snapshot> snapshot;
  Columns columns;
  store::AdvertNo last = 0;
};

TEST(Count, ByCountryAnAdvertCountsInEachOfItsCountriesOnce) {
  World w;
  w.add({.places = {{"DK", "DK-84"}, {"DK", "DK-82"}, {"SE", ""}}});
  w.add({.places = {{"DK", ""}}});
  w.add({});
  EXPECT_THAT(w.lines({.by = {Dimension::country}}), ElementsAre("DK 2", "SE 1", "? 1"));
  EXPECT_THAT(w.lines({.by = {Dimension::region}}), ElementsAre("DK-82 1", "DK-84 1", "? 2"));
  EXPECT_EQ(w.count({}).adverts, 3U);
}

TEST(Count, IscoLevelsKeepTheirZeros) {
  World w;
  w.add({.isco = "0110"});
  w.add({.isco = "2521"});
  w.add({.isco = ""});
  EXPECT_THAT(w.lines({.by = {Dimension::isco1}}), ElementsAre("0 1", "2 1", "? 1"));
  EXPECT_THAT(w.lines({.by = {Dimension::isco2}}), ElementsAre("01 1", "25 1", "? 1"));
  EXPECT_THAT(w.lines({.by = {Dimension::isco3}}), ElementsAre("011 1", "252 1", "? 1"));
  EXPECT_THAT(w.lines({.by = {Dimension::isco4}}), ElementsAre("0110 1", "2521 1", "? 1"));
  EXPECT_THAT(w.lines({.filter = {.isco = "0"}, .by = {Dimension::isco4}}), ElementsAre("0110 1"));
  EXPECT_THAT(w.lines({.filter = {.isco = "25"}, .by = {Dimension::isco4}}), ElementsAre("2521 1"));
}

TEST(Count, SkillsAndTheGroupsAboveThem) {
  World w;
  w.add({.skills = {"sql", "databases"}});
  w.add({.skills = {"bake"}});
  w.add({.skills = {}});
  EXPECT_THAT(w.lines({.by = {Dimension::skill}}),
              ElementsAre("bake 1", "databases 1", "sql 1", "? 1"));
  EXPECT_THAT(w.lines({.by = {Dimension::skill_group1}}), ElementsAre("S1 1", "S2 1", "? 1"));
}

TEST(Count, AFilterBySkillTakesTheNarrowerOnes) {
  World w;
  w.add({.skills = {"sql", "bake"}});
  w.add({.skills = {"bake"}});
  const CountQuery query{.filter = {.skills = {World::uri("skill/", "databases")}},
                         .by = {Dimension::skill}};
  EXPECT_THAT(w.lines(query), ElementsAre("bake 1", "sql 1"));
  // SQL is asked for in all of these, in half of all adverts.
  EXPECT_DOUBLE_EQ(*w.count(query).lines[1].lift, 2.0);
  EXPECT_DOUBLE_EQ(*w.count(query).lines[0].lift, 1.0);
}

TEST(Count, NearDuplicatesCountOnceAndAreToldOf) {
  World w;
  w.add({.isco = "2521"});
  w.add({.isco = "2521", .duplicate_of = 1});
  EXPECT_EQ(w.count({}).adverts, 1U);
  EXPECT_EQ(w.count({}).duplicates, 1U);
  EXPECT_EQ(w.count({.filter = {.duplicates = true}}).adverts, 2U);
}

TEST(Count, SmallNumbersAreToldOfButNotShown) {
  World w;
  for (int i = 0; i < 5; ++i) w.add({.isco = "2521"});
  w.add({.isco = "7512"});
  EXPECT_THAT(w.lines({.by = {Dimension::isco4}, .min_count = 5}), ElementsAre("2521 5"));
  EXPECT_EQ(w.count({.by = {Dimension::isco4}, .min_count = 5}).suppressed, 1U);
}

TEST(Count, ByTwoThingsAndInTheOrderOfTime) {
  World w;
  w.add({.isco = "7512", .posted = "2026-02-01"});
  w.add({.isco = "7512", .posted = "2026-01-09"});
  w.add({.isco = "2521", .posted = "2026-01-10"});
  w.add({.posted = ""});
  EXPECT_THAT(w.lines({.by = {Dimension::month, Dimension::isco4}}),
              ElementsAre("2026-01 2521 1", "2026-01 7512 1", "2026-02 7512 1", "? ? 1"));
  EXPECT_THAT(w.lines({.filter = {.from = "2026-02", .to = "2026-02"}, .by = {Dimension::month}}),
              ElementsAre("2026-02 1"));
}

TEST(Count, PayByQuantilesOfTheAdvertsThatSayIt) {
  World w;
  for (const double pay : {30'000, 40'000, 50'000, 60'000, 70'000})
    w.add({.isco = "2521", .posted = pay < 50'000 ? "2026-01-01" : "2026-04-01", .pay = pay});
  w.add({.isco = "2521"});
  const Counts counts = w.count({.by = {Dimension::isco4}, .pay = true});
  ASSERT_EQ(counts.lines.size(), 1U);
  const PayQuantiles& pay = *counts.lines[0].pay;
  EXPECT_EQ(pay.currency, "EUR");
  EXPECT_EQ(pay.adverts, 5U);
  EXPECT_FLOAT_EQ(pay.p25, 40'000);
  EXPECT_FLOAT_EQ(pay.p50, 50'000);
  EXPECT_FLOAT_EQ(pay.p10, 34'000);
  EXPECT_EQ(pay.from, "2026-01");
  EXPECT_EQ(pay.to, "2026-04");
}

TEST(Count, ExperienceInSteps) {
  World w;
  for (const float years : {-1.F, 0.F, 2.F, 3.F, 12.F}) w.add({.experience = years});
  EXPECT_THAT(w.lines({.by = {Dimension::experience}}),
              ElementsAre("0 years 1", "1-2 years 1", "10 years or more 1", "3-4 years 1", "? 1"));
}

TEST(Count, WhatIsNowhereIsFoundNowhere) {
  World w;
  w.add({.isco = "2521"});
  EXPECT_EQ(w.count({.filter = {.language = "fr"}}).adverts, 0U);
  EXPECT_EQ(w.count({.filter = {.country = "DK"}}).adverts, 0U);
  EXPECT_EQ(w.count({.filter = {.skills = {"http://no.such/skill"}}}).adverts, 0U);
}

TEST(Count, WrongFiltersAreSaidSo) {
  World w;
  const auto fails = [&](const CountQuery& query) {
    return !market::count(w.columns, w.snapshot->taxonomy(), query);
  };
  EXPECT_TRUE(fails({.filter = {.isco = "25x"}}));
  EXPECT_TRUE(fails({.filter = {.isco = "25211"}}));
  EXPECT_TRUE(fails({.filter = {.from = "March"}}));
  EXPECT_TRUE(fails({.by = {Dimension::isco1, Dimension::isco2, Dimension::isco3}}));
}

TEST(Count, AnAdvertWrittenAgainCountsAsItIsNow) {
  World w;
  w.add({.isco = "2521", .skills = {"sql"}});
  --w.last;
  w.add({.isco = "7512", .skills = {"bake"}});
  EXPECT_THAT(w.lines({.by = {Dimension::isco4}}), ElementsAre("7512 1"));
  EXPECT_THAT(w.lines({.by = {Dimension::skill}}), ElementsAre("bake 1"));
}

TEST(Dimension, NamesLeadBack) {
  for (const auto text : dimension_names()) EXPECT_EQ(name(*dimension(text)), text);
  EXPECT_FALSE(dimension("weather"));
}

}  // namespace
}  // namespace metier::market
