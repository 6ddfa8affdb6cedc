// PostgreSQL behind Database; libpqxx is included here only.
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>
#include <deque>
#include <pqxx/pqxx>
#include <pqxx/tablewriter>

#include "store/database.h"
#include "store/pg_url.h"
#include "store/store.h"

namespace metier::store {
namespace {

// One at a time writes, so that near duplicates are found whoever brings them.
constexpr std::int64_t kWriterLock = 0x4D455441;
// Rows of a long answer that are fetched together.
constexpr int kFetch = 5000;
constexpr int kWaitMilliseconds = 60'000;
// Months outside of these have no partition of their own: dates that feeds invent are many.
constexpr std::int32_t kFirstMonth = 200001, kLastMonth = 204912;

std::string hex_of(std::string_view bytes) {
  std::string out = "\\x";
  for (const char c : bytes) {
    out += "0123456789abcdef"[static_cast<unsigned char>(c) >> 4];
    out += "0123456789abcdef"[static_cast<unsigned char>(c) & 15];
  }
  return out;
}

int digit(char c) {
  return c <= '9' ? c - '0' : c - 'a' + 10;
}

void unhex(std::string_view hex, std::string& out) {
  out.clear();
  for (std::size_t i = 2; i + 1 < hex.size(); i += 2)
    out += static_cast<char>(digit(hex[i]) << 4 | digit(hex[i + 1]));
}

// In the server's own notation.
std::string text_of(const Value& value) {
  switch (value.kind()) {
    case Value::Kind::null:
      return {};
    case Value::Kind::integer:
      return std::to_string(value.integer());
    case Value::Kind::real:
      return fmt::format("{}", value.real());
    case Value::Kind::text:
      return std::string(value.text());
    case Value::Kind::bytes:
      return hex_of(value.text());
  }
  return {};
}

class PgFields : public Fields {
 public:
  explicit PgFields(int skip) : skip_(skip) {}
  void set(const pqxx::row& row) {
    row_ = row;
    columns_ = static_cast<int>(row.size());
  }
  bool null(int column) const override { return field(column).is_null(); }
  std::int64_t integer(int column) const override { return number<std::int64_t>(column); }
  double real(int column) const override { return number<double>(column); }
  std::string_view text(int column) const override {
    const auto f = field(column);
    return {f.c_str(), f.size()};
  }
  std::string_view bytes(int column) const override {
    if (static_cast<std::size_t>(column) >= bytes_.size())
      bytes_.resize(static_cast<std::size_t>(column) + 1);
    std::string& out = bytes_[static_cast<std::size_t>(column)];
    unhex(text(column), out);
    return out;
  }

 private:
  pqxx::field field(int column) const {
    return row_[static_cast<pqxx::row_size_type>(column + skip_)];
  }
  template <class Number>
  Number number(int column) const {
    const std::string_view digits = text(column);
    Number out = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), out);
    return out;
  }
  int skip_, columns_ = 0;
  pqxx::row row_;
  mutable std::deque<std::string> bytes_;
};

class Postgresql : public Database {
 public:
  Postgresql(const std::string& url, const OpenOptions& options);

  Kind kind() const override { return Kind::postgresql; }
  std::string where() const override { return url_.where; }
  void begin(bool write) override;
  void commit() override;
  void rollback() noexcept override;
  void run(std::string_view sql, Values values, const EachRow& each) override;
  void scan(std::string_view sql, Values values, const EachRow& each) override;
  void run_each(std::string_view sql, Values values,
                const std::function<void(std::size_t, const Fields&)>& each) override;
  void insert(const Bulk& rows) override;
  void script(const std::string& sql) override;
  std::int64_t stamp() override {
    return number(*this, "SELECT pg_current_xact_id()::text::bigint");
  }
  // What is being written elsewhere has this number or a later one.
  std::int64_t next_stamp() override {
    return number(*this, "SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint");
  }
  void prepare_months(std::span<const std::int32_t> months) override;
  void add_words(std::span<const std::int64_t> adverts,
                 std::span<const std::string> words) override;
  void delete_words(std::int64_t advert, const std::string& words) override;
  void delete_all_words() override { wipe("advert_words"); }
  std::string with_words(std::string_view number, std::string_view parameter) const override;
  std::string words_query(std::span<const std::string_view> words) const override;
  void each_word(const std::function<void(std::int64_t, std::string_view)>& give) override;
  std::vector<Column> columns(std::string_view table) override;
  int version() override;
  void set_version(int version) override;
  void wipe(std::string_view table) override { script(fmt::format("TRUNCATE {}", table)); }
  void flush() override {}
  bool copy_to(const std::string&) override { return false; }
  void close_as_one_file() override {}
  std::vector<std::string> own_check() override;

 private:
  template <class Work>
  auto guarded(Work&& work) const;
  [[noreturn]] void stop_with(const std::exception& error) const;
  pqxx::result execute(std::string_view sql, Values values);
  void connect(const OpenOptions& options);

  PgUrl url_;
  std::unique_ptr<pqxx::connection> connection_;
  std::unique_ptr<pqxx::transaction_base> transaction_;
  bool read_only_ = false;
  int depth_ = 0;
  int cursors_ = 0;
};

// Without what only the server's log should have: the first line, no password.
void Postgresql::stop_with(const std::exception& error) const {
  std::string message = error.what();
  message = hide_password(url_, message.substr(0, message.find('\n')));
  if (dynamic_cast<const pqxx::broken_connection*>(&error) != nullptr)
    stop(ErrorKind::io, "{}: no connection: {}", url_.where, message);
  if (dynamic_cast<const pqxx::in_doubt_error*>(&error) != nullptr)
    stop(ErrorKind::io, "{}: the connection broke during the commit: look whether it was done",
         url_.where);
  if (const auto* sql = dynamic_cast<const pqxx::sql_error*>(&error)) {
    if (sql->sqlstate() == "53100" || message.find("No space left") != std::string::npos)
      stop(ErrorKind::io, "{}: the disk is full", url_.where);
    if (sql->sqlstate() == "55P03")
      stop(ErrorKind::io, "{}: locked: another program has been writing all the time", url_.where);
  }
  stop(ErrorKind::io, "{}: {}", url_.where, message);
}

template <class Work>
auto Postgresql::guarded(Work&& work) const {
  try {
    return work();
  } catch (const pqxx::pqxx_exception& error) {
    stop_with(error.base());
  }
}

Postgresql::Postgresql(const std::string& url, const OpenOptions& options)
    : url_(parse_pg_url(url)), read_only_(options.read_only) {
  guarded([&] { connection_ = std::make_unique<pqxx::connection>(url_.url); });
  if (connection_->server_version() < 140000)
    stop(ErrorKind::usage, "{}: PostgreSQL 14 or later is needed", url_.where);
  script(fmt::format(
      "SET client_encoding = 'UTF8'; SET lock_timeout = {}; "
      "SET extra_float_digits = 1; SET bytea_output = 'hex'; "
      "SET client_min_messages = 'warning'; SET default_transaction_read_only = {}",
      options.wait_ms > 0 ? options.wait_ms : kWaitMilliseconds, options.read_only ? "on" : "off"));
  std::string encoding;
  Database::run("SHOW server_encoding", {}, [&](const Fields& row) {
    encoding = row.text(0);
    return false;
  });
  if (encoding != "UTF8")
    stop(ErrorKind::input, "{}: the database must be in UTF-8, it is in {}", url_.where, encoding);
}

void Postgresql::begin(bool write) {
  if (write && depth_ > 0) stop(ErrorKind::usage, "{}: written while it is being read", where());
  if (depth_ == 0) {
    guarded([&] {
      if (write) {
        transaction_ = std::make_unique<pqxx::work>(*connection_);
      } else {
        transaction_ = std::make_unique<
            pqxx::transaction<pqxx::repeatable_read, pqxx::readwrite_policy::read_only>>(
            *connection_);
      }
    });
  }
  ++depth_;
  if (!write) return;
  try {
    Database::run("SELECT pg_advisory_xact_lock($1)", {kWriterLock});
  } catch (...) {
    rollback();
    throw;
  }
}

void Postgresql::commit() {
  if (depth_ == 1) {
    guarded([&] { transaction_->commit(); });
    transaction_.reset();
  }
  --depth_;
}

void Postgresql::rollback() noexcept {
  if (--depth_ > 0) return;
  try {
    if (transaction_) transaction_->abort();
  } catch (const std::exception&) {  // NOLINT: the connection is gone, and the work with it
  }
  transaction_.reset();
}

pqxx::result Postgresql::execute(std::string_view sql, Values values) {
  std::vector<std::string> texts;
  std::vector<const char*> parameters;
  texts.reserve(values.size());
  for (const Value& value : values) {
    texts.push_back(text_of(value));
    parameters.push_back(value.kind() == Value::Kind::null ? nullptr : texts.back().c_str());
  }
  return guarded([&] {
    const std::string statement(sql);
    const auto dynamic = pqxx::prepare::make_dynamic_params(parameters);
    if (transaction_) return transaction_->exec_params(statement, dynamic);
    pqxx::nontransaction alone(*connection_);
    return alone.exec_params(statement, dynamic);
  });
}

void Postgresql::run(std::string_view sql, Values values, const EachRow& each) {
  PgFields fields(0);
  for (const auto& row : execute(sql, values)) {
    fields.set(row);
    if (!each(fields)) return;
  }
}

void Postgresql::scan(std::string_view sql, Values values, const EachRow& each) {
  const std::string cursor = fmt::format("scan_{}", ++cursors_);
  execute(fmt::format("DECLARE {} NO SCROLL CURSOR FOR {}", cursor, sql), values);
  PgFields fields(0);
  const std::string fetch = fmt::format("FETCH {} FROM {}", kFetch, cursor);
  for (bool more = true; more;) {
    const pqxx::result rows = execute(fetch, {});
    more = rows.size() == static_cast<pqxx::result_size_type>(kFetch);
    for (const auto& row : rows) {
      fields.set(row);
      if (each(fields)) continue;
      more = false;
      break;
    }
  }
  execute(fmt::format("CLOSE {}", cursor), {});
}

// All values travel in one array; the query is asked once for each of them by the server.
void Postgresql::run_each(std::string_view sql, Values values,
                          const std::function<void(std::size_t, const Fields&)>& each) {
  if (values.empty()) return;
  std::string array = "{", inner(sql);
  for (const Value& value : values) {
    if (array.size() > 1) array += ',';
    const bool bytes = value.kind() == Value::Kind::bytes;
    array += bytes ? "\"\\" + text_of(value) + '"' : text_of(value);
  }
  array += '}';
  inner.replace(inner.find("$1"), 2, "k.v");
  const bool bytes = values.front().kind() == Value::Kind::bytes;
  const std::string all = fmt::format(
      "SELECT k.i, q.* FROM unnest($1::{}[]) WITH ORDINALITY AS k (v, i) CROSS JOIN LATERAL ({}) q "
      "ORDER BY k.i",
      bytes ? "bytea" : "bigint", inner);
  PgFields number(0), fields(1);
  for (const auto& row : execute(all, std::vector<Value>{std::string_view(array)})) {
    number.set(row);
    fields.set(row);
    each(static_cast<std::size_t>(number.integer(0)) - 1, fields);
  }
}

// A field of a line of COPY.
void append_field(std::string& line, const Value& value) {
  if (value.kind() == Value::Kind::null) {
    line += "\\N";
  } else if (value.kind() == Value::Kind::text) {
    for (const char c : value.text()) {
      const char letter = c == '\t' ? 't' : c == '\n' ? 'n' : c == '\r' ? 'r' : c;
      if (letter != c || c == '\\') line += '\\';
      line += letter;
    }
  } else {
    if (value.kind() == Value::Kind::bytes) line += '\\';
    line += text_of(value);
  }
}

// The newer class of the library for COPY takes tuples only, whose size the compiler must know.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
void Postgresql::insert(const Bulk& rows) {
  if (rows.rows() == 0) return;
  guarded([&] {
    pqxx::tablewriter copy(*transaction_, rows.table, rows.columns.begin(), rows.columns.end());
    std::string line;
    for (std::size_t row = 0; row < rows.rows(); ++row) {
      line.clear();
      for (std::size_t i = 0; i < rows.columns.size(); ++i) {
        if (i > 0) line += '\t';
        append_field(line, rows.values[row * rows.columns.size() + i]);
      }
      copy.write_raw_line(line);
    }
    copy.complete();
  });
}
#pragma GCC diagnostic pop

void Postgresql::script(const std::string& sql) {
  guarded([&] {
    if (transaction_) {
      transaction_->exec(sql);
    } else {
      pqxx::nontransaction alone(*connection_);
      alone.exec(sql);
    }
  });
}

void Postgresql::prepare_months(std::span<const std::int32_t> months) {
  for (const std::int32_t month : months) {
    if (month < kFirstMonth || month > kLastMonth) continue;
    const std::string name = fmt::format("advert_{}_{:02}", month / 100, month % 100);
    bool there = false;
    Database::run("SELECT to_regclass($1) IS NOT NULL", {std::string_view(name)},
                  [&](const Fields& row) {
                    there = row.text(0) == "t";
                    return false;
                  });
    if (there) continue;
    script(fmt::format("CREATE TABLE {} PARTITION OF advert FOR VALUES FROM ({}) TO ({})", name,
                       month * 100, (month + 1) * 100));
  }
}

// As the server writes its vectors: 'a' 'b'. Folded words have neither quotes nor backslashes.
std::string vector_of(std::string_view words) {
  std::string out;
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t end = std::min(words.find(' ', at), words.size());
    out.append("'").append(words.substr(at, end - at)).append("' ");
    at = end + 1;
  }
  return out;
}

void Postgresql::add_words(std::span<const std::int64_t> adverts,
                           std::span<const std::string> words) {
  Bulk rows{"advert_words", {"no", "words"}, {}};
  std::vector<std::string> vectors;
  vectors.reserve(words.size());
  for (std::size_t i = 0; i < adverts.size(); ++i)
    rows.add({adverts[i], std::string_view(vectors.emplace_back(vector_of(words[i])))});
  insert(rows);
}

void Postgresql::delete_words(std::int64_t advert, const std::string&) {
  Database::run("DELETE FROM advert_words WHERE no = $1", {advert});
}

std::string Postgresql::with_words(std::string_view number, std::string_view parameter) const {
  return fmt::format("{} IN (SELECT no FROM advert_words WHERE words @@ CAST({} AS tsquery))",
                     number, parameter);
}

std::string Postgresql::words_query(std::span<const std::string_view> words) const {
  return fmt::format("'{}'", fmt::join(words, "' & '"));
}

void Postgresql::each_word(const std::function<void(std::int64_t, std::string_view)>& give) {
  scan("SELECT no, unnest(tsvector_to_array(words)) FROM advert_words", {}, [&](const Fields& row) {
    give(row.integer(0), row.text(1));
    return true;
  });
}

std::vector<Column> Postgresql::columns(std::string_view table) {
  std::vector<Column> out;
  Database::run(
      "SELECT column_name, data_type FROM information_schema.columns WHERE table_schema = "
      "current_schema() AND table_name = $1 ORDER BY ordinal_position",
      {table}, [&](const Fields& row) {
        const std::string_view type = row.text(1);
        out.push_back({std::string(row.text(0)), type == "bigint"             ? Value::Kind::integer
                                                 : type == "double precision" ? Value::Kind::real
                                                 : type == "text"             ? Value::Kind::text
                                                                  : Value::Kind::bytes});
        return true;
      });
  return out;
}

int Postgresql::version() {
  std::string there;
  Database::run("SELECT to_regclass('store_migration') IS NOT NULL", {}, [&](const Fields& row) {
    there = row.text(0);
    return false;
  });
  if (there != "t") return 0;
  return static_cast<int>(number(*this, "SELECT coalesce(max(version), 0) FROM store_migration"));
}

void Postgresql::set_version(int version) {
  script(
      "CREATE TABLE IF NOT EXISTS store_migration (version bigint PRIMARY KEY, at timestamptz NOT "
      "NULL DEFAULT now())");
  Database::run("INSERT INTO store_migration (version) VALUES ($1)", {std::int64_t{version}});
}

// The server checks its pages when it reads them, where it was set up so (initdb -k).
std::vector<std::string> Postgresql::own_check() {
  std::vector<std::string> out;
  Database::run(
      "SELECT c.relname FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid WHERE NOT "
      "i.indisvalid AND i.indrelid IN (SELECT oid FROM pg_class WHERE relnamespace = "
      "current_schema()::regnamespace)",
      {}, [&](const Fields& row) {
        out.push_back(fmt::format("index {} is not valid", row.text(0)));
        return true;
      });
  return out;
}

}  // namespace

std::unique_ptr<Database> open_postgresql(const std::string& url, const OpenOptions& options) {
  return std::make_unique<Postgresql>(url, options);
}

}  // namespace metier::store
