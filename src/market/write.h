// Counts as JSON and as a table to compute with. People read them through the command line and the
// page.
#pragma once

#include <string>

#include "market/asked.h"
#include "market/count.h"

namespace metier::market {

// {"adverts","duplicates","ofAll","by":[...],"suppressed","minCount"?,"lines":[{"NAME of each
// dimension":key|null,"NAMELabel"?:text,"adverts","share","lift"?,"pay"?:{"currency","adverts",
// "p10","p25","p50","p75","p90","from"?,"to"?}}]}. Unknown is null.
void write_json(const Counts& counts, const snapshot::Taxonomy& taxonomy, LanguageId language,
                std::uint64_t min_count, JsonWriter& out);

// {"adverts","inProfile":[{"uri","label","adverts","share","relation"}],"beyond":[...],
// "neverAsked":[...]}
void write_json(const Asked& asked, const snapshot::Taxonomy& taxonomy, LanguageId language,
                JsonWriter& out);

// {"occupation"?,"measure","label","minimum","maximum","unit","place"?,"date"?,"source","url"?}
void write_json(const store::Fact& fact, JsonWriter& out);

// A line of names, then one per line of counts, commas between; a cell of an unknown value is
// empty.
std::string csv(const Counts& counts, const snapshot::Taxonomy& taxonomy, LanguageId language);

// Appends a cell that no program takes for a formula: what begins with = + - @, a tab or a carriage
// return, and is no number, gets an apostrophe before it.
void append_harmless_cell(std::string& out, std::string_view cell);

}  // namespace metier::market
