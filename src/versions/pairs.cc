#include "versions/pairs.h"

#include <algorithm>

namespace metier::versions {

std::vector<TextOf> labels_of_kind(const Taxonomy& t, ConceptId id, LanguageId language,
                                   LabelKind kind) {
  std::vector<TextOf> out;
  if (!id.valid() || !language.valid()) return out;
  const auto range = t.labels(id, language);
  for (std::size_t i = range.first.index(); i < range.last.index(); ++i)
    if (t.label_kind(LabelId(i)) == kind) out.push_back({t.label_text(LabelId(i)), LabelId(i)});
  std::stable_sort(out.begin(), out.end(),
                   [](const TextOf& a, const TextOf& b) { return a.text < b.text; });
  out.erase(std::unique(out.begin(), out.end(),
                        [](const TextOf& a, const TextOf& b) { return a.text == b.text; }),
            out.end());
  return out;
}

std::vector<KnownNote> known_notes(const std::vector<LanguagePair>& languages, const Taxonomy& t,
                                   ConceptId id, bool old) {
  std::vector<KnownNote> out;
  for (auto& note : t.notes_of(id)) {
    const auto at = std::find_if(languages.begin(), languages.end(), [&](const LanguagePair& l) {
      return (old ? l.old_id : l.now_id) == note.language;
    });
    if (at != languages.end() && at->in_both())
      out.push_back(
          {static_cast<std::uint32_t>(at - languages.begin()), note.kind, std::move(note.text)});
  }
  return out;
}

}  // namespace metier::versions
