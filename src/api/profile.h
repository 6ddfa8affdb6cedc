// Profiles: everything the taxonomy says about one concept, in one language, as plain structs.
//
//   auto p = occupation_profile(taxonomy, id, taxonomy.language("da"));
//   for (const auto& group : p.groups)
//     for (const auto& bucket : group.buckets)
//       for (const auto& c : bucket.competences) print(c.label.text);
//   send(to_json(p));                          // docs/api.md and openapi.yaml give the shape
//
// Every string_view looks into the snapshot: a profile lives no longer than it. Functions are pure
// and thread-safe; ids come from the same taxonomy; all of them may throw
// snapshot::DamagedSnapshot.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "levels/levels.h"
#include "snapshot/snapshot.h"

namespace metier::api {

using snapshot::Taxonomy;
using taxonomy::Collection;
using taxonomy::ConceptKind;
using taxonomy::ReuseLevel;
using taxonomy::SkillType;
using taxonomy::Status;

// A text and, where the taxonomy is silent in the language asked for, the one it is in.
struct Text {
  std::string_view text;
  std::string_view lang;  // empty: the language asked for

  bool empty() const { return text.empty(); }
};

// The same of a note, which the snapshot holds packed.
struct NoteText {
  std::string text;
  std::string_view lang;

  bool empty() const { return text.empty(); }
  operator Text() const { return {text, lang}; }  // NOLINT: it is one
};

// The collections of a concept, to be printed in the order of the enumeration.
struct Tags {
  std::uint16_t bits = 0;  // 1 << Collection

  bool has(Collection c) const { return (bits >> static_cast<unsigned>(c) & 1) != 0; }
  bool empty() const { return bits == 0; }
  template <class Visit>
  void each(Visit&& visit) const {
    for (std::size_t c = 0; c < taxonomy::kCollectionCount; ++c)
      if ((bits >> c & 1) != 0) visit(taxonomy::name(static_cast<Collection>(c)));
  }
};

// A concept named in the profile of another.
struct ConceptRef {
  ConceptId id;
  ConceptKind kind = ConceptKind::occupation;
  SkillType skill_type = SkillType::none;
  std::string_view uri;
  std::string_view code;  // empty when it has none
  Text label;
};

// A group with how much is in it.
struct GroupRef : ConceptRef {
  std::size_t groups = 0;    // directly below
  std::size_t concepts = 0;  // occupations or skills anywhere below, each once
};

// From the top of a hierarchy down to a concept's broader concept.
using Path = std::vector<ConceptRef>;

// What the profiles of all kinds have.
struct Profile {
  ConceptId id;
  ConceptKind kind = ConceptKind::occupation;
  Status status = Status::released;
  std::string_view uri;
  std::string_view code;  // empty when it has none
  std::string_view lang;  // the language asked for
  Text label;
  std::vector<std::string_view> alternative_labels;  // in the language of `label`, as in the source
  std::vector<std::string_view> hidden_labels;
  NoteText description;
  NoteText scope_note;
  NoteText definition;
  std::string_view modified;  // ISO 8601; empty when unknown
  Tags tags;
  std::vector<ConceptRef> broader;
};

struct Competence {
  ConceptId id;
  std::string_view uri;
  Text label;
  NoteText description;
  NoteText scope_note;
  Tags tags;
};

struct Bucket {
  ReuseLevel reuse;  // none: the release gives no reuse level ("unspecified")
  std::span<const Competence> competences;  // by label, in the collation of the language
};

struct CompetenceGroup {
  bool essential;
  SkillType type;
  std::size_t count;
  // occupation-specific, sector-specific, cross-sector always; transversal and none when there is
  // any.
  std::vector<Bucket> buckets;
};

struct OtherRelation : Competence {
  bool essential = false;
};

struct OccupationProfile : Profile {
  std::optional<ConceptRef> isco;
  std::string_view regulated;  // note on regulation, a URI or text; empty when none
  std::vector<std::string_view> nace;
  std::optional<float> green_share;  // 0..1
  std::size_t total = 0;  // competences; a skill both essential and optional counts twice
  std::size_t essential = 0;
  std::size_t optional = 0;
  // Essential knowledge, essential skills, optional knowledge, optional skills; empty ones left
  // out.
  std::vector<CompetenceGroup> groups;
  std::vector<OtherRelation> other_relations;  // to concepts without a skill type
  std::vector<ConceptRef> narrower;
  std::vector<Path> hierarchy;
  std::optional<levels::Facts> facts;      // schooling and experience, where O*NET says so,
  const levels::Levels* levels = nullptr;  // and what their numbers mean; outlives the profile

  OccupationProfile() = default;
  OccupationProfile(OccupationProfile&&) = default;
  OccupationProfile& operator=(OccupationProfile&&) = default;
  OccupationProfile(const OccupationProfile&) = delete;  // the buckets look into `competences`
  OccupationProfile& operator=(const OccupationProfile&) = delete;

  std::vector<Competence> competences;  // all of them, in the order of groups and buckets
};

struct RelatedSkill : ConceptRef {
  // Relation of this skill to that one: skill_essential, skill_optional, or the inverse of either.
  taxonomy::Relation relation = taxonomy::Relation::skill_essential;
};
// "essential", "optional", "essential-for", "optional-for"
std::string_view relation_name(taxonomy::Relation relation);

struct SkillProfile : Profile {
  SkillType skill_type = SkillType::none;
  ReuseLevel reuse_level = ReuseLevel::none;
  std::vector<ConceptRef> essential_for;  // occupations, by label
  std::vector<ConceptRef> optional_for;
  std::vector<RelatedSkill> related;  // in the order of relation_name, then by label
  std::vector<ConceptRef> narrower;   // by label
  std::vector<Path> hierarchy;        // at most kMaxPaths
};

struct SkillGroupProfile : Profile {
  std::vector<GroupRef> narrower;  // groups directly below, by code
  std::vector<ConceptRef> skills;  // skills directly below, by label
  std::size_t groups_below = 0;    // anywhere below, each once
  std::size_t skills_below = 0;
  std::vector<Path> hierarchy;
};

struct IscoProfile : Profile {
  std::optional<float> green_share;
  std::vector<GroupRef> narrower;       // groups directly below, by code
  std::vector<ConceptRef> occupations;  // directly in the group, by code
  std::size_t groups_below = 0;
  std::size_t occupations_below = 0;  // anywhere below, narrower occupations included, each once
  std::vector<Path> hierarchy;        // one, from the major group
};

struct SchemeProfile : Profile {
  std::size_t total = 0;   // members
  std::size_t offset = 0;  // of the first in `members`
  std::size_t limit = 0;
  std::vector<ConceptRef> members;  // one page, by label
};

using AnyProfile =
    std::variant<OccupationProfile, SkillProfile, SkillGroupProfile, IscoProfile, SchemeProfile>;

// A part of a long list.
struct Page {
  std::size_t offset = 0;
  std::size_t limit = 100;
};

constexpr std::size_t kMaxPaths = 16;

// Precondition of each: the concept is of that kind.
OccupationProfile occupation_profile(const Taxonomy& t, ConceptId id, LanguageId lang,
                                     const levels::Levels* levels = nullptr);
SkillProfile skill_profile(const Taxonomy& t, ConceptId id, LanguageId lang);
SkillGroupProfile skill_group_profile(const Taxonomy& t, ConceptId id, LanguageId lang);
IscoProfile isco_profile(const Taxonomy& t, ConceptId id, LanguageId lang);
SchemeProfile scheme_profile(const Taxonomy& t, ConceptId id, LanguageId lang, Page members);
// Of any kind; `members` matters to schemes alone.
AnyProfile profile(const Taxonomy& t, ConceptId id, LanguageId lang, Page members = {},
                   const levels::Levels* levels = nullptr);

std::string to_json(const OccupationProfile& p);
std::string to_json(const SkillProfile& p);
std::string to_json(const SkillGroupProfile& p);
std::string to_json(const IscoProfile& p);
std::string to_json(const SchemeProfile& p);
std::string to_json(const AnyProfile& p);

// ---- parts that lists and searches use too

ConceptRef concept_ref(const Taxonomy& t, ConceptId id, LanguageId lang);
GroupRef group_ref(const Taxonomy& t, ConceptId id, LanguageId lang);
// A page of `ids` by label in the collation of the language; linear in the number of ids.
std::vector<ConceptRef> page_by_label(const Taxonomy& t, std::vector<ConceptId> ids,
                                      LanguageId lang, Page page);
// Groups of a kind that have no broader concept, by code: major groups of ISCO, tops of the skills.
std::vector<GroupRef> top_groups(const Taxonomy& t, ConceptKind kind, LanguageId lang);
// name(level), "unspecified" for ReuseLevel::none.
std::string_view reuse_name(ReuseLevel level);

}  // namespace metier::api
