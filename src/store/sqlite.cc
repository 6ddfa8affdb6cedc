// SQLite behind Database; the only file that knows its functions.
#include <fmt/ranges.h>
#include <sqlite3.h>
#include <unistd.h>

#include <cctype>
#include <cerrno>
#include <map>
#include <system_error>

#include "store/database.h"
#include "store/store.h"

namespace metier::store {
namespace {

constexpr int kWaitMilliseconds = 10'000;
constexpr int kApplicationId = 0x4D455441;  // "META": adverts of Métier
// Pages of the write-ahead log after which it is written back: random writes to one page meet here.
constexpr int kCheckpointPages = 4096;
// Five texts of usual length fill a page of this size, two one of the usual size.
constexpr int kPageBytes = 8192;
constexpr int kCacheKilobytes = 16'384;

struct Finalize {
  void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
struct Close {
  void operator()(sqlite3* db) const { sqlite3_close_v2(db); }
};
struct Prepared {
  std::unique_ptr<sqlite3_stmt, Finalize> statement;
  std::vector<int> places;  // of $1, $2, ... among the statement's own parameters; 0: not used
};

std::string_view reason_of(int code) {
  switch (code & 0xff) {
    case SQLITE_FULL:
      return "the disk is full";
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return "locked: another program has been writing for ten seconds";
    case SQLITE_NOTADB:
      return "not a SQLite file";
    case SQLITE_CORRUPT:
      return "damaged";
    case SQLITE_READONLY:
      return "may not be written";
    case SQLITE_CANTOPEN:
      return "cannot be opened";
    case SQLITE_TOOBIG:
      return "a value is too large";
    default:
      return {};
  }
}

ErrorKind kind_of(int code) {
  const int base = code & 0xff;
  return base == SQLITE_NOTADB || base == SQLITE_CORRUPT ? ErrorKind::input : ErrorKind::io;
}

class SqliteFields : public Fields {
 public:
  explicit SqliteFields(sqlite3_stmt* statement) : statement_(statement) {}
  bool null(int column) const override {
    return sqlite3_column_type(statement_, column) == SQLITE_NULL;
  }
  std::int64_t integer(int column) const override {
    return sqlite3_column_int64(statement_, column);
  }
  double real(int column) const override { return sqlite3_column_double(statement_, column); }
  std::string_view text(int column) const override {
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
    return text == nullptr ? std::string_view() : std::string_view(text, size(column));
  }
  std::string_view bytes(int column) const override {
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement_, column));
    return bytes == nullptr ? std::string_view() : std::string_view(bytes, size(column));
  }

 private:
  std::size_t size(int column) const {
    return static_cast<std::size_t>(sqlite3_column_bytes(statement_, column));
  }
  sqlite3_stmt* statement_;
};

class Sqlite : public Database {
 public:
  Sqlite(std::string path, const OpenOptions& options);

  Kind kind() const override { return Kind::sqlite; }
  std::string where() const override { return "SQLite " + path_; }
  void begin(bool write) override;
  void commit() override;
  void rollback() noexcept override;
  void run(std::string_view sql, Values values, const EachRow& each) override;
  void scan(std::string_view sql, Values values, const EachRow& each) override {
    run(sql, values, each);
  }
  void run_each(std::string_view sql, Values values,
                const std::function<void(std::size_t, const Fields&)>& each) override;
  void insert(const Bulk& rows) override;
  void script(const std::string& sql) override;
  std::int64_t stamp() override;
  std::int64_t next_stamp() override;
  void prepare_months(std::span<const std::int32_t>) override {}
  void add_words(std::span<const std::int64_t> adverts,
                 std::span<const std::string> words) override;
  void delete_words(std::int64_t advert, const std::string& words) override;
  void delete_all_words() override;
  std::string with_words(std::string_view number, std::string_view parameter) const override;
  std::string words_query(std::span<const std::string_view> words) const override;
  std::vector<Column> columns(std::string_view table) override;
  int version() override;
  void set_version(int version) override;
  void wipe(std::string_view table) override;
  std::vector<std::string> own_check() override;

  bool copy_to(const std::string& path) override;
  void flush() override;
  void close_as_one_file() override { script("PRAGMA journal_mode = DELETE"); }
  void each_word(const std::function<void(std::int64_t, std::string_view)>& give) override;

 private:
  [[noreturn]] void stop_with(int code) const;
  void expect(int code) const {
    if (code != SQLITE_OK) stop_with(code);
  }
  void bind(Prepared& prepared, std::size_t place, const Value& value);
  Prepared take(std::string_view sql);
  void give_back(std::string_view sql, Prepared prepared);
  void settle(const OpenOptions& options);
  bool open(const std::string& name, int flags);

  std::string path_;
  std::unique_ptr<sqlite3, Close> db_;
  std::map<std::string, std::vector<Prepared>, std::less<>> free_;  // statements not in use
  int depth_ = 0;
  bool writing_ = false;
};

// A statement for as long as it is used.
template <class Take, class Give>
struct Borrowed {
  Prepared prepared;
  Give give;
  Borrowed(Take take, Give back) : prepared(take()), give(back) {}
  ~Borrowed() { give(std::move(prepared)); }
};

void Sqlite::stop_with(int code) const {
  const int last = errno;  // of the call that failed inside
  const std::string_view reason = reason_of(code);
  if (!reason.empty()) stop(kind_of(code), "{}: {}", path_, reason);
  if ((code & 0xff) == SQLITE_IOERR && last != 0)
    stop(ErrorKind::io, "{}: {}", path_, std::generic_category().message(last));
  stop(kind_of(code), "{}: {}", path_, db_ ? sqlite3_errmsg(db_.get()) : sqlite3_errstr(code));
}

bool Sqlite::open(const std::string& name, int flags) {
  sqlite3* raw = nullptr;
  const int code = sqlite3_open_v2(name.c_str(), &raw, flags | SQLITE_OPEN_NOMUTEX, nullptr);
  db_.reset(raw);
  return code == SQLITE_OK;
}

// `path` as a URI of SQLite: it may hold any character.
std::string uri_of(const std::string& path, std::string_view rest) {
  std::string out = "file:";
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = std::isalnum(byte) != 0 || c == '/' || c == '.' || c == '-' || c == '_';
    out += plain ? std::string(1, c) : fmt::format("%{:02X}", byte);
  }
  return out.append(rest);
}

Sqlite::Sqlite(std::string path, const OpenOptions& options) : path_(std::move(path)) {
  std::error_code error;
  const auto status = std::filesystem::status(path_, error);
  const bool there = std::filesystem::exists(status);
  if (there && !std::filesystem::is_regular_file(status))
    stop(ErrorKind::input, "{}: not a file", path_);
  if (!there && (!options.create || options.read_only))
    stop(ErrorKind::not_found, "{}: no such store", path_);
  if (!there) {
    const auto folder = std::filesystem::path(path_).parent_path();
    error.clear();  // status() says that there is no file as an error
    if (!folder.empty()) std::filesystem::create_directories(folder, error);
    if (error) stop(ErrorKind::io, "{}: {}", folder.string(), error.message());
  }
  std::string rest;
  int flags = SQLITE_OPEN_URI;
  if (options.read_only) {
    // Readers of a file with a write-ahead log need to write beside it; where they may not and
    // there is no log, nobody writes.
    const std::string folder = std::filesystem::path(path_).parent_path().string();
    const bool closed = ::access(folder.empty() ? "." : folder.c_str(), W_OK) != 0;
    if (closed && !std::filesystem::exists(path_ + "-wal", error)) rest = "?immutable=1";
    flags |= SQLITE_OPEN_READONLY;
  } else {
    flags |= SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
  }
  if (!open(uri_of(path_, rest), flags)) stop_with(sqlite3_extended_errcode(db_.get()));
  settle(options);
}

void Sqlite::settle(const OpenOptions& options) {
  sqlite3_extended_result_codes(db_.get(), 1);
  sqlite3_busy_timeout(db_.get(), options.wait_ms > 0 ? options.wait_ms : kWaitMilliseconds);
  sqlite3_db_config(db_.get(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(db_.get(), SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  script(fmt::format("PRAGMA cache_size = -{}; PRAGMA foreign_keys = ON; PRAGMA temp_store = FILE",
                     kCacheKilobytes));
  const auto id = number(*this, "PRAGMA application_id");
  if (id != kApplicationId && number(*this, "SELECT count(*) FROM sqlite_schema") != 0)
    stop(ErrorKind::input, "{}: a SQLite file, but no store of adverts", path_);
  if (options.read_only) return;
  script(
      fmt::format("PRAGMA page_size = {2}; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; "
                  "PRAGMA secure_delete = ON; "
                  "PRAGMA wal_autocheckpoint = {0}; PRAGMA journal_size_limit = {1}",
                  kCheckpointPages, kCheckpointPages * kPageBytes, kPageBytes));
  if (id != kApplicationId) script(fmt::format("PRAGMA application_id = {}", kApplicationId));
}

void Sqlite::begin(bool write) {
  if (write && depth_ > 0) stop(ErrorKind::usage, "{}: written while it is being read", path_);
  if (depth_ == 0) script(write ? "BEGIN IMMEDIATE" : "BEGIN");
  writing_ = writing_ || write;
  ++depth_;
}

void Sqlite::commit() {
  if (depth_ == 1) script("COMMIT");  // a failure leaves it to rollback()
  --depth_;
  if (depth_ == 0) writing_ = false;
}

void Sqlite::rollback() noexcept {
  if (--depth_ > 0) return;
  writing_ = false;
  if (sqlite3_get_autocommit(db_.get()) == 0)
    sqlite3_exec(db_.get(), "ROLLBACK", nullptr, nullptr, nullptr);
}

Prepared Sqlite::take(std::string_view sql) {
  if (const auto at = free_.find(sql); at != free_.end() && !at->second.empty()) {
    Prepared out = std::move(at->second.back());
    at->second.pop_back();
    return out;
  }
  Prepared out;
  sqlite3_stmt* raw = nullptr;
  expect(sqlite3_prepare_v3(db_.get(), sql.data(), static_cast<int>(sql.size()),
                            SQLITE_PREPARE_PERSISTENT, &raw, nullptr));
  out.statement.reset(raw);
  const int count = sqlite3_bind_parameter_count(raw);
  for (int i = 1; i <= count; ++i) {
    const std::string name = "$" + std::to_string(i);
    out.places.push_back(sqlite3_bind_parameter_index(raw, name.c_str()));
  }
  return out;
}

void Sqlite::give_back(std::string_view sql, Prepared prepared) {
  sqlite3_reset(prepared.statement.get());
  sqlite3_clear_bindings(prepared.statement.get());
  auto at = free_.find(sql);
  if (at == free_.end()) at = free_.emplace(std::string(sql), std::vector<Prepared>()).first;
  at->second.push_back(std::move(prepared));
}

void Sqlite::bind(Prepared& prepared, std::size_t place, const Value& value) {
  sqlite3_stmt* s = prepared.statement.get();
  const int at = prepared.places.at(place);
  const std::string_view text = value.text();
  switch (value.kind()) {
    case Value::Kind::null:
      return expect(sqlite3_bind_null(s, at));
    case Value::Kind::integer:
      return expect(sqlite3_bind_int64(s, at, value.integer()));
    case Value::Kind::real:
      return expect(sqlite3_bind_double(s, at, value.real()));
    case Value::Kind::text:
      return expect(sqlite3_bind_text64(s, at, text.empty() ? "" : text.data(), text.size(),
                                        SQLITE_STATIC, SQLITE_UTF8));
    case Value::Kind::bytes:
      return expect(
          sqlite3_bind_blob64(s, at, text.empty() ? "" : text.data(), text.size(), SQLITE_STATIC));
  }
}

void Sqlite::run(std::string_view sql, Values values, const EachRow& each) {
  Borrowed use([&] { return take(sql); }, [&](Prepared p) { give_back(sql, std::move(p)); });
  for (std::size_t i = 0; i < values.size(); ++i) bind(use.prepared, i, values[i]);
  const SqliteFields fields(use.prepared.statement.get());
  int code;
  while ((code = sqlite3_step(use.prepared.statement.get())) == SQLITE_ROW)
    if (!each(fields)) return;
  if (code != SQLITE_DONE) stop_with(code);
}

void Sqlite::run_each(std::string_view sql, Values values,
                      const std::function<void(std::size_t, const Fields&)>& each) {
  Borrowed use([&] { return take(sql); }, [&](Prepared p) { give_back(sql, std::move(p)); });
  sqlite3_stmt* statement = use.prepared.statement.get();
  const SqliteFields fields(statement);
  for (std::size_t i = 0; i < values.size(); ++i) {
    bind(use.prepared, 0, values[i]);
    int code;
    while ((code = sqlite3_step(statement)) == SQLITE_ROW) each(i, fields);
    if (code != SQLITE_DONE) stop_with(code);
    sqlite3_reset(statement);
  }
}

void Sqlite::insert(const Bulk& rows) {
  if (rows.rows() == 0) return;
  std::string places;
  for (std::size_t i = 1; i <= rows.columns.size(); ++i)
    places += fmt::format("{}${}", i == 1 ? "" : ", ", i);
  const std::string sql = fmt::format("INSERT INTO {} ({}) VALUES ({})", rows.table,
                                      fmt::join(rows.columns, ", "), places);
  Borrowed use([&] { return take(sql); }, [&](Prepared p) { give_back(sql, std::move(p)); });
  sqlite3_stmt* statement = use.prepared.statement.get();
  for (std::size_t row = 0; row < rows.rows(); ++row) {
    for (std::size_t i = 0; i < rows.columns.size(); ++i)
      bind(use.prepared, i, rows.values[row * rows.columns.size() + i]);
    if (const int code = sqlite3_step(statement); code != SQLITE_DONE) stop_with(code);
    sqlite3_reset(statement);
  }
}

void Sqlite::script(const std::string& sql) {
  expect(sqlite3_exec(db_.get(), sql.c_str(), nullptr, nullptr, nullptr));
}

std::int64_t Sqlite::stamp() {
  Database::run("UPDATE store_state SET value = value + 1 WHERE name = 'stamp'");
  return number(*this, "SELECT value FROM store_state WHERE name = 'stamp'");
}

std::int64_t Sqlite::next_stamp() {
  return number(*this, "SELECT value FROM store_state WHERE name = 'stamp'") + 1;
}

void Sqlite::add_words(std::span<const std::int64_t> adverts, std::span<const std::string> words) {
  Bulk rows{"advert_words", {"rowid", "words"}, {}};
  for (std::size_t i = 0; i < adverts.size(); ++i)
    rows.add({adverts[i], std::string_view(words[i])});
  insert(rows);
}

void Sqlite::delete_words(std::int64_t advert, const std::string& words) {
  Database::run("INSERT INTO advert_words (advert_words, rowid, words) VALUES ('delete', $1, $2)",
                {advert, std::string_view(words)});
}

void Sqlite::delete_all_words() {
  Database::run("INSERT INTO advert_words (advert_words) VALUES ('delete-all')");
}

std::string Sqlite::with_words(std::string_view number, std::string_view parameter) const {
  return fmt::format("{} IN (SELECT rowid FROM advert_words WHERE advert_words MATCH {})", number,
                     parameter);
}

std::string Sqlite::words_query(std::span<const std::string_view> words) const {
  std::string out;  // folded words have no quotes
  for (const std::string_view word : words)
    out.append(out.empty() ? "\"" : " \"").append(word) += '"';
  return out;
}

void Sqlite::each_word(const std::function<void(std::int64_t, std::string_view)>& give) {
  script(
      "CREATE VIRTUAL TABLE IF NOT EXISTS temp.each_word USING "
      "fts5vocab(main, advert_words, instance)");
  Database::run("SELECT doc, term FROM temp.each_word", {}, [&](const Fields& row) {
    give(row.integer(0), row.text(1));
    return true;
  });
}

std::vector<Column> Sqlite::columns(std::string_view table) {
  std::vector<Column> out;
  Database::run("SELECT name, type FROM pragma_table_info($1) ORDER BY cid", {table},
                [&](const Fields& row) {
                  const std::string_view type = row.text(1);
                  out.push_back({std::string(row.text(0)), type == "INTEGER" ? Value::Kind::integer
                                                           : type == "REAL"  ? Value::Kind::real
                                                           : type == "TEXT"  ? Value::Kind::text
                                                                             : Value::Kind::bytes});
                  return true;
                });
  return out;
}

int Sqlite::version() {
  return static_cast<int>(number(*this, "PRAGMA user_version"));
}

void Sqlite::set_version(int version) {
  script(fmt::format("PRAGMA user_version = {}", version));
}

void Sqlite::wipe(std::string_view table) {
  script(fmt::format("DELETE FROM {}", table));  // secure_delete overwrites the pages
}

void Sqlite::flush() {
  script("PRAGMA wal_checkpoint(TRUNCATE)");
}

// In one step: a read transaction that no writer disturbs.
bool Sqlite::copy_to(const std::string& path) {
  Sqlite copy(path, {.create = true});
  copy.script("PRAGMA journal_mode = DELETE");
  sqlite3_backup* backup = sqlite3_backup_init(copy.db_.get(), "main", db_.get(), "main");
  if (backup == nullptr) copy.stop_with(sqlite3_extended_errcode(copy.db_.get()));
  const int code = sqlite3_backup_step(backup, -1);
  sqlite3_backup_finish(backup);
  if (code != SQLITE_DONE) copy.stop_with(code);
  copy.script("PRAGMA journal_mode = DELETE");  // one file, that can be read where nobody may write
  return true;
}

std::vector<std::string> Sqlite::own_check() {
  std::vector<std::string> out;
  const auto gather = [&](const Fields& row) {
    if (row.text(0) != "ok") out.emplace_back(row.text(0));
    return true;
  };
  Database::run("PRAGMA integrity_check(20)", {}, gather);
  Database::run("PRAGMA foreign_key_check", {}, [&](const Fields& row) {
    out.push_back(fmt::format("{} {} refers to a row of {} that is not there", row.text(0),
                              row.integer(1), row.text(2)));
    return out.size() < 40;
  });
  if (sqlite3_db_readonly(db_.get(), "main") != 0) return out;  // the next check is an INSERT
  try {
    Database::run("INSERT INTO advert_words (advert_words) VALUES ('integrity-check')");
  } catch (const Failure& failure) {
    out.push_back("full text: " + failure.error.message);
  }
  return out;
}

}  // namespace

std::unique_ptr<Database> open_sqlite(const std::string& path, const OpenOptions& options) {
  return std::make_unique<Sqlite>(path, options);
}

}  // namespace metier::store
