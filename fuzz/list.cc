// Any bytes as a list of names: records with cells of UTF-8, as many as the header has, or one
// error that names the file; and the form that is written of them reads back to the same cells.
#include <cstdlib>
#include <string>

#include "mapping/mapping.h"

namespace {

using namespace metier;

void require(bool truth) {
  if (!truth) std::abort();
}

void check(const mapping::Record& row, char delimiter) {
  std::string line = "x";  // no blank record
  for (const auto& cell : row.cells) {
    line += delimiter;
    mapping::append_cell(line, cell, delimiter);
  }
  line += '\n';
  const auto back = mapping::delimited_records("back", line, delimiter);
  mapping::Record again;
  if (row.cells.size() >= mapping::kMaxColumns) return;
  require(back->next(again).value());
  require(again.cells.size() == row.cells.size() + 1);
  for (std::size_t i = 0; i < row.cells.size(); ++i) require(again.cells[i + 1] == row.cells[i]);
}

}  // namespace

// First byte: what the file is called.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  static constexpr std::string_view kNames[] = {"l.csv", "l.txt", "l.json", "list"};
  const std::string name(kNames[data[0] % 4]);
  auto records = mapping::open_records(name, {reinterpret_cast<const char*>(data + 1), size - 1});
  if (!records) {
    require(records.error().message.starts_with(name));
    return 0;
  }
  auto table = mapping::Table::open(std::move(*records));
  if (!table) {
    require(table.error().message.starts_with(name));
    return 0;
  }
  (void)mapping::choose_columns(table->header(), "");
  mapping::Record row;
  for (;;) {
    const auto more = table->next(row);
    if (!more) {
      require(more.error().message.starts_with(name));
      return 0;
    }
    if (!*more) return 0;
    require(row.cells.size() == table->header().size());
    for (const auto& cell : row.cells) require(!utf8::first_invalid(cell));
    check(row, table->records().delimiter());
  }
}
