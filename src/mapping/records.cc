#include "mapping/records.h"

#include <algorithm>

#include "mapping/xlsx.h"

namespace metier::mapping {
namespace {

bool ends_with(std::string_view name, std::string_view extension) {
  if (name.size() < extension.size()) return false;
  return std::equal(extension.begin(), extension.end(), name.end() - extension.size(),
                    [](char a, char b) { return a == (b >= 'A' && b <= 'Z' ? b - 'A' + 'a' : b); });
}

// An object or an array of JSON begins so; a name in brackets or braces seldom goes on like that.
bool looks_like_json(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  const auto first = bytes.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos || (bytes[first] != '[' && bytes[first] != '{')) return false;
  const auto second = bytes.find_first_not_of(" \t\r\n", first + 1);
  return second != std::string_view::npos &&
         std::string_view(bytes[first] == '[' ? "{\"]" : "\"}").find(bytes[second]) !=
             std::string_view::npos;
}

// Of a table whose records differ in their number of cells: what stands most in its first line.
char delimiter_of_header(std::string_view bytes) {
  const std::string_view line = bytes.substr(0, bytes.find('\n'));
  char best = ',';
  std::ptrdiff_t most = 0;
  for (const char delimiter : {'\t', ';', ',', '|'}) {
    const auto here = std::count(line.begin(), line.end(), delimiter);
    if (here > most) most = here, best = delimiter;
  }
  return best;
}

}  // namespace

Result<std::unique_ptr<RecordReader>> open_records(std::string name, std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF"))
    return fail(ErrorKind::input, "{}: this is UTF-16; save the list as \"CSV UTF-8\" or XLSX",
                name);
  if (bytes.starts_with("PK\x03\x04")) return xlsx_records(std::move(name), bytes);
  if (bytes.starts_with("\xD0\xCF\x11\xE0"))
    return fail(ErrorKind::input,
                "{}: an old (.xls) or encrypted workbook; save it as XLSX without a password",
                name);
  const bool is_json = ends_with(name, ".json") || ends_with(name, ".jsonl");
  if (is_json || looks_like_json(bytes)) return json_records(std::move(name), bytes);
  const bool is_table = ends_with(name, ".csv") || ends_with(name, ".tsv");
  char delimiter = find_delimiter(bytes);
  if (ends_with(name, ".txt") && delimiter != '\t') delimiter = '\0';
  if (delimiter == '\0' && is_table) delimiter = delimiter_of_header(bytes);
  if (delimiter == '\0') return text_records(std::move(name), bytes);
  return delimited_records(std::move(name), bytes, delimiter);
}

}  // namespace metier::mapping
