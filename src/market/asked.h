// What adverts for an occupation ask for beside what its profile says: the evidence for bringing a
// profile up to date.
#pragma once

#include <vector>

#include "market/count.h"

namespace metier::market {

enum class ProfilePlace : std::uint8_t { essential, optional, not_there };

struct AskedSkill {
  ConceptId skill;
  std::uint64_t adverts = 0;
  ProfilePlace place = ProfilePlace::not_there;
};

struct Asked {
  std::uint64_t adverts = 0;  // for the occupation, as the filter has them
  // Most adverts first, then by label's order in English.
  std::vector<AskedSkill> in_profile;
  std::vector<AskedSkill> beyond;  // asked for by min_count adverts at least, not in the profile
  std::vector<AskedSkill> never_asked;  // of the profile; adverts is 0
};

// `filter.occupation` names the occupation; skills asked for by fewer than `min_count` adverts are
// neither `in_profile` nor `beyond`; only those asked for by none are `never_asked`.
Result<Asked> asked(const Columns& columns, const snapshot::Taxonomy& taxonomy,
                    const Filter& filter, std::uint64_t min_count);

}  // namespace metier::market
