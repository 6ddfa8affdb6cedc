// Adverts one by one, for other programs: a table or JSON lines, with what they were coded to.
#pragma once

#include <string>

#include "store/store.h"

namespace metier::market {

// The names of the columns, with a line end. Programs such as DuckDB read the table as it is; lists
// ("skills", "countries") are separated by blanks within their cell.
std::string advert_columns();
// A line of that table. Cells that a spreadsheet would take for formulas are made harmless.
std::string advert_row(const adverts::Advert& advert, bool text);
// A JSON object without a line end.
std::string advert_json(const adverts::Advert& advert, bool text);

}  // namespace metier::market
