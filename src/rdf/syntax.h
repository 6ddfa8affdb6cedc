// Descriptions in the syntaxes of RDF.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rdf/describe.h"
#include "rdf/rdf.h"

namespace metier::rdf {

// What stands before the first and behind the last description of a document.
std::string document_head(Format format);
std::string document_tail(Format format);

// One description. `number` tells it apart from others in the document.
void append_turtle(std::string& out, std::string_view uri,
                   const std::vector<PropertyValues>& description);
void append_ntriples(std::string& out, std::string_view uri,
                     const std::vector<PropertyValues>& description, std::size_t number);
void append_rdf_xml(std::string& out, std::string_view uri,
                    const std::vector<PropertyValues>& description);
void append_jsonld(std::string& out, const snapshot::Taxonomy& taxonomy, ConceptId id,
                   const std::vector<PropertyValues>& description);

// The value of "@context".
std::string_view jsonld_context();

}  // namespace metier::rdf
