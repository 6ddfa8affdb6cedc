// A team as people write it down: names of members, of what they can do, and of the roles to fill.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/base.h"

namespace metier::match {

// Names as they are in the file; nothing is looked up.
struct NamedMember {
  std::string name;
  std::vector<std::string> occupations;  // that the member has
  std::vector<std::string> skills;       // labels or URIs
  std::string cv;                        // a file; empty: none
};

struct NamedTeam {
  std::vector<NamedMember> members;
  std::vector<std::string> roles;
  std::string language;  // of "lang": to answer in; empty: not said
};

// JSON or CSV, found by the content.
//  JSON {"lang"?,"roles":[name],"members":[{"name","occupation"?,"skills"?,"cv"?}]}; "occupation"
//  is a name
//       or an array of names, an item of "skills" a name or an object with "uri" or "label".
//  CSV  a header with "member" (or "name") and at least one of "occupation", "skills" and "cv";
//       several names in a cell have ";" or "|" between them. Rows of one member are taken
//       together. There are no roles in it.
// Errors are ErrorKind::input and begin with the name and, of CSV, the line.
Result<NamedTeam> parse_team(const std::string& name, std::string_view bytes);

// The JSON alone: the body of POST /v1/team. A member there has no "cv".
Result<NamedTeam> parse_team_json(const std::string& name, std::string_view json);

}  // namespace metier::match
