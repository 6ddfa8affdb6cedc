// Any bytes as a zip archive: entries are listed and inflated within the limits, or there is one
// error; and whatever its entries hold is taken for tables of ESCO.
#include <cstdlib>
#include <string>

#include "base/base.h"
#include "taxonomy/csv.h"
#include "taxonomy/tables.h"

namespace {

using namespace metier;
using namespace metier::taxonomy;

void require(bool truth) {
  if (!truth) std::abort();
}

void read_table(std::string_view text) {
  CsvReader csv("entry.csv", text);
  for (;;) {
    const auto more = csv.next();
    if (!more || !*more) return;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  ZipLimits limits;
  limits.max_entries = 100;
  limits.max_entry_bytes = 1 << 20;
  const auto archive =
      ZipArchive::from_bytes({reinterpret_cast<const char*>(data), size}, "fuzz.zip", limits);
  if (!archive) return 0;
  const auto entries = archive->entries();
  if (!entries) return 0;
  require(entries->size() <= limits.max_entries);
  for (const auto& entry : *entries) {
    const auto base = ZipArchive::base_name(entry.name);
    require(base.find_first_of("/\\") == std::string_view::npos);
    require(!utf8::first_invalid(ZipArchive::printable(entry.name)));
    (void)parse_table_name(base);
    const auto bytes = archive->read(entry.index);
    if (!bytes) {
      require(bytes.error().message.starts_with("fuzz.zip"));
      continue;
    }
    require(bytes->size == entry.size && bytes->size <= limits.max_entry_bytes);
    read_table(bytes->text());
  }
  return 0;
}
