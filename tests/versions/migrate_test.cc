#include <gmock/gmock.h>

#include "versions/releases.h"

namespace metier::test {
namespace {

using testing::HasSubstr;
using versions::ListFormat;
using versions::Outcome;

// skill/old became skill/new; skill/lost is gone; skill/kept stays.
const Compared& releases() {
  static const Compared c = [] {
    Tiny old, now;
    old.skill("old", "bake, and sell bread");
    old.skill("lost", "weave baskets");
    for (Tiny* t : {&old, &now}) t->skill("kept", "pilot drones");
    now.skill("new", "bake, and sell bread");
    return compare(old, now);
  }();
  return c;
}

Result<versions::Migration> migrate(std::string_view text, ListFormat format,
                                    std::string_view column = "") {
  return versions::migrate(releases().difference, text, {"list", format, std::string(column)});
}

std::string u(std::string_view name) {
  return Compared::uri(name);
}

TEST(Migrate, ReplacesInCsvAndKeepsEveryOtherByte) {
  const auto text = "\xEF\xBB\xBFid;uri;note\r\n1;\"" + u("skill/old") +
                    "\";\"a \"\"b\"\"\r\nc\"\r\n2; " + u("skill/old") + " ;see " + u("skill/old") +
                    "\r\n3;" + u("skill/kept") + ";";
  const auto m = migrate(text, ListFormat::csv);
  ASSERT_TRUE(m) << m.error().message;
  EXPECT_EQ(m->text, "\xEF\xBB\xBFid;uri;note\r\n1;\"" + u("skill/new") +
                         "\";\"a \"\"b\"\"\r\nc\"\r\n2; " + u("skill/new") + " ;see " +
                         u("skill/old") + "\r\n3;" + u("skill/kept") + ";");
  EXPECT_EQ(m->count(Outcome::replaced), 2U);
  EXPECT_EQ(m->count(Outcome::current), 1U);
  EXPECT_EQ(m->failed_count(), 0U);
}

TEST(Migrate, OneColumnOfCsv) {
  const auto text = "from,to\n" + u("skill/old") + "," + u("skill/old") + "\n";
  EXPECT_EQ(migrate(text, ListFormat::csv, "to")->text,
            "from,to\n" + u("skill/old") + "," + u("skill/new") + "\n");
  EXPECT_EQ(migrate(text, ListFormat::csv, "x").error().kind, ErrorKind::usage);
}

TEST(Migrate, JsonResumeWithEscapedSlashesAndHttps) {
  const std::string text =
      "{\"skills\": [ {\"name\":\"bread\",\t\"keywords\":[\"http:\\/\\/data.europa.eu\\/esco\\/"
      "skill\\/old\", \"https://data.europa.eu/esco/skill/old\"]} ],\n"
      "\"summary\": \"I know http://data.europa.eu/esco/skill/old \\u00e9\"}\n";
  const auto m = migrate(text, ListFormat::json);
  ASSERT_TRUE(m) << m.error().message;
  EXPECT_EQ(
      m->text,
      "{\"skills\": [ {\"name\":\"bread\",\t\"keywords\":[\"http:\\/\\/data.europa.eu\\/esco\\/"
      "skill\\/new\", \"https://data.europa.eu/esco/skill/new\"]} ],\n"
      "\"summary\": \"I know http://data.europa.eu/esco/skill/old \\u00e9\"}\n");
}

TEST(Migrate, NamesOfFieldsAreLeftAndTold) {
  const auto text = "{\"" + u("skill/old") + "\": 3, \"" + u("skill/new") + "\": 4}";
  const auto m = migrate(text, ListFormat::json);
  EXPECT_EQ(m->text, text);
  ASSERT_EQ(m->found.size(), 2U);
  EXPECT_EQ(m->found[0].outcome, Outcome::key);
  EXPECT_EQ(m->failed_count(), 1U);
}

TEST(Migrate, WhatCouldNotBeDoneIsReported) {
  const auto text = u("skill/lost") + "\n" + u("skill/never") + "\n" + u("skill-type/skill") +
                    "\n" + u("skill/old") + "\n";
  const auto m = migrate(text, ListFormat::text);
  ASSERT_TRUE(m);
  EXPECT_EQ(m->text, u("skill/lost") + "\n" + u("skill/never") + "\n" + u("skill-type/skill") +
                         "\n" + u("skill/new") + "\n");
  ASSERT_EQ(m->found.size(), 3U);  // types and the like are no concepts
  EXPECT_EQ(m->found[0].outcome, Outcome::no_successor);
  EXPECT_EQ(m->found[1].outcome, Outcome::unknown);
  const auto& c = releases().difference;
  EXPECT_EQ(versions::failure_line(c, m->found[0], "l.txt"),
            "l.txt:1: " + u("skill/lost") + " (weave baskets): no likely successor");
  EXPECT_EQ(versions::failure_line(c, m->found[1], "l.txt"),
            "l.txt:2: " + u("skill/never") + ": in neither release");
  EXPECT_EQ(versions::report_csv(c, *m, "l.txt"),
            "file,line,uri,label,outcome,newUri,newLabel,score,why,candidates\n"
            "l.txt,1," +
                u("skill/lost") +
                ",weave baskets,no likely successor,,,,,\n"
                "l.txt,2," +
                u("skill/never") +
                ",,in neither release,,,,,\n"
                "l.txt,4," +
                u("skill/old") + ",\"bake, and sell bread\",replaced," + u("skill/new") +
                ",\"bake, and sell bread\",0.96,same label,\n");
}

TEST(Migrate, ZeroBytesAreNoText) {
  for (const auto format : {ListFormat::csv, ListFormat::json, ListFormat::text}) {
    const auto m = migrate(std::string_view("a\nb\0c", 5), format);
    ASSERT_FALSE(m);
    EXPECT_EQ(m.error().kind, ErrorKind::input);
    EXPECT_THAT(m.error().message, HasSubstr("list:2: a zero byte"));
  }
}

TEST(Migrate, NothingToDoChangesNothing) {
  for (const std::string text : {"", "\n", "id,uri\n1,x\n", "\xFF\xFE latin \xE9\n"})
    for (const auto format : {ListFormat::csv, ListFormat::text})
      EXPECT_EQ(migrate(text, format)->text, text);
}

TEST(Migrate, FormatsByNameElseByTheBeginning) {
  using versions::format_of;
  EXPECT_EQ(format_of("x.csv", "{"), ListFormat::csv);
  EXPECT_EQ(format_of("x.jsonl", ""), ListFormat::json);
  EXPECT_EQ(format_of("x.json", ""), ListFormat::json);
  EXPECT_EQ(format_of("x.txt", "a,b"), ListFormat::text);
  EXPECT_EQ(format_of("x", "\n {\"a\":1}"), ListFormat::json);
  EXPECT_EQ(format_of("x", u("skill/a") + "\n"), ListFormat::text);
  EXPECT_EQ(format_of("x", "uri,label\n"), ListFormat::csv);
  EXPECT_EQ(format_of("x", ""), ListFormat::text);
}

}  // namespace
}  // namespace metier::test
