// metier adverts, from outside: the real binary, real files, a real store.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <simdjson.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <random>
#include <thread>

#include "base/base.h"
#include "cli/program.h"
#include "support/temporary.h"

namespace metier::test {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

// So many words that no other number has.
std::string words_of(int number) {
  std::string out;
  for (int k = 0; k < 40; ++k) {
    auto n = static_cast<unsigned>(number * 40 + k) + 700U;
    for (; n > 0; n /= 26) out += static_cast<char>('a' + n % 26);
    out += ' ';
  }
  return out;
}

std::string advert(int number, const std::string& country = "DK") {
  return fmt::format(
      R"({{"@type":"JobPosting","identifier":"{0}","title":"Chief technology officer {0}",)"
      R"("description":"You lead the technology strategy. {4}",)"
      R"("jobLocation":{{"address":{{"addressCountry":"{1}"}}}},"datePosted":"2026-03-0{2}",)"
      R"("baseSalary":{{"currency":"DKK","value":{{"minValue":{3},"maxValue":{3},"unitText":"MONTH"}}}}}})"
      "\n",
      number, country, number % 9 + 1, 50'000 + number, words_of(number));
}

class CliAdverts : public ::testing::Test {
 protected:
  std::string store() const { return (folder_.path() / "adverts.db").string(); }
  Outcome adverts(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), "adverts");
    arguments.insert(arguments.end(), {"--store", store()});
    return run(arguments);
  }
  std::uint64_t number(const std::string& json, std::string_view pointer) const {
    simdjson::dom::parser parser;
    std::uint64_t out = 999'999;
    EXPECT_EQ(parser.parse(json).at_pointer(pointer).get(out), simdjson::SUCCESS) << json;
    return out;
  }
  TemporaryFolder folder_;
};

TEST_F(CliAdverts, ImportedOnceCountedOnce) {
  const auto feed = folder_.write("feed.jsonl", advert(1) + advert(2, "SE") + advert(3)).string();
  const auto first = adverts({"import", feed, "--format", "json"});
  EXPECT_EQ(first.status, 0) << first.err;
  EXPECT_EQ(number(first.out, "/added"), 3U);
  // The same file again is known; read again all the same it changes nothing.
  EXPECT_EQ(number(adverts({"import", feed, "--format", "json"}).out, "/knownFiles"), 1U);
  EXPECT_EQ(number(adverts({"import", feed, "--again", "--format", "json"}).out, "/unchanged"), 3U);
  const auto stats = adverts({"stats", "--by", "country", "--format", "csv"});
  EXPECT_EQ(stats.status, 0) << stats.err;
  EXPECT_EQ(stats.out, "country,countryLabel,adverts\nDK,Denmark,2\nSE,Sweden,1\n");
}

TEST_F(CliAdverts, BadRecordsAreSetAsideAndTheRestGoesOn) {
  const auto feed = folder_.write("feed.jsonl", advert(1) + "{\"title\":\n" + advert(2)).string();
  const auto outcome = adverts({"import", feed, "--format", "json"});
  EXPECT_EQ(outcome.status, 1);
  EXPECT_EQ(number(outcome.out, "/added"), 2U);
  EXPECT_EQ(number(outcome.out, "/rejects"), 1U);
  const auto rejects = read_file(store() + ".rejects.jsonl", 1 << 20);
  ASSERT_TRUE(rejects);
  EXPECT_THAT(*rejects, HasSubstr("feed.jsonl:2"));
  EXPECT_THAT(*rejects, HasSubstr("\"reason\":"));
}

TEST_F(CliAdverts, FilesThatCannotBeReadAreNamedAndTheRestGoesOn) {
  const auto feed = folder_.write("feed.jsonl", advert(1)).string();
  const auto outcome =
      adverts({"import", folder_.write("x.bin", std::string("\0\1\2", 3)).string(), feed});
  EXPECT_EQ(outcome.status, 1);
  EXPECT_THAT(outcome.err, HasSubstr("x.bin"));
  EXPECT_THAT(outcome.out, HasSubstr("1 new"));
}

TEST_F(CliAdverts, WithoutAStoreThereIsAWayToOne) {
  const auto outcome = adverts({"stats"});
  EXPECT_EQ(outcome.status, 1);
  EXPECT_THAT(outcome.err, HasSubstr("metier adverts import"));
}

TEST_F(CliAdverts, WrongUsage) {
  ASSERT_EQ(adverts({"import", folder_.write("feed.jsonl", advert(1)).string()}).status, 0);
  EXPECT_EQ(run({"adverts"}).status, 2);
  EXPECT_EQ(adverts({"import"}).status, 2);
  EXPECT_EQ(adverts({"stats", "--by", "weather"}).status, 2);
  EXPECT_EQ(adverts({"stats", "--isco", "9x"}).status, 2);
  EXPECT_EQ(adverts({"stats", "--profile"}).status, 2);
  EXPECT_EQ(adverts({"stats", "--from", "yesterday"}).status, 2);
}

TEST_F(CliAdverts, CountriesGoByCodesAndNamesInAnyCase) {
  const auto feed = folder_.write("feed.jsonl", advert(1) + advert(2, "SE")).string();
  ASSERT_EQ(adverts({"import", feed}).status, 0);
  for (const std::string country : {"DK", "dk", "Danmark"}) {
    EXPECT_THAT(adverts({"stats", "--country", country}).out, HasSubstr("1 advert\n"));
    const auto lines = adverts({"export", "--country", country, "--format", "jsonl"}).out;
    EXPECT_EQ(std::count(lines.begin(), lines.end(), '\n'), 1) << country;
  }
  for (const std::string verb : {"stats", "export"})
    EXPECT_EQ(adverts({verb, "--country", "Atlantis"}).status, 2);
  EXPECT_EQ(adverts({"import", feed, "--country", "Atlantis"}).status, 2);
  EXPECT_EQ(adverts({"export", "--isco", "9x"}).status, 2);
}

TEST_F(CliAdverts, DutiesAsLinesAreOfDocuments) {
  EXPECT_EQ(adverts({"duties", "1330.3", "--format", "jsonl"}).status, 2);
  const auto role =
      folder_.write("role.md", "# Baker\n\n## Your tasks\n\n- You bake\x1b[31m bread at night.\n")
          .string();
  EXPECT_THAT(adverts({"duties", "--document", role, "--format", "jsonl"}).out,
              HasSubstr("\"duties\":["));
  const auto text = adverts({"duties", "--document", role});
  EXPECT_EQ(text.status, 0) << text.err;
  EXPECT_THAT(text.out, Not(HasSubstr("\x1b")));
}

TEST_F(CliAdverts, PayInAYearByCurrency) {
  ASSERT_EQ(adverts({"import", folder_.write("feed.jsonl", advert(1) + advert(2)).string()}).status,
            0);
  const auto pay = adverts({"pay", "--format", "json"});
  EXPECT_EQ(number(pay.out, "/lines/0/pay/adverts"), 2U) << pay.out;
  EXPECT_THAT(pay.out, HasSubstr("\"currency\":\"DKK\""));
  EXPECT_THAT(pay.out, HasSubstr("\"p50\":600018"));
}

TEST_F(CliAdverts, ExportsHoldNoFormulas) {
  const auto feed =
      folder_
          .write("feed.jsonl", R"-({"@type":"JobPosting","title":"=HYPERLINK(\"http://x\")",)-"
                               R"-("description":"@SUM(1)"})-"
                               "\n")
          .string();
  ASSERT_EQ(adverts({"import", feed}).status, 0);
  const auto csv = adverts({"export"});
  EXPECT_EQ(csv.status, 0) << csv.err;
  EXPECT_THAT(csv.out, HasSubstr("\"'=HYPERLINK(\"\"http://x\"\")\""));
  EXPECT_THAT(csv.out, HasSubstr("'@SUM(1)"));
  EXPECT_THAT(csv.out, Not(HasSubstr(",=")));
}

TEST_F(CliAdverts, EmployersAreLeftOutOrForgotten) {
  const std::string line =
      R"({"@type":"JobPosting","title":"Baker","description":"Bread.","hiringOrganization":{"name":"Exempel"}})"
      "\n";
  const auto feed = folder_.write("feed.jsonl", line).string();
  ASSERT_EQ(adverts({"import", feed}).status, 0);
  EXPECT_THAT(adverts({"export", "--format", "jsonl"}).out, HasSubstr("Exempel"));
  EXPECT_EQ(adverts({"forget-employers"}).status, 0);
  EXPECT_THAT(adverts({"export", "--format", "jsonl"}).out, Not(HasSubstr("Exempel")));
  EXPECT_EQ(adverts({"check"}).status, 0);
}

TEST_F(CliAdverts, ABackupIsAStore) {
  ASSERT_EQ(adverts({"import", folder_.write("feed.jsonl", advert(1)).string()}).status, 0);
  const auto copy = (folder_.path() / "copy.db").string();
  EXPECT_EQ(adverts({"backup", copy}).status, 0);
  EXPECT_THAT(run({"adverts", "stats", "--store", copy}).out, HasSubstr("1 advert\n"));
}

TEST_F(CliAdverts, TablesAreReadByASavedMapping) {
  const auto table = folder_.write("t.csv", "Stilling,Opis\nBaker,You bake bread.\n").string();
  const auto map = folder_.write("t.map", "# ours\ntitle=Stilling\ntext=Opis\n").string();
  const auto outcome = adverts({"import", table, "--map-file", map, "--format", "json"});
  EXPECT_EQ(number(outcome.out, "/added"), 1U) << outcome.err;
  EXPECT_THAT(adverts({"export", "--format", "jsonl"}).out, HasSubstr("You bake bread."));
}

// An import that is killed again and again, at moments nobody chose, ends with the counts of one
// that was left in peace.
TEST_F(CliAdverts, AnImportThatIsKilledGoesOnWhereItStopped) {
  std::string lines;
  for (int i = 0; i < 3000; ++i) {
    lines += i % 500 == 7 ? "{broken\n" : advert(i);
    if (i % 10 == 0) lines += advert(i + 100'000);
  }
  const auto feed = folder_.write("feed.jsonl", lines).string();
  const auto peaceful = (folder_.path() / "peaceful.db").string();
  run({"adverts", "import", feed, "--store", peaceful});
  std::mt19937 random(3);
  for (int kill = 0; kill < 20; ++kill) {
    const Running import({"adverts", "import", feed, "--store", store(), "--quiet"});
    std::this_thread::sleep_for(std::chrono::milliseconds(20 + random() % 300));
    import.signal(SIGKILL);
  }
  adverts({"import", feed});
  const std::vector<std::vector<std::string>> questions = {
      {"stats", "--by", "country", "--format", "json"},
      {"stats", "--by", "skill", "--format", "json"},
      {"pay", "--by", "month", "--format", "json"},
      {"stats", "--duplicates", "--format", "json"}};
  for (auto question : questions) {
    const auto killed = adverts(question);
    question.insert(question.begin(), "adverts");
    question.insert(question.end(), {"--store", peaceful});
    EXPECT_EQ(killed.out, run(question).out);
  }
  EXPECT_EQ(read_file(store() + ".rejects.jsonl", 1 << 24).value(),
            read_file(peaceful + ".rejects.jsonl", 1 << 24).value());
  EXPECT_EQ(adverts({"check"}).status, 0);
}

}  // namespace
}  // namespace metier::test
