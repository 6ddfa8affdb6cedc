// Conditional requests (RFC 9110, 13.1.2).
#pragma once

#include <string_view>

#include "api/api.h"

namespace metier::http {

// Whether a value of If-None-Match ("*" or a list of entity tags) names `etag`, weakly compared. A
// list that is malformed matches as far as it could be read.
bool etag_matches(std::string_view if_none_match, std::string_view etag);

// Turns a 200 answer into 304 without its body: the fields that describe the content go, ETag,
// Cache-Control, Vary and the like stay (RFC 9110, 15.4.5).
void make_not_modified(api::Response& response);

// Value of the first header of that name in `response`, compared without case; empty when absent.
std::string_view response_header(const api::Response& response, std::string_view name);

// ASCII only, as in all names of HTTP.
bool equals_ignoring_case(std::string_view a, std::string_view b);

}  // namespace metier::http
