#include "store/store.h"

#include <system_error>

#include "store/check.h"
#include "store/clean.h"
#include "store/database.h"
#include "store/facts.h"
#include "store/reader.h"
#include "store/schema.h"
#include "store/writer.h"

namespace metier::store {
namespace {

// Each function ends with what it did or with why it could not.
template <class Work>
auto result_of(Work&& work) -> Result<decltype(work())> {
  try {
    if constexpr (std::is_void_v<decltype(work())>) {
      work();
      return {};
    } else {
      return work();
    }
  } catch (Failure& failure) {
    return tl::unexpected(std::move(failure.error));
  }
}

class SqlStore : public Store {
 public:
  explicit SqlStore(std::unique_ptr<Database> db) : db_(std::move(db)), id_(identity(*db_)) {}

  Result<Put> put(std::span<const adverts::Advert> adverts,
                  std::span<const Progress> progress) override {
    return result_of([&] { return store::put(*db_, dictionaries_, adverts, progress); });
  }
  Result<Progress> progress(std::string_view feed) override {
    return result_of([&] {
      Progress out;
      out.feed = feed;
      if (clean(feed, kMostFeedBytes) != feed) return out;  // put() takes no such name
      db_->run("SELECT records, rejects, done FROM feed_progress WHERE feed = $1", {feed},
               [&](const Fields& row) {
                 out.records = static_cast<std::uint64_t>(row.integer(0));
                 out.rejects = static_cast<std::uint64_t>(row.integer(1));
                 out.done = row.integer(2) != 0;
                 return false;
               });
      return out;
    });
  }
  Result<std::optional<adverts::Advert>> get(std::string_view key) override {
    return result_of([&] { return store::get(*db_, dictionaries_, key); });
  }
  Result<void> each(const Select& select,
                    const std::function<bool(AdvertNo, const adverts::Advert&)>& give) override {
    return result_of([&] { store::each(*db_, dictionaries_, select, give); });
  }
  Result<std::uint64_t> count(const Select& select) override {
    return result_of([&] { return store::count(*db_, select); });
  }
  Result<Mark> rows(Mark since, const std::function<void(const Row&)>& give) override {
    return result_of([&] { return store::rows(*db_, dictionaries_, since, give); });
  }
  Result<Mark> now() override {
    return result_of([&] {
      Transaction all(*db_, false);
      const Mark out{db_->next_stamp()};
      all.commit();
      return out;
    });
  }
  Result<std::uint64_t> add_facts(std::span<const Fact> facts) override {
    return result_of([&] { return store::add_facts(*db_, facts); });
  }
  Result<std::vector<Fact>> facts(std::string_view occupation) override {
    return result_of([&] { return store::facts(*db_, occupation); });
  }
  Result<std::uint64_t> forget_employers() override {
    return result_of([&] {
      Transaction all(*db_, true);
      const auto out =
          static_cast<std::uint64_t>(number(*db_, "SELECT count(*) FROM advert_employer"));
      db_->wipe("advert_employer");
      all.commit();
      db_->flush();
      return out;
    });
  }
  Result<std::vector<std::string>> check() override {
    return result_of([&] { return store::check(*db_); });
  }
  Result<void> backup(const std::filesystem::path& to) override;
  std::string where() const override { return db_->where(); }
  std::string id() const override { return id_; }

 private:
  std::unique_ptr<Database> db_;
  std::string id_;
  Dictionaries dictionaries_;
};

void remove_database(const std::filesystem::path& path) {
  std::error_code ignored;
  for (const std::string_view end : {"", "-wal", "-shm", "-journal"})
    std::filesystem::remove(path.string() + std::string(end), ignored);
}

// Written beside its place and given its name when it is whole.
Result<void> SqlStore::backup(const std::filesystem::path& to) {
  std::error_code error;
  if (std::filesystem::exists(to, error))
    return fail(ErrorKind::usage, "{}: is there already; a backup overwrites nothing", to.string());
  const std::filesystem::path part = to.string() + ".part";
  remove_database(part);
  auto done = result_of([&] {
    const bool copied = db_->copy_to(part.string());
    const auto copy = open_sqlite(part.string(), {.create = true});
    if (copied) {
      renew_identity(*copy);
    } else {
      migrate(*copy, migrations());
      copy_all(*db_, *copy);
    }
    copy->close_as_one_file();
  });
  if (done) {
    std::filesystem::rename(part, to, error);
    if (error) done = fail(ErrorKind::io, "{}: {}", to.string(), error.message());
  }
  if (!done) remove_database(part);
  return done;
}

bool is_postgresql(std::string_view where) {
  return where.starts_with("postgresql://") || where.starts_with("postgres://");
}

}  // namespace

std::int64_t number(Database& db, std::string_view sql, std::initializer_list<Value> values) {
  std::int64_t out = 0;
  db.run(sql, values, [&](const Fields& row) {
    out = row.integer(0);
    return false;
  });
  return out;
}

Result<std::unique_ptr<Store>> open(std::string_view where, const OpenOptions& options) {
  return result_of([&]() -> std::unique_ptr<Store> {
    auto db = is_postgresql(where) ? open_postgresql(std::string(where), options)
                                   : open_sqlite(std::string(where), options);
    if (options.create && !options.read_only) {
      migrate(*db, migrations());
    } else if (!options.read_only && db->version() != 0) {
      migrate(*db, migrations());
    } else {
      expect_current(*db, migrations());
    }
    return std::make_unique<SqlStore>(std::move(db));
  });
}

}  // namespace metier::store
