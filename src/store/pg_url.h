// The URL of a PostgreSQL database, and what of it people may see.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace metier::store {

struct PgUrl {
  std::string url;                   // as the client library takes it
  std::string where;                 // "PostgreSQL at localhost, database metier"
  std::vector<std::string> secrets;  // the password, as it stands in the URL and decoded
};

PgUrl parse_pg_url(std::string_view url);
// The text with the password, and a URL that holds it, made unreadable.
std::string hide_password(const PgUrl& url, std::string text);

}  // namespace metier::store
