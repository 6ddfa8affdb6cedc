// The target of a request, taken apart: path and parameters, percent-decoded and checked.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/base.h"

namespace metier::api {

constexpr std::size_t kMaxTarget = 8192;  // bytes, as sent

struct Parameter {
  std::string name;
  std::string value;
};

struct Target {
  std::string path;  // "/v1/search", decoded
  std::vector<Parameter> parameters;

  // The value of a parameter, nullptr when it was not given.
  const std::string* find(std::string_view name) const;
};

// ErrorKind::limit when longer than kMaxTarget; ErrorKind::usage for a target that is no absolute
// path, a percent sign without two hexadecimal digits, bytes that are not UTF-8, and NUL. '+' is a
// blank in parameters, as forms send it.
Result<Target> parse_target(std::string_view target);

// Percent-decoding alone; same errors. `what` names the part in the message.
Result<std::string> percent_decode(std::string_view text, std::string_view what,
                                   bool plus_is_blank);

// "a,b;q=0.5" (Accept-Language, Accept-Encoding): names in lower case, highest q first, equal q in
// the order given, q=0 kept at the end. Malformed members are left out; at most 32 are read.
struct Preference {
  std::string name;
  double q;
};
std::vector<Preference> preferences(std::string_view header);

}  // namespace metier::api
