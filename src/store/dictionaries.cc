#include "store/dictionaries.h"

#include <fmt/ranges.h>

namespace metier::store {
namespace {

// Numbers that a writer remembers; with more it begins anew, so that its memory has a limit.
constexpr std::size_t kMostRemembered = 1 << 16;

}  // namespace

Dictionary::Dictionary(std::string table, std::vector<std::string> columns)
    : table_(std::move(table)), columns_(std::move(columns)) {
  std::string condition;
  for (std::size_t i = 0; i < columns_.size(); ++i)
    condition += fmt::format("{}{} = ${}", i == 0 ? "" : " AND ", columns_[i], i + 1);
  find_ = fmt::format("SELECT no FROM {} WHERE {}", table_, condition);
  more_ = fmt::format("SELECT no, {} FROM {} WHERE no > $1 ORDER BY no", fmt::join(columns_, ", "),
                      table_);
}

std::int64_t Dictionary::number_of(Database& db, std::initializer_list<std::string_view> columns) {
  std::string key;
  for (const std::string_view column : columns) (key += column) += '\0';
  if (const auto at = numbers_.find(key); at != numbers_.end()) return at->second;
  if (numbers_.size() >= kMostRemembered) numbers_.clear();
  const std::int64_t number = find_or_add(db, columns);
  numbers_.emplace(std::move(key), number);
  return number;
}

std::int64_t Dictionary::find_or_add(Database& db,
                                     std::initializer_list<std::string_view> columns) {
  const std::vector<Value> values(columns.begin(), columns.end());
  std::int64_t number = 0;
  db.run(find_, values, [&](const Fields& row) {
    number = row.integer(0);
    return false;
  });
  if (number != 0) return number;
  if (next_ == 0)
    next_ = store::number(db, fmt::format("SELECT coalesce(max(no), 0) + 1 FROM {}", table_));
  std::string places = "$1";
  for (std::size_t i = 0; i < columns_.size(); ++i) places += fmt::format(", ${}", i + 2);
  std::vector<Value> row{next_};
  row.insert(row.end(), values.begin(), values.end());
  db.run(
      fmt::format("INSERT INTO {} (no, {}) VALUES ({})", table_, fmt::join(columns_, ", "), places),
      row, [](const Fields&) { return true; });
  return next_++;
}

void Dictionary::read_more(Database& db, std::int64_t number) {
  bool whole = true;
  db.scan(more_, std::vector<Value>{static_cast<std::int64_t>(rows_.size())},
          [&](const Fields& row) {
            whole = whole && row.integer(0) == static_cast<std::int64_t>(rows_.size()) + 1;
            if (!whole) return false;
            auto& columns = rows_.emplace_back();
            for (int i = 1; i <= static_cast<int>(columns_.size()); ++i)
              columns.emplace_back(row.text(i));
            return true;
          });
  if (number < 1 || static_cast<std::size_t>(number) > rows_.size())
    stop(ErrorKind::input, "{}: damaged: no {} {}", db.where(), table_, number);
}

void Dictionary::forget() {
  numbers_.clear();
  rows_.clear();
  next_ = 0;
}

}  // namespace metier::store
