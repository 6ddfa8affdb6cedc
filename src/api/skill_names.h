// From the names of skills that somebody has, or asks for, to the skills: what `metier match`,
// `gap` and `moves` and their endpoints take.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "api/resolve.h"
#include "match/match.h"

namespace metier::api {

struct UnknownSkill {
  std::string name;
  std::string why;                     // one line; names the nearest where nothing is called that
  std::vector<ConceptId> suggestions;  // or the concept that is no skill
};

struct FoundSkills {
  std::vector<match::Asked> skills;  // in the order of the names, shares and all
  std::vector<UnknownSkill> unknown;

  std::vector<match::Held> held() const;
};

// Any number of threads may use it.
class SkillNames {
 public:
  SkillNames(const match::Ground& ground, const Resolver& resolver, LanguageId language)
      : ground_(ground), resolver_(resolver), language_(language) {}

  // A URI, UUID or label of any language each (api/resolve.h). Names that are no skill of
  // match/skills.h are unknown.
  Result<FoundSkills> find(std::span<const match::NamedSkill> names) const;

  // Names with commas between them; a label that has a comma itself is taken whole.
  Result<FoundSkills> find_list(std::string_view names) const;

  // The place of an occupation; ErrorKind::not_found with the nearest.
  Result<std::uint32_t> occupation(std::string_view name) const;

 private:
  Result<bool> add(const match::NamedSkill& named, bool only_if_known, FoundSkills& out) const;

  const match::Ground& ground_;
  const Resolver& resolver_;
  LanguageId language_;
};

}  // namespace metier::api
