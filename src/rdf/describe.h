// What is to be said about a concept, before any syntax.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "snapshot/snapshot.h"

namespace metier::rdf {

struct Value {
  enum class Kind : std::uint8_t {
    iri,
    literal,
    node,  // a text that stands as HTML in an esco:NodeLiteral of its own
  };
  Kind kind = Kind::literal;
  std::string text;
  std::string language;       // of texts; else empty
  std::string_view datatype;  // prefixed name; empty for plain texts
};

struct PropertyValues {
  std::string_view predicate;  // prefixed name
  std::vector<Value> values;   // not empty
};

// Classes first. `inverses`: also the relations that other concepts have to this one.
std::vector<PropertyValues> describe(const snapshot::Taxonomy& taxonomy, ConceptId id,
                                     bool inverses);

// Text as HTML that reads as the same text.
std::string escape_html(std::string_view text);

// The release that a snapshot was built from, as its build info says; empty when unknown.
std::string release_of(const snapshot::Snapshot& snapshot);

}  // namespace metier::rdf
