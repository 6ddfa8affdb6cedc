#include <array>

#include "documents/field_rules.h"
#include "documents/structured.h"

namespace metier::documents {
namespace {

using enum Section;
using enum PartKind;

constexpr auto kRules = std::to_array<FieldRule>({
    {"settings", unknown, Field::none, paragraph, kSkip},
    {"aboutMe/profile", person},
    {"aboutMe/profile/name", person, Field::person_name},
    {"aboutMe/profile/surnames", person, Field::person_name},
    {"aboutMe/profile/title", summary, Field::title},
    {"aboutMe/profile/description", summary},
    {"aboutMe/profile/birthday", person, Field::birth_date},
    {"aboutMe/profile/avatar", person, Field::none, paragraph, kSkip},
    {"aboutMe/profile/location", person, Field::address, paragraph, kJoined},
    {"*/location/country", unknown, Field::place},
    {"*/location/region", unknown, Field::place},
    {"*/location/municipality", unknown, Field::place},
    {"*/location/postalCode", unknown, Field::place},
    {"*/location/address", unknown, Field::place},
    {"aboutMe/relevantLinks", person},
    {"aboutMe/relevantLinks/type", person, Field::none, paragraph, kSkip},
    {"aboutMe/relevantLinks/URL", person, Field::url},
    {"aboutMe/relevantLinks/description", person, Field::url},
    {"aboutMe/significativeRelationships", references, Field::none, paragraph, kEntry},
    {"*/significativeRelationships/name", references, Field::person_name},
    {"*/significativeRelationships/surnames", references, Field::person_name},
    {"*/referrals/name", references, Field::person_name},
    {"*/referrals/surnames", references, Field::person_name},
    {"*/authors/name", references, Field::person_name},
    {"*/authors/surnames", references, Field::person_name},
    {"aboutMe/interestingFacts", other},
    {"aboutMe/recommendations", interests, Field::none, paragraph, kEntry},
    {"aboutMe/recommendations/title", unknown, Field::title},
    {"aboutMe/recommendations/authors", references},

    {"experience/jobs", work, Field::none, paragraph, kEntry},
    {"experience/jobs/organization", work},
    {"experience/jobs/organization/name", unknown, Field::organisation},
    {"experience/jobs/type", unknown, Field::none, paragraph, kSkip},
    {"experience/jobs/roles", work, Field::none, paragraph, kRole},
    {"experience/jobs/roles/name", unknown, Field::title},
    {"experience/projects", projects, Field::none, paragraph, kEntry},
    {"experience/projects/details/name", unknown, Field::title},
    {"experience/projects/roles", projects, Field::none, paragraph, kRole},
    {"experience/projects/roles/name", unknown, Field::title},
    {"experience/publicArtifacts", publications, Field::none, paragraph, kEntry},
    {"experience/publicArtifacts/details/name", unknown, Field::title},
    {"*/referrals", references, Field::none, paragraph, kEntry},
    {"*/publishingDate", unknown, Field::to},
    {"*/startDate", unknown, Field::from},
    {"*/finishDate", unknown, Field::to},
    {"*/challenges/actions", unknown, Field::none, item},
    {"*/competences/name", unknown, Field::keyword, item},
    {"*/relatedCompetences/name", unknown, Field::keyword, item},
    {"*/tags", unknown, Field::keyword, item},

    {"knowledge/languages", languages, Field::none, paragraph, kEntry},
    {"knowledge/languages/name", unknown, Field::language},
    {"knowledge/languages/fullName", unknown, Field::language},
    {"knowledge/hardSkills", skills, Field::none, paragraph, kEntry},
    {"knowledge/softSkills", skills, Field::none, paragraph, kEntry},
    {"*/skill/name", unknown, Field::title},
    {"*/level", unknown, Field::level},
    {"knowledge/studies", education, Field::none, paragraph, kEntry},
    {"knowledge/studies/name", unknown, Field::title},
    {"knowledge/studies/institution/name", unknown, Field::organisation},
    {"*/studyType", unknown, Field::none, paragraph, kSkip},
    {"*/type", unknown, Field::none, paragraph, kSkip},

    {"careerPreferences", preferences},
    {"careerPreferences/contact", person},
    {"*/contactMails", unknown, Field::email},
    {"*/phoneNumbers/number", unknown, Field::phone, paragraph, kNumbers},
    {"*/phoneNumbers", unknown, Field::phone, paragraph, kJoined},
    {"*/publicProfiles/URL", unknown, Field::url},
    {"*/publicProfiles", unknown},
    {"*/salary", preferences, Field::pay, paragraph, kJoined},
    {"*/contractTypes", preferences, Field::contract},
    {"*/image", unknown, Field::none, paragraph, kSkip},
});

}  // namespace

void compose_manfred_mac(const Tree& tree, Composer& out) {
  out.document().format = Format::manfred_mac;
  out.document().is_cv = true;
  std::string language(tree.text(tree.root(), "settings/language"));
  for (char& c : language)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 0x20);
  out.document().language = language.substr(0, 2);
  compose_by_rules(tree, tree.root(), kRules, other, out);
}

}  // namespace metier::documents
