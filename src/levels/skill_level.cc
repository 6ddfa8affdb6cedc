#include "levels/skill_level.h"

namespace metier::levels {

std::optional<SkillLevel> skill_level(std::string_view code) {
  if (code.starts_with('C')) code.remove_prefix(1);
  code = code.substr(0, code.find('.'));
  if (code.empty() || code.size() > 4 ||
      code.find_first_not_of("0123456789") != std::string_view::npos)
    return std::nullopt;
  const char second = code.size() > 1 ? code[1] : '\0';
  switch (code[0]) {
    case '0':  // armed forces: officers, non-commissioned officers, other ranks
      if (second == '\0') return SkillLevel{1, 4};
      if (second == '1') return SkillLevel{4, 4};
      if (second == '2') return SkillLevel{2, 2};
      return second == '3' ? std::optional(SkillLevel{1, 1}) : std::nullopt;
    case '1':  // managers; those of hotels, restaurants, shops and the like are sub-major group 14
      if (second == '\0') return SkillLevel{3, 4};
      return second == '4' ? SkillLevel{3, 3} : SkillLevel{4, 4};
    case '2':
      return SkillLevel{4, 4};
    case '3':
      return SkillLevel{3, 3};
    case '9':
      return SkillLevel{1, 1};
    default:
      return SkillLevel{2, 2};
  }
}

std::optional<SkillLevel> skill_level(const snapshot::Taxonomy& t, ConceptId id) {
  const auto kind = t.kind(id);
  if (kind != snapshot::ConceptKind::occupation && kind != snapshot::ConceptKind::isco_group)
    return std::nullopt;
  if (auto by_code = skill_level(t.code(id))) return by_code;
  const auto groups = t.related(id, snapshot::Relation::isco_group);
  return groups.empty() ? std::nullopt : skill_level(t.code(groups.front()));
}

}  // namespace metier::levels
