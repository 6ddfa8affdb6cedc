// A Reading as the JSON of `metier read` and POST /v1/read.
#pragma once

#include <optional>
#include <string_view>

#include "link/reading.h"

namespace metier::link {

// {"id"?,"lang","format"?,"pages"?,"occupations":[{"uri","code","label","score","reason","spans":[{"start","end",
//  "text"}],"titleSpans"?}],"skills":[{"uri","label","type":"skill"|"knowledge","score",
//  "need":"required"|"nice-to-have","reason","spans",...}],
//  "unmatched"?:[{"start","end","text","hint":{"uri","label","score"}}]}
// reason: {"how":"exact"|"inflected"|"similar","label","lang"}, the label that matched best.
// start and end count Unicode code points of document.text; titleSpans, there only when a concept
// was found in the title, count those of document.title. Of a text with pages every span of it has
// its "page" too, from 1. A concept without a skill type is a
// "skill".
void write_json(const snapshot::Taxonomy& taxonomy, const Document& document,
                const Reading& reading, std::optional<std::string_view> id, JsonWriter& out);

}  // namespace metier::link
