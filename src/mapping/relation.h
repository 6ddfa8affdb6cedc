// How the name of another list and a concept of ESCO stand to each other.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace metier::mapping {

// As crosswalks have them: "broad" and "narrow" are kept as the crosswalk says them.
enum class Relation : std::uint8_t { none, exact, close, broad, narrow };
// "", "exact", "close", "broad", "narrow"
std::string_view name(Relation relation);
// "exact", "exactMatch", "skos:exactMatch", "http://...#exactMatch", "exactISCO", in any case;
// nothing for what is none of them.
std::optional<Relation> relation_named(std::string_view text);
// To sort by: exact first, then close, narrow and broad, none last.
int order_of(Relation relation);

// What led to a concept.
enum class How : std::uint8_t {
  none,
  exact,     // a label is the name, but for case, accents and signs
  similar,   // the name is most like this concept
  crosswalk  // a table that somebody made says so
};
// "", "exact", "similar", "crosswalk"
std::string_view name(How how);

}  // namespace metier::mapping
