#include "market/labels.h"

#include "places/places.h"

namespace metier::market {
namespace {

std::string of_concept(const snapshot::Taxonomy& t, LanguageId language, std::string_view uri) {
  const ConceptId id = t.find_uri(uri);
  return std::string(id.valid() ? t.label(id, language) : uri);
}

std::string of_group(const snapshot::Taxonomy& t, LanguageId language, std::string_view code) {
  for (const ConceptId id : t.find_code(code))
    if (t.kind(id) == snapshot::ConceptKind::isco_group) return std::string(t.label(id, language));
  return std::string(code);
}

std::string named(std::string_view name, std::string_view code) {
  return std::string(name.empty() ? code : name);
}

}  // namespace

std::string label(const snapshot::Taxonomy& taxonomy, LanguageId language, Dimension dimension,
                  std::string_view key) {
  if (key.empty()) return {};
  switch (dimension) {
    case Dimension::occupation:
    case Dimension::skill:
    case Dimension::skill_group1:
    case Dimension::skill_group2:
    case Dimension::skill_group3:
      return of_concept(taxonomy, language, key);
    case Dimension::isco1:
    case Dimension::isco2:
    case Dimension::isco3:
    case Dimension::isco4:
      return of_group(taxonomy, language, key);
    case Dimension::country:
      return named(places::country_name(key, taxonomy.language_code(language)), key);
    case Dimension::region:
      return named(places::region_name(key), key);
    default:
      return std::string(key);
  }
}

}  // namespace metier::market
