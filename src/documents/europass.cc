// Europass as Cedefop had it: <Europass> with <LearnerInfo> and its JSON (version 3), and the older
// <learnerinfo> (versions 1 and 2). Names are compared without case, and lists are folded, so that
// one table reads them all.
#include <array>

#include "documents/field_rules.h"
#include "documents/structured.h"

namespace metier::documents {
namespace {

using enum Section;
using enum PartKind;

constexpr auto kRules = std::to_array<FieldRule>({
    {"DocumentInfo", unknown, Field::none, paragraph, kSkip},
    {"docinfo", unknown, Field::none, paragraph, kSkip},
    {"PrintingPreferences", unknown, Field::none, paragraph, kSkip},
    {"prefs", unknown, Field::none, paragraph, kSkip},
    {"*/AttachmentList", unknown, Field::none, paragraph, kSkip},
    {"*/Attachment", unknown, Field::none, paragraph, kSkip},
    {"*/Documentation", unknown, Field::none, paragraph, kSkip},
    {"*/ReferenceTo", unknown, Field::none, paragraph, kSkip},
    {"*/ReferenceToList", unknown, Field::none, paragraph, kSkip},
    {"*/Photo", person, Field::none, paragraph, kSkip},
    {"*/Signature", person, Field::none, paragraph, kSkip},
    {"*/Preview", unknown, Field::none, paragraph, kSkip},
    {"*/MetadataList", unknown, Field::none, paragraph, kSkip},
    {"*/Metadata", unknown, Field::none, paragraph, kSkip},

    {"Identification", person},
    {"*/PersonName/Title", person, Field::none, paragraph, kSkip},
    {"*/PersonName/FirstName", person, Field::person_name},
    {"*/PersonName/Surname", person, Field::person_name},
    {"Identification/firstname", person, Field::person_name},
    {"Identification/lastname", person, Field::person_name},
    {"Identification/ContactInfo/Address", person, Field::address, paragraph, kJoined},
    {"*/Email", unknown, Field::email, paragraph, kJoined},
    {"*/EmailList", unknown, Field::email},
    {"*/Telephone/Use", unknown, Field::none, paragraph, kSkip},
    {"*/Telephone/Contact", unknown, Field::phone, paragraph, kPlain},
    {"*/Telephone", unknown, Field::phone},
    {"*/Fax", unknown, Field::phone},
    {"*/Mobile", unknown, Field::phone},
    {"*/Website/Use", unknown, Field::none, paragraph, kSkip},
    {"*/Website/Contact", unknown, Field::url},
    {"*/Website", unknown, Field::url},
    {"*/InstantMessaging/Use", unknown, Field::none, paragraph, kSkip},
    {"*/InstantMessaging/Contact", unknown, Field::url},
    {"*/Demographics/Birthdate", person, Field::birth_date, paragraph, kDate},
    {"*/Demographics/Gender", person, Field::gender},
    {"*/Nationality", person, Field::nationality},

    {"Headline/Type", preferences, Field::none, paragraph, kSkip},
    {"Headline/Description", summary, Field::title},
    {"Headline", summary},
    {"application", preferences, Field::title},

    {"WorkExperienceList", work},
    {"WorkExperienceList/WorkExperience", work, Field::none, paragraph, kEntry},
    {"WorkExperience", work, Field::none, paragraph, kEntry},
    {"*/Position", unknown, Field::title},
    {"*/Employer/Name", unknown, Field::organisation},
    {"*/Employer/ContactInfo/Address", unknown, Field::place, paragraph, kJoined},
    {"*/Employer/Address", unknown, Field::place, paragraph, kJoined},
    {"EducationList", education},
    {"EducationList/Education", education, Field::none, paragraph, kEntry},
    {"Education", education, Field::none, paragraph, kEntry},
    {"*/Education/Title", unknown, Field::title},
    {"Education/Title", unknown, Field::title},
    {"*/Organisation/Name", unknown, Field::organisation},
    {"*/Organisation/ContactInfo/Address", unknown, Field::place, paragraph, kJoined},
    {"*/Organisation/Address", unknown, Field::place, paragraph, kJoined},
    {"*/Education/Level", unknown, Field::level},
    {"Education/Level", unknown, Field::level},
    {"*/Period/From", unknown, Field::from, paragraph, kDate},
    {"*/Period/To", unknown, Field::to, paragraph, kDate},
    {"*/Period/Current", unknown, Field::none, paragraph, kSkip},

    {"Skills/Linguistic", languages},
    {"*/MotherTongueList", languages},
    {"*/MotherTongue", languages, Field::none, paragraph, kEntry},
    {"*/MotherTongue/Description", languages, Field::mother_tongue},
    {"*/ForeignLanguageList", languages},
    {"*/ForeignLanguage", languages, Field::none, paragraph, kEntry},
    {"*/ForeignLanguage/Description", languages, Field::language},
    {"*/ForeignLanguage/ProficiencyLevel", languages, Field::level, paragraph, kLabel},
    {"*/ProficiencyLevel/Listening", unknown, Field::level, paragraph, kLabel},
    {"*/ProficiencyLevel/Reading", unknown, Field::level, paragraph, kLabel},
    {"*/ProficiencyLevel/SpokenInteraction", unknown, Field::level, paragraph, kLabel},
    {"*/ProficiencyLevel/SpokenProduction", unknown, Field::level, paragraph, kLabel},
    {"*/ProficiencyLevel/Writing", unknown, Field::level, paragraph, kLabel},
    {"*/ForeignLanguage/Certificate/Title", unknown, Field::none},
    {"*/Computer/ProficiencyLevel/Information", skills, Field::level, paragraph, kLabel},
    {"*/ProficiencyLevel/InformationProcessing", skills, Field::level, paragraph, kLabel},
    {"*/ProficiencyLevel/Communication", skills, Field::level, paragraph, kLabel},
    {"*/ProficiencyLevel/ContentCreation", skills, Field::level, paragraph, kLabel},
    {"*/ProficiencyLevel/Safety", skills, Field::level, paragraph, kLabel},
    {"*/ProficiencyLevel/ProblemSolving", skills, Field::level, paragraph, kLabel},
    {"Skills/Communication", skills, Field::none, paragraph, kEntry},
    {"Skills/Organisational", skills, Field::none, paragraph, kEntry},
    {"Skills/JobRelated", skills, Field::none, paragraph, kEntry},
    {"Skills/Computer", skills, Field::none, paragraph, kEntry},
    {"Skills/Driving", skills, Field::none, paragraph, kEntry},
    {"*/Driving/Description", skills, Field::keyword, item, kLabel | kJoined},
    {"Skills/Other", skills, Field::none, paragraph, kEntry},
    {"*/Certificate/Level", unknown, Field::level},
    {"Skills", skills},

    {"languagelist", languages},
    {"languagelist/language", languages, Field::language, paragraph, kEntry},
    {"languagelist/language/label", languages, Field::language},
    {"*/level/listening", languages, Field::level, paragraph, kLabel},
    {"*/level/reading", languages, Field::level, paragraph, kLabel},
    {"*/level/spokeninteraction", languages, Field::level, paragraph, kLabel},
    {"*/level/spokenproduction", languages, Field::level, paragraph, kLabel},
    {"*/level/writing", languages, Field::level, paragraph, kLabel},
    {"skilllist", skills},
    {"skilllist/skill", skills, Field::none, paragraph, 0},
    {"skilllist/structured-skill", skills, Field::none, paragraph, kEntry},
    {"*/drivinglicence", skills, Field::keyword, item, kLabel},
    {"misclist", other},

    {"AchievementList", other, Field::none, paragraph, kSkip},  // see below
    {"Achievement", other, Field::none, paragraph, kSkip},
    {"CoverLetter/Addressee", references},
    {"CoverLetter", other},
});

// What an achievement is of, by the code of its title.
Section section_of_achievement(std::string_view code) {
  constexpr std::array<std::pair<std::string_view, Section>, 8> kCodes = {
      {{"publications", publications},
       {"honors_awards", awards},
       {"projects", projects},
       {"references", references},
       {"certifications", certificates},
       {"courses", education},
       {"volunteering", volunteering},
       {"hobbies", interests}}};
  for (const auto& [name, section] : kCodes)
    if (same_name(code, name)) return section;
  return other;
}

constexpr auto kAchievement = std::to_array<FieldRule>({
    {"Title", unknown, Field::title},
    {"Title/Code", unknown, Field::none, paragraph, kSkip},
});

void compose_achievements(const Tree& tree, const Node& list, Composer& out) {
  tree.children(list, [&](const Node& one) {
    if (one.kind == Node::Kind::object)
      compose_by_rules(tree, one, kAchievement,
                       section_of_achievement(tree.text(one, "Title/Code")), out, out.new_entry());
  });
}

// The headline is a wish, a statement or what somebody is.
std::vector<FieldRule> rules_for(std::string_view headline) {
  std::vector<FieldRule> out(kRules.begin(), kRules.end());
  const bool is_wish = same_name(headline, "job_applied_for") ||
                       same_name(headline, "preferred_job") ||
                       same_name(headline, "studies_applied_for");
  for (FieldRule& rule : out) {
    if (is_wish && rule.path.starts_with("Headline")) rule.section = preferences;
    if (same_name(headline, "personal_statement") && rule.path == "Headline/Description")
      rule.field = Field::none;
  }
  return out;
}

std::string short_language(std::string_view locale) {
  std::string out;
  for (const char c : locale.substr(0, 2))
    if ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') out += static_cast<char>(c | 0x20);
  return out.size() == 2 ? out : "";
}

}  // namespace

void compose_europass(const Tree& tree, const Node& top, Composer& out) {
  Document& document = out.document();
  document.format = tree.is_xml() ? Format::europass_xml : Format::europass_json;
  document.is_cv = true;
  for (const std::string_view name : {"@locale", "locale", "@lang"})
    if (document.language.empty()) document.language = short_language(tree.text(top, name));
  const Node* learner = tree.child(top, "LearnerInfo");
  const Node& info = learner != nullptr ? *learner : top;
  compose_by_rules(tree, info, rules_for(tree.text(info, "Headline/Type/Code")), other, out);
  if (learner == nullptr) return;
  for (const std::string_view name : {"AchievementList", "Achievement"})
    if (const Node* list = tree.child(*learner, name)) compose_achievements(tree, *list, out);
  if (const Node* letter = tree.child(top, "CoverLetter"))
    if (const Node* body = tree.find(*letter, "Letter/Body"))
      compose_by_rules(tree, *body, {}, other, out);
}

}  // namespace metier::documents
