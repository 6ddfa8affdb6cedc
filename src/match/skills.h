// The skills and the occupations that are compared, each numbered from 0 in the order of ids: their
// places. Places make short arrays of everything below.
#pragma once

#include <span>
#include <vector>

#include "snapshot/snapshot.h"

namespace metier::match {

using snapshot::ConceptKind;
using snapshot::Relation;

// A skill or knowledge concept of ESCO with its type told, that is not obsolete: what profiles of
// occupations count as competences.
bool is_skill(const snapshot::Taxonomy& taxonomy, ConceptId id);
bool is_occupation(const snapshot::Taxonomy& taxonomy, ConceptId id);  // likewise not obsolete

// How much a skill says that so many of all occupations ask for: 16 log2(1 + occupations / asking),
// rounded, at least kLeastWeight. One that none asks for counts as if one did.
std::uint32_t weight_of(std::size_t occupations, std::size_t asking);
inline constexpr std::uint32_t kLeastWeight = 16;

inline constexpr std::uint32_t kNoPlace = 0xFFFFFFFF;

class Places {
 public:
  explicit Places(const snapshot::Taxonomy& taxonomy);

  std::span<const ConceptId> skills() const { return skills_; }
  std::span<const ConceptId> occupations() const { return occupations_; }
  // kNoPlace when it is no skill, or no occupation.
  std::uint32_t skill(ConceptId id) const { return of(id, skills_); }
  std::uint32_t occupation(ConceptId id) const { return of(id, occupations_); }

 private:
  std::uint32_t of(ConceptId id, const std::vector<ConceptId>& among) const {
    const std::uint32_t place = id.index() < places_.size() ? places_[id.index()] : kNoPlace;
    return place < among.size() && among[place] == id ? place : kNoPlace;
  }
  std::vector<ConceptId> skills_, occupations_;
  std::vector<std::uint32_t> places_;  // by concept
};

}  // namespace metier::match
