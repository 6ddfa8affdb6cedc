// What a record says beside its words: pay, places, terms of employment, dates. Inside adverts/
// only.
#pragma once

#include "adverts/advert.h"
#include "adverts/coder.h"
#include "feeds/feeds.h"

namespace metier::adverts {

// Fills `out` from the record's fields, and from the advert's text where they say nothing. Title,
// text and language of `out` are already there.
void add_details(const feeds::Record& record, const CodeOptions& options, Advert& out);

}  // namespace metier::adverts
