// Services that fail now and then, and fetches that end before they are done.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <future>
#include <thread>

#include "fetch/service.h"

namespace metier::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
namespace fs = std::filesystem;

TEST(FetchResume, AsksAgainWhereAServiceFailsNowAndThen) {
  std::size_t failures = 0;
  ClassicService service([&](const std::string&, std::size_t before) {
    constexpr unsigned kStatus[] = {429, 500, 502, 503, 504};
    if (before % 3 != 0) return std::optional<api::Response>();
    ++failures;
    if (before % 2 == 0) return std::optional(plain(200, "{\"total\": 3, \"_embed"));
    return std::optional(plain(kStatus[before % 5], "busy"));
  });
  const TemporaryFolder folder;
  auto options = options_for(service.api(), folder.path());
  options.tries = 20;
  const auto done = fetch::fetch_esco(options);
  ASSERT_TRUE(done) << done.error().message;
  EXPECT_GT(failures, 10U);
  EXPECT_THAT(done->warnings, IsEmpty());
  EXPECT_EQ(difference_to_starter(folder.path()), "");
}

TEST(FetchResume, GivesUpWithAddressAndReason) {
  ClassicService service([](const std::string& target, std::size_t) {
    return target.find("concept-scheme/isco&") != std::string::npos
               ? std::optional(plain(503, "{\"message\":\n\"down\"}"))
               : std::nullopt;
  });
  const TemporaryFolder folder;
  const auto done = fetch::fetch_esco(options_for(service.api(), folder.path()));
  ASSERT_FALSE(done);
  EXPECT_THAT(done.error().message,
              AllOf(HasSubstr(service.api() + "/resource/concept?isInScheme="), HasSubstr("503"),
                    HasSubstr("down"), HasSubstr("given up after 6 tries"), Not(HasSubstr("\n"))));
  EXPECT_FALSE(fs::exists(folder.path() / "skills_en.csv"));
}

TEST(FetchResume, ALongRetryAfterIsToldNotWaitedFor) {
  ClassicService service([](const std::string&, std::size_t) {
    auto busy = plain(503, "");
    busy.headers.emplace_back("Retry-After", "86400");
    return std::optional(busy);
  });
  const TemporaryFolder folder;
  const auto done = fetch::fetch_esco(options_for(service.api(), folder.path()));
  ASSERT_FALSE(done);
  EXPECT_THAT(done.error().message, HasSubstr("come back in 1440 minutes"));
  EXPECT_EQ(service.asked().size(), 1U);
}

TEST(FetchResume, NoServiceIsAnError) {
  std::string api;
  {
    ClassicService gone;
    api = gone.api();
  }
  const TemporaryFolder folder;
  const auto done = fetch::fetch_esco(options_for(api, folder.path()));
  ASSERT_FALSE(done);
  EXPECT_THAT(done.error().message, HasSubstr(api));
}

TEST(FetchResume, ASlowServiceIsWaitedFor) {
  ClassicService service([](const std::string&, std::size_t) {
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
    return std::optional<api::Response>();
  });
  const TemporaryFolder folder;
  const auto done = fetch::fetch_esco(options_for(service.api(), folder.path()));
  ASSERT_TRUE(done) << done.error().message;
  EXPECT_EQ(difference_to_starter(folder.path()), "");
}

// The service goes away in the middle, and comes back.
TEST(FetchResume, GoesOnWhenTheServiceIsBack) {
  std::promise<void> enough;
  auto service = std::make_unique<ClassicService>([&](const std::string&, std::size_t before) {
    if (before == 15) enough.set_value();
    return std::optional<api::Response>();
  });
  const auto port = service->port();
  const TemporaryFolder folder;
  auto options = options_for(service->api(), folder.path());
  options.rate = 200;  // or all is fetched before anyone can end the service
  std::thread end([&] {
    enough.get_future().wait();
    service.reset();
  });
  const auto broken = fetch::fetch_esco(options);
  end.join();
  ASSERT_FALSE(broken);
  EXPECT_THAT(broken.error().message, HasSubstr("given up after 6 tries"));
  ClassicService back({}, port);
  const auto done = fetch::fetch_esco(options);
  ASSERT_TRUE(done) << done.error().message;
  EXPECT_GT(done->kept, 10U);
  EXPECT_EQ(difference_to_starter(folder.path()), "");
}

// Stopped after every single answer, until it is whole: no answer is asked for twice but the one
// that was under way.
TEST(FetchResume, GoesOnWhereItWasStopped) {
  std::atomic<bool> stop{false};
  ClassicService service;
  const TemporaryFolder folder;
  auto options = options_for(service.api(), folder.path());
  options.connections = 1;
  options.stop = &stop;
  std::size_t calls = 0;
  Result<fetch::Fetched> done = fail(ErrorKind::io, "not begun");
  while (!done && ++calls < 100) {
    stop = false;
    std::size_t answers = 0;
    service.set_interfere([&, answers](const std::string&, std::size_t) mutable {
      if (++answers == 9) stop = true;
      return std::optional<api::Response>();
    });
    done = fetch::fetch_esco(options);
    if (!done) {
      EXPECT_EQ(done.error().message, "stopped");
    }
  }
  ASSERT_TRUE(done) << done.error().message;
  EXPECT_GT(calls, 3U);
  EXPECT_GT(done->kept, 20U);
  EXPECT_EQ(service.asked().size(), done->kept + done->requests + calls - 1);
  EXPECT_EQ(difference_to_starter(folder.path()), "");
}

TEST(FetchResume, ADamagedAnswerOnDiskIsFetchedAgain) {
  std::atomic<bool> stop{false};
  ClassicService service([&](const std::string&, std::size_t before) {
    if (before == 12) stop = true;
    return std::optional<api::Response>();
  });
  const TemporaryFolder folder;
  auto options = options_for(service.api(), folder.path());
  options.stop = &stop;
  ASSERT_FALSE(fetch::fetch_esco(options));
  std::size_t damaged = 0;
  for (const auto& file : fs::directory_iterator(folder.path() / ".fetch"))
    if (file.path().extension() == ".zst") {
      std::fstream out(file.path(), std::ios::in | std::ios::out | std::ios::binary);
      if (damaged % 2 == 0) {
        out.seekp(static_cast<std::streamoff>(file.file_size() / 2));
        out << "damage";
      } else {
        out.close();
        fs::resize_file(file.path(), file.file_size() / 2);
      }
      ++damaged;
    }
  EXPECT_GT(damaged, 4U);
  stop = false;
  const auto done = fetch::fetch_esco(options);
  ASSERT_TRUE(done) << done.error().message;
  EXPECT_EQ(done->kept, 0U);
  EXPECT_EQ(difference_to_starter(folder.path()), "");
}

TEST(FetchResume, AFinishedFolderIsFetchedAgainOnlyWhenAskedTo) {
  ClassicService service;
  const TemporaryFolder folder;
  auto options = options_for(service.api(), folder.path());
  ASSERT_TRUE(fetch::fetch_esco(options));
  const auto once = service.asked().size();
  const auto second = fetch::fetch_esco(options);
  ASSERT_TRUE(second);
  EXPECT_TRUE(second->was_there);
  EXPECT_EQ(service.asked().size(), once);
  options.again = true;
  options.languages = {"en"};
  const auto third = fetch::fetch_esco(options);
  ASSERT_TRUE(third) << third.error().message;
  EXPECT_FALSE(third->was_there);
  EXPECT_EQ(service.asked().size(), 2 * once);
  EXPECT_FALSE(fs::exists(folder.path() / "skills_da.csv")) << "of the fetch before";
  EXPECT_EQ(difference_to_starter(folder.path(), {"en"}), "");
}

TEST(FetchResume, DoesNotMixServices) {
  std::atomic<bool> stop{false};
  ClassicService service([&](const std::string&, std::size_t before) {
    if (before == 3) stop = true;
    return std::optional<api::Response>();
  });
  const TemporaryFolder folder;
  auto options = options_for(service.api(), folder.path());
  options.stop = &stop;
  ASSERT_FALSE(fetch::fetch_esco(options));
  stop = false;
  options.selected_version = "v1.2.0";
  const auto other = fetch::fetch_esco(options);
  ASSERT_FALSE(other);
  EXPECT_EQ(other.error().kind, ErrorKind::usage);
  EXPECT_THAT(other.error().message, AllOf(HasSubstr(service.api()), HasSubstr("--again")));
}

TEST(FetchResume, LeavesTablesOfOthersAlone) {
  ClassicService service;
  const TemporaryFolder folder;
  std::ofstream(folder.path() / "skills_en.csv") << "mine";
  const auto done = fetch::fetch_esco(options_for(service.api(), folder.path()));
  ASSERT_FALSE(done);
  EXPECT_EQ(done.error().kind, ErrorKind::usage);
  EXPECT_THAT(done.error().message, HasSubstr("--again"));
  EXPECT_EQ(*read_file(folder.path() / "skills_en.csv", 100), "mine");
  EXPECT_THAT(service.asked(), IsEmpty());
}

}  // namespace
}  // namespace metier::test
