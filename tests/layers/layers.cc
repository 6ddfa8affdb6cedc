#include "layers/layers.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <set>

namespace metier::test {
namespace {

// Each may use those before it.
constexpr std::array<std::string_view, 28> kOrder = {
    "base",  "text",  "documents", "taxonomy", "snapshot", "rdf",   "search",
    "learn", "link",  "versions",  "mapping",  "levels",   "match", "people",
    "draft", "pay",   "places",    "feeds",    "adverts",  "store", "market",
    "esco",  "fetch", "api",       "engine",   "http",     "web",   "cli"};

std::optional<std::size_t> rank_of(std::string_view module) {
  const auto at = std::find(kOrder.begin(), kOrder.end(), module);
  if (at == kOrder.end()) return std::nullopt;
  return static_cast<std::size_t>(at - kOrder.begin());
}

// "src/link/trie.h" -> "link", "cli/read.cc" -> "cli"; the umbrella of a module is src/M/M.h, that
// of the embedded page web/assets.h.
std::string module_of(const std::string& path) {
  const std::string inside = path.starts_with("src/") ? path.substr(4) : path;
  return inside.substr(0, inside.find('/'));
}

bool is_umbrella(const std::string& path) {
  const std::string module = module_of(path);
  return path == "src/" + module + "/" + module + ".h" || path == "web/assets.h";
}

// The file an include line means, or nothing.
std::optional<std::string> resolve(const Sources& sources, const std::string& from,
                                   const std::string& include) {
  const std::string neighbour = from.substr(0, from.rfind('/') + 1) + include;
  const bool from_cli = from.starts_with("cli/");
  for (const std::string& path :
       {"src/" + include, from_cli || include.starts_with("web/") ? include : std::string(),
        from_cli ? neighbour : std::string()})
    if (!path.empty() && sources.contains(path)) return path;
  return std::nullopt;
}

using Graph = std::map<std::string, std::vector<std::string>>;

// Depth first; every include line that leads back into the path it was reached by is a cycle.
void find_cycles(const Graph& graph, const std::string& at, std::vector<std::string>& path,
                 std::set<std::string>& done, std::vector<std::string>& out) {
  const auto seen = std::find(path.begin(), path.end(), at);
  if (seen != path.end()) {
    std::string line = "cycle: ";
    for (auto i = seen; i != path.end(); ++i) line += *i + " -> ";
    out.push_back(line + at);
    return;
  }
  if (done.contains(at)) return;
  path.push_back(at);
  if (const auto edges = graph.find(at); edges != graph.end())
    for (const std::string& next : edges->second) find_cycles(graph, next, path, done, out);
  path.pop_back();
  done.insert(at);
}

std::string check_arrow(const std::string& from, const std::string& to) {
  const std::string from_module = module_of(from), to_module = module_of(to);
  if (from_module == to_module) return "";
  const auto from_rank = rank_of(from_module), to_rank = rank_of(to_module);
  if (!from_rank) return from + ": module " + from_module + " has no place in the order of layers";
  if (!to_rank)
    return from + ": includes " + to + ", whose module has no place in the order of layers";
  if (*to_rank > *from_rank) return from + ": includes " + to + ": the arrow points up";
  if (!is_umbrella(to))
    return from + ": includes " + to + ": a part of another module; include " + to_module + "/" +
           to_module + ".h";
  return "";
}

}  // namespace

std::vector<std::string> quoted_includes(std::string_view source) {
  std::vector<std::string> out;
  bool in_comment = false;  // of the kind that spans lines
  for (std::size_t at = 0; at < source.size();) {
    const std::size_t end = std::min(source.find('\n', at), source.size());
    std::string_view line = source.substr(at, end - at);
    at = end + 1;
    if (in_comment) {
      const std::size_t close = line.find("*/");
      if (close == std::string_view::npos) continue;
      line.remove_prefix(close + 2);
      in_comment = false;
    }
    auto skip_blanks = [&] {
      while (!line.empty() && std::isspace(static_cast<unsigned char>(line.front())))
        line.remove_prefix(1);
    };
    auto skip = [&](std::string_view word) {
      skip_blanks();
      if (!line.starts_with(word)) return false;
      line.remove_prefix(word.size());
      return true;
    };
    if (skip("#")) {
      if (!skip("include") || !skip("\"")) continue;
      if (const std::size_t quote = line.find('"'); quote != std::string_view::npos)
        out.emplace_back(line.substr(0, quote));
    } else if (const std::size_t open = line.rfind("/*");
               open != std::string_view::npos && line.find("*/", open) == std::string_view::npos &&
               line.find("//") > open) {
      in_comment = true;
    }
  }
  return out;
}

std::vector<std::string> check_layers(const Sources& sources) {
  std::vector<std::string> out;
  Graph graph;
  for (const auto& [path, text] : sources) {
    for (const std::string& include : quoted_includes(text)) {
      const auto target = resolve(sources, path, include);
      if (!target) {
        out.push_back(path + ": includes \"" + include +
                      "\", which is no file of src/, cli/ or web/");
        continue;
      }
      graph[path].push_back(*target);
      if (std::string line = check_arrow(path, *target); !line.empty())
        out.push_back(std::move(line));
    }
  }
  std::set<std::string> done;
  for (const auto& [path, edges] : graph) {
    std::vector<std::string> way;
    find_cycles(graph, path, way, done, out);
  }
  return out;
}

}  // namespace metier::test
