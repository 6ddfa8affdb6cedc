// A team against the roles it has to fill: which competences it covers, which nobody has, which
// hang on one person, and which hire or which training would close most.
//
//   match::Team team{members, roles};
//   const auto coverage = match::cover(*ground, team, language);
//   for (const auto& row : coverage.competences) if (row.cover == Cover::nobody) print(row);
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "match/ground.h"

namespace metier::match {

inline constexpr std::size_t kMostTeamRoles = 16;
inline constexpr std::size_t kMostMembers = 500;

struct TeamMember {
  std::string name;
  Profile profile;
};

struct Team {
  std::vector<TeamMember> members;   // 1 to kMostMembers
  std::vector<std::uint32_t> roles;  // places of occupations, 1 to kMostTeamRoles, each once
};

// A member covers a competence from this credit on (of kWhole): held, more surely than not. Less
// is a beginning: held less surely, or a near skill.
inline constexpr std::uint32_t kCovers = kWhole / 2 + 1;

enum class Cover : std::uint8_t {
  nobody,   // no credit at all
  partly,   // somebody has a beginning
  one,      // one person covers it
  several,  // two or more do
};
std::string_view name(Cover cover);  // "nobody", "partly", "one", "several"
inline constexpr std::size_t kCoverCount = 4;

struct TeamCompetence {
  std::uint32_t skill;          // place
  std::uint16_t essential = 0;  // bits 1 << number of the role
  std::uint16_t optional = 0;   // and not essential
  Cover cover = Cover::nobody;
  std::uint32_t covering = 0;     // members
  std::uint8_t best = 0;          // credit of the best of them
  std::uint32_t best_member = 0;  // the first with that credit; meaningless where it is 0
  std::uint64_t need = 0;         // its weight, summed over the roles that ask for it
  std::uint32_t group = 0;        // number in TeamCoverage::groups

  bool is_essential() const { return essential != 0; }
};

// Numbers of competences by Cover.
using CoverCounts = std::array<std::uint32_t, kCoverCount>;

struct TeamRole {
  std::uint32_t place;
  CoverCounts essential{}, optional{};
  double score = 0;       // of the team as one person (match/score.h)
  double best_score = 0;  // of the member who fits best
  std::uint32_t best_member = 0;
};

// A group of ESCO's skill hierarchy: the nearest to its top below the pillars, as "S4" or "06".
struct TeamGroup {
  ConceptId id;  // invalid: competences outside of the hierarchy
  CoverCounts essential{}, optional{};
};

// Somebody in that occupation would bring what of the need is not covered.
struct Hire {
  std::uint32_t occupation;
  double closes = 0;  // of what is not covered, by weight: 0 to 1
  std::vector<std::uint32_t>
      brings;  // numbers of competences not covered that it has, need falling
};

// One competence more for one member.
struct Training {
  std::uint32_t competence;  // number in TeamCoverage::competences
  double closes = 0;         // likewise, what it does for near competences included
  bool has_member = false;   // whether somebody has a beginning
  std::uint32_t member = 0;  // who is nearest to it
  std::uint8_t credit = 0;   // how near
};

struct TeamCoverage {
  std::vector<TeamRole> roles;              // as given
  std::vector<TeamCompetence> competences;  // essential first; nobody, partly, one, several;
                                            // need falling; then label
  std::vector<std::uint8_t> credits;        // of kWhole; competence * members + member
  std::vector<TeamGroup> groups;            // by code, those outside last
  std::vector<Hire> hires;                  // closes falling, at most `most`
  std::vector<Training> trainings;          // likewise

  std::uint8_t credit(std::size_t competence, std::size_t member, std::size_t members) const {
    return credits[competence * members + member];
  }
};

// The roles of a competence, by label with commas between them.
std::string role_names(const Ground& ground, const Team& team, std::uint16_t bits,
                       LanguageId language);

// Labels are compared in `language`. Takes members * skills and, for hires, occupations * skills:
// a few milliseconds.
TeamCoverage cover(const Ground& ground, const Team& team, LanguageId language,
                   std::size_t most = 5);

}  // namespace metier::match
