// Writing adverts: one call, one transaction.
#pragma once

#include "store/clusters.h"
#include "store/dictionaries.h"
#include "store/store.h"

namespace metier::store {

Put put(Database& db, Dictionaries& dictionaries, std::span<const adverts::Advert> adverts,
        std::span<const Progress> progress);

// Makes the full text anew of the texts that are there.
void rebuild_words(Database& db);

// zstd; without those that a text of kMostTextBytes can have, Failure.
std::string squeezed(std::string_view text);
std::string unsqueezed(std::string_view bytes);

}  // namespace metier::store
