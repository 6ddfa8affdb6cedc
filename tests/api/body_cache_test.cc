#include "api/body_cache.h"

#include <gtest/gtest.h>

#include <thread>
#include <vector>

namespace metier::api {
namespace {

BodyCache::Body body(std::size_t size, char fill) {
  return std::make_shared<const std::string>(size, fill);
}

TEST(BodyCache, GivesBackWhatWasPutIn) {
  BodyCache cache(1 << 20);
  EXPECT_EQ(cache.find(7), nullptr);
  cache.insert(7, body(100, 'a'));
  cache.insert(8, body(100, 'b'));
  EXPECT_EQ(*cache.find(7), std::string(100, 'a'));
  EXPECT_EQ(*cache.find(8), std::string(100, 'b'));
  cache.insert(7, body(100, 'c'));
  EXPECT_EQ(*cache.find(7), std::string(100, 'a'));
}

TEST(BodyCache, KeepsWithinItsMemoryAndWhatIsAskedFor) {
  constexpr std::size_t kMax = 80000;
  BodyCache cache(kMax);
  cache.insert(0, body(1000, 'x'));
  for (std::uint64_t key = 8; key < 8000; key += 8) {  // all in the shard of key 0
    ASSERT_NE(cache.find(0), nullptr) << key;
    cache.insert(key, body(1000, 'y'));
    ASSERT_LE(cache.bytes(), kMax);
  }
  EXPECT_EQ(cache.find(8), nullptr);
  EXPECT_NE(cache.find(7992), nullptr);
}

TEST(BodyCache, LeavesOutWhatIsTooLarge) {
  BodyCache none(0);
  none.insert(1, body(1, 'a'));
  EXPECT_EQ(none.find(1), nullptr);
  BodyCache small(8000);
  small.insert(1, body(1000, 'a'));
  EXPECT_EQ(small.find(1), nullptr);
  EXPECT_EQ(small.bytes(), 0U);
}

TEST(BodyCache, BodiesOutliveTheirPlace) {
  BodyCache cache(16000);
  cache.insert(0, body(1500, 'a'));
  const auto held = cache.find(0);
  for (std::uint64_t key = 8; key < 800; key += 8) cache.insert(key, body(1500, 'b'));
  EXPECT_EQ(cache.find(0), nullptr);
  EXPECT_EQ(*held, std::string(1500, 'a'));
}

TEST(BodyCache, ServesThreads) {
  BodyCache cache(20000);
  std::vector<std::thread> threads;
  for (int n = 0; n < 4; ++n)
    threads.emplace_back([&cache, n] {
      for (std::uint64_t i = 0; i < 5000; ++i) {
        const std::uint64_t key = (i * 7 + static_cast<std::uint64_t>(n)) % 97;
        const char fill = static_cast<char>('a' + key % 26);
        if (const auto found = cache.find(key)) {
          ASSERT_EQ((*found)[0], fill);
        } else {
          cache.insert(key, body(300, fill));
        }
      }
    });
  for (auto& thread : threads) thread.join();
  EXPECT_LE(cache.bytes(), 20000U);
}

}  // namespace
}  // namespace metier::api
