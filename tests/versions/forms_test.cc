// A comparison as JSON, as a page and in sections.
#include <gmock/gmock.h>
#include <simdjson.h>

#include "versions/releases.h"

namespace metier::test {
namespace {

using taxonomy::Relation;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;
using versions::Telling;

const Telling kTelling{"v1", "v2", "en", false};

// Something of everything, with hostile labels.
const Compared& everything() {
  static const Compared c = [] {
    Tiny old, now;
    old.skill("old", "<script>alert(1)</script>");
    now.skill("new", "<script>alert(1)</script>");
    old.skill("lost", "weave baskets");
    for (Tiny* t : {&old, &now}) {
      const bool is_old = t == &old;
      const auto job =
          t->occupation("job", is_old ? "1.1" : "1.2", is_old ? "baker" : "bread baker");
      const auto skill = t->skill("s", "bake & sell"), other = t->skill("t", "sweep floors");
      t->edge(job, is_old ? Relation::essential_skill : Relation::optional_skill, skill);
      if (is_old) t->edge(job, Relation::essential_skill, other);
      t->alternative(skill, "en", is_old ? "x" : "y");
      t->note(skill, "en", taxonomy::NoteKind::description, is_old ? "One." : "Two.");
      t->preferred(skill, is_old ? "da" : "fi", "a");
    }
    return compare(old, now);
  }();
  return c;
}

TEST(Forms, JsonHasEverything) {
  const auto text = versions::to_json(everything().difference, kTelling);
  simdjson::dom::parser parser;
  const auto json = parser.parse(text);
  ASSERT_EQ(json.error(), simdjson::SUCCESS) << text;
  EXPECT_EQ(json["old"]["name"].get_string().value(), "v1");
  EXPECT_EQ(json["counts"]["concepts"]["skill"]["removed"].get_int64().value(), 2);
  EXPECT_EQ(json["counts"]["concepts"]["skill"]["replaced"].get_int64().value(), 1);
  EXPECT_EQ(json["counts"]["essentialToOptional"].get_int64().value(), 1);
  EXPECT_EQ(json["added"].get_array().value().size(), 1U);
  EXPECT_EQ(json["gone"].get_array().value().size(), 2U);
  EXPECT_TRUE(json["gone"].at(0)["successor"].is_null());  // weave baskets
  EXPECT_EQ(json["gone"].at(1)["successor"].get_string().value(), Compared::uri("skill/new"));
  EXPECT_EQ(json["gone"].at(1)["candidates"].at(0)["reasons"].at(0).get_string().value(),
            "same label");
  EXPECT_EQ(json["labels"].get_array().value().size(), 3U);
  EXPECT_EQ(json["notes"].at(0)["new"].get_string().value(), "Two.");
  EXPECT_EQ(json["facts"].at(0)["new"].get_string().value(), "1.2");
  EXPECT_EQ(json["relations"].at(0)["action"].get_string().value(), "Removed");
  EXPECT_EQ(json["switched"].at(0)["is"].get_string().value(), "optional skill");
  EXPECT_EQ(json["languages"].at(0)["in"].get_string().value(), "old");
}

TEST(Forms, JsonOfOneConcept) {
  const auto& c = everything();
  const auto id = c.old().find_uri(Compared::uri("skill/old"));
  const auto text =
      versions::to_json(c.difference, kTelling, {id, {}},
                        versions::changes_of(c.old(), c.now(), Compared::uri("skill/old")));
  simdjson::dom::parser parser;
  const auto json = parser.parse(text);
  EXPECT_EQ(json["fate"].get_string().value(), "removed");
  EXPECT_EQ(json["successor"].get_string().value(), Compared::uri("skill/new"));
  EXPECT_EQ(json["changes"].at(0)["newValue"].get_string().value(), "None");
}

TEST(Forms, ThePageIsSelfContainedAndEscaped) {
  const auto page = versions::to_html(everything().difference, kTelling);
  EXPECT_THAT(page, testing::StartsWith("<!doctype html>"));
  EXPECT_THAT(page, Not(HasSubstr("<script")));
  EXPECT_THAT(page, Not(HasSubstr("src=")));
  EXPECT_THAT(page, Not(HasSubstr("href=")));
  EXPECT_THAT(page, HasSubstr("&lt;script&gt;alert(1)"));
  EXPECT_THAT(page, HasSubstr("bake &amp; sell"));
  EXPECT_THAT(page, HasSubstr("language fi only in NEW: 1 labels"));
}

TEST(Forms, LongSectionsOfThePageAreCut) {
  Tiny old, now;
  for (std::size_t i = 0; i < versions::kMostRowsOfPage + 7; ++i) now.skill(std::to_string(i), "x");
  const auto page = versions::to_html(compare(old, now).difference, kTelling);
  EXPECT_THAT(page, HasSubstr("and 7 more"));
}

TEST(Forms, SectionsInOrder) {
  std::vector<std::string> titles;
  for (const auto& section : versions::digest(everything().difference, kTelling))
    titles.push_back(fmt::format("{} {}", section.title, section.aside));
  EXPECT_THAT(titles,
              ElementsAre("Removed or made obsolete 2", "Added 1", "Renamed 1", "Other labels 1",
                          "Notes 1", "Essential and optional skills switched 1", "Relations 1",
                          "Codes and other facts 1"));
}

TEST(Forms, OneLanguageAlone) {
  Tiny old, now;
  for (Tiny* t : {&old, &now}) {
    const auto h = t->skill("s", t == &old ? "a" : "b");
    t->preferred(h, "da", t == &old ? "c" : "d");
  }
  const auto c = compare(old, now);
  const Telling danish{"v1", "v2", "da", true};
  EXPECT_EQ(versions::count(c.difference, danish).labels[0].updated, 1U);
  EXPECT_EQ(versions::digest(c.difference, danish).at(0).rows.at(0).label, "c → d");
  EXPECT_THAT(versions::to_json(c.difference, danish),
              Not(HasSubstr("\"language\":\"en\",\"old\"")));
}

}  // namespace
}  // namespace metier::test
