// The vocabulary of ESCO as enumerations, with the names used in JSON, on the command line and in
// docs. The numeric values are stored in snapshots: never renumber, only append
// (docs/snapshot-format.md).
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace metier::taxonomy {

enum class ConceptKind : std::uint8_t {
  occupation = 0,
  skill = 1,  // ESCO's KnowledgeSkillCompetence: a skill, a knowledge concept or an untyped one
  skill_group = 2,  // a node of the skills hierarchy or of ISCED-F
  isco_group = 3,
  concept_scheme = 4,  // a pillar or a collection
};

enum class SkillType : std::uint8_t { none = 0, knowledge = 1, skill = 2 };

enum class ReuseLevel : std::uint8_t {
  none = 0,
  occupation_specific = 1,
  sector_specific = 2,
  cross_sector = 3,
  transversal = 4,
};

enum class Status : std::uint8_t { released = 0, obsolete = 1, other = 2 };

enum class LabelKind : std::uint8_t { preferred = 0, alternative = 1, hidden = 2 };

enum class NoteKind : std::uint8_t {
  description = 0,
  scope_note = 1,
  definition = 2,
};

// Collections a concept can be in; a concept carries them as a set of bits, 1 << value.
// The order is the order in which the tags are printed.
enum class Collection : std::uint8_t {
  digcomp = 0,
  digital = 1,
  green = 2,
  research = 3,
  language = 4,
  transversal = 5,
  ict = 6,  // v1.1.0 only, before it became "digital"
};
inline constexpr std::size_t kCollectionCount = 7;

// Directed relations between concepts. Every relation is stored together with its inverse.
enum class Relation : std::uint8_t {
  essential_skill = 0,      // occupation -> skill
  essential_for = 1,        // skill -> occupation
  optional_skill = 2,       // occupation -> skill
  optional_for = 3,         // skill -> occupation
  skill_essential = 4,      // skill -> skill it essentially needs
  skill_essential_for = 5,  // and back
  skill_optional = 6,       // skill -> skill it optionally needs
  skill_optional_for = 7,   // and back
  broader = 8,              // any concept -> broader concept (both pillars)
  narrower = 9,             // and back
  in_scheme = 10,           // any concept -> concept scheme
  scheme_member = 11,       // and back
  top_concept = 12,         // concept scheme -> its top concepts
  top_concept_of = 13,      // and back
  isco_group = 14,          // occupation -> ISCO group of its code (iscoGroup column)
  isco_group_member = 15,   // and back
};
inline constexpr std::size_t kRelationCount = 16;

constexpr Relation inverse(Relation r) {
  return static_cast<Relation>(static_cast<std::uint8_t>(r) ^ 1);
}

// "occupation", "skill", "skill-group", "isco-group", "concept-scheme"
std::string_view name(ConceptKind kind);
// "", "knowledge", "skill"
std::string_view name(SkillType type);
// "", "occupation-specific", "sector-specific", "cross-sector", "transversal"
std::string_view name(ReuseLevel level);
// "released", "obsolete", "other"
std::string_view name(Status status);
// "preferred", "alternative", "hidden"
std::string_view name(LabelKind kind);
// "description", "scope note", "definition"
std::string_view name(NoteKind kind);
// "digComp", "digital", "green", "research", "language", "transversal", "ict"
std::string_view name(Collection collection);
// "essential skill", ...: for messages and `inspect`
std::string_view name(Relation relation);

// What the official tables write; nullopt for a word that is none of theirs.
std::optional<SkillType> skill_type_from_esco(
    std::string_view word);  // "knowledge", "skill/competence", ""
std::optional<ReuseLevel> reuse_level_from_esco(std::string_view word);  // "cross-sector", ..., ""

}  // namespace metier::taxonomy
