#include "http/conditional.h"

#include <algorithm>
#include <cstddef>

namespace metier::http {
namespace {

std::string_view without_weakness(std::string_view etag) {
  if (etag.starts_with("W/")) etag.remove_prefix(2);
  return etag;
}

}  // namespace

bool equals_ignoring_case(std::string_view a, std::string_view b) {
  const auto lower = [](unsigned char c) { return c >= 'A' && c <= 'Z' ? c + 32 : c; };
  return a.size() == b.size() &&
         std::equal(a.begin(), a.end(), b.begin(),
                    [&](unsigned char x, unsigned char y) { return lower(x) == lower(y); });
}

bool etag_matches(std::string_view if_none_match, std::string_view etag) {
  if (if_none_match.empty() || etag.empty()) return false;
  etag = without_weakness(etag);
  std::string_view rest = if_none_match;
  while (true) {
    const std::size_t start = rest.find_first_not_of(" \t,");
    if (start == std::string_view::npos) return false;
    rest.remove_prefix(start);
    if (rest[0] == '*') return true;
    rest = without_weakness(rest);
    if (rest.empty() || rest[0] != '"') return false;
    const std::size_t end = rest.find('"', 1);  // an entity tag knows no escapes
    if (end == std::string_view::npos) return false;
    if (rest.substr(0, end + 1) == etag) return true;
    rest.remove_prefix(end + 1);
  }
}

std::string_view response_header(const api::Response& response, std::string_view name) {
  for (const auto& [key, value] : response.headers) {
    if (equals_ignoring_case(key, name)) return value;
  }
  return {};
}

void make_not_modified(api::Response& response) {
  response.status = 304;
  response.body.clear();
  response.fixed_body = {};
  response.owner.reset();
  std::erase_if(response.headers, [](const auto& header) {
    const std::string_view name = header.first;
    return equals_ignoring_case(name.substr(0, 8), "content-") &&
           !equals_ignoring_case(name, "content-location");
  });
}

}  // namespace metier::http
