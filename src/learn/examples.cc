#include <simdjson.h>

#include "learn/build.h"

namespace metier::learn {

Result<std::vector<Example>> read_examples(const std::filesystem::path& path) {
  constexpr std::uint64_t kMaxBytes = std::uint64_t{1} << 30;
  auto bytes = read_file(path, kMaxBytes);
  if (!bytes) return tl::unexpected(bytes.error());
  std::vector<Example> out;
  simdjson::dom::parser parser;
  std::size_t number = 0;
  std::string_view rest = *bytes;
  while (!rest.empty()) {
    ++number;
    const auto end = std::min(rest.find('\n'), rest.size());
    const auto line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    simdjson::dom::element object;
    std::string_view text, uri;
    if (parser.parse(line.data(), line.size()).get(object) != simdjson::SUCCESS ||
        object["text"].get(text) != simdjson::SUCCESS ||
        object["uri"].get(uri) != simdjson::SUCCESS)
      return fail(ErrorKind::input, "{}:{}: not an object with \"text\" and \"uri\"", path.string(),
                  number);
    out.push_back({std::string(text), std::string(uri)});
  }
  return out;
}

}  // namespace metier::learn
