// What the store asks of a database: statements with bound values, rows read one by one, rows
// written many at once, transactions. SQLite and PostgreSQL speak the same SQL as far as it is used
// here; where they do not, a function of this interface says what is wanted.
//
// Any statement can fail, and what failed is never gone on with: Failure is thrown inside this
// module, and each function of Store makes a Result of it.
#pragma once

#include <cstdint>
#include <functional>
#include <initializer_list>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/base.h"

namespace metier::store {

struct Failure {
  Error error;
};

template <class... Args>
[[noreturn]] void stop(ErrorKind kind, fmt::format_string<Args...> text, Args&&... args) {
  throw Failure{Error{kind, fmt::format(text, std::forward<Args>(args)...)}};
}

// A value for a statement. Text and bytes are views: they must live until the call is over.
class Value {
 public:
  enum class Kind : std::uint8_t { null, integer, real, text, bytes };

  Value() = default;
  Value(std::int64_t number) : kind_(Kind::integer), integer_(number) {}  // NOLINT: reads as it is
  Value(std::string_view text) : kind_(Kind::text), text_(text) {}        // NOLINT
  static Value real(double number) {
    Value out;
    out.kind_ = Kind::real;
    out.real_ = number;
    return out;
  }
  static Value bytes(std::string_view bytes) {
    Value out(bytes);
    out.kind_ = Kind::bytes;
    return out;
  }

  Kind kind() const { return kind_; }
  std::int64_t integer() const { return integer_; }
  double real() const { return real_; }
  std::string_view text() const { return text_; }  // of text and bytes

 private:
  Kind kind_ = Kind::null;
  union {
    std::int64_t integer_ = 0;
    double real_;
  };
  std::string_view text_;
};
using Values = std::span<const Value>;

// A row of an answer, columns from 0; views end with the row.
class Fields {
 public:
  virtual ~Fields() = default;
  virtual bool null(int column) const = 0;
  virtual std::int64_t integer(int column) const = 0;  // 0 where null
  virtual double real(int column) const = 0;           // 0 where null
  virtual std::string_view text(int column) const = 0;
  virtual std::string_view bytes(int column) const = 0;
};
using EachRow = std::function<bool(const Fields&)>;  // false: no more

// Rows for one table.
struct Bulk {
  std::string table;
  std::vector<std::string> columns;
  std::vector<Value> values;  // row by row

  std::size_t rows() const { return columns.empty() ? 0 : values.size() / columns.size(); }
  void add(std::initializer_list<Value> row) { values.insert(values.end(), row); }
};

struct Column {
  std::string name;
  Value::Kind kind;
};

enum class Kind : std::uint8_t { sqlite, postgresql };

class Database {
 public:
  virtual ~Database() = default;

  virtual Kind kind() const = 0;
  virtual std::string where() const = 0;

  // Transactions of readers may lie within each other; a write within anything is a bug of the
  // caller and fails.
  virtual void begin(bool write) = 0;
  virtual void commit() = 0;
  virtual void rollback() noexcept = 0;

  // Parameters are $1, $2, ...
  virtual void run(std::string_view sql, Values values, const EachRow& each) = 0;
  void run(std::string_view sql, std::initializer_list<Value> values = {}) {
    run(sql, Values(values.begin(), values.size()), [](const Fields&) { return true; });
  }
  void run(std::string_view sql, std::initializer_list<Value> values, const EachRow& each) {
    run(sql, Values(values.begin(), values.size()), each);
  }
  // The same, for answers of any length.
  virtual void scan(std::string_view sql, Values values, const EachRow& each) = 0;
  // One query of one parameter for each of the values, which are all integers or all bytes:
  // each(place of the value, row).
  virtual void run_each(std::string_view sql, Values values,
                        const std::function<void(std::size_t, const Fields&)>& each) = 0;
  virtual void insert(const Bulk& rows) = 0;
  // Several statements without values: schemas.
  virtual void script(const std::string& sql) = 0;

  // What is written in this transaction is stamped with this number.
  virtual std::int64_t stamp() = 0;
  // Whatever this transaction does not see will be stamped with this or more.
  virtual std::int64_t next_stamp() = 0;
  // Makes ready for adverts posted in these months (202611), each once.
  virtual void prepare_months(std::span<const std::int32_t> months) = 0;

  // The words of adverts, folded, one blank between them.
  virtual void add_words(std::span<const std::int64_t> adverts,
                         std::span<const std::string> words) = 0;
  virtual void delete_words(std::int64_t advert, const std::string& words) = 0;
  virtual void delete_all_words() = 0;
  // A condition on a number that holds for adverts with all the words, with the parameter named.
  virtual std::string with_words(std::string_view number, std::string_view parameter) const = 0;
  virtual std::string words_query(std::span<const std::string_view> words) const = 0;
  // Each pair of an advert and a word of it that the full text has, once.
  virtual void each_word(const std::function<void(std::int64_t, std::string_view)>& give) = 0;

  // Of a table, in their order.
  virtual std::vector<Column> columns(std::string_view table) = 0;
  // 0 where there is no schema.
  virtual int version() = 0;
  virtual void set_version(int version) = 0;
  // Deletes all rows so that their bytes are gone as far as the engine can do it; after the commit,
  // flush().
  virtual void wipe(std::string_view table) = 0;
  virtual void flush() = 0;
  // A copy of everything in a new SQLite file, where the engine makes one; false: it does not.
  virtual bool copy_to(const std::string& path) = 0;
  // Of a SQLite file that was written to be passed on: nothing stays beside it.
  virtual void close_as_one_file() = 0;
  // What the engine itself finds wrong.
  virtual std::vector<std::string> own_check() = 0;
};

// Ends with commit(), else everything since is undone.
class Transaction {
 public:
  Transaction(Database& db, bool write) : db_(db) { db_.begin(write); }
  ~Transaction() {
    if (open_) db_.rollback();
  }
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  void commit() {
    db_.commit();
    open_ = false;
  }

 private:
  Database& db_;
  bool open_ = true;
};

struct OpenOptions;
std::unique_ptr<Database> open_sqlite(const std::string& path, const OpenOptions& options);
std::unique_ptr<Database> open_postgresql(const std::string& url, const OpenOptions& options);

// The one number of an answer of one row and column; 0 when there is none.
std::int64_t number(Database& db, std::string_view sql, std::initializer_list<Value> values = {});

}  // namespace metier::store
