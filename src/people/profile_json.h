// A Profile as JSON. match/set_lines.h reads what of it is needed to compare.
#pragma once

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

}  // namespace metier::people
