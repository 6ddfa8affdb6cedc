// Any bytes as a CSV table: reading ends, cells are views of the bytes or of the reader, nothing is
// lost, and whatever passes as a table of ESCO becomes rows without a crash.
#include "taxonomy/csv.h"

#include <cstdlib>
#include <string>
#include <vector>

#include "taxonomy/clean.h"

namespace {

using namespace metier;
using namespace metier::taxonomy;

void require(bool truth) {
  if (!truth) std::abort();
}

std::string in_quotes(std::string_view cell) {
  std::string out = "\"";
  for (const char c : cell) {
    out += c;
    if (c == '"') out += c;
  }
  return out + "\"";
}

using Rows = std::vector<std::vector<std::string>>;

// False after an error.
bool read(std::string_view bytes, Rows& rows) {
  CsvReader csv("fuzz.csv", bytes);
  std::uint64_t line = 0;
  std::size_t position = 0;
  for (;;) {
    const auto more = csv.next();
    if (!more) {
      require(more.error().message.starts_with("fuzz.csv:"));
      return false;
    }
    if (!*more) return true;
    require(csv.line() > line && csv.position() > position);
    line = csv.line();
    position = csv.position();
    require(!csv.cells().empty() && csv.cells().size() <= CsvReader::kMaxCells);
    require(rows.empty() || csv.cells().size() <= rows.front().size());
    (void)csv.error_at(csv.cells().size() / 2, "x");
    rows.emplace_back(csv.cells().begin(), csv.cells().end());
  }
}

// A table that was read, written by the rules, is the same table.
void write_and_read(const Rows& rows) {
  std::string written;
  for (const auto& row : rows)
    for (std::size_t i = 0; i < row.size(); ++i)
      written += in_quotes(row[i]) + (i + 1 == row.size() ? "\r\n" : ",");
  Rows again;
  require(read(written, again));
  require(again == rows);
}

void clean(std::string_view text) {
  Arena arena;
  const auto label = clean_label(text, arena);
  require(!utf8::first_invalid(label.text));
  require(label.stains.any() == (label.text != text));
  const auto note = clean_note(text, arena);
  require(!utf8::first_invalid(note.text) && trim(note.text) == note.text);
  require(!utf8::first_invalid(clean_html_note(text, arena).text));
  split_bars(text, [](std::string_view piece) { require(!piece.empty()); });
  split_uris(text, [](std::string_view piece) { require(!piece.empty()); });
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  Rows rows;
  if (read(bytes, rows)) write_and_read(rows);
  for (const auto& row : rows)
    for (const auto& cell : row) clean(cell);
  clean(bytes);
  return 0;
}
