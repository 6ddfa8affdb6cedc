// Problem details (RFC 9457) with the members that help a caller to put things right. Inside api/
// only.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "api/message.h"
#include "api/profile.h"

namespace metier::api {

struct Problem {
  unsigned status = 400;
  std::string_view title;
  std::string detail;
  std::string_view parameter;               // empty: none is at fault
  std::vector<std::string_view> available;  // what may be given instead
  std::vector<ConceptRef> suggestions;      // always written with 404 of a concept
  bool has_suggestions = false;

  Response response() const;
};

// At most 80 characters of what a client sent, for messages.
std::string excerpt(std::string_view text);

}  // namespace metier::api
