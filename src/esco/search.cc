#include "esco/search.h"

#include <algorithm>

#include "esco/paging.h"
#include "search/search.h"
#include "text/text.h"

namespace metier::esco {
namespace {

using snapshot::Relation;

bool has_class(const Wanted& wanted, Class c) {
  return wanted.classes.empty() ||
         std::find(wanted.classes.begin(), wanted.classes.end(), c) != wanted.classes.end();
}

bool in_schemes(const Taxonomy& t, ConceptId id, const std::vector<ConceptId>& schemes) {
  for (const ConceptId scheme : t.related(id, Relation::in_scheme))
    if (std::find(schemes.begin(), schemes.end(), scheme) != schemes.end()) return true;
  return false;
}

// Every word of the text begins a word of the label.
bool begins_words(const text::FoldedText& query, std::string_view label, text::FoldedText& folded) {
  text::fold_words(label, folded);
  for (std::size_t q = 0; q < query.tokens.size(); ++q) {
    bool found = false;
    for (std::size_t w = 0; w < folded.tokens.size() && !found; ++w)
      found = folded.word(w).starts_with(query.word(q));
    if (!found) return false;
  }
  return true;
}

search::TypeMask types_of(const Wanted& wanted) {
  search::TypeMask out = 0;
  for (const ConceptKind kind : {ConceptKind::occupation, ConceptKind::skill,
                                 ConceptKind::skill_group, ConceptKind::isco_group})
    if (has_class(wanted, class_of(kind))) out |= search::type_bit(kind);
  return out;
}

std::vector<Found> everything(const View& view, const Wanted& wanted) {
  const auto& t = view.taxonomy();
  std::vector<ConceptId> ids;
  for (std::size_t c = 0; c < t.concept_count(); ++c)
    if (t.kind(ConceptId(c)) != ConceptKind::concept_scheme || !wanted.classes.empty())
      if (has_class(wanted, class_of(t.kind(ConceptId(c))))) ids.emplace_back(c);
  sort_by_title(view, ids);
  std::vector<Found> out;
  out.reserve(ids.size());
  for (const ConceptId id : ids) out.push_back({id, {}});
  return out;
}

std::vector<Found> by_text(const View& view, const Wanted& wanted) {
  const auto& t = view.taxonomy();
  thread_local search::Scratch scratch;
  thread_local search::Answer answer;
  search::Query query{wanted.text, view.language,     types_of(wanted), search::kMaxHits,
                      0,           wanted.as_you_type};
  std::vector<Found> out;
  if (query.types == 0) return out;
  view.release.index->search(query, scratch, answer);
  text::FoldedText words, folded;
  text::fold_words(wanted.text, words);
  for (const search::Hit& hit : answer.hits) {
    const auto title = t.label(hit.concept_id, view.language);
    if (wanted.preferred_only && !begins_words(words, title, folded)) continue;
    if (hit.label.valid() &&
        (wanted.label_kinds >> static_cast<unsigned>(t.label_kind(hit.label)) & 1U) == 0)
      continue;
    const bool label = hit.label.valid() && !wanted.preferred_only;
    out.push_back({hit.concept_id, label ? t.label_text(hit.label) : title});
  }
  return out;
}

}  // namespace

std::vector<Found> find(const View& view, const Wanted& wanted) {
  const auto& t = view.taxonomy();
  auto out = wanted.text.empty() ? everything(view, wanted) : by_text(view, wanted);
  std::vector<ConceptId> schemes;
  for (const std::string& uri : wanted.schemes)
    if (const ConceptId scheme = t.find_uri(uri); scheme.valid()) schemes.push_back(scheme);
  std::erase_if(out, [&](const Found& found) {
    if (!wanted.obsolete && t.status(found.id) == snapshot::Status::obsolete) return true;
    return !wanted.schemes.empty() && !in_schemes(t, found.id, schemes);
  });
  return out;
}

std::map<std::string, std::size_t> count_facet(const View& view, const std::vector<Found>& found,
                                               std::string_view facet) {
  const auto& t = view.taxonomy();
  std::map<std::string, std::size_t> out;
  for (const Found& one : found) {
    if (facet == "type") ++out[std::string(type_of(class_of(t.kind(one.id))))];
    if (facet == "inScheme" || facet == "isInScheme")
      for (const ConceptId scheme : t.related(one.id, Relation::in_scheme))
        ++out[std::string(t.uri(scheme))];
  }
  return out;
}

std::optional<Class> class_of_type(std::string_view name) {
  std::string lower(name);
  for (char& c : lower)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  if (lower == "occupation") return Class::occupation;
  if (lower == "skill") return Class::skill;
  if (lower == "concept") return Class::concept_;
  if (lower == "conceptscheme" || lower == "taxonomy") return Class::scheme;
  return std::nullopt;
}

std::string_view type_of(Class c) {
  switch (c) {
    case Class::occupation:
      return "occupation";
    case Class::skill:
      return "skill";
    case Class::scheme:
      return "conceptScheme";
    case Class::concept_:
      break;
  }
  return "concept";
}

}  // namespace metier::esco
