#include "market/guide.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <simdjson.h>

#include <cmath>

#include "market/facts.h"
#include "market/guide_words.h"
#include "support/tiny.h"

namespace metier::market {
namespace {

using snapshot::Relation;
using taxonomy::ReuseLevel;
using taxonomy::SkillType;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

struct World {
  World() {
    auto& t = tiny;
    const auto group = t.isco("7512", "Bakers & confectioners");
    const auto baker = t.occupation("baker", "7512.1", "baker");
    t.preferred(baker, "da", "bager").alternative(baker, "da", "brødbager");
    t.alternative(baker, "en", "bread <maker>");
    t.note(baker, "en", snapshot::NoteKind::description, "Bakers make \"bread\" & rolls.");
    const auto cook = t.occupation("cook", "5120.1", "cook");
    const auto bread = t.skill("bread", "bake bread");
    const auto flour =
        t.skill("flour", "kinds of flour", SkillType::knowledge, ReuseLevel::occupation_specific);
    const auto clean =
        t.skill("clean", "clean kitchens", SkillType::skill, ReuseLevel::cross_sector);
    const auto soup = t.skill("soup", "cook soup");
    t.edge(baker, Relation::isco_group, group);
    t.edge(baker, Relation::essential_skill, bread).edge(baker, Relation::essential_skill, flour);
    t.edge(baker, Relation::optional_skill, clean);
    t.edge(cook, Relation::essential_skill, soup).edge(cook, Relation::essential_skill, clean);
    baker_uri = t.uri(baker);
    cook_uri = t.uri(cook);
    snapshot = t.snapshot();
    duties.adverts = 4;
    duties.with_duties = 3;
    duties.from = "2026-01-01";
    duties.to = "2026-02-01";
    DutyGroup g;
    g.label = "Bread | <b>every</b> night";
    g.adverts = 3;
    g.countries = {{"DK", 2}, {"", 1}};
    g.skills = {{id("skill/bread"), 0.5}};
    g.example = {"Bake *bread* <i>now</i>", "",           "one.example",
                 "https://one.example/1",   "2026-02-01", {}};
    duties.groups.push_back(g);
    duties.groups.push_back(g);
    AskGroup boss;
    boss.kind = AskKind::reports_to;
    boss.what = "head cook";
    boss.occupation = id("occupation/cook");
    boss.adverts = 2;
    boss.example.url = "javascript:alert(1)";
    duties.asks.push_back(boss);
    AskGroup years;
    years.kind = AskKind::experience;
    years.minimum = 3;
    years.maximum = INFINITY;
    years.adverts = 2;
    duties.asks.push_back(years);
  }

  ConceptId id(std::string_view path) const {
    return snapshot->taxonomy().find_uri("http://data.europa.eu/esco/" + std::string(path));
  }
  GuideInput bare(std::string language = "en") const {
    return {.taxonomy = snapshot->taxonomy(),
            .occupation = id("occupation/baker"),
            .language = std::move(language)};
  }
  GuideInput full(std::string language = "en") const {
    GuideInput in = bare(std::move(language));
    in.duties = &duties;
    in.countries = counts({{"DK", 3}, {"", 1}});
    in.pay = counts({{"DK", 3}});
    in.pay->lines[0].pay =
        PayQuantiles{"DKK", 3, 300'000, 310'000, 330'000, 350'400, 400'000, "2026-01", "2026-02"};
    in.sources = counts({{"one.example", 4}});
    in.from = "2026-01-01";
    in.to = "2026-02-01";
    in.facts = {{baker_uri, "pay", "mean", 256604, 256604, "USD/year", "US", "2022", "A", ""},
                {baker_uri, "pay", "mean", 163255, 163255, "USD/year", "US", "2021", "B",
                 "https://b.example/"},
                {"", "outlook", "all jobs", 4, 4, "%", "US", "2020/2030", "BLS", ""}};
    in.near = {{id("occupation/cook"), 0.4}};
    return in;
  }
  static Counts counts(std::vector<std::pair<std::string, std::uint64_t>> lines) {
    Counts out;
    for (const auto& [key, adverts] : lines) {
      CountLine line;
      line.keys[0] = key;
      line.adverts = adverts;
      out.lines.push_back(line);
      out.adverts += adverts;
    }
    return out;
  }

  test::Tiny tiny;
  std::shared_ptr<const snapshot::Snapshot> snapshot;
  std::string baker_uri, cook_uri;
  RoleDuties duties;
};

std::vector<std::string> ids(const Guide& g) {
  std::vector<std::string> out;
  for (const auto& s : g.sections) out.push_back(s.id);
  return out;
}
const GuideSection& section(const Guide& g, std::string_view id) {
  const auto at = std::find_if(g.sections.begin(), g.sections.end(),
                               [&](const GuideSection& s) { return s.id == id; });
  if (at == g.sections.end()) throw std::runtime_error("no section " + std::string(id));
  return *at;
}
std::vector<std::string> texts(const std::vector<GuideCell>& cells) {
  std::vector<std::string> out;
  for (const auto& c : cells) out.push_back(c.text);
  return out;
}

TEST(Guide, HasEveryPartThatThereIsDataFor) {
  const World w;
  const Guide g = guide(w.full());
  EXPECT_THAT(ids(g), ElementsAre("definition", "highlights", "profile", "duties", "pay",
                                  "countries", "near", "education", "reporting", "outlook",
                                  "questions", "sources", "about"));
  EXPECT_THAT(g.left_out, IsEmpty());
}

TEST(Guide, PartsWithoutDataAreLeftOutAndNamed) {
  const World w;
  const Guide g = guide(w.bare());
  EXPECT_THAT(ids(g),
              ElementsAre("definition", "highlights", "profile", "questions", "sources", "about"));
  EXPECT_THAT(g.left_out, ElementsAre("duties", "pay", "countries", "near", "education",
                                      "reporting", "outlook"));
  const std::string page = to_markdown(g);
  EXPECT_THAT(page, HasSubstr("Left out, as there is no data: Duties, Pay, Where the jobs are"));
}

TEST(Guide, TheProfileHasItsGroupsAndBucketsEmptyOnesToo) {
  const World w;
  const Guide g = guide(w.bare());
  const GuideSection& profile = section(g, "profile");
  EXPECT_EQ(profile.blocks[0].text, "3 competences: 2 essential, 1 optional.");
  ASSERT_EQ(profile.blocks.size(), 4U);
  EXPECT_EQ(profile.blocks[1].title, "Essential knowledge (1)");
  const auto& buckets = profile.blocks[1].items;
  ASSERT_EQ(buckets.size(), 3U);
  EXPECT_EQ(buckets[0].lead, "Occupation specific (1)");
  EXPECT_EQ(buckets[0].cells[0].text, "kinds of flour");
  EXPECT_EQ(buckets[1].lead, "Sector-specific (0)");
  EXPECT_EQ(buckets[1].text, "No competences in this bucket.");
  EXPECT_EQ(profile.blocks[3].title, "Optional skills and competences (1)");
}

TEST(Guide, ConflictingFiguresStandSideBySideWithDatesAndSources) {
  const World w;
  const Guide g = guide(w.full());
  const GuideSection& pay = section(g, "pay");
  ASSERT_EQ(pay.blocks.size(), 2U);
  EXPECT_THAT(texts(pay.blocks[0].rows[0]),
              ElementsAre("DK", "DKK", "310,000", "330,000", "350,400", "3", "2026-01 to 2026-02"));
  ASSERT_EQ(pay.blocks[1].rows.size(), 2U);
  EXPECT_THAT(texts(pay.blocks[1].rows[0]),
              ElementsAre("mean", "256,604 USD/year", "US", "2022", "A"));
  EXPECT_THAT(texts(pay.blocks[1].rows[1]),
              ElementsAre("mean", "163,255 USD/year", "US", "2021", "B"));
}

TEST(Guide, WhatIsUnknownIsADash) {
  const World w;
  const Guide g = guide(w.full());
  const auto& rows = section(g, "countries").blocks[1].rows;
  EXPECT_THAT(texts(rows[0]), ElementsAre("DK", "3"));
  EXPECT_THAT(texts(rows[1]), ElementsAre("\u2014", "1"));
}

TEST(Guide, SaysHowTheNearestRoleDiffers) {
  const World w;
  const Guide g = guide(w.full());
  const auto& row = section(g, "near").blocks[1].rows[0];
  EXPECT_THAT(texts(row),
              ElementsAre("cook", "40", "1",
                          testing::AllOf(HasSubstr("bake bread"), HasSubstr("kinds of flour")),
                          "cook soup"));
}

TEST(Guide, AnswersQuestionsFromTheData) {
  const World w;
  const Guide g = guide(w.full());
  std::vector<std::string> questions, answers;
  for (const GuideBlock& b : section(g, "questions").blocks) {
    questions.push_back(b.title);
    answers.push_back(b.text);
  }
  EXPECT_THAT(questions, Contains("To whom does one report?"));
  EXPECT_THAT(answers, Contains("Adverts name: head cook (cook) (2)."));
  EXPECT_THAT(answers, Contains("Named in adverts: 3+ years (2)."));
  EXPECT_THAT(answers, Contains("DK (3)."));
  EXPECT_THAT(answers, Contains(HasSubstr("mean: 163,255 USD/year (B, 2021, US).")));
}

TEST(Guide, InOtherLanguages) {
  const World w;
  for (const auto* language : {"da", "de", "fr", "es"}) {
    const Guide g = guide(w.full(language));
    EXPECT_EQ(g.words_language, language);
    EXPECT_NE(section(g, "pay").heading, section(guide(w.full()), "pay").heading);
  }
  const Guide danish = guide(w.full("da"));
  EXPECT_EQ(danish.title, "bager");
  EXPECT_THAT(to_markdown(danish), HasSubstr("brødbager"));
  EXPECT_THAT(to_markdown(danish), HasSubstr("3+ år"));
  EXPECT_EQ(guide(w.full("fi")).words_language, "en");
}

// Every language has every text, and asks for the same values as the English one.
TEST(Guide, TheTablesOfWordsAreWhole) {
  for (std::size_t i = 0; i < static_cast<std::size_t>(Say::kCount); ++i)
    for (const auto* language : {"en", "da", "de", "fr", "es"}) {
      const auto text = words(static_cast<Say>(i), language);
      EXPECT_FALSE(text.empty()) << i << language;
      for (const auto* value : {"{0}", "{1}", "{2}", "{3}", "{4}"})
        EXPECT_EQ(text.find(value) == std::string_view::npos,
                  words(static_cast<Say>(i), "en").find(value) == std::string_view::npos)
            << text;
    }
}

TEST(Guide, HostileTextIsHarmlessInEveryForm) {
  const World w;
  const Guide g = guide(w.full());
  const std::string html = to_html(g);
  for (const auto* never : {"<script", "<b>", "<i>", "<maker>", "javascript:"})
    EXPECT_THAT(html, Not(HasSubstr(never)));
  EXPECT_THAT(html, HasSubstr("bread &lt;maker&gt;"));
  EXPECT_THAT(html, HasSubstr("href=\"https://one.example/1\""));
  const std::string markdown = to_markdown(g);
  EXPECT_THAT(markdown, HasSubstr("Bread \\| \\<b\\>every\\</b\\> night"));
  EXPECT_THAT(markdown, Not(HasSubstr("javascript:")));
  simdjson::dom::parser parser;
  simdjson::dom::element root;
  ASSERT_EQ(parser.parse(to_json(g)).get(root), simdjson::SUCCESS);
  EXPECT_EQ(root["sections"].get_array().size(), g.sections.size());
  EXPECT_EQ(root["title"].get_string().value(), "baker");
}

TEST(Guide, SaysWhatIsStatistics) {
  const World w;
  for (const auto* language : {"en", "da", "de", "fr", "es"}) {
    const Guide g = guide(w.bare(language));
    EXPECT_EQ(g.sections.back().id, "about");
    EXPECT_GE(g.sections.back().blocks.size(), 3U);
  }
}

}  // namespace
}  // namespace metier::market
