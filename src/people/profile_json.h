// A Profile as JSON, written and read again.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "people/profile.h"

namespace metier::people {

// {"lang",
//  "documents":[{"name","format","lang","pages"?,"remarks"?}],
//  "occupations":[{"uri","code","label","score","months"?,"evidence"}],
//  "skills":[{"uri","label","type","score","basis":"declared"|"inferred","reason":{"how","label",
//             "lang"},"level"?,"months"?,"evidence"}],
//  "languages":[{"code","uri"?,"label"?,"cefr"?,"native"?,"measured"?,"said"?,"evidence"}],
//  "positions":[{"title","organisation"?,"from"?,"to"?,"current"?,"months"?,"volunteer"?,
//                "occupations":[{"uri","code","label","score"}],"evidence"}],
//  "education":[{"title","organisation"?,"from"?,"to"?,"evidence"}],
//  "unmatched":[{"text","hint"?:{"uri","label","score"},"evidence"}]}
// evidence: [{"document","start","end","text","page"?,"section"?,"position"?,"place"?}]; start and
// end count Unicode code points of the text that POST /v1/documents and `metier cv --format plain`
// give for the document.
void write_json(const snapshot::Taxonomy& taxonomy, const Profile& profile, JsonWriter& out);

// What of a profile is needed to compare it: the skills of its JSON, and the occupations held.
// Accepted is what write_json() writes, and anything with "skills" as an array of objects with
// "uri" or "label", or of texts that are one or the other.
struct SkillReference {
  std::string uri;  // empty: only a label is given
  std::string label;
  float share = 1;  // "score", or 1
};
struct GivenProfile {
  std::string id;  // of "id", else empty
  std::vector<SkillReference> skills;
  std::vector<std::string> occupations;  // URIs
};
// One object. Errors are ErrorKind::input and begin with the name.
Result<GivenProfile> parse_profile(const std::string& name, std::string_view json);

}  // namespace metier::people
