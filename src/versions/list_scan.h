// Where the URIs of a list are: scanners of its three formats, which change nothing. Internal to
// versions/.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "versions/migrate.h"

namespace metier::versions {

// A piece of the text that may be a URI.
struct Piece {
  std::uint64_t line = 0;
  std::size_t begin = 0, end = 0;
  bool is_key = false;
};

// "http://data.europa.eu/esco/" and a path of letters, digits and - _ . / behind it; https as well.
bool is_esco_uri(std::string_view text);

Result<std::vector<Piece>> scan_csv(std::string_view text, const MigrateOptions& options);
// Checks that it is JSON: values one after the other, with blanks or line feeds between.
Result<std::vector<Piece>> scan_json(std::string_view text, const MigrateOptions& options);
std::vector<Piece> scan_text(std::string_view text);

// The string without the escapes of its slashes: all that a URI can have.
std::string without_escaped_slashes(std::string_view text);

}  // namespace metier::versions
