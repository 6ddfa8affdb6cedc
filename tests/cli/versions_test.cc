// metier diff and metier migrate, from outside, on releases of three occupations.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <simdjson.h>

#include <filesystem>
#include <fstream>

#include "base/base.h"
#include "cli/program.h"

namespace metier::test {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;
namespace fs = std::filesystem;

const std::string kBase = "http://data.europa.eu/esco/occupation/";

std::string write(const std::string& name, const std::string& text) {
  const fs::path path = fs::path(scratch()) / name;
  fs::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << text;
  return path.string();
}

std::string slurp(const std::string& path) {
  return *read_file(path, 1U << 30);
}

// One release: rows of "URI,code,label,alternatives".
std::string release(const std::string& name, const std::string& rows) {
  const auto table = write(name + "/occupations_en.csv",
                           "conceptUri,code,preferredLabel,altLabels,status\n" + rows);
  const auto file = scratch() + "/" + name + ".metier";
  const auto built = run({"build", table, "-o", file, "--quiet", "--no-learn"});
  EXPECT_EQ(built.status, 0) << built.err;
  return file;
}

const std::string& old_release() {
  static const auto file = release("old", kBase + "a,1.1,baker,,released\n" + kBase +
                                              "b,1.2,residential care home worker,,released\n" +
                                              kBase + "c,1.3,lighthouse keeper,,released\n");
  return file;
}

const std::string& new_release() {
  static const auto file =
      release("new", kBase + "a,1.1,bread baker,,released\n" + kBase +
                         "d,1.2,care home worker,residential care home worker,released\n");
  return file;
}

Outcome migrate(const std::string& list, std::vector<std::string> more = {}) {
  std::vector<std::string> words{"migrate", list, "--from", old_release(), "--to", new_release()};
  words.insert(words.end(), more.begin(), more.end());
  return run(words);
}

TEST(CliDiff, TellsCountsThenLists) {
  const auto diff = run({"diff", old_release(), new_release()});
  EXPECT_EQ(diff.status, 0) << diff.err;
  EXPECT_THAT(diff.out, AllOf(HasSubstr("old → new"), HasSubstr("→ care home worker 1.2"),
                              HasSubstr("no likely successor"), HasSubstr("baker → bread baker")));
  EXPECT_LT(diff.out.find("occupation               3"), diff.out.find("Removed or made obsolete"));
}

TEST(CliDiff, NoDifferenceIsStatusZeroToo) {
  const auto diff = run({"diff", old_release(), old_release()});
  EXPECT_EQ(diff.status, 0);
  EXPECT_THAT(diff.out, HasSubstr("No differences."));
}

TEST(CliDiff, LongListsAreCutUnlessAllIsAskedFor) {
  std::string rows;
  for (int i = 0; i < 30; ++i)
    rows += fmt::format("{}n{},2.{},trade number {},,released\n", kBase, i, i, i);
  const auto many = release("many", rows);
  EXPECT_THAT(run({"diff", old_release(), many}).out, HasSubstr("and 20 more, --all shows them"));
  EXPECT_THAT(run({"diff", old_release(), many, "--all"}).out,
              AllOf(Not(HasSubstr("--all shows them")), HasSubstr("trade number 29")));
}

TEST(CliDiff, JsonAndHtmlIntoFiles) {
  const auto json_file = scratch() + "/d.json", page_file = scratch() + "/d.html";
  EXPECT_EQ(run({"diff", old_release(), new_release(), "--format", "json", "-o", json_file}).out,
            "");
  simdjson::dom::parser parser;
  const auto text = slurp(json_file);
  const auto json = parser.parse(text);
  EXPECT_EQ(json["gone"].get_array().value().size(), 2U);
  EXPECT_EQ(run({"diff", old_release(), new_release(), "--format", "html", "-o", page_file}).status,
            0);
  EXPECT_THAT(slurp(page_file), AllOf(HasSubstr("<!doctype html>"), Not(HasSubstr("<script"))));
}

TEST(CliDiff, OneConceptByEveryName) {
  for (const std::string& name : {kBase + "b", std::string("residential care home worker")}) {
    const auto diff = run({"diff", old_release(), new_release(), "--concept", name});
    EXPECT_EQ(diff.status, 0) << diff.err;
    EXPECT_THAT(diff.out, AllOf(HasSubstr("removed"), HasSubstr("→ care home worker"))) << name;
  }
  EXPECT_THAT(run({"diff", old_release(), new_release(), "--concept", "1.1"}).out,
              AllOf(HasSubstr("− baker"), HasSubstr("+ bread baker")));
  EXPECT_THAT(run({"diff", old_release(), new_release(), "--concept", "care home worker"}).out,
              HasSubstr("residential care home worker"));  // what it replaces
  const auto json =
      run({"diff", old_release(), new_release(), "--concept", kBase + "a", "--format", "json"});
  EXPECT_THAT(json.out, HasSubstr("\"oldValue\":\"baker\",\"newValue\":\"bread baker\""));
  EXPECT_EQ(run({"diff", old_release(), new_release(), "--concept", "astronaut"}).status, 1);
}

TEST(CliDiff, WrongUsageAndBrokenSnapshots) {
  EXPECT_EQ(run({"diff", old_release()}).status, 2);
  EXPECT_EQ(run({"diff", old_release(), new_release(), "--lang", "zz"}).status, 2);
  EXPECT_EQ(run({"diff", old_release(), new_release(), "--format", "xml"}).status, 2);
  const auto broken = write("broken.metier", "no snapshot at all");
  const auto diff = run({"diff", old_release(), broken});
  EXPECT_EQ(diff.status, 3);
  EXPECT_THAT(diff.err, HasSubstr("broken.metier"));
  EXPECT_EQ(run({"diff", scratch() + "/none.metier", new_release()}).status, 3);
}

TEST(CliMigrate, CsvIntoAFileWithAReport) {
  const auto list = write("l.csv", "who,job\nAnn,\"" + kBase + "b\"\nBob," + kBase + "c\n");
  const auto out = scratch() + "/l.new.csv", report = scratch() + "/report.csv";
  const auto done = migrate(list, {"-o", out, "--report", report});
  EXPECT_EQ(done.status, 1);
  EXPECT_EQ(slurp(out), "who,job\nAnn,\"" + kBase + "d\"\nBob," + kBase + "c\n");
  EXPECT_THAT(done.err, AllOf(HasSubstr("l.csv:3: " + kBase + "c (lighthouse keeper): no likely"),
                              HasSubstr("1 replaced, 0 current, 1 left as they were")));
  EXPECT_THAT(slurp(report),
              AllOf(HasSubstr(",2," + kBase + "b,residential care home worker,replaced,"),
                    HasSubstr("no likely successor")));
}

TEST(CliMigrate, InPlaceAndToStandardOutput) {
  const auto list = write("l.jsonl", "{\"job\":\"" + kBase + "b\"}\n{\"job\" : \"x\"}\n");
  const auto printed = migrate(list);
  EXPECT_EQ(printed.status, 0) << printed.err;
  EXPECT_EQ(printed.out, "{\"job\":\"" + kBase + "d\"}\n{\"job\" : \"x\"}\n");
  EXPECT_EQ(migrate(list, {"-o", list}).status, 0);
  EXPECT_EQ(slurp(list), printed.out);
}

TEST(CliMigrate, DryRunWritesNoList) {
  const auto list = write("dry.txt", kBase + "b\n");
  const auto out = scratch() + "/dry.out";
  const auto done = migrate(list, {"--dry-run", "-o", out});
  EXPECT_EQ(done.status, 0);
  EXPECT_EQ(done.out, "");
  EXPECT_FALSE(fs::exists(out));
  EXPECT_THAT(done.err, HasSubstr("1 replaced"));
}

TEST(CliMigrate, HostileListsGiveOneErrorAndNoFile) {
  const auto out = scratch() + "/hostile.out";
  const std::vector<std::pair<std::string, std::string>> lists{
      {write("z.csv", std::string("a\n\0b", 4)), "z.csv:2: a zero byte"},
      {write("q.csv", "a\n\"never closed\n"), "q.csv:2: a quote"},
      {write("b.json", "{\"a\":\n[1,}"), "b.json:2: not JSON"},
      {write("d.json", std::string(1 << 20, '[')), "d.json:1: not JSON: it ends too early"}};
  for (const auto& [list, error] : lists) {
    const auto done = migrate(list, {"-o", out});
    EXPECT_EQ(done.status, 1) << list;
    EXPECT_THAT(done.err, HasSubstr(error));
    EXPECT_EQ(std::count(done.err.begin(), done.err.end(), '\n'), 1) << done.err;
    EXPECT_FALSE(fs::exists(out));
  }
  EXPECT_EQ(migrate(scratch() + "/none.csv").status, 1);
}

TEST(CliMigrate, ColumnsAndWrongUsage) {
  const auto list = write("c.csv", "a,b\n" + kBase + "b," + kBase + "b\n");
  EXPECT_EQ(migrate(list, {"--column", "b"}).out, "a,b\n" + kBase + "b," + kBase + "d\n");
  EXPECT_EQ(migrate(list, {"--column", "x"}).status, 2);
  EXPECT_EQ(run({"migrate", list, "--from", old_release()}).status, 2);
  const auto broken = write("broken.metier", "no snapshot at all");
  EXPECT_EQ(run({"migrate", list, "--from", broken, "--to", new_release()}).status, 3);
}

}  // namespace
}  // namespace metier::test
