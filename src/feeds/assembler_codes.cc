// Occupations and skills of a record.
#include <algorithm>

#include "feeds/assembler.h"

namespace metier::feeds {
namespace {

using simdjson::dom::array;
using simdjson::dom::object;

constexpr std::size_t kMostCodes = 32, kMostSkills = 200;

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1);
}

// The scheme that a name or an address speaks of.
std::string_view scheme_in(std::string_view text) {
  std::string lower(text);
  for (char& c : lower)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 0x20);
  const auto has = [&](std::string_view part) { return lower.find(part) != std::string::npos; };
  if (has("/esco/isco") || has("isco")) return "isco";
  if (has("esco")) return "esco";
  if (has("onet") || has("o*net") || lower == "soc") return "onet";
  if (has("kldb")) return "kldb";
  if (has("ssyk")) return "ssyk";
  if (has("styrk")) return "styrk";
  if (has("rome") && !has("europe")) return "rome";
  if (has("jobtech")) return "jobtech";
  return "";
}

// How many bytes at the start are a code of O*NET or the SOC: "15-1252.00 Software Developers".
std::size_t size_of_soc(std::string_view text) {
  constexpr std::string_view kPattern = "99-9999";
  if (text.size() < kPattern.size()) return 0;
  for (std::size_t i = 0; i < kPattern.size(); ++i) {
    const bool is_digit = text[i] >= '0' && text[i] <= '9';
    if (kPattern[i] == '9' ? !is_digit : text[i] != '-') return 0;
  }
  const std::size_t end = std::min(text.find_first_not_of("0123456789.-"), text.size());
  return end <= 10 ? end : 0;
}

// "Q" inside quotes of either kind; a list in the notation of Python or JSON.
std::vector<std::string> quoted_parts(std::string_view text) {
  std::vector<std::string> out;
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at];
    if (c != '\'' && c != '"') {
      const std::size_t end = std::min(text.find(',', at), text.size());
      const auto part = trimmed(text.substr(at, end - at));
      if (!part.empty()) out.emplace_back(part);
      at = end + 1;
      continue;
    }
    std::string part;
    for (++at; at < text.size() && text[at] != c; ++at) {
      if (text[at] == '\\' && at + 1 < text.size()) ++at;
      part += text[at];
    }
    if (!part.empty()) out.push_back(std::move(part));
    at = std::min(text.find(',', at), text.size() - 1) + 1;
    while (at < text.size() && text[at] == ' ') ++at;
  }
  return out;
}

}  // namespace

std::vector<std::string> split_list(std::string_view text) {
  text = trimmed(text);
  if (text.starts_with('[') && text.ends_with(']'))
    return quoted_parts(trimmed(text.substr(1, text.size() - 2)));
  char separator = ',';
  for (const char one : {'\n', ';', '|'})
    if (text.find(one) != std::string_view::npos) {
      separator = one;
      break;
    }
  std::vector<std::string> out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(separator, at), text.size());
    const auto part = trimmed(text.substr(at, end - at));
    if (!part.empty()) out.emplace_back(part);
    at = end + 1;
  }
  return out;
}

void Assembler::add_code(Code code) {
  auto& all = record_.occupations;
  if ((code.code.empty() && code.label.empty()) || all.size() >= kMostCodes) return;
  // A label alone belongs to a code alone of the same scheme.
  for (Code& one : all) {
    if (one.scheme != code.scheme || code.scheme.empty()) continue;
    if (one.code == code.code && one.label == code.label) return;
    if (code.code.empty() && one.label.empty()) {
      one.label = std::move(code.label);
      return;
    }
    if (one.code.empty() && code.label.empty()) {
      one.code = std::move(code.code);
      return;
    }
  }
  all.push_back(std::move(code));
}

void Assembler::add_code_text(std::string scheme, std::string_view text) {
  const std::string line = one_line(text);
  if (line.empty()) return;
  if (line.starts_with("http"))
    return add_code({scheme.empty() ? std::string(scheme_in(line)) : scheme, line, ""});
  if (!scheme.empty()) return add_code({std::move(scheme), line, ""});
  const std::size_t size = size_of_soc(line);
  if (size == 0) return add_code({"", "", line});
  std::string_view label = trimmed(std::string_view(line).substr(size));
  while (label.starts_with('-') || label.starts_with(':') || label.starts_with(','))
    label = trimmed(label.substr(1));
  add_code({"onet", line.substr(0, size), std::string(label)});
}

void Assembler::add_code(std::string scheme, const element& value, int depth) {
  array list;
  object inner;
  if (depth > kMostNesting) return;
  if (!value.get(list)) {
    for (const element one : list) add_code(scheme, one, depth + 1);
    return;
  }
  if (value.get(inner)) return add_code_text(std::move(scheme), text_of(value));
  const auto part = [&](std::initializer_list<std::string_view> names) {
    element found;
    for (const std::string_view name : names)
      if (!inner[name].get(found) && !found.is_null())
        if (std::string text = one_line(text_of(found, depth)); !text.empty()) return text;
    return std::string();
  };
  Code out;
  if (scheme == "ssyk") {
    out.code = part({"legacy_ams_taxonomy_id", "code", "varde"});
  } else if (out.code = part({"concept_id"}); !out.code.empty()) {
    scheme = "jobtech";
  } else {
    out.code = part({"codeValue", "code", "termCode", "varde", "uri", "escoUri", "url", "@id", "id",
                     "identifier"});
  }
  out.label = part({"label", "name", "libelle", "namn", "title", "level2", "level1"});
  if (scheme.empty())
    scheme = scheme_in(part({"inCodeSet", "inDefinedTermSet", "scheme", "categoryType", "type"}));
  if (scheme.empty()) scheme = scheme_in(out.code);
  if (scheme.empty() && size_of_soc(out.code) > 0) scheme = "onet";
  out.scheme = std::move(scheme);
  add_code(std::move(out));
  for (const std::string_view name : {"occupationalCategory"})
    if (element more; !inner[name].get(more)) add_code("", more, depth + 1);
}

void Assembler::add_skill(std::string_view text) {
  std::string line = one_line(text);
  auto& all = record_.skills;
  if (line.empty() || all.size() >= kMostSkills ||
      std::find(all.begin(), all.end(), line) != all.end())
    return;
  all.push_back(std::move(line));
}

// Names in a list; prose is a part of the text.
void Assembler::add_skill_list(std::string_view text) {
  constexpr std::size_t kLongestName = 100;
  const std::vector<std::string> parts = split_list(text);
  const bool is_prose = std::any_of(parts.begin(), parts.end(), [](const std::string& part) {
    return part.size() > kLongestName || part.find(". ") != std::string::npos;
  });
  if (is_prose || text.find("</") != std::string_view::npos) {
    sections_.emplace_back(text);
    return;
  }
  for (const std::string& part : parts) add_skill(part);
}

void Assembler::add_skills(const element& value, int depth) {
  array list;
  object inner;
  std::string_view text;
  if (depth > kMostNesting) return;
  if (!value.get(text)) return add_skill_list(text);
  if (!value.get(list)) {
    for (const element one : list) {
      if (!one.get(text) && text.size() <= 100) {
        add_skill(text);
      } else {
        add_skills(one, depth + 1);
      }
    }
    return;
  }
  if (value.get(inner)) return;
  element found;
  bool named = false;
  for (const std::string_view name :
       {"name", "label", "libelle", "namn", "title", "skill", "termCode", "url", "@id"})
    if (!named && !inner[name].get(found)) {
      const std::string line = text_of(found, depth);
      named = !line.empty();
      add_skill(line);
    }
  if (!inner["keywords"].get(found)) return add_skills(found, depth + 1);
  if (named) return;
  for (const auto field : inner)  // {"required": [...], "nice": [...]}
    if (field.value.is_array()) add_skills(field.value, depth + 1);
}

}  // namespace metier::feeds
