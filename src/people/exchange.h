// A profile in the formats that others read.
#pragma once

#include <string>
#include <string_view>

#include "people/person.h"
#include "people/profile.h"

namespace metier::people {

// What is written: the profile and, unless it was redacted, who it is of (all empty else).
struct Cv {
  const Profile& profile;
  const Person& person;
};

// JSON Resume (jsonresume.org) with ESCO's concepts in a further member "esco", which the schema
// allows on every object:
//   skills[]: one a skill, "name" its label, "level" as said, "esco": {"uri","label","type",
//             "score","basis"}
//   work[], volunteer[]: "esco": [{"uri","code","label","score"}], the occupations of the title
//   languages[]: "esco": {"uri","label"} where ESCO has the language
//   education[]: as it was read
std::string json_resume(const snapshot::Taxonomy& taxonomy, const Cv& cv);

// A JSON Resume as it was given, every member kept, with "esco" added to its work[], volunteer[],
// skills[] and languages[], and a member "esco" at the top: {"skills": [...], "occupations":
// [...]}, the profile as a whole. ErrorKind::input when `original` is no JSON object.
Result<std::string> annotated_json_resume(const snapshot::Taxonomy& taxonomy, const Cv& cv,
                                          std::string_view original);

// Europass XML of 2020 on (<Candidate>, schema 3.0.0): employment with ESCO occupations as
// CategoryCode, education, languages with their levels, skills as PersonCompetency with ESCO's URI.
std::string europass_xml(const snapshot::Taxonomy& taxonomy, const Cv& cv);

// schema.org: a Person with hasOccupation, knowsAbout (DefinedTerm of ESCO) and knowsLanguage.
std::string json_ld(const snapshot::Taxonomy& taxonomy, const Cv& cv);

}  // namespace metier::people
