// What ESCO's two web services call things: classes, links between concepts, and the few concepts
// that no table of a release describes (types and reuse levels of skills, roles of labels). This is
// the one place that knows both vocabularies.
//
// Sources: the OpenAPI document of the ESCO Open API v2.1.1, the documentation of the classic web
// service API, and answers of both.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "snapshot/snapshot.h"

namespace metier::esco {

using snapshot::ConceptKind;

// The classic web service API (also the downloadable Local API), and the Open API.
enum class Api : std::uint8_t { classic, open };

// How one concept refers to others.
enum class Link : std::uint8_t {
  in_scheme,
  top_concept_of,
  has_top_concept,
  skill_type,
  reuse_level,
  essential_skill,
  optional_skill,
  regulated_profession_note,
  isco_unit_group,  // classic alone
  broader_isco_group,
  broader_occupation,
  narrower_occupation,
  broader_concept,
  narrower_concept,
  broader_skill_group,  // classic alone: the same
  broader_hierarchy_concept,
  broader_skill,
  narrower_skill,
  essential_for_occupation,
  optional_for_occupation,
  essential_for_skill,
  optional_for_skill,
};

// Empty where the service has no such link.
std::string_view name(Link link, Api api);
std::optional<Link> find_link(std::string_view name, Api api);

// What a concept is to the services.
enum class Class : std::uint8_t { occupation, skill, concept_, scheme };

struct ClassNames {
  std::string_view name;  // className
  std::string_view uri;   // classId, classUri
  std::string_view path;  // of its addresses: "occupation"; "taxonomy" and "concept-scheme"
};
ClassNames names(Class c, Api api);

Class class_of(ConceptKind kind);

// The links that concepts of a kind may have, in the order in which they are written.
std::span<const Link> links_of(ConceptKind kind);
// Of those, the ones that lead up and down a hierarchy.
bool is_hierarchical(Link link);
// Written as one object where there is one target, not as an array of one; in the Open API.
bool is_collapsed(Link link);

// A concept that no table describes. Codes are empty where there is none.
struct FixedConcept {
  std::string_view uri, label, code;

  std::string_view scheme() const;  // URI of the scheme that it is in
};
std::span<const FixedConcept> fixed_concepts();
const FixedConcept* find_fixed(std::string_view uri);

// The "skill" of "skill:ccd0a1d9-...", and what it stands for.
struct Prefix {
  std::string_view name, uri;
};
std::span<const Prefix> prefixes();

// Languages of the services, English first.
std::span<const std::string_view> official_languages();

}  // namespace metier::esco
