#include "api/profile_parts.h"

#include <algorithm>

namespace metier::api {

using taxonomy::LabelKind;
using taxonomy::NoteKind;
using taxonomy::Relation;

Text text_of(const Taxonomy& t, snapshot::Localised found, LanguageId lang) {
  if (found.text.empty() || found.language == lang) return {found.text, {}};
  return {found.text, t.language_code(found.language)};
}

Text label_of(const Taxonomy& t, ConceptId id, LanguageId lang) {
  return text_of(t, t.preferred(id, lang), lang);
}

NoteText note_of(const Taxonomy& t, ConceptId id, NoteKind kind, LanguageId lang) {
  auto found = t.note(id, kind, lang);
  const bool other = !found.text.empty() && found.language != lang;
  return {std::move(found.text), other ? t.language_code(found.language) : std::string_view()};
}

void fill(const Taxonomy& t, ConceptId id, LanguageId lang, Profile& p) {
  p.id = id;
  p.kind = t.kind(id);
  p.status = t.status(id);
  p.uri = t.uri(id);
  p.code = t.code(id);
  p.lang = t.language_code(lang);
  const auto preferred = t.preferred(id, lang);
  p.label = text_of(t, preferred, lang);
  const auto labels = t.labels(id, preferred.language);
  for (auto l = labels.first; l < labels.last; l = LabelId(l.index() + 1)) {
    const auto kind = t.label_kind(l);
    if (kind == LabelKind::alternative) p.alternative_labels.push_back(t.label_text(l));
    if (kind == LabelKind::hidden) p.hidden_labels.push_back(t.label_text(l));
  }
  p.description = note_of(t, id, NoteKind::description, lang);
  p.scope_note = note_of(t, id, NoteKind::scope_note, lang);
  p.definition = note_of(t, id, NoteKind::definition, lang);
  p.modified = t.text(TextId(std::size_t{t.record(id).modified}));
  p.tags = {t.record(id).collections};
  p.broader = refs_by_label(t, t.related(id, Relation::broader), lang);
}

ConceptRef concept_ref(const Taxonomy& t, ConceptId id, LanguageId lang) {
  return {id, t.kind(id), t.skill_type(id), t.uri(id), t.code(id), label_of(t, id, lang)};
}

std::vector<ConceptRef> refs_by_label(const Taxonomy& t, std::span<const ConceptId> ids,
                                      LanguageId lang) {
  return page_by_label(t, {ids.begin(), ids.end()}, lang, {0, ids.size()});
}

std::vector<ConceptRef> page_by_label(const Taxonomy& t, std::vector<ConceptId> ids,
                                      LanguageId lang, Page page) {
  const auto by_rank = [&](ConceptId a, ConceptId b) {
    return t.collation_rank(a, lang) < t.collation_rank(b, lang);
  };
  const std::size_t begin = std::min(page.offset, ids.size());
  const std::size_t end = begin + std::min(page.limit, ids.size() - begin);
  const auto at = [&](std::size_t i) { return ids.begin() + static_cast<std::ptrdiff_t>(i); };
  if (begin != 0 && begin < ids.size())
    std::nth_element(ids.begin(), at(begin), ids.end(), by_rank);
  std::partial_sort(at(begin), at(end), ids.end(), by_rank);
  std::vector<ConceptRef> out;
  out.reserve(end - begin);
  for (std::size_t i = begin; i < end; ++i) out.push_back(concept_ref(t, ids[i], lang));
  return out;
}

bool code_less(std::string_view a, std::string_view b) {
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  const auto run = [&](std::string_view s, std::size_t at) {
    std::size_t end = at;
    while (end < s.size() && digit(s[end])) ++end;
    return end - at;
  };
  std::size_t i = 0;
  for (; i < a.size() && i < b.size(); ++i) {
    const bool at_number = i == 0 || !digit(a[i - 1]);
    if (at_number && digit(a[i]) && digit(b[i]) && run(a, i) != run(b, i))
      return run(a, i) < run(b, i);
    if (a[i] != b[i]) return a[i] < b[i];
  }
  return a.size() < b.size();
}

namespace {

// The chains of ids above `id`, topmost first.
void climb(const Taxonomy& t, ConceptId id, std::vector<ConceptId>& chain,
           std::vector<std::vector<ConceptId>>& out) {
  const auto above = t.related(id, Relation::broader);
  if (above.empty() && !chain.empty()) out.emplace_back(chain.rbegin(), chain.rend());
  for (const ConceptId broader : above) {
    if (out.size() == kMaxPaths) return;
    if (std::find(chain.begin(), chain.end(), broader) != chain.end()) {
      out.emplace_back(chain.rbegin(), chain.rend());
      continue;
    }
    chain.push_back(broader);
    climb(t, broader, chain, out);
    chain.pop_back();
  }
}

}  // namespace

std::vector<Path> paths_to(const Taxonomy& t, ConceptId id, LanguageId lang) {
  std::vector<ConceptId> chain;
  std::vector<std::vector<ConceptId>> chains;
  climb(t, id, chain, chains);
  std::stable_sort(chains.begin(), chains.end(),
                   [](const auto& a, const auto& b) { return a.size() < b.size(); });
  std::vector<Path> out;
  for (const auto& ids : chains) {
    Path& path = out.emplace_back();
    for (const ConceptId step : ids) path.push_back(concept_ref(t, step, lang));
  }
  return out;
}

Below count_below(const Taxonomy& t, ConceptId id) {
  Below below;
  std::vector<bool> seen(t.concept_count());
  std::vector<ConceptId> open{id};
  seen[id.index()] = true;
  while (!open.empty()) {
    const ConceptId at = open.back();
    open.pop_back();
    for (const ConceptId narrower : t.related(at, Relation::narrower)) {
      if (seen[narrower.index()]) continue;
      seen[narrower.index()] = true;
      ++(t.kind(narrower) == t.kind(id) ? below.groups : below.concepts);
      open.push_back(narrower);
    }
  }
  return below;
}

GroupRef group_ref(const Taxonomy& t, ConceptId id, LanguageId lang) {
  GroupRef out{concept_ref(t, id, lang)};
  for (const ConceptId narrower : t.related(id, Relation::narrower))
    if (t.kind(narrower) == t.kind(id)) ++out.groups;
  out.concepts = count_below(t, id).concepts;
  return out;
}

std::vector<GroupRef> top_groups(const Taxonomy& t, ConceptKind kind, LanguageId lang) {
  std::vector<GroupRef> out;
  for (std::size_t i = 0; i < t.concept_count(); ++i) {
    const ConceptId id(i);
    if (t.kind(id) == kind && t.related(id, Relation::broader).empty())
      out.push_back(group_ref(t, id, lang));
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const GroupRef& a, const GroupRef& b) { return code_less(a.code, b.code); });
  return out;
}

std::string_view reuse_name(ReuseLevel level) {
  return level == ReuseLevel::none ? "unspecified" : taxonomy::name(level);
}

std::string_view relation_name(Relation relation) {
  switch (relation) {
    case Relation::skill_essential:
      return "essential";
    case Relation::skill_optional:
      return "optional";
    case Relation::skill_essential_for:
      return "essential-for";
    case Relation::skill_optional_for:
      return "optional-for";
    default:
      return taxonomy::name(relation);
  }
}

}  // namespace metier::api
