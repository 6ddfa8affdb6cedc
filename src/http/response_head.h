// The bytes in front of a body.
#pragma once

#include <ctime>
#include <string>
#include <string_view>

#include "api/api.h"

namespace metier::http {

// "Sun, 06 Nov 1994 08:49:37 GMT" (IMF-fixdate of RFC 9110, 5.6.7), whatever the locale.
std::string http_date(std::time_t time);

// "Not Found" for 404; "Status" for a number without a name.
std::string_view reason_phrase(unsigned status);

struct HeadOptions {
  std::string_view date;
  bool keep_alive = true;
  bool http10 = false;  // asked with HTTP/1.0: says so when the connection stays open
};

// Appends status line and header fields with the empty line. Content-Length is that of the payload,
// also where the body is not sent because of HEAD. The server alone decides on framing and
// connection: such fields of the response are left out, as is any field that contains a line end or
// NUL, which would let a value written by somebody else add fields or a second answer.
void append_head(std::string& out, const api::Response& response, const HeadOptions& options);

// Whether the status allows a body at all.
bool may_have_body(unsigned status);

}  // namespace metier::http
