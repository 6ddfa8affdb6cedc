// A Document as the JSON of POST /v1/documents.
#pragma once

#include "documents/document.h"

namespace metier::documents {

// {"format","mediaType","pages"?,"language"?,"cv","advert","text","parts":[{"start","end","kind",
//  "level"?,"section"?,"field"?,"entry"?,"page"?,"margin"?,"origin"?:{"start","end"},"place"?}],
//  "remarks":[...]}
// start and end of a part count Unicode code points of the text; those of its origin bytes of the
// file. What is not known is left out.
void write_json(const Document& document, JsonWriter& out);

}  // namespace metier::documents
