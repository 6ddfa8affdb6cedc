// metier fetch from metier serve, and metier build from what came of it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>

#include "base/base.h"
#include "cli/program.h"
#include "snapshot/snapshot.h"
#include "support/esco.h"
#include "support/same_taxonomy.h"

namespace metier::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
namespace fs = std::filesystem;

// metier serve on a free port.
class Served {
 public:
  explicit Served(const std::string& snapshot = starter_snapshot())
      : server_({"serve", "--listen", "127.0.0.1:0", "--snapshot", snapshot}) {
    const std::string& said = server_.read_until("\n");
    api_ = said.substr(said.find("http://"));
    api_ = api_.substr(0, api_.find('\n')) + "/api";
  }
  const std::string& api() const { return api_; }

 private:
  Running server_;
  std::string api_;
};

// What the snapshot does not say as one does that is built from the tables.
std::string difference(const std::string& snapshot, const std::string& tables) {
  const std::string file = tables + ".metier";
  const auto built = run({"build", tables, "-o", file, "--quiet", "--no-learn"});
  if (built.status != 0) return built.err;
  const auto a = snapshot::Snapshot::open(snapshot), b = snapshot::Snapshot::open(file);
  if (!a || !b) return "no snapshot";
  return first_difference((*a)->taxonomy(), (*b)->taxonomy());
}

TEST(CliFetch, ThenBuildGivesTheSameTaxonomy) {
  const Served served;
  const std::string folder = scratch() + "/fetched-v1.2.0";
  const auto fetched = run({"fetch", "esco", "--api", served.api(), "-o", folder, "--quiet"});
  ASSERT_EQ(fetched.status, 0) << fetched.err;
  EXPECT_EQ(fetched.err, "");
  EXPECT_THAT(fetched.out, AllOf(HasSubstr("5  occupations"), HasSubstr("languages: da en"),
                                 HasSubstr("metier build " + folder)));
  EXPECT_EQ(difference(starter_snapshot(), folder), "");
  const auto again = run({"fetch", "esco", "--api", served.api(), "-o", folder});
  EXPECT_EQ(again.status, 0);
  EXPECT_THAT(again.out, HasSubstr("complete"));
}

std::size_t answers_in(const fs::path& folder) {
  std::error_code none;
  std::size_t out = 0;
  for (auto at = fs::directory_iterator(folder / ".fetch", none);
       !none && at != fs::directory_iterator(); at.increment(none))
    out += at->path().extension() == ".zst" ? 1 : 0;
  return out;
}

// Stopped by a signal once something was fetched, and then fetched to the end.
void stop_and_go_on(int number, const std::string& folder) {
  const Served served;
  const std::vector<std::string> words = {"fetch", "esco", "--api", served.api(), "-o", folder};
  auto slow = words;
  slow.insert(slow.end(), {"--rate", "10"});
  Running first(slow);
  for (int tries = 0; tries < 6000 && answers_in(folder) < 3; ++tries) ::usleep(10'000);
  EXPECT_GE(answers_in(folder), 3U);
  first.signal(number);
  if (number == SIGINT) {
    EXPECT_THAT(first.read_until("goes on"), HasSubstr("the same command goes on from here"));
    EXPECT_EQ(first.wait(), 1);
  } else {
    EXPECT_EQ(first.wait(), 128 + number);
  }
  EXPECT_FALSE(fs::exists(folder + "/skills_en.csv"));
  const auto early = run({"build", folder, "-o", folder + ".metier", "--quiet"});
  EXPECT_EQ(early.status, 1);
  EXPECT_THAT(early.err, HasSubstr("a fetch that did not come to its end"));
  const auto second = run(words);
  ASSERT_EQ(second.status, 0) << second.err;
  EXPECT_THAT(second.out, HasSubstr("of them fetched before"));
  EXPECT_EQ(difference(starter_snapshot(), folder), "");
}

TEST(CliFetch, InterruptedSaysHowToGoOn) {
  stop_and_go_on(SIGINT, scratch() + "/interrupted");
}

TEST(CliFetch, KilledGoesOnAllTheSame) {
  stop_and_go_on(SIGKILL, scratch() + "/killed");
}

TEST(CliFetch, IsWhatBuildRecommendsWhereThereIsNoRelease) {
  const std::string nowhere = scratch() + "/nowhere";
  const auto outcome = run({"build", nowhere, "-o", scratch() + "/none.metier", "--quiet"});
  EXPECT_EQ(outcome.status, 1);
  EXPECT_THAT(outcome.err, HasSubstr("metier fetch esco -o " + nowhere));
}

TEST(CliFetch, WrongUsageIsStatusTwo) {
  for (const std::vector<std::string>& words : std::vector<std::vector<std::string>>{
           {"fetch"},
           {"fetch", "esco"},
           {"fetch", "onet", "-o", scratch() + "/x"},
           {"fetch", "esco", "-o", scratch() + "/x", "--rate", "-1"},
           {"fetch", "esco", "-o", scratch() + "/x", "--connections", "0"},
           {"fetch", "esco", "-o", scratch() + "/x", "--api", "no address"}})
    EXPECT_EQ(run(words).status, 2) << testing::PrintToString(words);
  EXPECT_FALSE(fs::exists(scratch() + "/x"));
}

TEST(CliFetch, TheFullReleaseComesBackAsItIs) {
  if (kSanitized) GTEST_SKIP() << "takes minutes under a sanitizer; the starter release stands in";
  if (full_release().empty()) GTEST_SKIP() << "no full ESCO release found (../shared/esco/v1.2.0)";
  const std::string file = scratch() + "/full.metier", folder = scratch() + "/full";
  const auto built = run({"build", full_release().string(), "-o", file, "--quiet", "--no-learn"});
  ASSERT_EQ(built.status, 0) << built.err;
  const Served served(file);
  const auto fetched = run({"fetch", "esco", "--api", served.api(), "-o", folder, "--quiet"});
  ASSERT_EQ(fetched.status, 0) << fetched.err;
  EXPECT_EQ(fetched.err, "");
  EXPECT_EQ(difference(file, folder), "");
}

}  // namespace
}  // namespace metier::test
