// The statements of RDF files, as far as they say something about concepts.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "taxonomy/model.h"
#include "taxonomy/rdf_reader.h"

namespace metier::taxonomy {

// What a predicate says.
enum class Property : std::uint8_t {
  type,
  // labels
  preferred,
  alternative,
  hidden,
  name,  // rdfs:label, dct:title: stand in for a preferred label
  xl_preferred,
  xl_alternative,
  xl_hidden,
  literal_form,
  // notes
  description,
  scope_note,
  definition,
  node_literal,
  language,
  // relations
  broader,
  narrower,
  in_scheme,
  top_concept_of,
  has_top_concept,
  isco_group,
  essential_skill,
  optional_skill,
  essential_for,
  optional_for,
  association_for,
  target,
  association_type,
  // values
  notation,
  skill_type,
  reuse_level,
  regulated,
  nace,
  status,
  deprecated,
  modified,
  part_of,
  green_share,
  version,
  repeated,  // says again, from the other side, what is read elsewhere
};

// What a class says of its members; several at once.
enum ClassBit : std::uint16_t {
  kConceptClass = 1,
  kSchemeClass = 2,
  kOccupationClass = 4,
  kSkillClass = 8,
  kMemberClass = 16,
  kGroupClass = 32,
  kHelperClass = 64,  // labels, node literals, associations, collections: no concepts
};

struct Statement {
  std::uint32_t subject;  // texts of the graph; of a blank node "_:file:name"
  std::uint32_t object;
  std::uint16_t language;  // index into languages; 0 = none
  std::uint16_t file;
  Property property;
  bool literal;
};

struct SkosGraph {
  std::vector<std::string> files;
  TextPool texts;
  std::vector<std::string> languages{""};  // as in a Model: "da" of "da-DK"
  std::vector<Statement> statements;
  std::vector<std::uint64_t> read;  // statements by file, all of them
  // By file and predicate or class: how often it was met.
  std::map<std::pair<std::uint16_t, std::string>, std::uint64_t> not_understood;
};

// Adds a file. After an error the graph is not to be used.
enum class RdfSyntax : std::uint8_t { turtle, xml };
Result<void> add_file(SkosGraph& graph, RdfSyntax syntax, const std::string& name,
                      std::string_view bytes, const Consumed& consumed);

// Class bits of a class by its IRI; 0 for one that is not known.
std::uint16_t class_bits(std::string_view iri);

}  // namespace metier::taxonomy
