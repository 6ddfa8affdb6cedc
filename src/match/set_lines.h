// Profiles and adverts as JSON lines: sets of skills, or texts that are still to be read.
#pragma once

#include <simdjson.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/base.h"

namespace metier::match {

// More skills than this in one set are refused.
inline constexpr std::size_t kMostSkills = 5000;

struct NamedSkill {
  std::string_view name;  // a URI or a label
  bool essential = true;  // of an advert
  float share = 1;
};

// Views into the parser's document.
struct SetLine {
  std::string_view id;
  std::vector<NamedSkill> skills;
  std::optional<std::string_view> text;  // instead of skills
  std::string_view title, language;
};

// {"id","skills":[...]} or {"id","text","title"?,"lang"?}; an item of skills is a URI, a label, or
// an object with "uri" or "label" and perhaps "essential" (true or false) and "share" (0 to 1) or,
// as `metier cv` and `read` call it, "score". Other fields are passed over. The error is
// ErrorKind::input without file or line; `id` is set where it could be read.
Result<SetLine> parse_set_line(std::string_view line, simdjson::dom::parser& parser,
                               std::string& id);

// The items of an array of skills alone.
Result<std::vector<NamedSkill>> parse_skills(const simdjson::dom::element& array);

}  // namespace metier::match
