// Whether a store is whole, and copies of it.
#pragma once

#include <string>
#include <vector>

#include "store/database.h"

namespace metier::store {

std::vector<std::string> check(Database& db);

// Every row of `from`, in one state of it, into the empty tables of `to`, with a full text of its
// own.
void copy_all(Database& from, Database& to);

}  // namespace metier::store
