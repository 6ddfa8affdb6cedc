// metier rank, from outside.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <cstdio>

#include "cli/lines.h"
#include "cli/program.h"

namespace metier::test {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

TEST(CliRank, ALineIsAnsweredALine) {
  const auto outcome = run({"rank", "occupations", "--top", "3"},
                           "{\"id\":\"a\",\"text\":\"Chief Technology Officer\",\"lang\":\"en\"}\n"
                           "{\"text\":\"teknologidirektør\",\"title\":null,\"more\":[1]}");
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_THAT(outcome.err, IsEmpty());
  const auto lines = split(outcome.out);
  ASSERT_EQ(lines.size(), 2U) << outcome.out;
  const Line first(lines[0]);
  EXPECT_EQ(first.at("/id"), "a");
  EXPECT_EQ(first.at("/lang"), "en");
  EXPECT_EQ(first.at("/results/0/code"), "1330.3");
  EXPECT_EQ(first.at("/results/0/label"), "chief technology officer");
  EXPECT_THAT(first.at("/results/0/uri"), HasSubstr("/esco/occupation/"));
  EXPECT_LE(first.size("/results"), 3U);
  EXPECT_GE(std::stod(first.at("/results/0/score")), std::stod(first.at("/results/1/score")));
  const Line second(lines[1]);
  EXPECT_THAT(second.at("/id"), HasSubstr("nothing"));
  EXPECT_EQ(second.at("/lang"), "da");
  EXPECT_EQ(second.at("/results/0/code"), "1330.3");
}

TEST(CliRank, SkillsHaveNoCode) {
  const Line line(run({"rank", "skills", "--format", "jsonl", "computer programming"}).out);
  EXPECT_EQ(line.at("/results/0/label"), "computer programming");
  EXPECT_EQ(line.at("/results/0/code"), "null");
}

TEST(CliRank, IscoGroupsAloneAndTogetherWithOccupations) {
  const Line alone(run({"rank", "isco", "--format", "jsonl", "chief technology officer"}).out);
  EXPECT_EQ(alone.at("/results/0/code"), "1330");
  EXPECT_THAT(alone.at("/results/0/uri"), HasSubstr("/esco/isco/"));
  const auto both = run({"rank", "occupations", "--with-isco", "--top", "1000", "--format", "jsonl",
                         "Information and communications technology services managers"});
  EXPECT_THAT(both.out, HasSubstr("/esco/isco/"));
  EXPECT_THAT(both.out, HasSubstr("/esco/occupation/"));
}

TEST(CliRank, BadLinesAreAnsweredAtTheirPlace) {
  const auto outcome = run({"rank", "isco"},
                           "{\"id\":\"1\",\"text\":\"CTO\"}\n"
                           "not json\n"
                           "{\"id\":\"3\"}\n"
                           "\n"
                           "{\"id\":\"5\",\"text\":7}\n"
                           "{\"id\":\"6\",\"text\":\"CTO\"}\n");
  EXPECT_EQ(outcome.status, 1);
  const auto lines = split(outcome.out);
  ASSERT_EQ(lines.size(), 6U) << outcome.out;
  EXPECT_EQ(Line(lines[0]).at("/results/0/code"), "1330");
  EXPECT_EQ(Line(lines[1]).at("/line"), "2");
  EXPECT_THAT(Line(lines[1]).at("/error"), HasSubstr("not JSON"));
  EXPECT_EQ(Line(lines[2]).at("/id"), "3");
  EXPECT_EQ(Line(lines[2]).at("/line"), "3");
  EXPECT_EQ(Line(lines[3]).at("/line"), "4");
  EXPECT_THAT(Line(lines[4]).at("/error"), HasSubstr("\"text\" is not a string"));
  EXPECT_EQ(Line(lines[5]).at("/id"), "6");
  EXPECT_THAT(outcome.err, HasSubstr("standard input: 4 bad lines"));
}

TEST(CliRank, TheAnswersDoNotDependOnTheThreads) {
  std::string input;
  const std::array<const char*, 4> texts = {"head of technology", "programmør", "team leader", ""};
  for (int i = 0; i < 3000; ++i)
    input += "{\"id\":\"" + std::to_string(i) + "\",\"text\":\"" + texts[i % 4] + "\"}\n";
  const auto one = run({"rank", "occupations", "--threads", "1"}, input);
  EXPECT_EQ(one.status, 0);
  const auto lines = split(one.out);
  ASSERT_EQ(lines.size(), 3000U);
  for (const std::size_t i : {0U, 1023U, 1024U, 2999U})
    EXPECT_EQ(Line(lines[i]).at("/id"), std::to_string(i));
  EXPECT_EQ(run({"rank", "occupations", "--threads", "4"}, input).out, one.out);
}

TEST(CliRank, TextsAsArgumentsAreAnsweredForPeople) {
  const auto outcome = run({"rank", "occupations", "chief technology officer", "CISO"});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_THAT(outcome.out, HasSubstr("chief technology officer  language "));
  EXPECT_THAT(outcome.out, HasSubstr("1330.3    chief technology officer"));
  EXPECT_THAT(outcome.out, HasSubstr("CISO"));
  const auto lines = run({"rank", "occupations", "--format", "text"}, "{\"text\":\"CISO\"}\n?\n");
  EXPECT_EQ(lines.status, 1);
  EXPECT_THAT(lines.out, HasSubstr("chief ICT security officer"));
  EXPECT_THAT(lines.out, HasSubstr("\"line\":2"));
}

TEST(CliRank, Files) {
  const auto first = write("one.jsonl", "{\"id\":\"1\",\"text\":\"CTO\"}\n");
  const auto second = write("two.jsonl", "{\"id\":\"2\",\"text\":\"CTO\"}\r\n");
  const auto both = run({"rank", "isco", "-i", first, "--input", second});
  EXPECT_EQ(both.status, 0) << both.err;
  ASSERT_EQ(split(both.out).size(), 2U);
  EXPECT_EQ(Line(split(both.out)[1]).at("/id"), "2");
  const auto missing = run({"rank", "isco", "-i", scratch() + "/none.jsonl", "-i", first});
  EXPECT_EQ(missing.status, 1);
  EXPECT_THAT(missing.err, HasSubstr("none.jsonl: No such file"));
  EXPECT_EQ(split(missing.out).size(), 1U);
  EXPECT_THAT(run({"rank", "isco", "-i", scratch()}).err, HasSubstr("is a folder"));
}

TEST(CliRank, Corpus) {
  const auto corpus = write("corpus.jsonl",
                            "{\"id\":\"x\",\"text\":\"nurse\"}\n"
                            "{\"id\":\"y\",\"text\":\"software developer\"}\n"
                            "{\"id\":\"z\",\"text\":\"software development manager\"}\n");
  const auto outcome = run({"rank", "corpus", "--corpus", corpus, "--top", "2"},
                           "{\"id\":\"q\",\"text\":\"software developer\",\"lang\":\"en\"}\n");
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  const Line line(outcome.out);
  EXPECT_EQ(line.at("/id"), "q");
  EXPECT_EQ(line.at("/lang"), "en");
  EXPECT_EQ(line.at("/results/0/id"), "y");
  EXPECT_EQ(line.at("/results/1/id"), "z");
  EXPECT_EQ(line.size("/results"), 2U);
  EXPECT_THAT(run({"rank", "corpus", "--corpus", corpus, "developer"}).out, HasSubstr("y "));
}

TEST(CliRank, BadCorpusIsOneLineThatNamesThePlace) {
  for (const std::string bad : {"{\"id\":\"1\"}", "{\"text\":\"a\"}", "x"}) {
    const auto corpus = write("bad.jsonl", "{\"id\":\"0\",\"text\":\"nurse\"}\n" + bad + "\n");
    const auto outcome = run({"rank", "corpus", "--corpus", corpus}, "{\"text\":\"nurse\"}\n");
    EXPECT_EQ(outcome.status, 1);
    EXPECT_THAT(outcome.err, HasSubstr("bad.jsonl:2: "));
    EXPECT_THAT(outcome.out, IsEmpty());
  }
  EXPECT_EQ(run({"rank", "corpus", "--corpus", write("empty.jsonl", "")}).status, 1);
  EXPECT_EQ(run({"rank", "corpus", "--corpus", scratch() + "/none.jsonl"}).status, 1);
}

TEST(CliRank, WrongUsage) {
  for (const std::vector<std::string>& words :
       std::vector<std::vector<std::string>>{{"rank"},
                                             {"rank", "jobs"},
                                             {"rank", "skills", "--with-isco", "a"},
                                             {"rank", "occupations", "--esco-groups", "a"},
                                             {"rank", "corpus", "a"},
                                             {"rank", "skills", "--corpus", "x", "a"},
                                             {"rank", "corpus", "--corpus", "-"},
                                             {"rank", "skills", "--top", "0", "a"},
                                             {"rank", "skills", "--lang", "12", "a"},
                                             {"rank", "skills", "a", "-i", "x"}}) {
    const auto outcome = run(words);
    EXPECT_EQ(outcome.status, 2) << ::testing::PrintToString(words);
    EXPECT_THAT(outcome.err, Not(IsEmpty()));
  }
  const auto none = run({"rank", "isco", "a"}, "", {"METIER_SNAPSHOT=" + scratch() + "/none"});
  EXPECT_EQ(none.status, 3);
}

// As a filter that others feed line by line: an answer does not wait for the end of the input.
TEST(CliRank, LinesAreAnsweredWhileTheInputIsOpen) {
  const std::string script =
      "coproc M { '" METIER_BINARY "' rank isco --snapshot '" + starter_snapshot() +
      "'; }\nfor id in 1 2; do echo '{\"id\":\"'$id'\",\"text\":\"CTO\"}' >&${M[1]}\n"
      "read -r -t 120 line <&${M[0]} && echo \"$line\"; done";
  const auto file = write("coproc.sh", script);
  std::FILE* pipe = ::popen(("bash " + file).c_str(), "r");
  ASSERT_NE(pipe, nullptr);
  std::string out;
  std::array<char, 4096> buffer{};
  for (std::size_t n = 0; (n = std::fread(buffer.data(), 1, buffer.size(), pipe)) > 0;)
    out.append(buffer.data(), n);
  ::pclose(pipe);
  ASSERT_EQ(split(out).size(), 2U) << out;
  EXPECT_EQ(Line(split(out)[1]).at("/id"), "2");
}

TEST(CliRank, CompletionKnowsWhatCanBeRanked) {
  for (const std::string shell : {"bash", "fish"})
    EXPECT_THAT(run({"completion", shell}).out, HasSubstr("skills occupations isco corpus"));
}

}  // namespace
}  // namespace metier::test
