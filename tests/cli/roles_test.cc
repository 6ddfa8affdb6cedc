// metier compare, draft and check, and levels from O*NET, from outside.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cli/lines.h"
#include "cli/program.h"
#include "levels/onet.h"

namespace metier::test {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

const std::string kCto = "chief technology officer";
const std::string kOperations = "ICT operations manager";

TEST(CliCompare, TextNamesEverySection) {
  const auto outcome = run({"compare", kCto, kOperations}, "", {"COLUMNS=80"});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_THAT(outcome.out, HasSubstr("Overlap\n"));
  EXPECT_THAT(outcome.out, HasSubstr("Only A: chief technology officer ("));
  EXPECT_THAT(outcome.out, HasSubstr("E essential, o optional, - not at all."));
  const auto tables = outcome.out.substr(0, outcome.out.find("Only A"));
  for (const auto& line : split(tables)) EXPECT_LE(line.size(), 80U) << line;
}

TEST(CliCompare, JsonCountsAreThoseOfTheProfiles) {
  const auto outcome = run({"compare", kCto, kOperations, "--format", "json"});
  ASSERT_EQ(outcome.status, 0) << outcome.err;
  const Line compared(outcome.out);
  const std::string names[] = {kCto, kOperations};
  for (int i = 0; i < 2; ++i) {
    const Line profile(run({"show", names[i], "--format", "json"}).out);
    EXPECT_EQ(compared.at("/roles/" + std::to_string(i) + "/counts/total"),
              profile.at("/counts/total"));
    EXPECT_EQ(compared.at("/roles/" + std::to_string(i) + "/uri"), profile.at("/uri"));
  }
  EXPECT_EQ(compared.size("/overlaps"), 1U);
}

TEST(CliCompare, MarkdownAndHtml) {
  EXPECT_THAT(run({"compare", kCto, kOperations, "--format", "md", "--lang", "da"}).out,
              AllOf(StartsWith("# Roles side by side\n\n|  | A  "), HasSubstr("\n## Overlap\n")));
  const auto page = run({"compare", kCto, kOperations, "--format", "html"}).out;
  EXPECT_THAT(page, StartsWith("<!doctype html>"));
  EXPECT_THAT(page, Not(HasSubstr("<script")));
}

TEST(CliCompare, WhatCannotBeComparedIsOneLine) {
  EXPECT_EQ(run({"compare", kCto}).status, 2);
  EXPECT_EQ(run({"compare", kCto, "xqzt flurbo"}).status, 1);
  const auto twice = run({"compare", kCto, "1330.3"});
  EXPECT_EQ(twice.status, 2);
  EXPECT_THAT(twice.err, HasSubstr("named twice"));
  const auto group = run({"compare", kCto, "1330"});
  EXPECT_EQ(group.status, 2);
  EXPECT_THAT(group.err, HasSubstr("isco-group"));
  EXPECT_EQ(run({"compare", kCto, kOperations, "--snapshot", "nowhere"}).status, 3);
}

TEST(CliDraft, IsReadBackAsItsOccupation) {
  for (const auto& name : {kCto, kOperations}) {
    const auto drafted = run({"draft", name});
    ASSERT_EQ(drafted.status, 0) << drafted.err;
    EXPECT_THAT(drafted.out, StartsWith("# " + name + "\n"));
    const auto checked = Line(run({"check", "--format", "json"}, drafted.out).out);
    EXPECT_EQ(checked.at("/occupation/label"), name);
    EXPECT_EQ(checked.size("/missing"), 0U) << checked.at("/missing");
    const auto read = Line(run({"read", "--format", "json"}, drafted.out).out);
    EXPECT_EQ(read.at("/occupations/0/label"), name);
  }
}

TEST(CliDraft, Options) {
  const auto posting = Line(
      run({"draft", kCto, "--format", "json", "--lang", "da", "--top", "2", "--essential-only"})
          .out);
  EXPECT_EQ(posting.at("/@type"), "JobPosting");
  EXPECT_EQ(posting.at("/@context/1/@language"), "da");
  EXPECT_EQ(posting.size("/responsibilities"), 2U);
  EXPECT_EQ(run({"draft", kCto, "--lang", "xx"}).status, 2);
  EXPECT_EQ(run({"draft", "xqzt flurbo"}).status, 1);
}

TEST(CliCheck, TextAndJson) {
  const std::string advert =
      "Salesman or chief technology officer\n\nFull-time in Berlin. Pay: 50,000 EUR.\n";
  const auto file = write("advert.txt", advert);
  const auto text = run({"check", file, "--occupation", kCto});
  EXPECT_EQ(text.status, 0) << text.err;
  EXPECT_THAT(text.out, HasSubstr("Essentials not mentioned"));
  EXPECT_THAT(text.out, HasSubstr("«Salesman» at 0"));
  EXPECT_THAT(text.out, HasSubstr("«50,000 EUR»"));
  const Line json(run({"check", "-", "--occupation", kCto, "--format", "json"}, advert).out);
  EXPECT_EQ(json.at("/occupation/given"), "true");
  EXPECT_EQ(json.at("/facts/0/stated"), "stated");
  EXPECT_EQ(json.at("/facts/2/stated"), "missing");
  EXPECT_EQ(json.at("/gendered/0/instead"), "salesperson");
  EXPECT_EQ(run({"check", "nowhere.txt"}).status, 1);
  EXPECT_EQ(run({"check", file, "--occupation", "xqzt flurbo"}).status, 1);
  EXPECT_EQ(run({"check"}, "").status, 0);
}

TEST(CliLevels, FromOnetToShow) {
  const Line profile(run({"show", kCto, "--format", "json"}).out);
  const auto path = profile.at("/uri").substr(std::string("http://data.europa.eu/esco/").size());
  TemporaryFolder folder;
  write_onet(folder, crosswalk_table(link("11-0000.01", path, "closeMatch")));
  const auto snapshot = scratch() + "/levels.metier";
  const auto built = run({"build", "data/starter", "-o", snapshot, "--no-learn", "--quiet",
                          "--onet", folder.path().string()});
  ASSERT_EQ(built.status, 0) << built.err;
  EXPECT_THAT(built.out, HasSubstr("written"));
  EXPECT_THAT(run({"inspect", snapshot, "--report"}).out,
              HasSubstr("occupations and groups with levels of O*NET"));
  const Line json(run({"show", kCto, "--format", "json", "--snapshot", snapshot}).out);
  EXPECT_EQ(json.at("/levels/jobZone/zone"), "4");
  EXPECT_EQ(json.at("/levels/education/name"), "School 6");
  EXPECT_EQ(json.at("/levels/match"), "close");
  EXPECT_THAT(run({"show", kCto, "--format", "md", "--snapshot", snapshot}).out,
              AllOf(HasSubstr("**Job zone**: 4 of 5 (Considerable)"), HasSubstr("CC BY 4.0")));
  EXPECT_THAT(run({"show", kOperations, "--snapshot", snapshot}).out, Not(HasSubstr("Job zone")));
  EXPECT_THAT(run({"compare", kCto, kOperations, "--snapshot", snapshot}).out,
              HasSubstr("Considerable"));
  const auto missing =
      run({"build", "data/starter", "-o", snapshot, "--no-learn", "--onet", "docs"});
  EXPECT_EQ(missing.status, 1);
  EXPECT_THAT(missing.err, HasSubstr("docs: no tables of O*NET; there is no Job Zones"));
  EXPECT_EQ(
      run({"build", "data/starter", "-o", snapshot, "--no-learn"}, "", {"METIER_ONET=docs"}).status,
      1);
}

}  // namespace
}  // namespace metier::test
