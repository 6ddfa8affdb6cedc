#include "api/resolve.h"

#include <algorithm>
#include <array>
#include <string>

namespace metier::api {
namespace {

using snapshot::Taxonomy;
using taxonomy::ConceptKind;

constexpr std::string_view kNamespace = "http://data.europa.eu/esco/";

std::string_view trim(std::string_view text) {
  constexpr std::string_view kBlanks = " \t\r\n";
  const auto first = text.find_first_not_of(kBlanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
}

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

std::string upper(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return out;
}

bool is_uuid(std::string_view text) {
  if (text.size() != 36) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
    const bool hex = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    if (dash ? c != '-' : !hex) return false;
  }
  return true;
}

ConceptId by_uri(const Taxonomy& t, std::string_view text) {
  if (text.find("://") == std::string_view::npos) return {};
  ConceptId found = t.find_uri(text);
  constexpr std::string_view kSecure = "https://";
  if (!found.valid() && text.starts_with(kSecure))
    found = t.find_uri("http://" + std::string(text.substr(kSecure.size())));
  return found;
}

ConceptId by_uuid(const Taxonomy& t, std::string_view text) {
  if (!is_uuid(text)) return {};
  const std::string uuid = lower(text);
  for (const std::string_view folder : {"occupation/", "skill/", "concept-scheme/"}) {
    const ConceptId found = t.find_uri(std::string(kNamespace) + std::string(folder) + uuid);
    if (found.valid()) return found;
  }
  return {};
}

int rank(ConceptKind kind, std::optional<ConceptKind> wanted) {
  if (kind == wanted) return -1;
  constexpr std::array kOrder{ConceptKind::occupation, ConceptKind::isco_group,
                              ConceptKind::skill_group, ConceptKind::skill,
                              ConceptKind::concept_scheme};
  return static_cast<int>(std::find(kOrder.begin(), kOrder.end(), kind) - kOrder.begin());
}

ConceptId best(const Taxonomy& t, std::span<const ConceptId> found,
               std::optional<ConceptKind> wanted) {
  const auto at = std::min_element(found.begin(), found.end(), [&](ConceptId a, ConceptId b) {
    return rank(t.kind(a), wanted) < rank(t.kind(b), wanted);
  });
  return at == found.end() ? ConceptId{} : *at;
}

// "C1330" is how the URI of an ISCO group writes its code.
ConceptId by_isco_name(const Taxonomy& t, std::string_view text) {
  if (text.size() < 2 || text.size() > 5 || text[0] != 'C') return {};
  const auto found = t.find_code(text.substr(1));
  for (const ConceptId id : found)
    if (t.kind(id) == ConceptKind::isco_group) return id;
  return {};
}

ConceptId by_code(const Taxonomy& t, std::string_view text, std::optional<ConceptKind> wanted) {
  if (text.empty() || text.size() > 16) return {};
  const std::string code = upper(text);
  for (const std::string_view form : {text, std::string_view(code)}) {
    const ConceptId found = best(t, t.find_code(form), wanted);
    if (found.valid()) return found;
  }
  return by_isco_name(t, code);
}

}  // namespace

Resolution resolve(const snapshot::Snapshot& snapshot, std::string_view text,
                   const ResolveOptions& options) {
  const Taxonomy& t = snapshot.taxonomy();
  text = trim(text);
  Resolution out;
  out.id = by_uri(t, text);
  if (!out.id.valid()) out.id = by_uuid(t, text);
  if (!out.id.valid()) out.id = by_code(t, text, options.kind);
  return out;
}

Error unknown_concept(const Taxonomy& t, std::string_view text, const Resolution& resolution,
                      LanguageId language) {
  std::string nearest;
  for (const ConceptId id : resolution.suggestions)
    nearest += fmt::format("{}\"{}\"", nearest.empty() ? "" : ", ", t.label(id, language));
  return {ErrorKind::not_found,
          nearest.empty()
              ? fmt::format("nothing is called \"{}\"; try metier search", text)
              : fmt::format("nothing is called \"{}\"; did you mean {}?", text, nearest)};
}

}  // namespace metier::api
