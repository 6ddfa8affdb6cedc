// From the files of an ESCO release, another thesaurus or a list of one's own to a Model.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "base/base.h"
#include "taxonomy/model.h"

namespace metier::taxonomy {

struct ImportOptions {
  std::vector<std::string>
      languages;         // empty: all that are there; English is always kept as fallback
  unsigned threads = 1;  // the Model does not depend on it
  std::uint64_t max_file_bytes = std::uint64_t{2}
                                 << 30;  // per table, also inside a zip (zip bombs)
  std::uint64_t max_total_bytes = std::uint64_t{8} << 30;  // all tables together
  // Called from any thread with the bytes just consumed; may be empty.
  std::function<void(std::uint64_t bytes)> progress;
};

// Bytes that import_taxonomy will read, for a progress bar.
Result<std::uint64_t> source_bytes(const std::vector<std::filesystem::path>& sources);

// Reads ESCO's official CSV tables: folders, zips, single .csv files, or several of either (tables
// of the same name in different languages join by URI). Driven by headers; releases 1.0.3 to 1.2.1
// load. Faults in the data end up in Model::report; what cannot be understood at all (not CSV, no
// concept table, a column missing without which a table means nothing) is an Error naming file,
// line and column.
Result<Model> import_esco(const std::vector<std::filesystem::path>& sources,
                          const ImportOptions& options);

// Reads what the sources are found to be, by their content; what one leaves open another may say,
// the first one leading:
//
//   - tables of ESCO, as import_esco does;
//   - SKOS or SKOS-XL in Turtle, N-Triples or RDF/XML, in files, folders or zips: ESCO's own, or
//   any
//     other thesaurus, whose concepts become skills;
//   - a list of skills (skill_list.h), when its file is named itself.
//
// Damaged RDF is an Error naming file, line and column.
Result<Model> import_taxonomy(const std::vector<std::filesystem::path>& sources,
                              const ImportOptions& options);

}  // namespace metier::taxonomy
