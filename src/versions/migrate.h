// Moves a list from one release of ESCO to another: rewrites the URIs of concepts that are gone and
// nothing else; every other byte stays as it was.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "versions/comparison.h"

namespace metier::versions {

enum class ListFormat : std::uint8_t {
  csv,   // cells that hold URIs and nothing else, several between blanks , ; or |
  json,  // strings that are a URI; one value or one a line, as JSON lines are
  text,  // lines that are a URI
};

// By the end of the file's name, else by what the text begins with.
ListFormat format_of(std::string_view name, std::string_view text);

struct MigrateOptions {
  std::string name;  // of the file, for messages
  ListFormat format = ListFormat::text;
  std::string column;  // of CSV: only cells under this heading
};

enum class Outcome : std::uint8_t {
  current,       // the newer release has it: left as it is
  replaced,      // by its likely successor
  no_successor,  // gone, and nobody knows what came of it: left as it is
  unknown,       // in neither release: left as it is
  key,           // gone, but the name of a JSON field, which may be there already: left as it is
};
// "current", "replaced", "no likely successor", "in neither release", "name of a field"
std::string_view name(Outcome outcome);
constexpr bool failed(Outcome outcome) {
  return outcome != Outcome::current && outcome != Outcome::replaced;
}

// One URI of the list, where it stands.
struct Found {
  std::uint64_t line = 0;          // from 1
  std::size_t begin = 0, end = 0;  // bytes of the text
  Outcome outcome = Outcome::current;
  ConceptId old_id;         // invalid: the older release has none like that
  ConceptId now_id;         // of its successor, when it was replaced
  std::string unknown_uri;  // what neither release has
};

struct Migration {
  std::string text;  // the list with the URIs rewritten
  std::vector<Found> found;
  std::size_t count(Outcome outcome) const;
  std::size_t failed_count() const;
};

// The kinds of URIs that name concepts ("http://data.europa.eu/esco/skill/..."); "https" is
// forgiven and kept, so are slashes that JSON escapes.
// ErrorKind::input, with file and line, when the list is not what its format says;
// ErrorKind::usage when there is no such column.
Result<Migration> migrate(const Comparison& c, std::string_view text,
                          const MigrateOptions& options);

// "file,line,uri,label,outcome,newUri,newLabel,score,why,candidates": CSV of what was replaced and
// of what was not. Labels in English.
std::string report_csv(const Comparison& c, const Migration& migration, std::string_view file);

// "list.csv:7: http://... (contact tracing agent): no likely successor; nearest: ..."
std::string failure_line(const Comparison& c, const Found& found, std::string_view file);

}  // namespace metier::versions
