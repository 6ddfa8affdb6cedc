// What the columns of a user's list are, and its rows.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "mapping/records.h"

namespace metier::mapping {

// Places of columns. `name` is there always.
struct Columns {
  std::size_t name = 0;
  std::optional<std::size_t> description, language, code;
};

// A list with a header; rows are as wide as it.
class Table {
 public:
  // Reads the header. A list of one column has none unless its first cell names a column ("skill",
  // "Job title") or is `column`: then the column is called "label".
  static Result<Table> open(std::unique_ptr<RecordReader> records, std::string_view column = {});

  const std::vector<std::string>& header() const { return header_; }
  // The next row: true, false at the end, or what is wrong. Short rows are filled up; cells beyond
  // the header are an error.
  Result<bool> next(Record& out);
  const RecordReader& records() const { return *records_; }
  std::optional<std::size_t> column(std::string_view name) const;  // of that very name

 private:
  explicit Table(std::unique_ptr<RecordReader> records) : records_(std::move(records)) {}
  std::unique_ptr<RecordReader> records_;
  std::vector<std::string> header_;
  std::optional<Record> pending_;  // a first record that was no header
};

// Finds the columns by their names, in some languages; `column` is the name's where it is given.
// ErrorKind::usage where there is no such column, or none that is obviously the name's: the message
// names those there are.
Result<Columns> choose_columns(const std::vector<std::string>& header, std::string_view column);

}  // namespace metier::mapping
