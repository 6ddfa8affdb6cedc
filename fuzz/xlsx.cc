// Any bytes as a workbook: rows within the limits, or one error that names the file. Half of the
// inputs are taken as the XML of a sheet in a workbook that is right otherwise.
#include <zip.h>

#include <cstdlib>
#include <memory>
#include <string>

#include "mapping/mapping.h"

namespace {

using namespace metier;

void require(bool truth) {
  if (!truth) std::abort();
}

void add(zip_t* archive, const char* name, std::string_view bytes) {
  zip_source_t* part = zip_source_buffer(archive, bytes.data(), bytes.size(), 0);
  require(zip_file_add(archive, name, part, ZIP_FL_ENC_UTF_8) >= 0);
}

// The bytes up to the first NUL are the sheet, those behind it the shared texts.
std::string workbook(std::string_view input) {
  const auto end = std::min(input.find('\0'), input.size());
  const auto strings = input.substr(std::min(end + 1, input.size()));
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* const bytes = zip_source_buffer_create(nullptr, 0, 0, &error);
  zip_source_keep(bytes);
  zip_t* const archive = zip_open_from_source(bytes, ZIP_CREATE | ZIP_TRUNCATE, &error);
  require(archive != nullptr);
  add(archive, "xl/workbook.xml",
      "<workbook><sheets><sheet name=\"S\" r:id=\"a\"/></sheets></workbook>");
  add(archive, "xl/_rels/workbook.xml.rels",
      "<Relationships><Relationship Id=\"a\" Target=\"worksheets/s.xml\"/></Relationships>");
  add(archive, "xl/worksheets/s.xml", input.substr(0, end));
  add(archive, "xl/sharedStrings.xml", strings);
  require(zip_close(archive) == 0);
  require(zip_source_open(bytes) == 0);
  std::string out(std::size_t{1} << 20, '\0');
  const auto size = zip_source_read(bytes, out.data(), out.size());
  require(size >= 0);
  out.resize(static_cast<std::size_t>(size));
  zip_source_close(bytes);
  zip_source_free(bytes);
  return out;
}

void read(std::string_view bytes) {
  mapping::XlsxLimits limits;
  limits.max_part_bytes = 1 << 20;
  limits.max_text_bytes = 1 << 20;
  auto records = mapping::xlsx_records("fuzz.xlsx", bytes, limits);
  if (!records) {
    require(records.error().message.starts_with("fuzz.xlsx"));
    return;
  }
  mapping::Record row;
  std::size_t text = 0;
  for (;;) {
    const auto more = (*records)->next(row);
    if (!more) {
      require(more.error().message.starts_with("fuzz.xlsx"));
      return;
    }
    if (!*more) return;
    require(!row.cells.empty() && row.cells.size() <= mapping::kMaxColumns);
    for (const auto& cell : row.cells) {
      text += cell.size();
      require(!utf8::first_invalid(cell));
    }
    require(text <= limits.max_text_bytes);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0 || size > (1U << 16)) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  if (bytes[0] == 'P') {
    read(bytes);
  } else {
    read(workbook(bytes));
  }
  return 0;
}
