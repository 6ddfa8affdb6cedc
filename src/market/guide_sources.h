// A guide from what a program has open: fills GuideInput from stored adverts and figures,
// the columns and the snapshot.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "market/guide.h"

namespace metier::market {

// So many adverts of an occupation are read for its duties, where nobody says otherwise.
inline constexpr std::uint64_t kDutyAdverts = 2000;

// The first `most` adverts of an occupation, and the figures of it and of all. ErrorKind::io: the
// store.
struct RoleMaterial {
  std::vector<adverts::Advert> adverts;
  std::vector<store::Fact> facts;
};
Result<RoleMaterial> role_material(store::Store& store, std::string_view occupation,
                                   std::string_view country, std::uint64_t most = kDutyAdverts);

RoleDuties duties_of(std::span<const adverts::Advert> adverts, const DutyReader& reader,
                     const GroupOptions& options, unsigned threads);

// What is null or empty is done without, and named among what is left out.
struct GuideSources {
  const snapshot::Taxonomy& taxonomy;
  const match::Ground* ground = nullptr;
  const levels::Levels* levels = nullptr;
  const DutyReader* duties = nullptr;
  const Columns* columns = nullptr;
  const RoleMaterial* material = nullptr;
  std::string release = {};
  unsigned threads = 1;
};

Result<Guide> guide_of(const GuideSources& sources, ConceptId occupation,
                       const std::string& language);

}  // namespace metier::market
