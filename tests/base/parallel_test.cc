#include <gtest/gtest.h>

#include <atomic>
#include <stdexcept>
#include <thread>
#include <vector>

#include "base/base.h"

namespace metier {
namespace {

TEST(ParallelFor, DoesEachItemOnce) {
  for (const unsigned threads : {0U, 1U, 2U, 8U}) {
    std::vector<std::atomic<int>> done(1000);
    parallel_for(done.size(), threads, [&](std::size_t i) { ++done[i]; });
    for (const auto& times : done) ASSERT_EQ(times, 1);
  }
}

TEST(ParallelFor, NothingToDoIsFine) {
  parallel_for(0, 4, [](std::size_t) { FAIL(); });
}

TEST(ParallelFor, OneThreadIsTheCallers) {
  const auto caller = std::this_thread::get_id();
  parallel_for(5, 1, [&](std::size_t) { EXPECT_EQ(std::this_thread::get_id(), caller); });
}

TEST(ParallelFor, ManyThreadsForFewItems) {
  std::atomic<int> sum{0};
  parallel_for(2, 64, [&](std::size_t i) { sum += static_cast<int>(i) + 1; });
  EXPECT_EQ(sum, 3);
}

TEST(ParallelFor, AnExceptionReachesTheCallerAfterAllHaveStopped) {
  for (const unsigned threads : {1U, 2U, 8U}) {
    std::atomic<int> running{0};
    const auto work = [&](std::size_t i) {
      ++running;
      if (i == 17) {
        --running;
        throw std::runtime_error("item 17");
      }
      --running;
    };
    try {
      parallel_for(100'000, threads, work);
      FAIL();
    } catch (const std::runtime_error& error) {
      EXPECT_STREQ(error.what(), "item 17");
    }
    EXPECT_EQ(running, 0);
  }
}

TEST(HardwareThreads, IsAtLeastOne) {
  EXPECT_GE(hardware_threads(), 1U);
}

TEST(Progress, AddsUpFromManyThreadsWithoutATerminal) {
  Progress progress("Testing", 1000, Progress::Style::silent);
  parallel_for(1000, 4, [&](std::size_t) { progress.advance(1); });
  progress.finish();
  progress.finish();  // a second time does nothing
}

}  // namespace
}  // namespace metier
