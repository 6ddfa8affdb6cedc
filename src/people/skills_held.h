// Collects the skills and occupations of a profile, and says where words stand. Private to the
// module.
#pragma once

#include <unordered_map>
#include <vector>

#include "people/entries.h"
#include "people/profile.h"

namespace metier::people {

// The page, place, section and position of words of one document.
class Places {
 public:
  Places(const documents::Document& document, std::uint32_t number);

  // Positions come in the order of the text.
  void add_position(Span all, std::uint32_t number) { positions_.push_back({all, number}); }

  Evidence at(Span words) const;

 private:
  struct InPosition {
    Span all;
    std::uint32_t number;
  };
  const documents::Document& document_;
  std::uint32_t number_;
  std::vector<InPosition> positions_;
  std::vector<std::uint32_t> code_points_;  // before each 256 bytes of the text
};

class SkillsHeld {
 public:
  // Evidence may come in any order.
  void add(ConceptId id, float score, Basis basis, link::Reason reason, LabelId label,
           std::string_view level, Evidence evidence);

  // Of a skill that was added; a level that it has stays.
  void set_level(ConceptId id, std::string_view level);

  // Declared first, then by score, then by concept; months from the positions of the evidence.
  std::vector<HeldSkill> take(const std::vector<Position>& positions);

 private:
  std::vector<HeldSkill> skills_;
  std::unordered_map<ConceptId, std::size_t> index_;
};

// Those of all positions, longest held first.
void add_occupations(Profile& profile);

}  // namespace metier::people
