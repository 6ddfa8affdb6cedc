// Reading adverts back.
#pragma once

#include "store/dictionaries.h"
#include "store/store.h"

namespace metier::store {

std::optional<adverts::Advert> get(Database& db, Dictionaries& dictionaries, std::string_view key);
void each(Database& db, Dictionaries& dictionaries, const Select& select,
          const std::function<bool(AdvertNo, const adverts::Advert&)>& give);
std::uint64_t count(Database& db, const Select& select);
Mark rows(Database& db, Dictionaries& dictionaries, Mark since,
          const std::function<void(const Row&)>& give);

}  // namespace metier::store
