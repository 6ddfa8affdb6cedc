// metier map, from outside.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "cli/lines.h"
#include "cli/program.h"
#include "mapping/rows.h"

namespace metier::test {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::StartsWith;

std::string read_back(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

TEST(CliMap, AListOfNamesBecomesAFormToReview) {
  const auto outcome = run({"map", "--lang", "en"}, "chief technology officer\nxqzt flurbo\n");
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  const auto rows = rows_of("form.csv", outcome.out);
  ASSERT_EQ(rows.size(), 3U) << outcome.out;
  EXPECT_THAT(outcome.out, StartsWith("label,esco_uri,esco_label,score,how,relation,matched_label,"
                                      "decision,alternative_1_uri,alternative_1_label,"));
  EXPECT_EQ(rows[1][0], "chief technology officer");
  EXPECT_THAT(rows[1][1], HasSubstr("/esco/occupation/"));
  EXPECT_EQ(rows[1][2], "chief technology officer");
  EXPECT_EQ(rows[1][4], "exact");
  EXPECT_EQ(rows[1][5], "exact");
  EXPECT_EQ(rows[1][7], "");
  EXPECT_EQ(rows[2][1], "");
  EXPECT_EQ(rows[2][4], "unmatched");
  EXPECT_EQ(rows[2][8], "");
  EXPECT_THAT(outcome.err, HasSubstr("1 matched, 0 doubtful, 1 unmatched"));
}

TEST(CliMap, AllColumnsOfTheUserAreKept) {
  const auto list = write("jobs.csv", "nr;Job title;team\n1;CTO;\"a;b\"\n2;teknologidirektør;\n");
  const auto outcome = run({"map", list, "--type", "occupation", "--alternatives", "1"});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  const auto rows = rows_of("form.csv", outcome.out);
  ASSERT_EQ(rows.size(), 3U);
  ASSERT_EQ(rows[0].size(), 12U);
  EXPECT_EQ(rows[0][1], "Job title");
  EXPECT_EQ(rows[1][2], "a;b");
  EXPECT_EQ(rows[1][3], rows[2][3]);
  EXPECT_EQ(rows[2][8], "teknologidirektør");
}

TEST(CliMap, JsonInAndOut) {
  const std::string list =
      "[{\"id\":\"a\",\"title\":\"CTO\",\"description\":\"leads technology\"},{\"id\":\"b\"}]";
  const auto outcome = run({"map", "-", "--format", "json"}, list);
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  const auto lines = split(outcome.out);
  ASSERT_EQ(lines.size(), 2U);
  const Line first(lines[0]);
  EXPECT_EQ(first.at("/row/id"), "a");
  EXPECT_EQ(first.at("/match/code"), "1330.3");
  EXPECT_EQ(first.at("/match/how"), "exact");
  EXPECT_EQ(first.at("/match/matched/label"), "CTO");
  EXPECT_EQ(first.at("/decision"), "");
  EXPECT_EQ(Line(lines[1]).at("/match"), "null");
  const auto same = run({"map", "--format", "json"},
                        "{\"id\":\"a\",\"title\":\"CTO\",\"description\":\"leads technology\"}\n");
  EXPECT_EQ(Line(same.out).at("/match/uri"), first.at("/match/uri"));
}

TEST(CliMap, Workbooks) {
  const auto list = write(
      "jobs.xlsx", workbook("<row><c t=\"s\"><v>0</v></c></row><row><c t=\"s\"><v>1</v></c></row>",
                            "<si><t>occupation</t></si><si><t>CTO</t></si>"));
  const auto outcome = run({"map", list});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_THAT(outcome.out, HasSubstr("\nCTO,http://"));
  const auto broken = run({"map", write("broken.xlsx", "PK\x03\x04 nothing")});
  EXPECT_EQ(broken.status, 1);
  EXPECT_THAT(broken.err, HasSubstr("broken.xlsx: no zip archive"));
}

// A form with the decisions of somebody, then the mapping that comes of it, then its use.
TEST(CliMap, AReviewedFormBecomesAMappingAndAMappingACrosswalk) {
  const auto form = scratch() + "/form.csv", mapping = scratch() + "/mapping.csv";
  const auto list = write("all.csv", "code,job\nx1,CTO\nx2,boss of it\nx3,xqzt\n");
  ASSERT_EQ(run({"map", list, "-o", form, "--threshold", "1"}).status, 0);
  auto rows = rows_of("form.csv", read_back(form));
  ASSERT_EQ(rows.size(), 4U);
  ASSERT_THAT(rows[1][9], HasSubstr("http"));
  const std::string uri = rows[1][9];
  rows[1][8] = "1";
  rows[2][8] = uri;
  rows[3][8] = "no";
  std::string reviewed;
  for (const auto& row : rows)
    for (std::size_t i = 0; i < row.size(); ++i)
      reviewed += (i == 0 ? "" : ",") + row[i] + (i + 1 == row.size() ? "\n" : "");
  const auto applied = run({"map", "--apply", write("reviewed.csv", reviewed), "-o", mapping});
  EXPECT_EQ(applied.status, 0) << applied.err;
  EXPECT_THAT(applied.err, HasSubstr("2 mapped, 1 without a concept, 0 undecided"));
  const auto mapped = rows_of("mapping.csv", read_back(mapping));
  EXPECT_EQ(mapped[0],
            (std::vector<std::string>{"code", "job", "esco_uri", "esco_label", "relation"}));
  EXPECT_EQ(mapped[2][2], uri);
  EXPECT_EQ(mapped[3][2], "");
  const auto asked = run({"map", "--crosswalk", mapping, "x2"});
  EXPECT_EQ(asked.status, 0) << asked.err;
  EXPECT_THAT(asked.out, HasSubstr(uri));
  const auto used = run({"map", write("more.csv", "job\nBoss of IT\n"), "--crosswalk", mapping});
  EXPECT_THAT(used.out, HasSubstr("Boss of IT," + uri));
  EXPECT_THAT(used.out, HasSubstr("crosswalk"));
}

TEST(CliMap, TheJsonFormIsReadBackToo) {
  const auto list = write("jobs.json", R"([{"job":"CTO"},{"job":"xqzt"},{"job":"CTO"}])");
  const auto mapped = run({"map", list, "--format", "json"});
  ASSERT_EQ(mapped.status, 0) << mapped.err;
  auto lines = split(mapped.out);
  ASSERT_GE(lines.size(), 3U);
  const auto decide = [&](std::size_t line, const std::string& decision) {
    const std::string empty = R"("decision":"")";
    lines[line].replace(lines[line].find(empty), empty.size(), R"("decision":")" + decision + '"');
  };
  decide(0, "yes");
  decide(1, "no");
  const auto applied =
      run({"map", "--apply",
           write("reviewed.jsonl", lines[0] + "\n" + lines[1] + "\n" + lines[2] + "\n")});
  EXPECT_EQ(applied.status, 0) << applied.err;
  EXPECT_THAT(applied.err, HasSubstr("1 mapped, 1 without a concept, 1 undecided"));
  const auto rows = rows_of("mapping.csv", applied.out);
  EXPECT_EQ(rows[0], (std::vector<std::string>{"job", "esco_uri", "esco_label", "relation"}));
  EXPECT_EQ(rows[1][2], "chief technology officer");
  EXPECT_EQ(rows[2][1], "");
}

TEST(CliMap, DecisionsAreChecked) {
  const std::string header = "label,esco_uri,esco_label,score,how,relation,decision\n";
  const auto form =
      write("bad.csv", header + "a,,,,,,http://data.europa.eu/esco/occupation/none\n");
  const auto out = scratch() + "/never.csv";
  const auto outcome = run({"map", "--apply", form, "-o", out});
  EXPECT_EQ(outcome.status, 1);
  EXPECT_THAT(outcome.err, HasSubstr("bad.csv:2:7: no concept of this snapshot has the URI"));
  EXPECT_FALSE(std::filesystem::exists(out));
  const auto open = write("scores.csv", header + "a,http://data.europa.eu/none,,0.9,,close,\n");
  EXPECT_EQ(run({"map", "--apply", open, "--accept", "0.95"}).status, 0);
  EXPECT_EQ(run({"map", "--apply", open, "--accept", "0.9"}).status, 1);
}

TEST(CliMap, CodesOfACrosswalk) {
  const auto cto = split(run({"search", "CTO", "--format", "json"}).out)[0];
  const auto uri = Line(cto).at("/results/0/uri");
  const auto walk = write("walk.csv", "Code,Title,ESCO URI,Type of Match\n11-1.00,Chiefs," + uri +
                                          ",broadMatch\n11-2.00,Gone,http://data.europa.eu/esco/"
                                          "occupation/gone,exactMatch\n");
  const auto outcome = run({"map", "--crosswalk", walk, "11-1.00", "chiefs", "--lang", "en"});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_THAT(outcome.out, HasSubstr("Chiefs  11-1.00"));
  EXPECT_THAT(outcome.out, HasSubstr("broad   chief technology officer  occupation 1330.3"));
  EXPECT_THAT(outcome.err, HasSubstr("1 row names a concept that is not in this snapshot"));
  const auto missing = run({"map", "--crosswalk", walk, "99", "--format", "json"});
  EXPECT_EQ(missing.status, 1);
  EXPECT_THAT(missing.err, HasSubstr("no code and no title \"99\""));
  EXPECT_EQ(Line(missing.out).size("/results"), 0U);
}

TEST(CliMap, TheAnswersDoNotDependOnTheThreads) {
  std::string list = "id,label\n";
  for (int i = 0; i < 1500; ++i)
    list += std::to_string(i) + (i % 2 == 0 ? ",head of technology\n" : ",database work\n");
  const auto one = run({"map", "--threads", "1"}, list);
  EXPECT_EQ(one.status, 0) << one.err;
  const auto rows = rows_of("form.csv", one.out);
  ASSERT_EQ(rows.size(), 1501U);
  for (const std::size_t i : {0U, 511U, 512U, 1499U}) EXPECT_EQ(rows[i + 1][0], std::to_string(i));
  EXPECT_EQ(run({"map", "--threads", "4"}, list).out, one.out);
}

TEST(CliMap, WrongUsage) {
  const auto list = write("two.csv", "a,b\n1,2\n");
  for (const std::vector<std::string>& words :
       std::vector<std::vector<std::string>>{{"map", list},
                                             {"map", list, "--column", "c"},
                                             {"map", list, list},
                                             {"map", list, "--apply", list},
                                             {"map", list, "--accept", "0.5"},
                                             {"map", list, "--type", "job"},
                                             {"map", list, "--lang", "12"},
                                             {"map", list, "--threshold", "2"},
                                             {"map", list, "--alternatives", "21"}}) {
    const auto outcome = run(words, "x");
    EXPECT_EQ(outcome.status, 2) << ::testing::PrintToString(words);
    EXPECT_THAT(outcome.err, Not(IsEmpty()));
  }
  EXPECT_THAT(run({"map", list}).err, HasSubstr("there are \"a\", \"b\""));
  EXPECT_EQ(run({"map", scratch() + "/none.csv"}).status, 1);
  EXPECT_EQ(run({"map", write("utf16.csv", "\xFF\xFE")}).status, 1);
  EXPECT_EQ(run({"map", list, "--column", "a"}, "", {"METIER_SNAPSHOT=/nowhere"}).status, 3);
}

}  // namespace
}  // namespace metier::test
