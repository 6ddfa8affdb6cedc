#include "esco/compare.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace metier::test {
namespace {

using simdjson::dom::element;
using simdjson::dom::element_type;

// Told apart by every event; the suite that recorded the answers leaves them out too.
constexpr std::string_view kIgnored[] = {"logref", "timestamp", "eventId", "id", "responseTimeMs"};

bool is_ignored(std::string_view key) {
  return std::find(std::begin(kIgnored), std::end(kIgnored), key) != std::end(kIgnored);
}

bool is_language(std::string_view key) {
  const auto lower = [](char c) { return c >= 'a' && c <= 'z'; };
  return (key.size() == 2 && lower(key[0]) && lower(key[1])) || key == "en-us";
}

std::string replace_all(std::string text, std::string_view from, std::string_view to) {
  if (from.empty()) return text;
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
    text.replace(at, from.size(), to);
  return text;
}

std::string shown(element e) {
  std::string out = simdjson::to_string(e);
  return out.size() > 120 ? out.substr(0, 120) + "…" : out;
}

std::string_view uri_of(element e) {
  std::string_view uri;
  if (!e.is_object()) return uri;
  if (e["uri"].get(uri) != simdjson::SUCCESS)  // of what is told by its link alone
    if (e["_links"]["self"]["uri"].get(uri) != simdjson::SUCCESS) return {};
  return uri;
}

class Comparer {
 public:
  explicit Comparer(const Ends& ends) : ends_(ends) {}
  Comparison out;

  void compare(element recorded, element ours, const std::string& path) {
    ++out.checks;
    if (recorded.type() != ours.type() && !(recorded.is_number() && ours.is_number())) {
      // What stands alone and what stands in an array of several are forms of one thing.
      if (is_collapsed(recorded, ours)) {
        ++out.same_structure;
        note(out.values, path, recorded, ours);
        return;
      }
      note(out.structure, path, recorded, ours);
      return;
    }
    ++out.same_structure;
    if (recorded.is_object()) return objects(recorded, ours, path);
    if (recorded.is_array()) return arrays(recorded, ours, path);
    if (recorded.is_string()) return strings(recorded, ours, path);
    if (simdjson::to_string(recorded) != simdjson::to_string(ours))
      note(out.values, path, recorded, ours);
  }

 private:
  // A field holds an object, or string, where it has one value, and an array where it has more.
  static bool is_collapsed(element a, element b) {
    if (a.is_array() == b.is_array()) return false;
    const element array = a.is_array() ? a : b, one = a.is_array() ? b : a;
    const simdjson::dom::array list = array;
    return (one.is_object() || one.is_string()) && list.size() > 1 &&
           (*list.begin()).type() == one.type();
  }

  void note(std::map<std::string, Difference>& to, const std::string& path, element recorded,
            element ours) {
    Difference& d = to[path];
    if (d.count++ == 0) d.example = fmt::format("{}, recorded {}", shown(ours), shown(recorded));
  }
  void note(std::map<std::string, Difference>& to, const std::string& path, std::string example) {
    Difference& d = to[path];
    if (d.count++ == 0) d.example = std::move(example);
  }

  void objects(simdjson::dom::object recorded, simdjson::dom::object ours,
               const std::string& path) {
    for (const auto [key, value] : recorded) {
      if (is_ignored(key)) continue;
      element mine;
      const bool there = ours[key].get(mine) == simdjson::SUCCESS;
      if (is_data_key(key)) {
        const std::string below = path + (is_language(key) ? "/<language>" : "/<uri>");
        if (there)
          compare(value, mine, below);
        else
          note(out.values, below, fmt::format("no {}", key));
        continue;
      }
      const std::string below = path + "/" + std::string(key);
      if (there) {
        compare(value, mine, below);
        continue;
      }
      ++out.checks;
      note(out.structure, below, fmt::format("missing; recorded {}", shown(value)));
    }
    for (const auto [key, value] : ours) {
      if (is_ignored(key) || recorded[key].error() == simdjson::SUCCESS) continue;
      if (is_data_key(key)) {
        note(out.values, path + (is_language(key) ? "/<language>" : "/<uri>"),
             fmt::format("{} is not recorded", key));
        continue;
      }
      if (ends_.excerpt) continue;
      ++out.checks;
      note(out.structure, path + "/" + std::string(key),
           fmt::format("not recorded: {}", shown(value)));
    }
  }

  static bool is_data_key(std::string_view key) {
    return is_language(key) || key.starts_with("http://") ||
           (key.starts_with("v") && key.find('.') != std::string_view::npos);
  }

  void arrays(simdjson::dom::array recorded, simdjson::dom::array ours, const std::string& path) {
    const std::string below = path + "[]";
    const bool named =
        std::any_of(recorded.begin(), recorded.end(), [](element e) { return !uri_of(e).empty(); });
    if (named) return named_members(recorded, ours, below);
    std::multiset<std::string> theirs, mine;
    for (const element e : recorded) theirs.insert(simdjson::to_string(e));
    for (const element e : ours) mine.insert(simdjson::to_string(e));
    if (theirs == mine) {
      in_order(recorded, ours, path);
      return;
    }
    const bool objects = recorded.size() > 0 && (*recorded.begin()).is_object();
    if (objects && ours.size() > 0) {
      compare(*recorded.begin(), *ours.begin(), below);
      return;
    }
    note(out.values, below, fmt::format("{} values, recorded {}", ours.size(), recorded.size()));
  }

  // Members with a URI are compared with the ones of the same URI.
  void named_members(simdjson::dom::array recorded, simdjson::dom::array ours,
                     const std::string& below) {
    std::map<std::string_view, element> mine;
    for (const element e : ours) mine.emplace(uri_of(e), e);
    std::size_t missing = 0;
    for (const element e : recorded) {
      const auto at = mine.find(uri_of(e));
      if (at == mine.end())
        ++missing;
      else
        compare(e, at->second, below);
    }
    if (missing > 0 || recorded.size() != ours.size())
      note(out.values, below,
           fmt::format("{} members, recorded {}, {} of them not in ours", ours.size(),
                       recorded.size(), missing));
    else
      in_order(recorded, ours, below.substr(0, below.size() - 2));
    if (missing == recorded.size() && missing > 0 && ours.size() > 0)
      forms(*recorded.begin(), *ours.begin(), below);
  }

  // Different things: of the fields that both have, the types.
  void forms(element recorded, element ours, const std::string& path) {
    if (!recorded.is_object() || !ours.is_object()) return;
    for (const auto [key, value] : simdjson::dom::object(recorded)) {
      element mine;
      if (simdjson::dom::object(ours)[key].get(mine) != simdjson::SUCCESS) continue;
      ++out.checks;
      if (value.type() == mine.type() || is_collapsed(value, mine))
        ++out.same_structure;
      else
        note(out.structure, path + "/" + std::string(key), value, mine);
    }
  }

  void in_order(simdjson::dom::array recorded, simdjson::dom::array ours, const std::string& path) {
    auto mine = ours.begin();
    for (const element e : recorded) {
      const auto theirs = uri_of(e);
      const bool same = theirs.empty() ? simdjson::to_string(e) == simdjson::to_string(*mine)
                                       : theirs == uri_of(*mine);
      if (!same) {
        note(out.values, path + " (order)", "the same members in another order");
        return;
      }
      ++mine;
    }
  }

  void strings(std::string_view recorded, std::string_view ours, const std::string& path) {
    if (recorded == ours) return;
    if (!path.ends_with("/href")) {
      note(out.values, path,
           fmt::format("\"{}\", recorded \"{}\"", ours.substr(0, 120), recorded.substr(0, 120)));
      return;
    }
    std::string theirs = replace_all(std::string(recorded), ends_.recorded_base, "{base}");
    theirs = replace_all(std::move(theirs), ends_.recorded_version, ends_.our_version);
    const std::string mine = replace_all(replace_all(std::string(ours), ends_.our_base, "{base}"),
                                         ends_.recorded_version, ends_.our_version);
    if (theirs == mine) return;
    ++out.checks;  // the form of a link, but for numbers in it
    if (without_numbers(theirs) == without_numbers(mine)) {
      ++out.same_structure;
      note(out.values, path, fmt::format("{}, recorded {}", mine, theirs));
    } else {
      note(out.structure, path, fmt::format("{}, recorded {}", mine, theirs));
    }
  }

  static std::string without_numbers(std::string text) {
    for (const std::string_view name : {"offset=", "limit="})
      for (std::size_t at = 0; (at = text.find(name, at)) != std::string::npos; at += name.size()) {
        std::size_t end = at + name.size();
        while (end < text.size() && text[end] >= '0' && text[end] <= '9') ++end;
        text.erase(at + name.size(), end - at - name.size());
      }
    return text;
  }

  const Ends& ends_;
};

}  // namespace

void Comparison::add(const Comparison& other) {
  checks += other.checks;
  same_structure += other.same_structure;
  for (const auto& [to, from] :
       {std::pair(&structure, &other.structure), std::pair(&values, &other.values)})
    for (const auto& [path, difference] : *from) {
      Difference& mine = (*to)[path];
      if (mine.count == 0) mine.example = difference.example;
      mine.count += difference.count;
    }
}

Comparison compare(element recorded, element ours, const Ends& ends) {
  Comparer comparer(ends);
  comparer.compare(recorded, ours, "");
  return std::move(comparer.out);
}

}  // namespace metier::test
