#include "text/markup_parts.h"

#include <algorithm>
#include <iterator>

#include "base/base.h"
#include "text/characters.h"

namespace metier::text {
namespace {

// Sorted by name. Elements without traits are parts of a line.
constexpr Element kElements[] = {
    {"a", 0},
    {"abbr", 0},
    {"acronym", 0},
    {"address", kParagraph | kWord},
    {"applet", kDropped},
    {"area", kAlone},
    {"article", kParagraph},
    {"aside", kParagraph},
    {"audio", kDropped},
    {"b", 0},
    {"base", kInHead | kAlone | kWord},
    {"bdi", 0},
    {"bdo", 0},
    {"big", 0},
    {"blockquote", kParagraph},
    {"body", kParagraph | kWord},
    {"br", kLine | kAlone},
    {"button", kLine | kWord},
    {"canvas", kDropped},
    {"caption", kLine | kWord},
    {"center", kParagraph | kWord},
    {"cite", 0},
    {"code", kWord},
    {"col", kAlone | kWord},
    {"colgroup", 0},
    {"data", kWord},
    {"datalist", kDropped},
    {"dd", kLine},
    {"del", 0},
    {"details", kParagraph | kWord},
    {"dfn", 0},
    {"dialog", kParagraph | kWord},
    {"dir", kParagraph | kList | kWord},
    {"div", kLine},
    {"dl", kParagraph | kList},
    {"dt", kLine},
    {"em", 0},
    {"embed", kAlone | kWord},
    {"fieldset", kParagraph},
    {"figcaption", kLine},
    {"figure", kParagraph | kWord},
    {"font", kWord},
    {"footer", kParagraph | kWord},
    {"form", kParagraph | kWord},
    {"frame", kAlone | kWord},
    {"frameset", 0},
    {"h1", kParagraph | kHeading},
    {"h2", kParagraph | kHeading},
    {"h3", kParagraph | kHeading},
    {"h4", kParagraph | kHeading},
    {"h5", kParagraph | kHeading},
    {"h6", kParagraph | kHeading},
    {"head", kParagraph | kInHead | kWord},
    {"header", kParagraph | kWord},
    {"hgroup", kParagraph},
    {"hr", kParagraph | kAlone},
    {"html", kParagraph | kInHead | kWord},
    {"i", 0},
    {"iframe", kRaw},
    {"img", kAlone},
    {"input", kAlone | kWord},
    {"ins", 0},
    {"kbd", 0},
    {"label", kWord},
    {"legend", kLine | kWord},
    {"li", kLine},
    {"link", kInHead | kAlone | kWord},
    {"main", kParagraph | kWord},
    {"map", kWord},
    {"mark", kWord},
    {"menu", kParagraph | kList | kWord},
    {"meta", kInHead | kAlone | kWord},
    {"meter", kWord},
    {"nav", kParagraph},
    {"nobr", 0},
    {"noembed", kRaw},
    {"noframes", kRaw},
    {"noscript", kDropped | kInHead},
    {"object", kWord},
    {"ol", kParagraph | kList},
    {"optgroup", kLine},
    {"option", kLine | kWord},
    {"output", kWord},
    {"p", kParagraph},
    {"param", kAlone | kWord},
    {"picture", kWord},
    {"pre", kParagraph},
    {"progress", kWord},
    {"q", 0},
    {"rp", 0},
    {"rt", 0},
    {"ruby", kWord},
    {"s", 0},
    {"samp", 0},
    {"script", kRaw | kInHead | kWord},
    {"section", kParagraph | kWord},
    {"select", kLine | kWord},
    {"slot", kWord},
    {"small", kWord},
    {"source", kAlone | kWord},
    {"span", 0},
    {"strike", kWord},
    {"strong", 0},
    {"style", kRaw | kInHead | kWord},
    {"sub", 0},
    {"summary", kLine | kWord},
    {"sup", 0},
    {"svg", kDropped},
    {"table", kParagraph | kWord},
    {"tbody", kLine},
    {"td", kLine},
    {"template", kDropped | kInHead | kWord},
    {"textarea", kLine},
    {"tfoot", kLine},
    {"th", kLine},
    {"thead", kLine},
    {"time", kWord},
    {"title", kParagraph | kInHead | kWord},
    {"tr", kLine},
    {"track", kAlone | kWord},
    {"tt", 0},
    {"u", 0},
    {"ul", kParagraph | kList},
    {"var", kWord},
    {"video", kDropped | kWord},
    {"wbr", kAlone},
};
static_assert(std::is_sorted(std::begin(kElements), std::end(kElements),
                             [](const Element& a, const Element& b) { return a.name < b.name; }));

// First element of every letter.
constexpr auto kByLetter = [] {
  std::array<std::uint8_t, 27> out{};
  std::size_t at = 0;
  for (std::size_t letter = 0; letter <= 26; ++letter) {
    while (at < std::size(kElements) &&
           static_cast<std::size_t>(kElements[at].name[0] - 'a') < letter)
      ++at;
    out[letter] = static_cast<std::uint8_t>(at);
  }
  return out;
}();

struct Reference {
  std::string_view name;
  char32_t code;
};
#include "text/markup_references.inc"
static_assert(std::is_sorted(std::begin(kReferences), std::end(kReferences),
                             [](const Reference& a, const Reference& b) {
                               return a.name < b.name;
                             }));

// These count without a semicolon too.
constexpr std::string_view kOpenReferences[] = {"amp",  "lt",   "gt",  "nbsp",
                                                "quot", "copy", "reg", "shy"};

// What browsers read as Windows-1252: &#128; is the euro.
constexpr char16_t kC1[] = {0x20AC, 0x81,   0x201A, 0x192,  0x201E, 0x2026, 0x2020, 0x2021,
                            0x2C6,  0x2030, 0x160,  0x2039, 0x152,  0x8D,   0x17D,  0x8F,
                            0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                            0x2DC,  0x2122, 0x161,  0x203A, 0x153,  0x9D,   0x17E,  0x178};

constexpr bool is_html_blank(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}

int digit(char c, int base) {
  if (is_ascii_digit(c)) return c - '0';
  if (base == 16 && c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (base == 16 && c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

Decoded decoded(char32_t code, std::size_t length) {
  Decoded out{{}, 0, static_cast<std::uint8_t>(length)};
  out.size = static_cast<std::uint8_t>(utf8::encode(code == 0xA0 ? ' ' : code, out.bytes));
  return out;
}

constexpr Decoded kNoReference{{}, 0, 0};

Decoded read_number(std::string_view text, std::size_t at) {
  std::size_t to = at + 2;
  const int base = to < text.size() && (text[to] | 0x20) == 'x' ? 16 : 10;
  if (base == 16) ++to;
  const std::size_t digits = to;
  char32_t code = 0;
  for (; to < text.size() && to - digits < 16; ++to) {
    const int value = digit(text[to], base);
    if (value < 0) break;
    code = std::min<char32_t>(code * static_cast<char32_t>(base) + static_cast<char32_t>(value),
                              0x110000);
  }
  if (to == digits || to - digits == 16) return kNoReference;
  if (to < text.size() && text[to] == ';') ++to;
  if (code >= 0x80 && code < 0xA0) code = kC1[code - 0x80];
  const bool control = code < 0x20 && code != '\t' && code != '\n' && code != '\r';
  if (control || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) return kNoReference;
  return decoded(code, to - at);
}

// Counts the tag, of which `found` tells the element.
void count(TagCount& counts, const Element& element, bool closing, bool attributes) {
  if (closing) {
    if ((element.traits & kAlone) == 0) ++counts.closing;
  } else if (element.name == "br" || element.name == "hr") {
    ++counts.breaks;
  } else if (element.name == "a" || element.name == "img") {
    if (attributes) ++counts.opening;
  } else if ((element.traits & kWord) == 0) {
    ++counts.opening;
  }
  if ((element.traits & (kLine | kParagraph)) != 0) ++counts.blocks;
}

std::size_t name_end(std::string_view text, std::size_t at) {
  while (at < text.size() && (is_ascii_letter(text[at]) || is_ascii_digit(text[at]) ||
                              text[at] == '-' || text[at] == ':' || text[at] == '_'))
    ++at;
  return at;
}

}  // namespace

const Element* find_element(std::string_view name) {
  constexpr std::size_t kLongest = 10;
  if (name.empty() || name.size() > kLongest || !is_ascii_letter(name[0])) return nullptr;
  char lower[kLongest];
  for (std::size_t i = 0; i < name.size(); ++i)
    lower[i] = is_ascii_letter(name[i]) ? static_cast<char>(name[i] | 0x20) : name[i];
  const std::string_view wanted(lower, name.size());
  const auto letter = static_cast<std::size_t>(lower[0] - 'a');
  for (std::size_t i = kByLetter[letter]; i < kByLetter[letter + 1]; ++i)
    if (kElements[i].name == wanted) return &kElements[i];
  return nullptr;
}

// Quotes are read wherever they stand in the tag. Scans that begin at different < are in different
// states (outside, in one or the other quote) at any later <, since every byte maps these states
// one to one, and those outside end there: so no byte is read by more than three of them.
Tag read_tag(std::string_view text, std::size_t at) {
  Tag out{nullptr, {}, 0, false, false};
  std::size_t to = at + 1;
  if (to < text.size() && text[to] == '/') {
    out.closing = true;
    ++to;
  }
  if (to >= text.size() || !is_ascii_letter(text[to])) return out;
  const std::size_t end = name_end(text, to);
  if (end == text.size() || !(is_html_blank(text[end]) || text[end] == '/' || text[end] == '>'))
    return out;
  out.name = text.substr(to, end - to);
  char quote = 0;
  for (to = end; to < text.size(); ++to) {
    const char c = text[to];
    if (c == '"' || c == '\'') {
      if (quote == 0) {
        quote = c;
      } else if (quote == c) {
        quote = 0;
      }
    } else if (quote == 0 && c == '<') {
      return out;
    } else if (quote == 0 && c == '>') {
      out.empty = text[to - 1] == '/';
      out.end = to + 1;
      out.element = find_element(out.name);
      return out;
    }
  }
  return out;
}

Decoded read_reference(std::string_view text, std::size_t at) {
  if (at + 2 >= text.size()) return kNoReference;
  if (text[at + 1] == '#') return read_number(text, at);
  constexpr std::size_t kLongest = 16;
  std::size_t to = at + 1;
  while (to < text.size() && to - at <= kLongest &&
         (is_ascii_letter(text[to]) || is_ascii_digit(text[to])))
    ++to;
  const std::string_view name = text.substr(at + 1, to - at - 1);
  const bool closed = to < text.size() && text[to] == ';';
  if (closed && name == "lt") return decoded('<', 4);
  if (closed && name == "gt") return decoded('>', 4);
  if (closed && name == "amp") return decoded('&', 5);
  if (closed && name == "nbsp") return decoded(' ', 6);
  if (!closed && ((to < text.size() && text[to] == '=') ||
                  std::find(std::begin(kOpenReferences), std::end(kOpenReferences), name) ==
                      std::end(kOpenReferences)))
    return kNoReference;
  const auto* found =
      std::lower_bound(std::begin(kReferences), std::end(kReferences), name,
                       [](const Reference& r, std::string_view wanted) { return r.name < wanted; });
  if (found == std::end(kReferences) || found->name != name) return kNoReference;
  return decoded(found->code, to - at + (closed ? 1 : 0));
}

bool is_bullet(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at, 5);
  for (const std::string_view bullet : {"*", "-", "+", "•", "·", "–", "▪", "●", "○", "►", "✓"})
    if (rest.size() > bullet.size() && rest.substr(0, bullet.size()) == bullet &&
        is_html_blank(rest[bullet.size()]))
      return true;
  return false;
}

TagCount count_tags(std::string_view text) {
  TagCount out;
  for (std::size_t at = 0; (at = text.find('<', at)) != std::string_view::npos;) {
    const Tag tag = read_tag(text, at);
    if (tag.end == 0) {
      ++at;
      continue;
    }
    if (tag.element != nullptr)
      count(out, *tag.element, tag.closing, tag.name.size() + 2 + tag.empty < tag.end - at);
    at = tag.end;
  }
  return out;
}

TagCount count_escaped_tags(std::string_view text) {
  constexpr std::string_view kLess = "&lt;", kGreater = "&gt;";
  TagCount out;
  for (std::size_t at = 0; (at = text.find('&', at)) != std::string_view::npos; ++at) {
    if (text.substr(at, kLess.size()) != kLess) continue;
    std::size_t name = at + kLess.size();
    const bool closing = name < text.size() && text[name] == '/';
    if (closing) ++name;
    const std::size_t end = std::min(name_end(text.substr(0, name + 16), name), text.size());
    const Element* element = find_element(text.substr(name, end - name));
    if (element == nullptr) continue;
    std::size_t behind = end;
    while (behind < text.size() && behind < end + 2 && (text[behind] == ' ' || text[behind] == '/'))
      ++behind;
    const bool whole = text.substr(behind, kGreater.size()) == kGreater;
    if (whole || (behind > end && !closing)) count(out, *element, closing, !whole);
  }
  return out;
}

}  // namespace metier::text
