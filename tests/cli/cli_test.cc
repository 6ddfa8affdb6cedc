// The real binary, from outside: what it prints, where, and with which exit status.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <simdjson.h>

#include <csignal>
#include <filesystem>
#include <fstream>

#include "base/base.h"
#include "cli/program.h"
#include "support/esco.h"

namespace metier::test {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
namespace fs = std::filesystem;

std::size_t lines(const std::string& text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

std::string slurp(const fs::path& path) {
  return *read_file(path, 1U << 30);
}

TEST(Cli, HelpOfEveryVerbHasExamples) {
  const auto help = run({"--help"});
  EXPECT_EQ(help.status, 0);
  for (const std::string verb : {"fetch", "build", "show", "search", "read", "rank", "map", "diff",
                                 "migrate", "inspect", "export", "serve", "completion"}) {
    EXPECT_THAT(help.out, HasSubstr(verb));
    const auto of_verb = run({verb, "--help"});
    EXPECT_EQ(of_verb.status, 0) << verb;
    EXPECT_THAT(of_verb.out, HasSubstr("Examples:")) << verb;
  }
}

TEST(Cli, WrongUsageIsStatusTwo) {
  for (const std::vector<std::string>& words :
       std::vector<std::vector<std::string>>{{},
                                             {"frobnicate"},
                                             {"show"},
                                             {"show", "1330.3", "--frob"},
                                             {"show", "1330.3", "--format", "xml"},
                                             {"show", "1330.3", "--lang", "zz"},
                                             {"build", "--threads", "0", "data/starter"}}) {
    const auto outcome = run(words);
    EXPECT_EQ(outcome.status, 2) << ::testing::PrintToString(words);
    EXPECT_THAT(outcome.err, Not(IsEmpty()));
  }
}

TEST(Cli, WrongUsageSaysWhereToReadOn) {
  EXPECT_THAT(run({"serch", "sql"}).err, AllOf(HasSubstr("no verb 'serch'"), HasSubstr("search")));
  EXPECT_THAT(run({}).err, HasSubstr("metier --help"));
  EXPECT_THAT(run({"show"}).err, HasSubstr("metier show --help"));
  EXPECT_THAT(run({"show", "x", "--frob"}).err,
              AllOf(HasSubstr("--frob"), HasSubstr("metier show --help")));
}

TEST(Cli, UnknownLanguageNamesThoseThereAre) {
  EXPECT_THAT(run({"show", "1330.3", "--lang", "zz"}).err, HasSubstr("it has: da en"));
}

TEST(Cli, NoSnapshotIsStatusThreeAndOneLine) {
  for (const std::vector<std::string>& words :
       std::vector<std::vector<std::string>>{{"show", "1330.3"},
                                             {"search", "x"},
                                             {"inspect"},
                                             {"export"},
                                             {"read"},
                                             {"rank", "isco", "x"},
                                             {"serve"}}) {
    const auto outcome = run(words, "", {"METIER_SNAPSHOT=" + scratch() + "/none.metier"});
    EXPECT_EQ(outcome.status, 3) << words.front();
    EXPECT_EQ(lines(outcome.err), 1U) << outcome.err;
    EXPECT_THAT(outcome.err, HasSubstr("metier build"));
  }
}

TEST(Cli, ShowPrintsTheSameConceptByEveryName) {
  const auto by_code = run({"show", "1330.3", "--format", "json"});
  ASSERT_EQ(by_code.status, 0) << by_code.err;
  simdjson::dom::parser parser;
  const auto json = parser.parse(by_code.out);
  const std::string uri(json["uri"].get_string().value());
  EXPECT_EQ(json["counts"]["total"].get_int64().value(), 83);
  for (const std::string& name :
       {uri, uri.substr(uri.rfind('/') + 1), std::string("chief technology officer"),
        std::string("Chief  Technology OFFICER"), std::string("teknologidirektør")}) {
    const auto outcome = run({"show", name, "--format", "json"});
    EXPECT_EQ(outcome.status, 0) << name << ": " << outcome.err;
    EXPECT_EQ(outcome.out, by_code.out) << name;
  }
}

TEST(Cli, ShowInDanishAndAsMarkdown) {
  const auto danish = run({"show", "1330.3", "--lang", "da", "--format", "json"});
  simdjson::dom::parser parser;
  EXPECT_EQ(std::string(parser.parse(danish.out)["lang"].get_string().value()), "da");
  const auto markdown = run({"show", "1330.3", "--format", "md"});
  EXPECT_THAT(markdown.out, HasSubstr("# chief technology officer\n"));
  EXPECT_THAT(markdown.out, HasSubstr("## Essential knowledge · 5 competences"));
  EXPECT_THAT(markdown.out, HasSubstr("No competences in this bucket."));
}

TEST(Cli, ShowPrintsSkillsGroupsAndIscoGroupsToo) {
  EXPECT_THAT(run({"show", "computer programming"}).out, HasSubstr("Optional for"));
  EXPECT_THAT(run({"show", "1330"}).out, HasSubstr("chief technology officer"));
  EXPECT_THAT(run({"show", "C133"}).out, HasSubstr("1330"));
}

TEST(Cli, UnknownNamesAreAnsweredByTheNearest) {
  const auto outcome = run({"show", "chief tecnology oficer"});
  EXPECT_EQ(outcome.status, 1);
  EXPECT_THAT(outcome.err, HasSubstr("did you mean \"chief technology officer\""));
}

TEST(Cli, NoColoursWhereThereIsNoTerminal) {
  for (const std::vector<std::string>& words :
       std::vector<std::vector<std::string>>{{"show", "1330.3"}, {"search", "sql"}, {"inspect"}})
    EXPECT_THAT(run(words).out, Not(HasSubstr("\033"))) << words.front();
}

TEST(Cli, SearchSaysWhichLabelMatched) {
  const auto outcome = run({"search", "teknologidirekt", "--format", "json"});
  ASSERT_EQ(outcome.status, 0) << outcome.err;
  simdjson::dom::parser parser;
  const auto first = parser.parse(outcome.out)["results"].at(0);
  EXPECT_EQ(std::string(first["label"].get_string().value()), "chief technology officer");
  EXPECT_EQ(std::string(first["matched"]["label"].get_string().value()), "teknologidirektør");
  EXPECT_EQ(std::string(first["matched"]["lang"].get_string().value()), "da");
}

TEST(Cli, BuildGivesTheSameBytesWhateverTheThreads) {
  std::string first;
  for (const std::string threads : {"1", "2", "4"}) {
    const std::string file = scratch() + "/threads" + threads + ".metier";
    ASSERT_EQ(
        run({"build", "data/starter", "-o", file, "--quiet", "--steps", "10", "--threads", threads})
            .status,
        0);
    const std::string bytes = slurp(file);
    fs::remove(file);
    if (first.empty()) first = bytes;
    EXPECT_TRUE(bytes == first) << threads << " threads";
  }
}

TEST(Cli, FullReleaseGivesTheSameBytesWhateverTheThreads) {
  if (kSanitized) GTEST_SKIP() << "takes minutes under a sanitizer; the starter release stands in";
  if (full_release().empty()) GTEST_SKIP() << "no full ESCO release found (../shared/esco/v1.2.0)";
  std::string first;
  for (const std::string threads : {"1", "2", "4"}) {
    const std::string file = scratch() + "/full" + threads + ".metier";
    const auto built = run({"build", full_release().string(), "-o", file, "--quiet", "--no-learn",
                            "--threads", threads});
    ASSERT_EQ(built.status, 0) << built.err;
    const std::string bytes = slurp(file);
    fs::remove(file);
    if (first.empty()) first = bytes;
    EXPECT_TRUE(bytes == first) << threads << " threads";
  }
}

TEST(Cli, BuildDependsOnTheBytesOfTheSourcesNotOnTheirPlace) {
  const fs::path copy = fs::path(scratch()) / "elsewhere";
  fs::copy("data/starter", copy);
  const std::string here = scratch() + "/here.metier", there = scratch() + "/there.metier";
  ASSERT_EQ(run({"build", "data/starter", "-o", here, "--quiet", "--no-learn"}).status, 0);
  ASSERT_EQ(run({"build", copy.string(), "-o", there, "--quiet", "--no-learn"}).status, 0);
  EXPECT_TRUE(slurp(here) == slurp(there));
}

// The words of the names that come with the program are learned, unless they are not wanted.
TEST(Cli, BuildLearnsFromNamesUnlessTold) {
  const std::string with = scratch() + "/with.metier", without = scratch() + "/without.metier";
  for (const auto& [file, more] : {std::pair{with, std::vector<std::string>{}},
                                   {without, std::vector<std::string>{"--no-names"}}}) {
    std::vector<std::string> words = {"build", "data/starter", "--languages", "en", "--steps",
                                      "2",     "--quiet",      "-o",          file};
    words.insert(words.end(), more.begin(), more.end());
    ASSERT_EQ(run(words).status, 0);
  }
  EXPECT_GT(fs::file_size(with), fs::file_size(without));
}

TEST(Cli, BuildOfNothingNamesTheFolderAndLeavesNoFile) {
  const fs::path empty = fs::path(scratch()) / "empty";
  fs::create_directories(empty);
  const std::string file = scratch() + "/nothing.metier";
  const auto outcome = run({"build", empty.string(), "-o", file, "--quiet"});
  EXPECT_EQ(outcome.status, 1);
  EXPECT_THAT(outcome.err, HasSubstr(empty.string()));
  EXPECT_EQ(lines(outcome.err), 1U);
  EXPECT_FALSE(fs::exists(file));
}

TEST(Cli, BuildOfTablesWithoutAnyConceptSaysSo) {
  const fs::path none = fs::path(scratch()) / "none";
  fs::create_directories(none);
  std::ofstream(none / "occupations_en.csv") << "conceptUri,preferredLabel\nno uri,baker\n";
  const auto outcome = run({"build", none.string(), "-o", scratch() + "/none.metier", "--quiet"});
  EXPECT_EQ(outcome.status, 1);
  EXPECT_THAT(outcome.err, HasSubstr("no concept"));
  EXPECT_EQ(lines(outcome.err), 1U) << outcome.err;
}

TEST(Cli, BuildNamesFileLineAndColumnOfWhatIsNoCsv) {
  const fs::path broken = fs::path(scratch()) / "broken";
  fs::copy("data/starter", broken);
  std::ofstream(broken / "occupations_en.csv", std::ios::app)
      << "Occupation,\"http://never closed\r\n";
  const auto outcome =
      run({"build", broken.string(), "-o", scratch() + "/broken.metier", "--quiet"});
  EXPECT_EQ(outcome.status, 1);
  EXPECT_THAT(outcome.err, HasSubstr("occupations_en.csv:"));
  EXPECT_EQ(lines(outcome.err), 1U) << outcome.err;
}

TEST(Cli, DamagedSnapshotIsStatusThreeAndOneLine) {
  std::string bytes = slurp(starter_snapshot());
  bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 0x10);
  const std::string file = scratch() + "/damaged.metier";
  std::ofstream(file, std::ios::binary) << bytes;
  const auto outcome = run({"inspect", file, "--verify"});
  EXPECT_EQ(outcome.status, 3);
  EXPECT_EQ(lines(outcome.err), 1U) << outcome.err;
  std::ofstream(file, std::ios::binary) << bytes.substr(0, bytes.size() / 2);
  EXPECT_EQ(run({"show", "1330.3", "--snapshot", file}).status, 3);
}

TEST(Cli, InspectPartsAddUp) {
  const auto outcome = run({"inspect", "--format", "json"});
  ASSERT_EQ(outcome.status, 0) << outcome.err;
  simdjson::dom::parser parser;
  const auto json = parser.parse(outcome.out);
  std::uint64_t sum = 0;
  for (const auto section : json["sections"].get_array())
    sum += section["size"].get_uint64().value();
  EXPECT_LE(sum, json["size"].get_uint64().value());
  EXPECT_GT(sum, json["size"].get_uint64().value() * 9 / 10);
}

TEST(Cli, ReadFindsLabelsWithSpans) {
  const auto outcome = run({"read", "--format", "jsonl"},
                           "{\"id\":\"a\",\"text\":\"Our chief technology officer knows Haskell. 😀 "
                           "Haskell!\"}\nnot json\n");
  EXPECT_EQ(outcome.status, 1);
  ASSERT_EQ(lines(outcome.out), 2U) << outcome.out;
  simdjson::dom::parser parser;
  const auto first = parser.parse(outcome.out.substr(0, outcome.out.find('\n')));
  EXPECT_EQ(std::string(first["occupations"].at(0)["code"].get_string().value()), "1330.3");
  const auto skill = first["skills"].at(0);
  EXPECT_EQ(std::string(skill["label"].get_string().value()), "Haskell");
  EXPECT_EQ(skill["spans"].get_array().size(), 2U);
  EXPECT_EQ(skill["spans"].at(1)["start"].get_int64().value(), 46);
  EXPECT_THAT(outcome.out, HasSubstr("\"line\":2"));
}

TEST(Cli, CompletionKnowsTheVerbs) {
  for (const std::string shell : {"bash", "zsh", "fish"}) {
    const auto outcome = run({"completion", shell});
    EXPECT_EQ(outcome.status, 0);
    for (const std::string word : {"search", "inspect", "snapshot"})
      EXPECT_THAT(outcome.out, HasSubstr(word));
  }
}

TEST(Cli, ClosedPipeEndsQuietly) {
  const std::string command = std::string(METIER_BINARY) + " show 1330.3 --snapshot " +
                              starter_snapshot() + " | head -n 1 >/dev/null";
  EXPECT_EQ(std::system(command.c_str()), 0);
}

}  // namespace
}  // namespace metier::test
