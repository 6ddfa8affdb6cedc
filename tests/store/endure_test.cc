// Kills, crowds, full disks and lost servers.
#include <signal.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <map>
#include <random>
#include <set>
#include <thread>

#include "store/stores.h"

// libpqxx 6.4 itself loses a result when its connection breaks; asked by the leak sanitizer.
extern "C" const char* __lsan_default_suppressions() {
  return "leak:libpqxx\n";
}

namespace metier::test {
namespace {

class EndureTest : public BothStores {};
METIER_BOTH_STORES(EndureTest);

constexpr std::size_t kBatch = 10;

// Adverts, then a second round in which every fifth has changed. No key twice in a batch.
std::vector<adverts::Advert> two_rounds() {
  auto out = adverts_of(0, 300);
  for (std::uint64_t i = 0; i < 300; ++i) {
    auto next = advert(i % 5 == 0 ? i + 1000 : i);
    next.key = key_of(i);
    out.push_back(next);
  }
  return out;
}

// Goes on where the store says that it is.
void import_feed(store::Store& store, const std::vector<adverts::Advert>& feed) {
  auto progress = value(store.progress("feed"));
  while (!progress.done) {
    const std::size_t at = progress.records;
    const std::size_t count = std::min(kBatch, feed.size() - at);
    progress.records += count;
    progress.done = progress.records == feed.size();
    value(store.put(std::span(feed).subspan(at, count), std::span(&progress, 1)));
  }
}

TEST_P(EndureTest, KilledAtAnyMomentItGoesOnWithoutLoss) {
  const auto feed = two_rounds();
  import_feed(*open(), feed);
  const auto undisturbed = lines_of(*open());
  if (sqlite()) {
    where_ += ".killed";
  } else {
    SetUp();
  }
  open();
  std::mt19937 random(7);
  int killed = 0;
  for (int round = 0; round < 20; ++round) {
    const pid_t child = ::fork();
    if (child == 0) {
      try {
        import_feed(*open({}), feed);
      } catch (const std::exception&) {
        ::_exit(1);
      }
      ::_exit(0);
    }
    ::usleep(4000 + random() % (sqlite() ? 12'000 : 60'000));
    ::kill(child, SIGKILL);
    int status = 0;
    ::waitpid(child, &status, 0);
    ASSERT_TRUE(WIFSIGNALED(status) || WEXITSTATUS(status) == 0);
    killed += WIFSIGNALED(status) ? 1 : 0;
    const auto store = open({});
    EXPECT_EQ(value(store->check()), std::vector<std::string>());
    EXPECT_EQ(value(store->progress("feed")).records % kBatch, 0u);
  }
  EXPECT_GT(killed, 0);
  const auto store = open({});
  import_feed(*store, feed);
  EXPECT_EQ(lines_of(*store), undisturbed);
  EXPECT_EQ(value(store->check()), std::vector<std::string>());
}

TEST_P(EndureTest, SeveralWritersAtOnce) {
  open();
  std::atomic<int> failed = 0;
  const auto write = [&](std::uint64_t first) {
    const auto store = open({});
    for (std::uint64_t at = first; at < 200; at += 40) {
      const store::Progress progress{"feed " + std::to_string(first), at, 0, false};
      if (!store->put(adverts_of(at, at + 20), std::span(&progress, 1))) ++failed;
    }
  };
  const auto read = [&] {
    const auto store = open({.read_only = true});
    store::Mark mark;
    std::map<store::AdvertNo, int> seen;
    while (seen.size() < 200)
      mark = value(store->rows(mark, [&](const store::Row& row) { ++seen[row.advert]; }));
  };
  std::vector<std::thread> threads;
  threads.emplace_back(write, 0);
  threads.emplace_back(write, 20);
  threads.emplace_back(read);  // ends when it has seen every advert: none is written unseen
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(failed, 0);
  const auto store = open({});
  EXPECT_EQ(lines_of(*store).size(), 200u);
  EXPECT_EQ(value(store->check()), std::vector<std::string>());
  // Whoever came first: near duplicates are together.
  std::map<std::string, std::set<store::AdvertNo>> clusters;
  const auto find = [&](std::uint64_t number) {
    store::AdvertNo out = 0;
    store::Select one;
    one.one_of_each_cluster = false;
    one.most = 1000;
    value(store->each(one, [&](store::AdvertNo no, const adverts::Advert& a) {
      if (a.key == key_of(number)) out = no;
      return out == 0;
    }));
    return out;
  };
  std::map<store::AdvertNo, store::AdvertNo> cluster;
  value(store->rows({}, [&](const store::Row& row) { cluster[row.advert] = row.cluster; }));
  for (std::uint64_t copy = 6; copy < 200; copy += 7)
    EXPECT_EQ(cluster.at(find(copy)), cluster.at(find(copy - 5))) << copy;
}

TEST_P(EndureTest, ABackupIsWholeWhileOthersWrite) {
  value(open()->put(adverts_of(0, 100), {}));
  std::atomic<bool> stop = false;
  std::thread writer([&] {
    const auto store = open({});
    for (std::uint64_t at = 100; !stop && at < 100'000; at += 20)
      value(store->put(adverts_of(at, at + 20), {}));
  });
  const auto copy = folder_.path() / "copy.db";
  const auto store = open({});
  const auto done = store->backup(copy);
  stop = true;
  writer.join();
  ASSERT_TRUE(done.has_value()) << done.error().message;
  const auto opened = value(store::open(copy.string(), {.read_only = true}));
  EXPECT_EQ(value(opened->check()), std::vector<std::string>());
  EXPECT_NE(opened->id(), store->id());
  EXPECT_EQ(opened->id().size(), 32u);
  EXPECT_EQ(store->id(), open({})->id());
  const auto lines = lines_of(*opened);
  EXPECT_GE(lines.size(), 100u);
  EXPECT_EQ(lines.size() % 20, 0u);
  for (std::uint64_t i = 0; i < 100; ++i)
    EXPECT_EQ(line_of(*value(opened->get(key_of(i)))), line_of(advert(i)));
  EXPECT_EQ(value(opened->count({.words = advert(3).title})),
            value(store->count({.words = advert(3).title})));
  EXPECT_FALSE(std::filesystem::exists(copy.string() + "-wal"));
  const auto again = store->backup(copy);
  ASSERT_FALSE(again.has_value());
  EXPECT_EQ(again.error().kind, ErrorKind::usage);
  EXPECT_FALSE(store->backup("/proc/nowhere/all.db").has_value());
  // What was copied can be written to.
  EXPECT_EQ(value(value(store::open(copy.string()))->put(adverts_of(200'000, 200'001), {})).added,
            1u);
}

TEST_P(EndureTest, SaysWhenAnotherWritesAllTheTime) {
  value(open()->put(adverts_of(0, 5), {}));
  const auto store = open({.wait_ms = 50});
  {
    const auto lock = lock_for_writing();
    const auto refused = store->put(adverts_of(5, 6), {});
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().kind, ErrorKind::io);
    EXPECT_NE(refused.error().message.find("locked: another program"), std::string::npos)
        << refused.error().message;
    EXPECT_EQ(lines_of(*store).size(), 5u);
  }
  EXPECT_EQ(value(store->put(adverts_of(5, 6), {})).added, 1u);
}

class SqliteTest : public ::testing::Test {
 protected:
  TemporaryFolder folder_;
  std::string where_ = (folder_.path() / "adverts.db").string();
};

// What a store on a disk that fills up says, and that it is as before.
void fill_up(const std::string& where, std::string& message) {
  const auto store = value(store::open(where, {.create = true}));
  std::uint64_t at = 0;
  for (; at < 100'000; at += 50) {
    const store::Progress progress{"feed", at + 50, 0, false};
    const auto put = store->put(adverts_of(at, at + 50), std::span(&progress, 1));
    if (put) continue;
    message = put.error().message;
    EXPECT_EQ(put.error().kind, ErrorKind::io);
    break;
  }
  EXPECT_FALSE(message.empty());
  EXPECT_EQ(lines_of(*store).size(), at);
  EXPECT_EQ(value(store->progress("feed")).records, at);
}

TEST_F(SqliteTest, AFileThatMayNotGrowLeavesTheStoreAsItWas) {
  rlimit before{};
  ::getrlimit(RLIMIT_FSIZE, &before);
  ::signal(SIGXFSZ, SIG_IGN);
  rlimit small = before;
  small.rlim_cur = 3 << 20;
  ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &small), 0);
  std::string message;
  fill_up(where_, message);
  ::setrlimit(RLIMIT_FSIZE, &before);
  EXPECT_EQ(message, where_ + ": File too large");
  const auto store = value(store::open(where_));
  EXPECT_EQ(value(store->check()), std::vector<std::string>());
  EXPECT_GT(value(store->put(adverts_of(0, 2000), {})).added, 0u);
}

TEST_F(SqliteTest, AFullDiskLeavesTheStoreAsItWas) {
  const auto disk = folder_.path() / "disk";
  std::filesystem::create_directory(disk);
  if (::mount("tmpfs", disk.c_str(), "tmpfs", 0, "size=4m") != 0)
    GTEST_SKIP() << "may not mount a small disk";
  const std::string where = (disk / "adverts.db").string();
  std::string message;
  fill_up(where, message);
  EXPECT_EQ(message, where + ": the disk is full");
  EXPECT_EQ(value(value(store::open(where, {.read_only = true}))->check()),
            std::vector<std::string>());
  ::umount(disk.c_str());
}

class PostgresqlTest : public ::testing::Test {
 protected:
  void SetUp() override {
    server_ = Server::shared();
    if (server_ == nullptr) GTEST_SKIP() << "PostgreSQL is not installed";
    where_ = server_->new_database();
  }
  Server* server_ = nullptr;
  std::string where_;
};

TEST_F(PostgresqlTest, ALostServerIsOneClearError) {
  const auto store = value(store::open(where_, {.create = true}));
  value(store->put(adverts_of(0, 20), {}));
  server_->crash();
  for (int i = 0; i < 2; ++i) {
    const auto refused = store->put(adverts_of(20, 30), {});
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().kind, ErrorKind::io);
    EXPECT_TRUE(refused.error().message.starts_with("PostgreSQL at localhost, database test"))
        << refused.error().message;
    EXPECT_EQ(refused.error().message.find('\n'), std::string::npos);
    EXPECT_FALSE(store->rows({}, [](const store::Row&) {}).has_value());
  }
  const auto refused = store::open(where_);
  ASSERT_FALSE(refused.has_value());
  EXPECT_EQ(refused.error().kind, ErrorKind::io);
  ASSERT_TRUE(server_->restart());
  const auto again = value(store::open(where_));
  EXPECT_EQ(lines_of(*again).size(), 20u);
  EXPECT_EQ(value(again->check()), std::vector<std::string>());
  EXPECT_EQ(value(again->put(adverts_of(20, 30), {})).added, 10u);
}

TEST_F(PostgresqlTest, AdvertsLieInPartitionsByMonth) {
  const auto store = value(store::open(where_, {.create = true}));
  std::vector<adverts::Advert> adverts = adverts_of(0, 6);
  const char* posted[] = {"2026-01-31", "2026-02-01", "2026-02-28", "", "1583-01-01", "2026-13-01"};
  for (std::size_t i = 0; i < 6; ++i) adverts[i].posted = posted[i];
  value(store->put(adverts, {}));
  const auto count = [&](const std::string& table) {
    return Server::answer(where_, "SELECT count(*) FROM " + table);
  };
  EXPECT_EQ(count("advert_2026_01"), "1\n");
  EXPECT_EQ(count("advert_2026_02"), "2\n");
  EXPECT_EQ(count("advert_any_time"), "3\n");
  adverts[0].posted = "2026-02-02";  // it moves
  value(store->put(adverts, {}));
  EXPECT_EQ(count("advert_2026_01"), "0\n");
  EXPECT_EQ(count("advert_2026_02"), "3\n");
  EXPECT_EQ(value(store->get(adverts[5].key))->posted, "");
  EXPECT_EQ(value(store->check()), std::vector<std::string>());
}

TEST(StoreUrls, NeverShowAPassword) {
  for (const std::string url :
       {"postgresql://metier:s3cr%65t-pass@127.0.0.1:1/adverts",
        "postgresql://metier@127.0.0.1:1/adverts?password=s3cr%65t-pass&sslmode=disable",
        "postgresql://metier:s3cr%65t-pass@127.0.0.1:1/adverts?nonsense=1",
        "postgresql://metier:s3cr%65t-pass@[::1/adverts",
        "postgres://:s3cr%65t-pass@/?host=/nowhere",
        "postgresql://metier:s3cr%65t-pass@%zz/s3cr%65t-pass"}) {
    const auto refused = store::open(url);
    ASSERT_FALSE(refused.has_value()) << url;
    const std::string& message = refused.error().message;
    EXPECT_EQ(message.find("s3cr"), std::string::npos) << message;
    EXPECT_TRUE(message.starts_with("PostgreSQL at ")) << message;
    EXPECT_EQ(message.find('\n'), std::string::npos);
  }
}

}  // namespace
}  // namespace metier::test
