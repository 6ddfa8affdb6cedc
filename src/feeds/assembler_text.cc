// Texts and lines of a record.
#include <fmt/format.h>

#include <algorithm>

#include "base/base.h"
#include "feeds/assembler.h"

namespace metier::feeds {
namespace {

using simdjson::dom::array;
using simdjson::dom::object;

constexpr std::string_view kBlanks = " \t\r\n\f\v";

// "&amp;" and the like may be in it.
bool has_reference(std::string_view text) {
  const std::size_t at = text.find('&');
  return at != std::string_view::npos && text.find(';', at) != std::string_view::npos;
}

// "&amp;lt;p&amp;gt;" -> "&lt;p&gt;", which is told as escaped markup when the text is read.
std::string without_double_escapes(std::string text) {
  for (int i = 0; i < 2 && text.find("&amp;lt;") != std::string::npos; ++i) {
    if (text.find("</") != std::string::npos) break;  // has markup of its own
    std::string out;
    std::size_t from = 0;
    for (std::size_t at; (at = text.find("&amp;", from)) != std::string::npos; from = at + 5)
      out.append(text, from, at - from).append("&");
    text = out.append(text, from);
  }
  return text;
}

void append_paragraph(std::string& out, std::string_view text) {
  if (text.find_first_not_of(kBlanks) == std::string_view::npos) return;
  if (!out.empty()) out += "\n\n";
  out += text;
}

// Names in objects under which a text of several forms stands; the best first.
constexpr std::string_view kTexts[] = {
    "text_formatted", "html",  "text", "plain",  "rendered", "descriptionText",
    "content",        "value", "body", "@value", "#text",    "description"};
constexpr std::string_view kHeadlines[] = {
    "descriptionHeadline", "headline", "title", "name", "heading", "label"};

}  // namespace

std::string line_of(std::string_view text) {
  std::string out;
  bool pending = false;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte <= 0x20 || byte == 0x7F) {
      pending = !out.empty();
      continue;
    }
    if (pending) out += ' ';
    pending = false;
    out += c;
    if (out.size() > kLongestLine) break;
  }
  // No half of a character at the end, as those before have cut it.
  if (out.size() > kLongestLine) out.resize(kLongestLine);
  while (utf8::first_invalid(out)) out.pop_back();
  return out;
}

std::string Assembler::one_line(std::string_view text) {
  text = text.substr(0, kLongestLine * 4);
  const bool is_html = has_reference(text) || (text.find('<') != std::string_view::npos &&
                                               text::detect_markup(text) == text::Markup::html);
  if (!is_html) return line_of(text);
  text::strip_markup(text, text::Markup::html, plain_);
  return line_of(plain_.text);
}

std::string Assembler::text_of(const element& value, int depth) {
  std::string_view text;
  std::int64_t integer = 0;
  double number = 0;
  array list;
  object inner;
  if (!value.get(text)) return std::string(text);
  if (value.is_bool()) return bool(value) ? "true" : "false";
  if (!value.get(integer)) return std::to_string(integer);
  if (!value.get(number)) return fmt::format("{}", number);
  if (depth > kMostNesting) return {};
  if (!value.get(list)) {
    std::string out;
    for (const element one : list) {
      const std::string part = text_of(one, depth + 1);
      if (part.empty() || out.size() + part.size() > 1000) continue;
      out += (out.empty() ? "" : ", ") + part;
    }
    return out;
  }
  if (value.get(inner)) return {};
  constexpr std::string_view kNames[] = {"@value",
                                         "name",
                                         "label",
                                         "libelle",
                                         "nom",
                                         "namn",
                                         "value",
                                         "#text",
                                         "rendered",
                                         "text",
                                         "content",
                                         "title",
                                         "type",
                                         "niveauLibelle",
                                         "legalName",
                                         "workplace",
                                         "credentialCategory",
                                         "legal_name",
                                         "description",
                                         "@id"};
  for (const std::string_view name : kNames) {
    element found;
    if (inner[name].get(found)) continue;
    if (std::string out = text_of(found, depth + 1); !out.empty()) return out;
  }
  return {};
}

void Assembler::collect_text(const element& value, std::string& out, int depth) {
  constexpr std::size_t kMost = std::size_t{8} << 20;
  std::string_view text;
  array list;
  object inner;
  if (depth > kMostNesting || out.size() > kMost) return;
  if (!value.get(text)) return append_paragraph(out, text);
  if (!value.get(list)) {
    for (const element one : list) {
      std::string_view item;
      if (one.get(item)) {
        collect_text(one, out, depth + 1);
      } else if (!item.empty()) {
        out += (out.empty() ? "- " : "\n- ") + std::string(item);
      }
    }
    return;
  }
  if (value.get(inner)) return;
  const auto find = [&](const auto& names, std::string_view but) {
    for (const std::string_view name : names) {
      element found;
      if (name != but && !inner[name].get(found) && found.is_string() &&
          std::string_view(found).find_first_not_of(kBlanks) != std::string_view::npos)
        return name;
    }
    return std::string_view();
  };
  std::string_view name = find(kTexts, "");
  std::string_view headline = find(kHeadlines, "");
  if (name == "text" && headline.empty() && !find(kTexts, "text").empty()) {
    headline = name;  // Lever: {"text": "Requirements", "content": "<li>..."}
    name = find(kTexts, "text");
  }
  if (!name.empty()) {
    if (!headline.empty()) append_paragraph(out, std::string_view(inner[headline]));
    return append_paragraph(out, std::string_view(inner[name]));
  }
  for (const auto field : inner)
    if (field.key.find("ompany") == std::string_view::npos && !field.key.starts_with('@'))
      collect_text(field.value, out, depth + 1);
}

void Assembler::add_section(const element& value) {
  constexpr std::size_t kMost = 64;
  std::string text;
  collect_text(value, text, 0);
  if (text.empty() || sections_.size() >= kMost) return;
  mark(Field::section);
  sections_.push_back(std::move(text));
}

// The description with the parts that have fields of their own behind it, in the markup of the
// description.
std::string Assembler::whole_text() {
  std::string out = without_double_escapes(std::move(record_.text));
  const bool is_html =
      !out.empty() && !sections_.empty() && text::detect_markup(out) == text::Markup::html;
  for (const std::string& section : sections_) {
    if (out == section) continue;
    const bool is_plain = text::detect_markup(section) != text::Markup::html;
    if (!is_html || !is_plain) {
      append_paragraph(out, section);
      continue;
    }
    for (std::size_t at = 0; at < section.size();) {
      const std::size_t end = std::min(section.find('\n', at), section.size());
      out += "<p>";
      append_escaped(out, std::string_view(section).substr(at, end - at));
      out += "</p>";
      at = end + 1;
    }
  }
  std::erase(out, '\0');
  return out;
}

}  // namespace metier::feeds
