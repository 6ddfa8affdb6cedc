// Concepts as the tables of the official CSV package.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "fetch/resource.h"

namespace metier::fetch {

struct Table {
  std::string name;  // "skills_da.csv"
  std::string text;
};

// Calls take(table) for each table, in a fixed order: those that describe concepts in every
// language that has texts of them, English with a row for every concept; relations and hierarchies
// between the concepts given, once. `resources` are sorted by URI.
Result<void> make_tables(const std::vector<Resource>& resources,
                         const std::function<Result<void>(const Table&)>& take);

// Languages in which a concept has a text, sorted.
std::vector<std::string> languages_of(const std::vector<Resource>& resources);

}  // namespace metier::fetch
