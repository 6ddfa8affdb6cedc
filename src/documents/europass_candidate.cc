// Europass of 2020 on: <Candidate>, which is built from HR-XML. Prefixes are passed over.
#include <array>

#include "documents/field_rules.h"
#include "documents/structured.h"

namespace metier::documents {
namespace {

using enum Section;
using enum PartKind;

constexpr auto kRules = std::to_array<FieldRule>({
    {"DocumentID", unknown, Field::none, paragraph, kSkip},
    {"AlternateDocumentID", unknown, Field::none, paragraph, kSkip},
    {"ProcessingInformation", unknown, Field::none, paragraph, kSkip},
    {"CandidateSupplier", unknown, Field::none, paragraph, kSkip},
    {"PositionSeekingStatusCode", unknown, Field::none, paragraph, kSkip},
    {"RenderingInformation", unknown, Field::none, paragraph, kSkip},
    {"CandidateProfile/RenderingInformation", unknown, Field::none, paragraph, kSkip},
    {"*/Attachment", unknown, Field::none, paragraph, kSkip},
    {"*/EmbeddedData", unknown, Field::none, paragraph, kSkip},

    {"CandidatePerson", person},
    {"*/PersonName/GivenName", person, Field::person_name},
    {"*/PersonName/FamilyName", person, Field::person_name},
    {"*/PersonName/FormattedName", person, Field::person_name},
    {"CandidatePerson/Communication/Address", person, Field::address, paragraph, kJoined},
    {"*/Communication/ChannelCode", unknown, Field::none, paragraph, kSkip},
    {"*/Communication/UseCode", unknown, Field::none, paragraph, kSkip},
    {"*/Communication/CountryDialing", unknown, Field::phone, paragraph, kSkip},
    {"*/Communication/DialNumber", unknown, Field::phone},
    {"*/Communication/URI", unknown, Field::url},
    {"*/NationalityCode", person, Field::nationality},
    {"*/BirthDate", person, Field::birth_date},
    {"*/GenderCode", person, Field::gender},
    {"*/PrimaryLanguageCode", languages, Field::mother_tongue, paragraph, kEntry},
    {"*/CandidatePerson/PersonID", person, Field::identifier},

    {"CandidateProfile/ID", unknown, Field::none, paragraph, kSkip},
    {"CandidateProfile/ExecutiveSummary", summary},
    {"CandidateProfile/Headline", summary, Field::title},
    {"*/EmploymentHistory", work},
    {"*/EmployerHistory", work, Field::none, paragraph, kEntry},
    {"*/EmployerHistory/OrganizationName", unknown, Field::organisation},
    {"*/OrganizationContact/Communication/Address", unknown, Field::place, paragraph, kJoined},
    {"*/PositionHistory", work, Field::none, paragraph, kRole},
    {"*/PositionTitle", unknown, Field::title},
    {"*/PositionHistory/City", unknown, Field::place},
    {"*/PositionHistory/Country", unknown, Field::place},
    {"*/PositionHistory/CountryCode", unknown, Field::place},
    {"*/JobCategory/CategoryCode", unknown, Field::code},
    {"*/ExperienceCategory/CategoryCode", unknown, Field::code},
    {"*/JobCategoryCode", unknown, Field::code},
    {"*/IndustryCode", unknown, Field::none, paragraph, kSkip},
    {"*/CurrentIndicator", unknown, Field::none, paragraph, kSkip},
    {"*/StartDate", unknown, Field::from, paragraph, kJoined},
    {"*/EndDate", unknown, Field::to, paragraph, kJoined},

    {"*/EducationHistory", education},
    {"*/EducationOrganizationAttendance", education, Field::none, paragraph, kEntry},
    {"*/EducationOrganizationAttendance/OrganizationName", unknown, Field::organisation},
    {"*/EducationLevelCode", unknown, Field::level, paragraph, kLabel},
    {"*/DegreeName", unknown, Field::title},
    {"*/DegreeMajor/Name", unknown, Field::title},
    {"*/DegreeDate", unknown, Field::to, paragraph, kJoined},
    {"*/FinalGrade", unknown, Field::level, paragraph, kJoined},

    {"*/PersonQualifications", skills},
    {"*/PersonCompetency", skills, Field::none, paragraph, kEntry | kMaybeLanguage},
    {"*/PersonCompetency/TaxonomyID", unknown, Field::none, paragraph, kSkip},
    {"*/PersonCompetency/CompetencyID", unknown, Field::code},
    {"*/PersonCompetency/CompetencyName", unknown, Field::title},
    {"*/ProficiencyLevel", unknown, Field::level, paragraph, kJoined},
    {"*/CompetencyDimensionTypeCode", unknown, Field::none, paragraph, kSkip},
    {"*/Score", unknown, Field::level, paragraph, kJoined | kLabel},
    {"*/Certifications", certificates},
    {"*/Certification", certificates, Field::none, paragraph, kEntry},
    {"*/CertificationName", unknown, Field::title},
    {"*/Certification/Name", unknown, Field::title},
    {"*/Certification/IssuingAuthorityName", unknown, Field::organisation},
    {"*/Licenses", certificates},
    {"*/License", certificates, Field::none, paragraph, kEntry},
    {"*/LicenseName", unknown, Field::title},
    {"*/LicenseTypeCode", unknown, Field::title, paragraph, kLabel},
    {"*/License/Name", unknown, Field::title},
    {"*/DrivingLicenses/LicenceCode", skills, Field::keyword, item, kLabel},
    {"*/PublicationHistory", publications},
    {"*/Publications", publications},
    {"*/Publication", publications, Field::none, paragraph, kEntry},
    {"*/Publication/Title", unknown, Field::title},
    {"*/FormattedPublicationDescription", unknown},
    {"*/Projects", projects},
    {"*/Project", projects, Field::none, paragraph, kEntry},
    {"*/Project/Title", unknown, Field::title},
    {"*/Project/ProjectName", unknown, Field::title},
    {"*/HobbiesAndInterests", interests},
    {"*/VolunteeringActivities", volunteering},
    {"*/VolunteeringActivity", volunteering, Field::none, paragraph, kEntry},
    {"*/VolunteeringActivity/Title", unknown, Field::title},
    {"*/HonorsAndAwards", awards},
    {"*/Recommendations", references},
    {"*/References", references},
    {"*/EmploymentReferences", references},
    {"*/CommunicationAndInterpersonalSkills", skills},
    {"*/ManagementAndLeadershipSkills", skills},
    {"*/OrganisationalSkills", skills},
    {"*/DigitalSkills", skills},
    {"*/JobRelatedSkills", skills},
    {"*/OtherSkills", skills},
    {"*/Skills", skills},
    {"*/CandidatePositionPreferences", preferences},
    {"*/PersonAvailability", preferences},
    {"*/SocialActivities", volunteering},
    {"*/NetworksAndMemberships", other},
    {"*/ConferencesAndSeminars", other},
    {"*/CreativeWorks", other},
});

}  // namespace

void compose_candidate(const Tree& tree, Composer& out) {
  Document& document = out.document();
  document.format = Format::europass_xml;
  document.is_cv = true;
  if (const Node* profile = tree.child(tree.root(), "CandidateProfile"))
    document.language = tree.text(*profile, "@languageCode").substr(0, 2);
  compose_by_rules(tree, tree.root(), kRules, other, out);
}

}  // namespace metier::documents
