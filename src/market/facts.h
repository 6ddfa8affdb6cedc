// Published figures about occupations, read from a user's table: CSV (any delimiter), a JSON array
// or JSON lines.
//
//   auto read = market::read_facts("facts.csv", bytes, taxonomy);
//   store->add_facts(read->facts);
//   for (const Error& e : read->bad_rows) print(e.message);
//
// Columns: occupation (URI, code or a label; empty: of all), measure, label, value, minimum,
// maximum, unit, place, date, source, url; in any order, `measure`, `source` and one of `value` and
// `minimum` there at least. Figures that contradict each other are both kept: nothing is averaged.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/base.h"
#include "snapshot/snapshot.h"
#include "store/store.h"

namespace metier::market {

struct FactsRead {
  std::vector<store::Fact> facts;
  // One for each row that was left out: "facts.csv:3:5: value: "12,5" is no number ...".
  std::vector<Error> bad_rows;
};

// Longest cell.
inline constexpr std::size_t kMostFactBytes = 2000;

// `name` is for messages. An error when the table cannot be read or has not the columns: then no
// row of it counts.
Result<FactsRead> read_facts(std::string name, std::string_view bytes,
                             const snapshot::Taxonomy& taxonomy);

// "2022", "2022-04", "2022-04-26", or two of them: "2020/2030".
bool is_fact_date(std::string_view text);

// The figures alone: "215,194-300,131 USD/year", "15+ years"; thousands parted as `language` does.
std::string figure(const store::Fact& fact, std::string_view language = "en");

// What the columns are called; for messages and help.
std::string fact_columns();

}  // namespace metier::market
