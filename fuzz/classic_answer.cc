// Any bytes as an answer of ESCO's classic API: an error or concepts, and of concepts tables that
// the importer's reader reads, as wide as their headings.
#include <cstdlib>
#include <string>

#include "fetch/resource.h"
#include "fetch/tables.h"
#include "taxonomy/csv.h"
#include "taxonomy/tables.h"

namespace {

using namespace metier;

void require(bool truth) {
  if (!truth) std::abort();
}

Result<void> read_back(const fetch::Table& table) {
  require(taxonomy::parse_table_name(table.name).has_value());
  taxonomy::CsvReader csv(table.name, table.text);
  std::size_t width = 0;
  for (auto more = csv.next();; more = csv.next()) {
    require(more.has_value());
    if (!*more) break;
    if (width == 0) width = csv.cells().size();
    require(csv.cells().size() == width);
  }
  require(width > 0);
  return {};
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto page = fetch::read_page({reinterpret_cast<const char*>(data), size}, {});
  if (!page) {
    require(page.error().message.find('\n') == std::string::npos);
    return 0;
  }
  for (const auto& resource : page->resources) require(fetch::is_sound_uri(resource.uri));
  require(fetch::make_tables(page->resources, read_back).has_value());
  return 0;
}
