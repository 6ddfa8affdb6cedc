#include "match/skills.h"

#include <algorithm>
#include <cmath>

namespace metier::match {

bool is_skill(const snapshot::Taxonomy& taxonomy, ConceptId id) {
  return taxonomy.kind(id) == ConceptKind::skill &&
         taxonomy.skill_type(id) != snapshot::SkillType::none &&
         taxonomy.status(id) != snapshot::Status::obsolete;
}

bool is_occupation(const snapshot::Taxonomy& taxonomy, ConceptId id) {
  return taxonomy.kind(id) == ConceptKind::occupation &&
         taxonomy.status(id) != snapshot::Status::obsolete;
}

Places::Places(const snapshot::Taxonomy& taxonomy) : places_(taxonomy.concept_count(), kNoPlace) {
  for (std::size_t i = 0; i < taxonomy.concept_count(); ++i) {
    const ConceptId id(i);
    auto* const among = is_skill(taxonomy, id)        ? &skills_
                        : is_occupation(taxonomy, id) ? &occupations_
                                                      : nullptr;
    if (among == nullptr) continue;
    places_[i] = static_cast<std::uint32_t>(among->size());
    among->push_back(id);
  }
}

std::uint32_t weight_of(std::size_t occupations, std::size_t asking) {
  const double share =
      static_cast<double>(occupations) / static_cast<double>(std::max<std::size_t>(1, asking));
  return std::max(kLeastWeight, static_cast<std::uint32_t>(std::lround(16 * std::log2(1 + share))));
}

}  // namespace metier::match
