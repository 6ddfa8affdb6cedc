// Searching as both services do: texts, classes, schemes, counts by facet.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "esco/view.h"

namespace metier::esco {

struct Wanted {
  std::string_view text;             // empty: everything, by title
  std::vector<Class> classes;        // empty: all
  std::vector<std::string> schemes;  // empty: all; else in one of them
  bool obsolete = false;
  bool as_you_type = false;  // the last word is still being typed
  // Kinds of labels that count, as bits 1 << LabelKind; by them a concept has to be found.
  unsigned label_kinds = ~0U;
  bool preferred_only = false;  // every word begins a word of the preferred label
};

struct Found {
  ConceptId id;
  std::string_view hit;  // the label that was found; empty where no text was looked for
};

// Best first; of a text at most search::kMaxHits.
std::vector<Found> find(const View& view, const Wanted& wanted);

// "type" and "inScheme": how many of those found have each value.
std::map<std::string, std::size_t> count_facet(const View& view, const std::vector<Found>& found,
                                               std::string_view facet);

// "occupation", "skill", "concept", and "conceptScheme" or "taxonomy".
std::optional<Class> class_of_type(std::string_view name);
std::string_view type_of(Class c);

}  // namespace metier::esco
