// The order of the modules, checked on the include lines.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace metier::test {

// Sources by path from the top of the repository: "src/base/hash.h" -> its text.
using Sources = std::map<std::string, std::string>;

// Paths in quotes of the #include lines of a source, comments left out.
std::vector<std::string> quoted_includes(std::string_view source);

// One line per violation, in the order of the paths:
// - modules include only those before them in the order base, text, taxonomy, snapshot, search,
// link,
//   api, http, web, cli;
// - of another module only its umbrella header X/X.h is included, never a part of it;
// - what is included is there, written as "module/part.h" (a neighbour's bare name only in cli/);
// - no header includes itself, directly or through others.
std::vector<std::string> check_layers(const Sources& sources);

}  // namespace metier::test
