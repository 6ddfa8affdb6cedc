// The tables, the same in both databases, and how older ones are brought up to date.
// docs/store.md says what each column is for.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "store/database.h"

namespace metier::store {

// One step of the schema's history: from version i to i + 1. Types are written {integer}, {real},
// {text}, {bytes}; what only one database has stands in lines that begin with "sqlite:" or
// "postgresql:".
using Migrations = std::span<const std::string_view>;
Migrations migrations();

// The SQL of a step for one database.
std::string in_dialect(std::string_view step, Kind kind);

// Brings the schema up to date in one transaction. ErrorKind::input: it is newer than this program.
void migrate(Database& db, Migrations steps);

// Fails unless the schema is the one of this program.
void expect_current(Database& db, Migrations steps);

// 32 hexadecimal digits that are this store's; new ones for a copy.
std::string identity(Database& db);
void renew_identity(Database& db);

}  // namespace metier::store
