#include "taxonomy/terms.h"

namespace metier::taxonomy {
namespace {

template <std::size_t N, class E>
std::string_view pick(const std::array<std::string_view, N>& names, E value) {
  const auto i = static_cast<std::size_t>(value);
  return i < N ? names[i] : std::string_view("unknown");
}

constexpr std::array<std::string_view, 3> kSkillTypes{"", "knowledge", "skill"};
constexpr std::array<std::string_view, 5> kReuseLevels{"", "occupation-specific", "sector-specific",
                                                       "cross-sector", "transversal"};

}  // namespace

std::string_view name(ConceptKind kind) {
  static constexpr std::array<std::string_view, 5> kNames{"occupation", "skill", "skill-group",
                                                          "isco-group", "concept-scheme"};
  return pick(kNames, kind);
}

std::string_view name(SkillType type) {
  return pick(kSkillTypes, type);
}

std::string_view name(ReuseLevel level) {
  return pick(kReuseLevels, level);
}

std::string_view name(Status status) {
  static constexpr std::array<std::string_view, 3> kNames{"released", "obsolete", "other"};
  return pick(kNames, status);
}

std::string_view name(LabelKind kind) {
  static constexpr std::array<std::string_view, 3> kNames{"preferred", "alternative", "hidden"};
  return pick(kNames, kind);
}

std::string_view name(NoteKind kind) {
  static constexpr std::array<std::string_view, 3> kNames{"description", "scope note",
                                                          "definition"};
  return pick(kNames, kind);
}

std::string_view name(Collection collection) {
  static constexpr std::array<std::string_view, kCollectionCount> kNames{
      "digComp", "digital", "green", "research", "language", "transversal", "ict"};
  return pick(kNames, collection);
}

std::string_view name(Relation relation) {
  static constexpr std::array<std::string_view, kRelationCount> kNames{"essential skill",
                                                                       "essential for",
                                                                       "optional skill",
                                                                       "optional for",
                                                                       "essential skill of skill",
                                                                       "skill essential for",
                                                                       "optional skill of skill",
                                                                       "skill optional for",
                                                                       "broader",
                                                                       "narrower",
                                                                       "in scheme",
                                                                       "scheme member",
                                                                       "top concept",
                                                                       "top concept of",
                                                                       "ISCO group",
                                                                       "ISCO group member"};
  return pick(kNames, relation);
}

std::optional<SkillType> skill_type_from_esco(std::string_view word) {
  if (word == "skill/competence") return SkillType::skill;
  for (std::size_t i = 0; i < kSkillTypes.size(); ++i)
    if (word == kSkillTypes[i]) return static_cast<SkillType>(i);
  return std::nullopt;
}

std::optional<ReuseLevel> reuse_level_from_esco(std::string_view word) {
  for (std::size_t i = 0; i < kReuseLevels.size(); ++i)
    if (word == kReuseLevels[i]) return static_cast<ReuseLevel>(i);
  return std::nullopt;
}

}  // namespace metier::taxonomy
