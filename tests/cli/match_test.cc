// metier match, gap and moves, from outside.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <simdjson.h>

#include "cli/lines.h"
#include "cli/program.h"

namespace metier::test {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::StartsWith;

// The labels of the essential skills of the chief technology officer, as the program tells them.
std::vector<std::string> skills_of_cto() {
  const auto shown = run({"gap", "1330.3", "--occupation", "1330.3", "--format", "json"});
  simdjson::dom::parser parser;
  const simdjson::dom::element answer = parser.parse(shown.out);
  std::vector<std::string> out;
  for (const simdjson::dom::element skill : answer["have"])
    if (bool(skill["essential"])) out.emplace_back(std::string_view(skill["label"]));
  return out;
}

std::string joined(const std::vector<std::string>& names, std::string_view between) {
  std::string out;
  for (const auto& name : names) out += (out.empty() ? "" : std::string(between)) + name;
  return out;
}

TEST(CliMatch, TheOwnSkillsLeadBackToTheOccupation) {
  const auto own = skills_of_cto();
  ASSERT_FALSE(own.empty());
  const auto by_lines = run({"match", "-", "--top", "1", "--lang", "en"}, joined(own, "\n"));
  EXPECT_EQ(by_lines.status, 0) << by_lines.err;
  EXPECT_THAT(by_lines.out, StartsWith("chief technology officer  1330.3  100%\n"));
  const auto by_list = run({"match", "--skills", joined(own, ", "), "--top", "1", "--lang", "en"});
  EXPECT_EQ(by_list.out, by_lines.out);
  const auto by_json = run({"match", "-", "--top", "1", "--lang", "en"},
                           "{\"skills\":[\"" + joined(own, "\",\"") + "\"]}");
  EXPECT_EQ(by_json.out, by_lines.out);
}

TEST(CliMatch, AnUnknownSkillIsToldAndTheOthersAnswered) {
  const auto own = skills_of_cto();
  const auto outcome =
      run({"match", "-", "--format", "json"}, "# mine\n" + own.front() + "\n\nxqzt flurbo\n");
  EXPECT_EQ(outcome.status, 1);
  EXPECT_THAT(outcome.err, HasSubstr("xqzt flurbo"));
  EXPECT_EQ(std::count(outcome.err.begin(), outcome.err.end(), '\n'), 1);
  EXPECT_THAT(outcome.out, HasSubstr("\"skills\":1,\"nothingToCompare\":false"));
}

TEST(CliMatch, NothingIsNothingToCompare) {
  const auto outcome = run({"match", "-", "--format", "json"}, "");
  EXPECT_EQ(outcome.status, 0);
  EXPECT_THAT(outcome.err, HasSubstr("nothing to compare"));
  EXPECT_THAT(outcome.out, HasSubstr("\"nothingToCompare\":true,\"results\":[]"));
}

TEST(CliMatch, WrongUsage) {
  EXPECT_EQ(run({"match"}).status, 2);
  EXPECT_EQ(run({"match", "--skills", "a", "--occupation", "1330.3"}).status, 2);
  EXPECT_EQ(run({"match", "--advert", "x.txt"}).status, 2);
  EXPECT_EQ(run({"moves", "--skills", "a", "--to", "1330.3"}).status, 2);
  EXPECT_EQ(run({"moves", "--occupation", "1330.3", "--to", "1330.3"}).status, 2);
  EXPECT_EQ(run({"match", "--occupation", "nobody at all"}).status, 1);
  EXPECT_EQ(run({"match", "/nowhere/skills.txt"}).status, 1);
  EXPECT_EQ(run({"match", "-"}, "{\"skills\":1}").status, 1);
  EXPECT_EQ(run({"match", "-"}, "\xff\xfe").status, 1);
}

TEST(CliMatch, StoredProfilesAreRankedForAnOccupation) {
  const auto own = skills_of_cto();
  const auto file = write("people.jsonl",
                          "{\"id\":\"none\",\"skills\":[]}\n"
                          "{\"id\":\"one\",\"skills\":[\"" +
                              own.front() +
                              "\"]}\n"
                              "{\"id\":\"all\",\"skills\":[\"" +
                              joined(own, "\",\"") +
                              "\"]}\n"
                              "nonsense\n");
  const auto outcome =
      run({"match", "--occupation", "1330.3", "--profiles", file, "--format", "jsonl"});
  EXPECT_EQ(outcome.status, 1);
  EXPECT_THAT(outcome.err, HasSubstr("people.jsonl:4: malformed JSON"));
  EXPECT_THAT(outcome.out, StartsWith("{\"id\":\"all\",\"score\":1,"));
  EXPECT_THAT(outcome.out, HasSubstr("{\"id\":\"one\","));
  EXPECT_THAT(outcome.out, Not(HasSubstr("\"none\"")));
}

TEST(CliMatch, AdvertsAreRankedForAProfile) {
  const auto own = skills_of_cto();
  const auto file = write(
      "adverts.jsonl", "{\"id\":\"text\",\"text\":\"We ask for " + own.front() +
                           ".\",\"lang\":\"en\"}\n" + "{\"id\":\"set\",\"skills\":[{\"label\":\"" +
                           own.back() + "\",\"essential\":false},\"" + own.front() + "\"]}\n");
  const auto outcome = run({"match", "--skills", joined(own, ","), "--adverts", file});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_THAT(outcome.out, HasSubstr("set"));
  EXPECT_THAT(outcome.out, HasSubstr("1 of 1 essential, 1 of 1 optional"));
  EXPECT_THAT(outcome.out, HasSubstr("text"));
}

TEST(CliGap, TellsWhatIsMissingAndWhatIsHeld) {
  const auto own = skills_of_cto();
  const auto outcome = run({"gap", "CTO", "--skills", own.front(), "--lang", "en"});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_THAT(outcome.out, StartsWith("chief technology officer"));
  EXPECT_THAT(outcome.out, HasSubstr("Missing, essential  " + std::to_string(own.size() - 1)));
  EXPECT_THAT(outcome.out, HasSubstr("Held  1"));
}

TEST(CliMoves, NamesTheNearestAndAPath) {
  const auto outcome = run({"moves", "--occupation", "CTO", "--top", "3", "--lang", "en"});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_THAT(outcome.out, HasSubstr("distance"));
  EXPECT_THAT(outcome.out, Not(HasSubstr("\nchief technology officer")));
  const auto lines = run({"moves", "--occupation", "CTO", "--top", "3", "--format", "jsonl"});
  EXPECT_EQ(std::count(lines.out.begin(), lines.out.end(), '\n'), 3);
  EXPECT_THAT(lines.err, IsEmpty());
}

}  // namespace
}  // namespace metier::test
