// RDF as a stream of statements: Turtle and N-Triples by serd, RDF/XML by expat. Read as hostile:
// nothing outside the bytes is looked at, nesting and the length of texts are limited, and the
// first thing that is wrong ends the reading with one error that names file, line and column.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "base/base.h"

namespace metier::taxonomy {

struct RdfTerm {
  enum class Kind : std::uint8_t { iri, blank, literal };
  Kind kind = Kind::iri;
  std::string_view text;      // of a blank node: its name, which belongs to the file
  std::string_view language;  // of a literal: its tag as it stands there, or empty
  std::string_view datatype;  // of a literal: an IRI, or empty
};

struct RdfLimits {
  static constexpr std::size_t kMaxNesting = 64;
  static constexpr std::size_t kMaxLiteral = std::size_t{1} << 20;  // bytes
  static constexpr std::size_t kMaxIri = 4096;                      // bytes
};

// Views are valid during the call only.
using TakeStatement =
    std::function<void(const RdfTerm& subject, std::string_view predicate, const RdfTerm& object)>;
using Consumed = std::function<void(std::uint64_t bytes)>;  // may be empty

// `name` is for messages. After an error some statements have been handed on already.
Result<void> read_turtle(const std::string& name, std::string_view bytes, const TakeStatement& take,
                         const Consumed& consumed);
Result<void> read_rdf_xml(const std::string& name, std::string_view bytes,
                          const TakeStatement& take, const Consumed& consumed);

}  // namespace metier::taxonomy
