#include "taxonomy/vocabulary.h"

#include <algorithm>

#include "base/base.h"
#include "taxonomy/clean.h"

namespace metier::taxonomy {
namespace {

constexpr std::string_view kSchemes = "http://data.europa.eu/esco/concept-scheme/";

struct CollectionScheme {
  std::string_view uri;
  Collection collection;
};
// The first of each collection is the one that is written.
constexpr std::array<CollectionScheme, 8> kCollectionSchemes{{
    {"http://data.europa.eu/esco/concept-scheme/digcomp", Collection::digcomp},
    {"http://data.europa.eu/esco/concept-scheme/6c930acd-c104-4ece-acf7-f44fd7333036",
     Collection::digital},
    {"http://data.europa.eu/esco/concept-scheme/green", Collection::green},
    {"http://data.europa.eu/esco/concept-scheme/research", Collection::research},
    {"http://data.europa.eu/esco/concept-scheme/8ae4b9f3-507e-4057-a145-2f96f0132613",
     Collection::research},
    {"http://data.europa.eu/esco/concept-scheme/skill-language-groups", Collection::language},
    {"http://data.europa.eu/esco/concept-scheme/skill-transversal-groups", Collection::transversal},
    {"http://data.europa.eu/esco/concept-scheme/skill-ict-groups", Collection::ict},
}};

constexpr bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

}  // namespace

std::string expand(std::string_view prefixed) {
  const auto colon = prefixed.find(':');
  for (const auto& prefix : kPrefixes)
    if (prefixed.substr(0, colon) == prefix.name)
      return std::string(prefix.iri) + std::string(prefixed.substr(colon + 1));
  return std::string(prefixed);
}

std::string_view last_segment(std::string_view iri) {
  return iri.substr(iri.find_last_of("/#") + 1);  // npos + 1 is 0
}

std::string_view scheme_of_collection(Collection collection) {
  for (const auto& known : kCollectionSchemes)
    if (known.collection == collection) return known.uri;
  return {};
}

std::optional<Collection> collection_of_scheme(std::string_view scheme_uri) {
  if (!scheme_uri.starts_with(kSchemes)) return std::nullopt;
  for (const auto& known : kCollectionSchemes)
    if (known.uri == scheme_uri) return known.collection;
  return std::nullopt;
}

bool looks_like_html(std::string_view text) {
  Arena arena;
  return clean_html_note(text, arena).stains.markup;
}

bool is_iri(std::string_view text) {
  const auto colon = text.find(':');
  if (colon == std::string_view::npos || colon == 0 || !is_letter(text.front())) return false;
  const auto in_scheme = [](char c) {
    return is_letter(c) || (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
  };
  const auto scheme = text.substr(0, colon);
  if (!std::all_of(scheme.begin(), scheme.end(), in_scheme)) return false;
  return !utf8::first_invalid(text) && std::none_of(text.begin(), text.end(), [](char c) {
    return static_cast<unsigned char>(c) <= 0x20 || c == 0x7F ||
           std::string_view("<>\"{}|^`\\").find(c) != std::string_view::npos;
  });
}

}  // namespace metier::taxonomy
