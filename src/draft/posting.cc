#include "draft/posting.h"

#include <algorithm>

#include "match/match.h"

namespace metier::draft {
namespace {

using snapshot::Relation;
using snapshot::SkillType;
using snapshot::Taxonomy;

// Cuts to the most telling and sorts by label.
void put_in_order(const Taxonomy& t, LanguageId language, std::size_t top,
                  std::vector<ConceptId>& ids) {
  if (top > 0 && ids.size() > top) {
    std::stable_sort(ids.begin(), ids.end(), [&](ConceptId a, ConceptId b) {
      return match::weight(t, a) > match::weight(t, b);
    });
    ids.resize(top);
  }
  std::sort(ids.begin(), ids.end(), [&](ConceptId a, ConceptId b) {
    return t.collation_rank(a, language) < t.collation_rank(b, language);
  });
}

}  // namespace

Draft draft(const Taxonomy& t, ConceptId occupation, LanguageId language,
            const DraftOptions& options) {
  Draft out;
  out.occupation = occupation;
  out.language = language;
  const auto essential = t.related(occupation, Relation::essential_skill);
  for (const ConceptId skill : essential) {
    const auto type = t.skill_type(skill);
    if (type == SkillType::skill) out.tasks.push_back(skill);
    if (type == SkillType::knowledge) out.knowledge.push_back(skill);
  }
  if (!options.essential_only)
    for (const ConceptId skill : t.related(occupation, Relation::optional_skill))
      if (t.skill_type(skill) != SkillType::none &&
          std::find(essential.begin(), essential.end(), skill) == essential.end())
        out.nice_to_have.push_back(skill);
  for (auto* part : {&out.tasks, &out.knowledge, &out.nice_to_have})
    put_in_order(t, language, options.top, *part);
  return out;
}

}  // namespace metier::draft
