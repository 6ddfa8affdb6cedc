// What the files given to an import are: told by their bytes, not by their names.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "taxonomy/import.h"
#include "taxonomy/source.h"

namespace metier::taxonomy {

enum class Syntax : std::uint8_t { turtle, rdf_xml, csv, json, zip, unknown };

// Of the first bytes of a file; a few thousand are enough.
Syntax syntax_of(std::string_view bytes);

// A file, or an entry of a zip, that is RDF or a list of skills.
struct Input {
  Syntax syntax;
  Source source;  // without a table's spec and language
};

struct Inputs {
  std::vector<std::filesystem::path> tables;  // folders, zips and files with tables of ESCO
  std::vector<Input> others;                  // in the order given
  std::uint64_t other_bytes = 0;
};

// Sorts what was given. Of folders and zips, tables of ESCO are taken where there are any, else the
// RDF files. What is neither stays among the tables, whose importer says what is wrong with it.
Result<Inputs> sort_inputs(const std::vector<std::filesystem::path>& sources,
                           const ImportOptions& options);

}  // namespace metier::taxonomy
