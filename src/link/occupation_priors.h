// How common occupations are among adverts: of a title that may mean several, the common one is
// meant more often ("driver" is a driver of lorries, hardly ever of hearses).
//
// The shares come with the program (data/model/README.md tells from where); `metier build` stores
// them for the concepts of the snapshot.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "snapshot/snapshot.h"

namespace metier::link {

// data/model/occupation_priors.tsv
std::string_view shipped_priors();

class OccupationPriors {
 public:
  // One number a concept: -16 ln of the share of adverts, 255 for what is no occupation. A line of
  // the table is `key TAB -ln share`, the key being the UUID at the end of an occupation's URI, or
  // the code of an ISCO unit group for each of its occupations that has no line of its own; lines
  // that begin with # do not count. Occupations of which it says nothing are as rare as the rarest.
  // ErrorKind::input names the line that is none.
  static Result<std::vector<std::uint8_t>> build(const snapshot::Taxonomy& taxonomy,
                                                 std::string_view table);

  // ErrorKind::snapshot when the section is damaged.
  static Result<OccupationPriors> open(const snapshot::Snapshot& snapshot);

  // ln of the share; of an occupation.
  float of(ConceptId id) const { return -static_cast<float>(costs_[id.index()]) / kCostsANat; }

 private:
  static constexpr float kCostsANat = 16;
  std::span<const std::uint8_t> costs_;
};

}  // namespace metier::link
