// Coverage of a team as JSON: `metier team --format json` and POST /v1/team.
#pragma once

#include <string>

#include "match/team.h"

namespace metier::match {

// {"lang","members":[{"name","skills"}],
//  "roles":[{"uri","code","label","score","bestMember":{"name","score"}?,
//            "essential":{"nobody","partly","one","several"},"optional":{...}}],
//  "groups":[{"uri"?,"code"?,"label"?,"essential":{...},"optional":{...}}],
//  "competences":[{"uri","label","type","essential":[role numbers],"optional":[...],"cover",
//                  "group","members":[{"member","credit"}]}],
//  "hires":[{"uri","code","label","closes","brings":[competence numbers]}],
//  "trainings":[{"competence","closes","member"?,"credit"?}]}
// Numbers count from 0 in the arrays of the same answer; credits and closes are 0 to 1; members
// with no credit are left out.
std::string team_json(const Ground& ground, LanguageId lang, const Team& team,
                      const TeamCoverage& coverage);

}  // namespace metier::match
