// metier cv and team, and CVs as profiles of match, gap and moves, from outside.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cli/lines.h"
#include "cli/program.h"

namespace metier::test {
namespace {

const std::string kJobs = "/work";  // of a JSON Resume

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;
using ::testing::StartsWith;

constexpr const char* kCv =
    "Rosa Quillfeather\n12 Mill Lane, BS1 4TT Bristol | +44 117 496 0123 | rosa@zubrowkin.example\n"
    "Date of birth: 12 March 1981\nNationality: Ruritanian\nGender: female\n\n"
    "Work experience\n\n01/2019 - 06/2020  Chief technology officer, Oblongworks\n"
    "- manage budgets\nMs Quillfeather was on time.\n\n"
    "Skills\n\nSQL (expert), xqzt flurbo\n\nLanguages\n\nDanish B2\n\n"
    "References\n\nJohn Smithers, +44 117 496 0999\n\nBristol, November 2026\nRosa Quillfeather\n";

// What of it says who somebody is.
constexpr const char* kFacts[] = {"Rosa",      "Quillfeather", "Mill Lane",  "BS1",    "496",
                                  "zubrowkin", "1981",         "Ruritanian", "female", "Smithers"};

std::string cv() {
  static const std::string path = write("rosa-quillfeather.txt", kCv);
  return path;
}
std::string resume() {
  static const std::string path =
      write("resume.json",
            R"({"basics":{"name":"Rosa Quillfeather","email":"rosa@zubrowkin.example","x":1},
          "work":[{"position":"Chief technology officer","name":"Oblongworks","startDate":"2019-01","endDate":"2020-06"}],
          "skills":[{"name":"SQL","level":"Master"}]})");
  return path;
}

std::size_t line_count(const std::string& text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

TEST(CliCv, EveryFormat) {
  const auto text = run({"cv", cv(), "--lang", "en"});
  EXPECT_EQ(text.status, 0) << text.err;
  EXPECT_THAT(text.out, HasSubstr("chief technology officer  1330.3"));
  EXPECT_THAT(text.out, HasSubstr("1 year 6 months"));
  EXPECT_THAT(text.out, HasSubstr("xqzt flurbo"));
  const Line json(run({"cv", cv(), "--format", "json"}).out);
  EXPECT_EQ(json.at("/occupations/0/code"), "1330.3");
  EXPECT_EQ(json.at("/occupations/0/months"), "18");
  EXPECT_EQ(json.at("/documents/0/name"), cv());
  const Line ld(run({"cv", cv(), "--format", "json-ld"}).out);
  EXPECT_EQ(ld.at("/@type"), "Person");
  const Line made(run({"cv", cv(), "--format", "json-resume"}).out);
  EXPECT_EQ(made.at(kJobs + "/0/esco/0/code"), "1330.3");
  EXPECT_EQ(made.at("/basics/name"), "Rosa Quillfeather");
  const auto europass = run({"cv", cv(), "--format", "europass"});
  EXPECT_THAT(europass.out, StartsWith("<?xml"));
  EXPECT_THAT(europass.out, HasSubstr("<Candidate"));
  EXPECT_EQ(run({"cv", cv(), "--format", "plain"}).out, kCv);
}

TEST(CliCv, AResumeKeepsWhatItHad) {
  const Line line(run({"cv", resume(), "--format", "json-resume"}).out);
  EXPECT_EQ(line.at("/basics/x"), "1");
  EXPECT_EQ(line.at(kJobs + "/0/esco/0/code"), "1330.3");
  EXPECT_EQ(line.at("/esco/occupations/0/code"), "1330.3");
}

TEST(CliCv, RedactedFormsHaveNoFactOfThePerson) {
  for (const std::string& file : {cv(), resume()})
    for (const char* format : {"text", "json", "json-resume", "europass", "json-ld", "plain"}) {
      const auto outcome = run({"cv", file, "--redact", "--format", format});
      EXPECT_EQ(outcome.status, 0) << outcome.err;
      EXPECT_FALSE(outcome.out.empty());
      for (const char* fact : kFacts)
        EXPECT_THAT(outcome.out, Not(HasSubstr(fact))) << format << " of " << file;
      EXPECT_THAT(outcome.out, Not(HasSubstr("quillfeather"))) << format;
    }
  const auto each = run({"cv", cv(), "--each", "--redact"});
  for (const char* fact : kFacts) EXPECT_THAT(each.out, Not(HasSubstr(fact)));
  EXPECT_EQ(Line(each.out).at("/id"), "document 1");
}

TEST(CliCv, EachFileIsALine) {
  const auto outcome = run({"cv", "--each", cv(), "/nowhere/cv.txt", resume(), "--threads", "2"});
  EXPECT_EQ(outcome.status, 1);
  const auto lines = split(outcome.out);
  ASSERT_THAT(lines, SizeIs(2));
  EXPECT_EQ(Line(lines[0]).at("/id"), cv());
  EXPECT_EQ(Line(lines[1]).at("/id"), resume());
  EXPECT_EQ(line_count(outcome.err), 1U) << outcome.err;
  const Line alone(run({"cv", resume(), "--format", "json"}).out);
  EXPECT_EQ(Line(lines[1]).at("/skills"), alone.at("/skills"));
}

TEST(CliCv, EachGoesWithLinesOfJsonOnly) {
  const auto outcome = run({"cv", "--each", "--format", "europass", cv()});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_THAT(outcome.err, HasSubstr("--each writes lines of JSON"));
  EXPECT_THAT(outcome.out, IsEmpty());
}

TEST(CliCv, SeveralFilesAreOfOnePerson) {
  const auto letter = write("letter.txt", "I am used to ABAP and I manage budgets.\n");
  const Line line(run({"cv", cv(), letter, "--format", "json"}).out);
  EXPECT_EQ(line.size("/documents"), 2U);
  EXPECT_EQ(line.at("/documents/1/name"), letter);
  const auto partly = run({"cv", cv(), "/nowhere/cv.txt", "--format", "json"});
  EXPECT_EQ(partly.status, 1);
  EXPECT_EQ(Line(partly.out).size("/documents"), 1U);
}

TEST(CliCv, StandardInput) {
  const auto outcome = run({"cv", "--format", "json"}, kCv);
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  const Line line(outcome.out);
  EXPECT_EQ(line.at("/documents/0/name"), "standard input");
  EXPECT_EQ(line.at("/skills"), Line(run({"cv", cv(), "--format", "json"}).out).at("/skills"));
  EXPECT_EQ(run({"cv", "-", "--format", "json"}, kCv).out, outcome.out);
}

TEST(CliCv, RefusalsAreOneLine) {
  const std::vector<std::pair<std::string, std::string>> files{
      {"empty.txt", ""},
      {"rtf.pdf", "{\\rtf1 x}"},
      {"broken.json", "{\"basics\":"},
      {"other.json", "{\"a\":1}"},
      {"noise.bin", std::string("\x00\x01\x02\x03\xff", 5)}};
  for (const auto& [name, bytes] : files) {
    const auto outcome = run({"cv", write(name, bytes)});
    EXPECT_EQ(outcome.status, 1) << name;
    EXPECT_THAT(outcome.out, IsEmpty()) << name;
    EXPECT_EQ(line_count(outcome.err), 1U) << outcome.err;
    EXPECT_THAT(outcome.err, HasSubstr(name));
  }
  EXPECT_EQ(run({"cv", "/nowhere/cv.txt"}).status, 1);
  EXPECT_EQ(run({"cv", cv(), "--format", "pdf"}).status, 2);
  EXPECT_EQ(run({"cv", cv(), "--today", "soon"}).status, 2);
  EXPECT_EQ(run({"cv", cv(), "--threshold", "2"}).status, 2);
  EXPECT_EQ(run({"cv", cv(), "--snapshot", "/nowhere"}).status, 3);
}

TEST(CliCv, TodayEndsWhatGoesOn) {
  const auto file = write(
      "on.txt", "Work experience\n\nsince 01/2019 Chief technology officer\n\nSkills\n\nSQL\n");
  const Line line(run({"cv", file, "--format", "json", "--today", "2020-12"}).out);
  EXPECT_EQ(line.at("/positions/0/months"), "24");
  EXPECT_EQ(line.at("/positions/0/current"), "true");
}

TEST(CliCv, CvsAreProfilesOfTheOtherVerbs) {
  const auto direct = run({"match", cv(), "--lang", "en", "--top", "3"});
  EXPECT_EQ(direct.status, 0) << direct.err;
  EXPECT_THAT(direct.out, HasSubstr("essential"));
  const auto profile = write("profile.json", run({"cv", cv(), "--format", "json"}).out);
  EXPECT_EQ(run({"match", profile, "--lang", "en", "--top", "3"}).out, direct.out);
  const auto gap = run({"gap", "1330.3", cv(), "--format", "json"});
  EXPECT_EQ(gap.status, 0) << gap.err;
  EXPECT_EQ(Line(gap.out).at("/occupation/code"), "1330.3");
  EXPECT_THAT(gap.out, HasSubstr("\"nothingToCompare\":false"));
  const auto moves = run({"moves", cv(), "--top", "1"});
  EXPECT_EQ(moves.status, 0) << moves.err;
  EXPECT_FALSE(moves.out.empty());
}

// ---- metier team

std::string team_csv() {
  cv();
  return write("team.csv",
               "member,occupation,skills,cv\nMaren,1330.3,,\nTolu,,manage budgets,\n"
               "Rosa,,,rosa-quillfeather.txt\n");
}

TEST(CliTeam, TablesAndJsonSayTheSame) {
  const auto csv = run({"team", team_csv(), "--role", "1330.3", "--format", "json"});
  EXPECT_EQ(csv.status, 0) << csv.err;
  const auto json = run({"team", "-", "--format", "json"},
                        R"({"roles":["1330.3"],"members":[{"name":"Maren","occupation":"1330.3"},
                            {"name":"Tolu","skills":["manage budgets"]},{"name":"Rosa","cv":")" +
                            cv() + "\"}]}");
  EXPECT_EQ(json.status, 0) << json.err;
  EXPECT_EQ(json.out, csv.out);
  const Line line(csv.out);
  EXPECT_EQ(line.at("/roles/0/code"), "1330.3");
  EXPECT_EQ(line.at("/roles/0/bestMember/name"), "Maren");
  EXPECT_EQ(line.at("/roles/0/essential/nobody"), "0");
  EXPECT_NE(line.at("/members/2/skills"), "0");  // out of the CV
}

TEST(CliTeam, TextAndPage) {
  const auto text = run({"team", team_csv(), "--role", "1330.3", "--lang", "en"});
  EXPECT_THAT(text.out, StartsWith("Team coverage  3 members, 1 role\n"));
  EXPECT_THAT(text.out, HasSubstr("fits best: Maren (100%)"));
  const auto all = run({"team", team_csv(), "--role", "1330.3", "--lang", "en", "--all"});
  EXPECT_GT(all.out.size(), text.out.size());
  const auto page = run({"team", team_csv(), "--role", "1330.3", "--format", "html"});
  EXPECT_THAT(page.out, StartsWith("<!doctype html>"));
  EXPECT_THAT(page.out, HasSubstr("Maren"));
  EXPECT_THAT(page.out, Not(HasSubstr("<script")));
}

TEST(CliTeam, RolesOfTheCommandStandForThoseOfTheFile) {
  const auto file = write(
      "team.json", R"({"roles":["nobody at all"],"members":[{"name":"Ada","skills":["SQL"]}]})");
  EXPECT_EQ(run({"team", file}).status, 1);
  const Line line(run({"team", file, "--role", "1330.3", "--format", "json"}).out);
  EXPECT_EQ(line.size("/roles"), 1U);
}

TEST(CliTeam, TheLanguageIsThatOfTheFileUnlessOneIsAsked) {
  const std::string team =
      R"({"lang":"da","roles":["1330.3"],"members":[{"name":"Ada","skills":["SQL"]}]})";
  EXPECT_EQ(Line(run({"team", "-", "--format", "json"}, team).out).at("/lang"), "da");
  EXPECT_EQ(Line(run({"team", "-", "--format", "json", "--lang", "en"}, team).out).at("/lang"),
            "en");
}

TEST(CliTeam, NamesOfMembersAreEscaped) {
  const auto page = run({"team", "-", "--role", "1330.3", "--format", "html"},
                        "member,skills\n<script>x</script>,SQL\n");
  EXPECT_THAT(page.out, Not(HasSubstr("<script>x")));
}

TEST(CliTeam, UnknownSkillsAreToldAndTheOthersCounted) {
  const auto outcome = run({"team", "-", "--role", "1330.3", "--format", "json"},
                           "member,skills\nAda,xqzt flurbo;manage budgets\n");
  EXPECT_EQ(outcome.status, 1);
  EXPECT_EQ(line_count(outcome.err), 1U) << outcome.err;
  EXPECT_THAT(outcome.err, HasSubstr("member Ada: "));
  EXPECT_EQ(Line(outcome.out).at("/members/0/skills"), "1");
}

TEST(CliTeam, WhatIsNoTeamIsOneLine) {
  const auto fails = [](const std::string& input, int status,
                        const std::vector<std::string>& more) {
    std::vector<std::string> arguments{"team", "-"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    const auto outcome = run(arguments, input);
    EXPECT_EQ(outcome.status, status) << input;
    EXPECT_THAT(outcome.out, IsEmpty()) << input;
    EXPECT_EQ(line_count(outcome.err), 1U) << outcome.err;
  };
  const std::vector<std::string> role{"--role", "1330.3"};
  fails("", 1, role);
  fails("{", 1, role);
  fails("a,b\n1,2\n", 1, role);
  fails("member,skills\n", 1, role);
  fails("member,skills\n,SQL\n", 1, role);
  fails("member,occupation\nAda,nobody at all\n", 1, role);
  fails("member,cv\nAda,/nowhere/cv.txt\n", 1, role);
  fails("member,skills\nAda,SQL\n", 1, {"--role", "nobody at all"});
  fails("member,skills\nAda,SQL\n", 1, {"--role", "SQL"});
  fails("member,skills\nAda,SQL\n", 2, {});
  EXPECT_EQ(run({"team"}).status, 2);
  EXPECT_EQ(run({"team", "/nowhere/team.csv", "--role", "1330.3"}).status, 1);
}

}  // namespace
}  // namespace metier::test
