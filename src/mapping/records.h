// A user's own list, record by record, whatever it was saved as.
//
//   auto records = mapping::open_records("skills.csv", bytes);
//   for (Record r; *(*records)->next(r);) use(r.cells);
//
// CSV with commas, semicolons, tabs or bars (the delimiter is found by the content), JSON arrays
// and JSON lines of objects or strings, XLSX (its first sheet), and plain text with a name a line.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/base.h"

namespace metier::mapping {

inline constexpr std::size_t kMaxColumns = 1024;
inline constexpr std::size_t kMaxCellBytes = std::size_t{1} << 20;

struct Record {
  std::uint64_t number = 0;  // line or row it begins at; the first is 1
  std::vector<std::string> cells;
};

class RecordReader {
 public:
  virtual ~RecordReader() = default;
  // The next record that is not blank: true, false at the end, or what is wrong, named with file,
  // line and column. After an error: do not go on. The first record of a table is its header.
  virtual Result<bool> next(Record& out) = 0;
  // Whether the first record names the columns. Not so in plain text, whose records have one cell.
  virtual bool has_header() const { return true; }
  // Of the input's bytes, for progress.
  virtual std::size_t position() const = 0;
  // "list.csv:3:2: ": the place of a cell of a record, for messages; columns count from 1.
  virtual std::string where(const Record& record, std::size_t cell) const = 0;
  // What the cells are parted by; a comma for what is no delimited text.
  virtual char delimiter() const { return ','; }
};

// `name` is for messages; `bytes` must outlive the reader. Errors are ErrorKind::input or limit.
Result<std::unique_ptr<RecordReader>> open_records(std::string name, std::string_view bytes);

// The delimiter of a text whose records all have the same number of cells, two or more: a tab,
// semicolon, comma or bar; '\0' where there is none. Looks at the first 64 KiB.
char find_delimiter(std::string_view text);

// Parts of open_records(), each for what it is made for.
std::unique_ptr<RecordReader> delimited_records(std::string name, std::string_view bytes,
                                                char delimiter);
std::unique_ptr<RecordReader> text_records(std::string name, std::string_view bytes);
// Its header is the keys of the objects in the order they come; texts are the cells, what is not
// text its JSON. A string stands for an object with a "label". Lines of the JSON form of a mapping
// have the columns of the form for review (review.h).
Result<std::unique_ptr<RecordReader>> json_records(std::string name, std::string_view bytes);

// A cell as CSV has it: in quotes where it needs them.
void append_cell(std::string& out, std::string_view cell, char delimiter);

}  // namespace metier::mapping
