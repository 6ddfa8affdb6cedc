// Concepts as others read them: SKOS with ESCO's own words in Turtle, N-Triples and RDF/XML;
// JSON-LD of schema.org and SKOS; tables of ESCO's and of Tabiya's shape.
//
//   response.body = rdf::concept_text(taxonomy, cto, rdf::Format::turtle);
//   response.type = rdf::media_type(rdf::Format::turtle);
//
// The same snapshot gives the same bytes. What is written of a whole snapshot, `metier build` reads
// again: the RDF as the same taxonomy, the tables of ESCO but for what they have no column for.
// Functions throw snapshot::DamagedSnapshot as the views they read from do.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "snapshot/snapshot.h"

namespace metier::rdf {

enum class Format : std::uint8_t { turtle, ntriples, rdf_xml, jsonld };

// "turtle", "ntriples", "rdfxml", "jsonld": as on the command line.
std::string_view name(Format format);
std::optional<Format> format_named(std::string_view name);
// "text/turtle", "application/n-triples", "application/rdf+xml", "application/ld+json"
std::string_view media_type(Format format);

// One concept as a document of its own, with its texts in all languages and its relations in both
// directions.
std::string concept_text(const snapshot::Taxonomy& taxonomy, ConceptId id, Format format);

// Takes the next piece of a document; an error of it ends the writing and is returned.
using Write = std::function<Result<void>(std::string_view piece)>;

// All concepts in the order of their URIs, each relation once, piece by piece: memory does not grow
// with the taxonomy.
Result<void> write_all(const snapshot::Snapshot& snapshot, Format format, const Write& write);

// A folder of tables. `folder` must not be there yet, or be empty; it appears when all of it is
// written, and after an error it does not.
struct TablesWritten {
  std::size_t tables = 0;
  std::uint64_t left_out = 0;  // values for which the tables have no column
};
// The official tables, one of each kind and language that has texts.
Result<TablesWritten> write_esco_tables(const snapshot::Snapshot& snapshot,
                                        const std::filesystem::path& folder);
// Tabiya's tables, which have one language; concepts without a label in it are named in English.
Result<TablesWritten> write_tabiya_tables(const snapshot::Snapshot& snapshot, LanguageId language,
                                          const std::filesystem::path& folder);

}  // namespace metier::rdf
