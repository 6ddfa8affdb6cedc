#include "learn/names.h"

#include <algorithm>

namespace metier::learn {
namespace {

// The part before the separator, which is taken away with it; all of it where there is none.
std::string_view take(std::string_view& rest, std::string_view separator) {
  const std::size_t end = std::min(rest.find(separator), rest.size());
  const auto out = rest.substr(0, end);
  rest.remove_prefix(std::min(rest.size(), end + separator.size()));
  return out;
}

}  // namespace

Result<std::vector<Name>> read_names(std::string_view table) {
  std::vector<Name> out;
  for (std::size_t line = 1; !table.empty(); ++line) {
    auto rest = take(table, "\n");
    if (rest.empty() || rest.starts_with('#')) continue;
    const auto uuid = take(rest, "\t"), label = take(rest, "\t"), language = take(rest, "\t");
    if (uuid.empty() || label.empty() || language.empty() || rest.empty())
      return fail(ErrorKind::input, "names, line {}: not UUID, label, language, names, by tabs",
                  line);
    while (!rest.empty()) {
      const auto text = take(rest, "; ");
      if (text.empty()) return fail(ErrorKind::input, "names, line {}: an empty name", line);
      out.push_back({uuid, language, text});
    }
  }
  return out;
}

}  // namespace metier::learn
