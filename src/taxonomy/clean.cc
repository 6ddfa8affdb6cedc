#include "taxonomy/clean.h"

#include <array>
#include <charconv>
#include <string>
#include <utility>

#include "base/base.h"

namespace metier::taxonomy {
namespace {

constexpr bool is_blank(char32_t c) {
  return c == ' ' || (c >= 0x09 && c <= 0x0D) || c == 0x85 || c == 0xA0 || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F ||
         c == 0x3000;
}

constexpr bool is_control(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c <= 0x9F);
}

// Joiners (U+200C, U+200D) carry meaning in some scripts and stay.
constexpr bool is_invisible(char32_t c) {
  return c == 0xAD || c == 0x200B || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
         c == 0x2060 || (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
}

// Bytes that can begin something to clean; all others pass at once. Lead bytes of U+0080..U+00BF,
// of the blanks and format characters above, and everything that cannot begin a character.
constexpr std::array<bool, 256> suspects(std::string_view harmless) {
  std::array<bool, 256> out{};
  for (unsigned c = 0; c < 256; ++c)
    out[c] = c < 0x20 || c == 0x7F || c == 0xC2 || c == 0xE1 || c == 0xE2 || c == 0xE3 || c == 0xEF;
  for (const char c : harmless) out[static_cast<unsigned char>(c)] = false;
  return out;
}
constexpr auto kLabelSuspects = suspects("");

// If a C1 control character at `at` is the middle of a character that was encoded twice (a lead
// byte read as Latin-1, then its continuation bytes), the character and where it ends.
struct Undone {
  char32_t c = 0;
  std::size_t end = 0;
};
Undone undo_second_encoding(std::string_view text, char32_t lead, std::size_t at) {
  const std::size_t more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
  if (lead < 0xC2 || lead > 0xF4) return {};
  std::string bytes(1, static_cast<char>(lead));
  bool has_control = false;
  for (std::size_t i = 0; i < more; ++i) {
    if (at >= text.size()) return {};
    const char32_t c = utf8::next(text, at);
    if (c < 0x80 || c > 0xBF) return {};
    has_control = has_control || c < 0xA0;
    bytes.push_back(static_cast<char>(c));
  }
  // Without a control character among them the letters may well be meant.
  if (!has_control || utf8::first_invalid(bytes)) return {};
  std::size_t zero = 0;
  return {utf8::next(bytes, zero), at};
}

struct Decoded {
  char32_t c;
  bool invalid;
};
Decoded decode(std::string_view text, std::size_t& at, Stains& stains) {
  const std::size_t start = at;
  char32_t c = utf8::next(text, at);
  if (c == utf8::kReplacement && at - start == 1) {
    stains.invalid = true;
    return {c, true};
  }
  if (c >= 0xC2 && c <= 0xF4) {
    if (const auto undone = undo_second_encoding(text, c, at); undone.end != 0) {
      stains.twice = true;
      at = undone.end;
      c = undone.c;
    }
  }
  return {c, false};
}

std::string_view trim_blanks(std::string_view text) {
  while (!text.empty()) {
    std::size_t at = 0;
    if (!is_blank(utf8::next(text, at))) break;
    text.remove_prefix(at);
  }
  while (!text.empty()) {
    std::size_t start = text.size() - 1;
    while (start > 0 && text.size() - start < 4 && (text[start] & 0xC0) == 0x80) --start;
    std::size_t at = start;
    if (!is_blank(utf8::next(text, at)) || at != text.size()) break;
    text.remove_suffix(text.size() - start);
  }
  return text;
}

// A character reference at text[at] == '&': what it stands for and where it ends, or end 0.
Undone character_reference(std::string_view text, std::size_t at) {
  const auto semicolon = text.substr(at, 12).find(';');
  if (semicolon == std::string_view::npos || semicolon < 2) return {};
  const std::string_view name = text.substr(at + 1, semicolon - 1);
  const std::size_t end = at + semicolon + 1;
  static constexpr std::array<std::pair<std::string_view, char32_t>, 15> kNames{{
      {"amp", '&'},
      {"lt", '<'},
      {"gt", '>'},
      {"quot", '"'},
      {"apos", '\''},
      {"nbsp", 0xA0},
      {"ndash", 0x2013},
      {"mdash", 0x2014},
      {"lsquo", 0x2018},
      {"rsquo", 0x2019},
      {"ldquo", 0x201C},
      {"rdquo", 0x201D},
      {"hellip", 0x2026},
      {"bull", 0x2022},
      {"euro", 0x20AC},
  }};
  for (const auto& [known, c] : kNames)
    if (name == known) return {c, end};
  if (name.front() != '#') return {};
  const bool hexadecimal = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
  const auto digits = name.substr(hexadecimal ? 2 : 1);
  std::uint32_t value = 0;
  const auto [rest, code] =
      std::from_chars(digits.data(), digits.data() + digits.size(), value, hexadecimal ? 16 : 10);
  if (code != std::errc{} || rest != digits.data() + digits.size() || value == 0) return {};
  if (value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF)) return {};
  return {value, end};
}

// Where a tag at text[at] == '<' ends, or 0 when it is none ("<" may be meant).
std::size_t tag_end(std::string_view text, std::size_t at) {
  std::size_t name = at + 1;
  if (name < text.size() && text[name] == '/') ++name;
  if (name >= text.size()) return 0;
  const auto letter = static_cast<unsigned char>(text[name] | 0x20);
  if (letter < 'a' || letter > 'z') return 0;
  const auto end = text.find('>', name);
  return end == std::string_view::npos ? 0 : end + 1;
}

std::string strip_markup(std::string_view text, Stains& stains) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == '<') {
      if (const auto end = tag_end(text, at); end != 0) {
        at = end;
        stains.markup = true;
        continue;
      }
    } else if (text[at] == '&') {
      if (const auto reference = character_reference(text, at); reference.end != 0) {
        utf8::append(out, reference.c);
        at = reference.end;
        stains.markup = true;
        continue;
      }
    }
    out.push_back(text[at++]);
  }
  return out;
}

}  // namespace

std::string_view trim(std::string_view text) {
  return trim_blanks(text);
}

std::string shorten(std::string_view text, std::size_t most) {
  if (text.size() <= most) return std::string(text);
  while (most > 0 && (text[most] & 0xC0) == 0x80) --most;
  return std::string(text.substr(0, most)) + "…";
}

std::string one_line(std::string_view text) {
  constexpr std::size_t kLongest = 400;
  const std::string cut = shorten(text, kLongest);
  std::string out;
  for (std::size_t at = 0; at < cut.size();) {
    const char32_t c = utf8::next(cut, at);
    utf8::append(out, is_control(c) ? U' ' : c);
  }
  return out;
}

std::string quote(std::string_view text) {
  constexpr std::size_t kLongest = 100;
  return '"' + one_line(shorten(text, kLongest)) + '"';
}

Cleaned clean_label(std::string_view raw, Arena& arena) {
  bool suspect = raw.starts_with(' ') || raw.ends_with(' ');
  char before = 0;
  bool high = false;
  for (const char c : raw) {
    suspect =
        suspect || kLabelSuspects[static_cast<unsigned char>(c)] || (c == ' ' && before == ' ');
    high = high || (c & 0x80) != 0;
    before = c;
  }
  Stains stains;
  if (!suspect && (!high || !utf8::first_invalid(raw))) return {raw, stains};
  std::string out;
  bool blank_waits = false;
  for (std::size_t at = 0; at < raw.size();) {
    const std::size_t start = at;
    const auto [c, invalid] = decode(raw, at, stains);
    if (is_blank(c)) {
      stains.spaces = stains.spaces || c != ' ' || blank_waits || start == 0 || at == raw.size();
      blank_waits = true;
      continue;
    }
    if (!invalid && (is_control(c) || is_invisible(c))) {
      stains.controls = true;
      continue;
    }
    if (blank_waits && !out.empty()) out.push_back(' ');
    blank_waits = false;
    utf8::append(out, c);
  }
  if (out == raw) return {raw, stains};
  return {arena.copy(out), stains};
}

Cleaned clean_note(std::string_view raw, Arena& arena) {
  static constexpr auto kSuspects = suspects("\t\n\xE1\xE2\xE3\xEF");
  Stains stains;
  const std::string_view text = trim_blanks(raw);
  stains.spaces = text.size() != raw.size();
  bool suspect = false;
  bool high = false;
  for (const char c : text) {
    suspect = suspect || kSuspects[static_cast<unsigned char>(c)];
    high = high || (c & 0x80) != 0;
  }
  if (!suspect && (!high || !utf8::first_invalid(text))) return {text, stains};
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == '\r') {
      if (text.substr(at + 1, 1) != "\n") out.push_back('\n');
      stains.spaces = true;
      ++at;
      continue;
    }
    const auto [c, invalid] = decode(text, at, stains);
    if (!invalid && is_control(c) && c != '\n' && c != '\t') {
      stains.controls = true;
      continue;
    }
    utf8::append(out, c);
  }
  if (out == text) return {text, stains};
  return {arena.copy(trim_blanks(out)), stains};
}

Cleaned clean_html_note(std::string_view raw, Arena& arena) {
  if (raw.find_first_of("<&") == std::string_view::npos) return clean_note(raw, arena);
  Stains stains;
  const std::string plain = strip_markup(raw, stains);
  auto out = clean_note(plain, arena);
  out.text = arena.copy(out.text);
  out.stains.markup = stains.markup;
  return out;
}

}  // namespace metier::taxonomy
