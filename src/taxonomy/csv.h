// Comma-separated values, strictly as RFC 4180 has them, read from bytes in memory (a map of the
// file or an inflated zip entry) without copying.
//
//   CsvReader csv("skills_en.csv", bytes);
//   for (;;) {
//     const auto more = csv.next();
//     if (!more) return tl::unexpected(more.error());
//     if (!*more) break;
//     use(csv.line(), csv.cells());   // the first record is the header
//   }
//
// Accepted: a UTF-8 byte-order mark, records ending in CR LF or LF (the last one in neither),
// quoted cells with commas, line breaks and doubled quotes in them. Each of these is an error that
// names file, line and column: a quote inside an unquoted cell, text behind a closing quote, a
// quote never closed, a carriage return outside quotes that ends no line, a record with more cells
// than the header, a NUL byte, UTF-16. A record with fewer cells is handed on as it is; the caller
// decides. A blank line is a record of one empty cell. Bytes that are no UTF-8 pass: the caller
// knows which cells are text. One reader is for one thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/base.h"
#include "taxonomy/arena.h"

namespace metier::taxonomy {

class CsvReader {
 public:
  static constexpr std::size_t kMaxCells = 1024;  // of a record; the widest ESCO table has 15

  // `name` is for messages; `bytes` must outlive the reader and the cells. `separator` stands
  // between cells: a comma, a semicolon or a tab.
  CsvReader(std::string name, std::string_view bytes, char separator = ',');

  // Reads the next record: true, false at the end, or what is wrong. After an error: do not go on.
  Result<bool> next();

  // Of the current record. The cells are views of the bytes, or of the reader's own store where
  // doubled quotes had to be undone; they stay valid as long as both.
  std::span<const std::string_view> cells() const { return cells_; }
  // Line on which the record begins, the first line is 1.
  std::uint64_t line() const { return line_; }
  // Bytes behind which reading goes on, for progress.
  std::size_t position() const { return at_; }
  const std::string& name() const { return name_; }

  // What the caller finds wrong with a cell of the current record, named "file:line:column: what".
  // cells().size() stands for the end of the record.
  Error error_at(std::size_t cell, std::string_view what) const;

 private:
  // A separator of other tables is a letter in this one.
  bool is_plain(char c) const { return (c == ',' || c == ';' || c == '\t') && c != separator_; }
  Result<void> check_start();
  Result<void> read_cell();
  Result<void> read_quoted();
  std::string_view undouble(std::string_view quoted);
  // "name:line:column: "; columns count code points from 1.
  std::string where(std::size_t at) const;
  tl::unexpected<Error> wrong(std::size_t at, std::string_view what) const;

  std::string name_;
  std::string_view bytes_;
  char separator_;
  std::size_t at_ = 0;
  std::uint64_t next_line_ = 1;  // line at at_
  std::uint64_t line_ = 0;
  std::size_t begin_ = 0;  // where the current record begins
  std::size_t end_ = 0;    // and ends, without its line break
  std::size_t width_ = 0;  // cells of the header, 0 before it
  bool started_ = false;
  bool record_ended_ = false;
  std::vector<std::string_view> cells_;
  Arena store_;
};

}  // namespace metier::taxonomy
