// A concept as the services see it: one of a release, or one of the few that no table describes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "esco/vocabulary.h"
#include "snapshot/snapshot.h"

namespace metier::esco {

using snapshot::Taxonomy;

struct Node {
  ConceptId id;                         // invalid for a fixed one
  const FixedConcept* fixed = nullptr;  // else

  bool valid() const { return id.valid() || fixed != nullptr; }
};

Node find_node(const Taxonomy& taxonomy, std::string_view uri);
// The fixed concepts of a scheme.
std::vector<Node> fixed_of(std::string_view scheme);

std::string_view uri_of(const Taxonomy& taxonomy, Node node);
Class class_of(const Taxonomy& taxonomy, Node node);
std::string_view code_of(const Taxonomy& taxonomy, Node node);
// In the language, else in English, else in any.
std::string_view title_of(const Taxonomy& taxonomy, Node node, LanguageId language);
// "http://data.europa.eu/esco/skill-type/knowledge"; empty of what is no skill, or has no type.
std::string_view skill_type_uri(const Taxonomy& taxonomy, ConceptId id);
std::string_view reuse_level_uri(const Taxonomy& taxonomy, ConceptId id);

// Where a link leads, in the order of the taxonomy; obsolete concepts among them.
std::vector<Node> targets(const Taxonomy& taxonomy, ConceptId id, Link link);
std::vector<Node> targets(const Taxonomy& taxonomy, Node node, Link link);
// The links that a concept may have, see links_of() of its kind.
std::span<const Link> links_of(const Taxonomy& taxonomy, Node node);

// All that is broader, near ones first, each once.
std::vector<ConceptId> ancestors(const Taxonomy& taxonomy, ConceptId id);

}  // namespace metier::esco
