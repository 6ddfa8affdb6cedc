#include "api/resolve.h"

#include <algorithm>
#include <array>
#include <string>

namespace metier::api {
namespace {

using snapshot::Taxonomy;
using taxonomy::ConceptKind;

std::string_view trim(std::string_view text) {
  constexpr std::string_view kBlanks = " \t\r\n";
  const auto first = text.find_first_not_of(kBlanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
}

ConceptId by_uri(const Taxonomy& t, std::string_view text) {
  const ConceptId found = t.find_uri(text);
  constexpr std::string_view kSecure = "https://";
  if (found.valid() || !text.starts_with(kSecure)) return found;
  return t.find_uri("http://" + std::string(text.substr(kSecure.size())));
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

// "C0110" is how the URIs of ISCO groups write their codes; other kinds may have the same digits.
bool is_isco_name(std::string_view text) {
  return text.size() > 1 && (text[0] == 'C' || text[0] == 'c') &&
         text.find_first_not_of("0123456789", 1) == std::string_view::npos;
}

// The owner of the first label, or of the first whose owner is of the wanted kind.
ConceptId best_owner(const Taxonomy& t, std::span<const LabelId> labels,
                     std::optional<ConceptKind> wanted) {
  for (const LabelId label : labels)
    if (t.kind(t.label_owner(label)) == wanted) return t.label_owner(label);
  return labels.empty() ? ConceptId{} : t.label_owner(labels.front());
}

}  // namespace

Result<Resolver> Resolver::open(std::shared_ptr<const snapshot::Snapshot> snapshot,
                                const search::Index* index) {
  auto exact = search::ExactIndex::open(snapshot);
  if (!exact) return tl::unexpected(exact.error());
  return Resolver(std::move(snapshot), std::move(*exact), index);
}

ConceptId Resolver::find(std::string_view text, const ResolveOptions& options) const {
  const Taxonomy& t = snapshot_->taxonomy();
  if (const ConceptId found = by_uri(t, text); found.valid()) return found;
  std::vector<ConceptId> coded;
  exact_.find_code(text, coded);
  const auto kind = is_isco_name(text) ? ConceptKind::isco_group : options.kind;
  if (const ConceptId found = best(t, coded, kind); found.valid()) return found;
  if (const ConceptId found = exact_.find_uri(text); found.valid()) return found;
  std::vector<LabelId> labels;
  exact_.find_labels(text, options.language, labels);
  return best_owner(t, labels, options.kind);
}

Result<Resolution> Resolver::resolve(std::string_view text, const ResolveOptions& options) const {
  Resolution out;
  text = trim(text);
  if (!text.empty()) out.id = find(text, options);
  if (out.id.valid() || options.suggestions == 0) return out;
  std::optional<search::Index> opened;
  if (index_ == nullptr) {
    auto index = search::Index::open(snapshot_);
    if (!index) return tl::unexpected(index.error());
    opened = std::move(*index);
  }
  const search::Index& index = index_ == nullptr ? *opened : *index_;
  const auto types = options.kind ? search::type_bit(*options.kind) : search::kAnyType;
  for (const auto& hit : index.nearest(text, options.language, options.suggestions, types))
    out.suggestions.push_back(hit.concept_id);
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
