// The RDF names by which concepts are read and written, as prefixed names ("skos:prefLabel").
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "taxonomy/terms.h"

namespace metier::taxonomy {

struct Prefix {
  std::string_view name;
  std::string_view iri;
};

// Sorted by name. Of `metier` is what no published vocabulary has a word for.
inline constexpr std::array<Prefix, 14> kPrefixes{{
    {"adms", "http://www.w3.org/ns/adms#"},
    {"dc", "http://purl.org/dc/elements/1.1/"},
    {"dct", "http://purl.org/dc/terms/"},
    {"esco", "http://data.europa.eu/esco/model#"},
    {"iso-thes", "http://purl.org/iso25964/skos-thes#"},
    {"metier", "urn:metier:model#"},
    {"owl", "http://www.w3.org/2002/07/owl#"},
    {"rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"},
    {"rdfs", "http://www.w3.org/2000/01/rdf-schema#"},
    {"schema", "https://schema.org/"},
    {"skos", "http://www.w3.org/2004/02/skos/core#"},
    {"skosxl", "http://www.w3.org/2008/05/skos-xl#"},
    {"void", "http://rdfs.org/ns/void#"},
    {"xsd", "http://www.w3.org/2001/XMLSchema#"},
}};

// "skos:prefLabel" -> "http://www.w3.org/2004/02/skos/core#prefLabel"; of a name without a known
// prefix, the name.
std::string expand(std::string_view prefixed);

// What a value of esco:skillType, esco:skillReuseLevel and the like is called: the part behind the
// last slash or hash.
std::string_view last_segment(std::string_view iri);

inline constexpr std::string_view kSkillTypeIri = "http://data.europa.eu/esco/skill-type/";
inline constexpr std::string_view kReuseLevelIri = "http://data.europa.eu/esco/skill-reuse-level/";
inline constexpr std::string_view kReleaseIri = "urn:metier:release";

// The concept scheme that stands for a collection.
std::string_view scheme_of_collection(Collection collection);
// The collection whose members a concept scheme lists, if it is such a scheme.
std::optional<Collection> collection_of_scheme(std::string_view scheme_uri);

// A scope note or definition that readers would change, taking it for HTML.
bool looks_like_html(std::string_view text);

// Whether the text can stand as an IRI in every RDF syntax: a scheme, and none of the characters
// that none of them allows.
bool is_iri(std::string_view text);

}  // namespace metier::taxonomy
