// Published figures.
#pragma once

#include "store/database.h"
#include "store/store.h"

namespace metier::store {

std::uint64_t add_facts(Database& db, std::span<const Fact> facts);
std::vector<Fact> facts(Database& db, std::string_view occupation);

}  // namespace metier::store
