#include "feeds/microdata.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/base.h"
#include "text/text.h"

namespace metier::feeds {
namespace {

constexpr std::string_view kBlanks = " \t\r\n\f";

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
}

struct Tag {
  std::string name;  // in small letters
  bool is_closing = false;
  std::string_view attributes;
  std::size_t begin = 0, end = 0;
};

// The next tag from `at` on; scripts and comments are passed over.
std::optional<Tag> next_tag(std::string_view page, std::size_t at) {
  while ((at = page.find('<', at)) != std::string_view::npos) {
    if (page.substr(at).starts_with("<!--")) {
      const std::size_t end = page.find("-->", at);
      if (end == std::string_view::npos) return std::nullopt;
      at = end + 3;
      continue;
    }
    Tag out;
    out.begin = at++;
    if (at < page.size() && page[at] == '/') {
      out.is_closing = true;
      ++at;
    }
    while (at < page.size() && ((lower(page[at]) >= 'a' && lower(page[at]) <= 'z') ||
                                (page[at] >= '0' && page[at] <= '9')))
      out.name += lower(page[at++]);
    if (out.name.empty()) continue;
    const std::size_t from = at;
    char quote = '\0';
    for (; at < page.size() && (quote != '\0' || page[at] != '>'); ++at) {
      if (quote == '\0' && (page[at] == '"' || page[at] == '\'')) {
        quote = page[at];
      } else if (page[at] == quote) {
        quote = '\0';
      }
    }
    if (at >= page.size()) return std::nullopt;
    out.attributes = page.substr(from, at - from);
    out.end = at + 1;
    return out;
  }
  return std::nullopt;
}

// The value of an attribute; nothing where it is not there.
std::optional<std::string> value_of(const Tag& tag, std::string_view name) {
  std::string_view rest = tag.attributes;
  while (!rest.empty()) {
    const std::size_t begin = rest.find_first_not_of(" \t\r\n\f/");
    if (begin == std::string_view::npos) return std::nullopt;
    rest.remove_prefix(begin);
    const std::size_t end = std::min(rest.find_first_of(" \t\r\n\f=/"), rest.size());
    std::string key(rest.substr(0, end));
    std::transform(key.begin(), key.end(), key.begin(), lower);
    rest.remove_prefix(std::max<std::size_t>(end, 1));
    const std::size_t equal = rest.find_first_not_of(kBlanks);
    std::string_view value;
    if (end != 0 && equal != std::string_view::npos && rest[equal] == '=') {
      rest.remove_prefix(equal + 1);
      rest.remove_prefix(std::min(rest.find_first_not_of(kBlanks), rest.size()));
      const bool is_quoted = !rest.empty() && (rest[0] == '"' || rest[0] == '\'');
      const std::size_t close = is_quoted ? rest.find(rest[0], 1) : rest.find_first_of(kBlanks);
      value = is_quoted ? rest.substr(1, std::min(close, rest.size()) - 1) : rest.substr(0, close);
      rest.remove_prefix(std::min(close, rest.size() - (rest.empty() ? 0 : 1)));
      if (!rest.empty()) rest.remove_prefix(1);
    }
    if (key == name) return std::string(value);
  }
  return std::nullopt;
}

bool is_void(std::string_view name) {
  constexpr std::array<std::string_view, 8> kVoid = {"meta", "link",  "img",    "br",
                                                     "hr",   "input", "source", "base"};
  return std::find(kVoid.begin(), kVoid.end(), name) != kVoid.end();
}

// Reads the elements below one; the end of an element is its closing tag at the same depth of the
// same name.
class Reader {
 public:
  explicit Reader(std::string_view page) : page_(page), left_(4 * page.size()) {}

  std::vector<std::string> run() {
    constexpr std::size_t kMost = 1000;
    std::vector<std::string> out;
    for (std::size_t at = 0; out.size() < kMost;) {
      const auto tag = next_tag(page_, at);
      if (!tag) break;
      at = tag->end;
      const auto type = value_of(*tag, "itemtype");
      if (tag->is_closing || !type || !type->ends_with("/JobPosting")) continue;
      JsonWriter json;
      json.begin_object().field("@type", "JobPosting");
      at = read_item(*tag, json, 0);
      json.end_object();
      out.push_back(json.take());
    }
    return out;
  }

 private:
  // The properties in an element; returns where it ends.
  std::size_t read_item(const Tag& outer, JsonWriter& json, int depth) {
    constexpr int kDeepest = 8;
    std::size_t at = outer.end;
    int open = 1;
    while (open > 0) {
      const auto tag = next_tag(page_, at);
      if (!tag) return page_.size();
      at = tag->end;
      if (tag->name == outer.name) open += tag->is_closing ? -1 : 1;
      if (tag->is_closing) continue;
      const auto property = value_of(*tag, "itemprop");
      if (!property || property->empty()) continue;
      const std::string name = property->substr(0, property->find(' '));
      const bool is_item = value_of(*tag, "itemscope").has_value();
      if (is_item && depth < kDeepest && !is_void(tag->name)) {
        const std::string type = value_of(*tag, "itemtype").value_or("");
        json.key(name).begin_object().field("@type", type.substr(type.rfind('/') + 1));
        at = read_item(*tag, json, depth + 1);
        json.end_object();
        if (tag->name == outer.name) --open;
        continue;
      }
      json.field(name, value_of_property(*tag));
    }
    return at;
  }

  std::string value_of_property(const Tag& tag) {
    for (const std::string_view name : {"content", "datetime", "href", "src", "value"})
      if (auto value = value_of(tag, name)) return *value;
    if (is_void(tag.name)) return "";
    std::size_t at = tag.end;
    for (int open = 1; open > 0;) {
      const auto inner = next_tag(page_, at);
      if (!inner) return "";
      // Properties in properties are read over and over: not without end.
      if (inner->end - at > left_) return "";
      left_ -= inner->end - at;
      at = inner->end;
      if (inner->name == tag.name) open += inner->is_closing ? -1 : 1;
      if (open == 0) return std::string(page_.substr(tag.end, inner->begin - tag.end));
    }
    return "";
  }

  std::string_view page_;
  std::size_t left_;  // bytes that may be read for values
};

}  // namespace

std::vector<std::string> postings_in_microdata(std::string_view page) {
  if (page.find("/JobPosting") == std::string_view::npos) return {};
  return Reader(page).run();
}

std::string attribute_of_tag(std::string_view page, std::string_view tag, std::string_view rel,
                             std::string_view attribute) {
  constexpr int kMost = 2000;
  std::size_t at = 0;
  for (int i = 0; i < kMost; ++i) {
    const auto found = next_tag(page, at);
    if (!found || found->name == "body") break;
    at = found->end;
    if (found->name != tag || found->is_closing) continue;
    if (!rel.empty() && value_of(*found, "rel").value_or("") != rel) continue;
    if (auto value = value_of(*found, attribute)) return *value;
  }
  return "";
}

}  // namespace metier::feeds
