// A comparison in sections of rows for people: what the text and the page are printed from.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "versions/comparison_json.h"

namespace metier::versions {

struct DigestRow {
  std::string label;
  std::string aside;               // kind, code, language
  std::vector<std::string> lines;  // what is said of it
  snapshot::ConceptKind kind{};
};

struct DigestSection {
  std::string title;
  std::string aside;  // how many
  std::vector<DigestRow> rows;
};

// Rows by kind, then by label. Only sections that have rows, in this order: gone (with successors),
// added, renamed, other labels, notes, essential and optional switched, relations, facts.
std::vector<DigestSection> digest(const Comparison& c, const Telling& telling);

// "occupation", old, new, added, removed, obsolete, replaced: rows of a table; first the heading.
std::vector<std::vector<std::string>> count_table(const Counts& counts);

// What else was counted: "preferred labels", "120 changed". Only what there is any of.
std::vector<std::pair<std::string, std::string>> count_lines(const Counts& counts);

// Languages that only one has, one line each: "language da only in NEW: 12345 labels".
std::vector<std::string> language_lines(const Comparison& c, const Telling& telling);

// "→ care home worker 3412.4.2 (0.87: label became an alternative label)", or that there is none.
std::string successor_line(const Comparison& c, const Telling& telling, const Gone& gone);

}  // namespace metier::versions
