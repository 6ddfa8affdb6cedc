#include "market/asked.h"

#include <algorithm>
#include <unordered_map>

namespace metier::market {

Result<Asked> asked(const Columns& columns, const snapshot::Taxonomy& taxonomy,
                    const Filter& filter, std::uint64_t min_count) {
  const ConceptId occupation = taxonomy.find_uri(filter.occupation);
  if (!occupation.valid() || taxonomy.kind(occupation) != snapshot::ConceptKind::occupation)
    return fail(ErrorKind::not_found, "no occupation \"{}\" in this release", filter.occupation);
  CountQuery query;
  query.filter = filter;
  query.by = {Dimension::skill};
  const auto counts = count(columns, taxonomy, query);
  if (!counts) return tl::unexpected(counts.error());

  std::unordered_map<ConceptId, ProfilePlace> profile;
  for (const ConceptId id : taxonomy.related(occupation, snapshot::Relation::optional_skill))
    profile[id] = ProfilePlace::optional;
  for (const ConceptId id : taxonomy.related(occupation, snapshot::Relation::essential_skill))
    profile[id] = ProfilePlace::essential;

  Asked out;
  out.adverts = counts->adverts;
  for (const CountLine& line : counts->lines) {
    const ConceptId skill = taxonomy.find_uri(line.keys[0]);
    if (!skill.valid()) continue;
    const auto at = profile.find(skill);
    const bool there = at != profile.end();
    const AskedSkill one{skill, line.adverts, there ? at->second : ProfilePlace::not_there};
    if (line.adverts >= min_count) (there ? out.in_profile : out.beyond).push_back(one);
    if (there) profile.erase(at);
  }
  for (const auto& [skill, place] : profile)
    if (taxonomy.kind(skill) == snapshot::ConceptKind::skill)
      out.never_asked.push_back({skill, 0, place});
  const LanguageId english = taxonomy.english();
  const auto in_order = [&](const AskedSkill& a, const AskedSkill& b) {
    if (a.adverts != b.adverts) return a.adverts > b.adverts;
    if (a.adverts == 0 && a.place != b.place) return a.place < b.place;
    return taxonomy.collation_rank(a.skill, english) < taxonomy.collation_rank(b.skill, english);
  };
  for (auto* list : {&out.in_profile, &out.beyond, &out.never_asked})
    std::sort(list->begin(), list->end(), in_order);
  return out;
}

}  // namespace metier::market
