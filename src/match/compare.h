// Occupations side by side: which competences they share, which only one of them has, and how much
// they overlap.
//
//   const auto c = match::compare(taxonomy, std::array{cto, ciso}, taxonomy.language("da"));
//   for (const auto& row : c.competences)
//     if (row.standing == Standing::essential_in_all) print(taxonomy.label(row.id, c.language));
//
// Competences are skills and knowledge, as in a profile; relations to concepts without a skill type
// (groups such as "ICT safety") are counted apart. Where a release has a pair both essential and
// optional, it counts as essential here, and twice in Role::counts, as in the profile.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "snapshot/snapshot.h"

namespace metier::match {

inline constexpr std::size_t kMostRoles = 8;

enum class Standing : std::uint8_t {
  essential_in_all,
  in_all,           // essential in some, optional in the others
  optional_in_all,  //
  in_some,          // in two or more, not in all
  in_one
};
inline constexpr std::size_t kStandingCount = 5;
// "essential-in-all", "in-all", "optional-in-all", "in-some", "in-one"
std::string_view name(Standing standing);

// A competence and the roles that have it, as bits 1 << place among the roles.
struct ComparedCompetence {
  ConceptId id;
  std::uint8_t essential = 0;
  std::uint8_t optional = 0;  // and not essential
  Standing standing = Standing::in_one;

  std::uint8_t roles() const { return static_cast<std::uint8_t>(essential | optional); }
};

// Numbers of competences in the order of a profile's groups: essential knowledge, essential skills,
// optional knowledge, optional skills.
using GroupCounts = std::array<std::size_t, 4>;

struct ComparedRole {
  ConceptId id;
  GroupCounts counts{};
  std::size_t other_relations = 0;

  std::size_t total() const { return counts[0] + counts[1] + counts[2] + counts[3]; }
};

// Two roles as sets. The ratios are not finite where there is nothing to compare.
struct Overlap {
  std::size_t first = 0, second = 0;                    // places among the roles
  std::size_t shared_essential = 0, all_essential = 0;  // of both; of either
  std::size_t shared = 0, all = 0;                      // essential or optional
  std::size_t essential_of_first_in_second = 0;  // essentials of the first that the second has, too
  std::size_t essential_of_second_in_first = 0;
  double jaccard_essential = 0;  // shared_essential / all_essential
  double jaccard = 0;            // shared / all
  double first_in_second = 0;    // containment: part of the first's competences the second has
  double second_in_first = 0;
  // Sum over competences of weight x the smaller need, through that with the larger: the need is 1
  // where essential, 0.5 where optional, 0 where absent; weight() makes rare competences count
  // more.
  double weighted = 0;
};

struct Comparison {
  LanguageId language;  // the order of labels below
  std::vector<ComparedRole> roles;
  // By standing, the roles that have it, essential before optional, knowledge before skills, reuse
  // level, then label.
  std::vector<ComparedCompetence> competences;
  std::vector<Overlap> overlaps;  // of every two roles, in their order
  // The concept above (or one of) them all that is nearest to them together; invalid when none is.
  ConceptId common_ancestor;

  std::size_t count(Standing standing) const;
};

// How much a competence says, as the scores of match/score.h have it (match/skills.h).
double weight(const snapshot::Taxonomy& t, ConceptId competence);

// Preconditions: 2 to kMostRoles different occupations.
Comparison compare(const snapshot::Taxonomy& t, std::span<const ConceptId> roles,
                   LanguageId language);

}  // namespace metier::match
