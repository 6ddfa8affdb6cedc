// Outcomes as Markdown, as TSV, and against floors.
#pragma once

#include <string>
#include <vector>

#include "published.h"
#include "sets.h"

namespace metier::quality {

// One table: a row for each part and metric, a column for each scorer and published method.
std::string table_of(const EvaluationSet& set, const std::vector<Outcome>& outcomes,
                     const std::vector<Published>& published);

// set, part, metric, scorer, value, queries, micros: one line a value, with a header.
std::string tsv_of(const std::vector<Outcome>& outcomes);

// Compares with a table of set, part, metric, floor, margin. One line for each number that lies
// more than the margin below its floor, or that is missing.
Result<std::vector<std::string>> below_floors(const std::filesystem::path& floors,
                                              const std::vector<Outcome>& outcomes,
                                              const std::vector<std::string>& sets);

}  // namespace metier::quality
