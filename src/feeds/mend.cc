// JSON that is nearly right.
#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

#include "base/base.h"
#include "feeds/json_scan.h"

namespace metier::feeds {
namespace {

// What Windows-1252 has at 0x80 to 0x9F.
constexpr std::array<char16_t, 32> kWindows = {
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};

bool is_blank(char c) {
  return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

bool is_hex(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

// A page that escaped its JSON as if it were text: every quote is a reference.
std::string unescaped(std::string_view text) {
  constexpr std::array<std::pair<std::string_view, char>, 7> kReferences = {{{"&quot;", '"'},
                                                                             {"&#34;", '"'},
                                                                             {"&#x22;", '"'},
                                                                             {"&#39;", '\''},
                                                                             {"&lt;", '<'},
                                                                             {"&gt;", '>'},
                                                                             {"&amp;", '&'}}};
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    bool found = false;
    if (text[at] == '&')
      for (const auto& [reference, character] : kReferences)
        if (text.substr(at).starts_with(reference)) {
          out += character;
          at += reference.size();
          found = true;
          break;
        }
    if (!found) out += text[at++];
  }
  return out;
}

class Mender {
 public:
  explicit Mender(std::string_view text) : text_(text) { out_.reserve(text.size() + 64); }

  std::string run() {
    while (at_ < text_.size()) step();
    return std::move(out_);
  }

 private:
  void step() {
    const char c = text_[at_];
    if (c == '"') return string();
    if (c == '{' || c == '[') {
      open_.push_back(c);
      is_key_ = c == '{';
    } else if (c == '}' || c == ']') {
      drop_comma();
      if (!open_.empty()) open_.pop_back();
      is_key_ = false;
    } else if (c == ',') {
      is_key_ = in_object();
      if (last_ == ',') return skip(1);
    } else if (c == ':') {
      is_key_ = false;
    } else if (c == '/' && text_.substr(at_).starts_with("//")) {
      return skip(std::min(text_.find('\n', at_), text_.size()) - at_);
    } else if (c == '/' && text_.substr(at_).starts_with("/*")) {
      const std::size_t end = text_.find("*/", at_ + 2);
      return skip(end == std::string_view::npos ? text_.size() - at_ : end + 2 - at_);
    } else if (c == ';' && open_.empty()) {
      return skip(1);
    } else if (static_cast<unsigned char>(c) < 0x20 && !is_blank(c)) {
      return skip(1);
    } else if (word("NaN") || word("undefined") || word("Infinity") || word("-Infinity")) {
      return;
    }
    if (!is_blank(c)) {
      last_ = c;
      last_at_ = out_.size();
    }
    out_ += c;
    ++at_;
  }

  bool word(std::string_view name) {
    if (!text_.substr(at_).starts_with(name)) return false;
    out_ += "null";
    last_ = 'l';
    at_ += name.size();
    return true;
  }

  void string() {
    last_ = '"';
    out_ += '"';
    ++at_;
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (c == '"') {
        if (ends_string()) break;
        out_ += "\\\"";
        ++at_;
      } else if (c == '\\') {
        escape();
      } else if (static_cast<unsigned char>(c) < 0x20) {
        out_ += c == '\n' ? "\\n" : c == '\t' ? "\\t" : c == '\r' ? "\\r" : " ";
        ++at_;
      } else {
        out_ += c;
        ++at_;
      }
    }
    if (at_ < text_.size()) {
      out_ += '"';
      ++at_;
    }
  }

  void escape() {
    const std::string_view rest = text_.substr(at_ + 1);
    if (!rest.empty() && std::string_view("\"\\/bfnrt").find(rest[0]) != std::string_view::npos) {
      out_ += '\\';
      out_ += rest[0];
      return skip(2);
    }
    if (rest.size() > 4 && rest[0] == 'u' && is_hex(rest[1]) && is_hex(rest[2]) &&
        is_hex(rest[3]) && is_hex(rest[4])) {
      return code_unit(rest.substr(1, 4));
    }
    if (!rest.empty() && rest[0] == 'u') out_ += "\\\\";
    skip(1);
  }

  // Halves of characters that stand alone become U+FFFD.
  void code_unit(std::string_view digits) {
    const bool is_half = (digits[0] | 0x20) == 'd' && digits[1] >= '8';
    const bool is_first = is_half && (digits[1] == '8' || digits[1] == '9' ||
                                      (digits[1] | 0x20) == 'a' || (digits[1] | 0x20) == 'b');
    const std::string_view next = text_.substr(at_ + 6, 6);
    const bool is_pair = is_first && next.size() == 6 && next[0] == '\\' && next[1] == 'u' &&
                         (next[2] | 0x20) == 'd' &&
                         std::string_view("cdefCDEF").find(next[3]) != std::string_view::npos &&
                         is_hex(next[4]) && is_hex(next[5]);
    if (is_pair) {
      out_ += text_.substr(at_, 12);
      return skip(12);
    }
    if (is_half) {
      out_ += "\\ufffd";
    } else {
      out_ += text_.substr(at_, 6);
    }
    skip(6);
  }

  // Whether what follows the quote is what follows a text.
  bool ends_string() const {
    const char next = after(at_ + 1);
    if (is_key_) return next == ':' || next == '\0';
    if (next == '\0' || next == '}' || next == ']') return true;
    if (next != ',') return false;
    const char beyond = after(text_.find(',', at_ + 1) + 1);
    if (in_object()) return beyond == '"' || beyond == '}' || beyond == '/' || beyond == '\0';
    return std::string_view("\"{[]-0123456789tfn/").find(beyond) != std::string_view::npos ||
           beyond == '\0';
  }
  char after(std::size_t at) const {
    while (at < text_.size() && is_blank(text_[at])) ++at;
    return at < text_.size() ? text_[at] : '\0';
  }

  // A comma that nothing but blanks followed.
  void drop_comma() {
    if (last_ == ',') out_.erase(last_at_, 1);
  }
  void skip(std::size_t size) { at_ += size; }
  bool in_object() const { return !open_.empty() && open_.back() == '{'; }

  std::string_view text_;
  std::string out_;
  std::size_t at_ = 0;
  std::vector<char> open_;
  char last_ = '\0';  // that is no blank, outside of texts
  std::size_t last_at_ = 0;
  bool is_key_ = false;
};

}  // namespace

std::string mended_utf8(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const auto bad = utf8::first_invalid(text);
    out.append(text.substr(0, bad.value_or(text.size())));
    if (!bad) break;
    const auto byte = static_cast<unsigned char>(text[*bad]);
    utf8::append(out, byte < 0xA0 ? kWindows[byte - 0x80] : byte);
    text.remove_prefix(*bad + 1);
  }
  return out;
}

std::string mended_json(std::string_view text) {
  std::string whole = mended_utf8(text);
  if (whole.find('"') == std::string::npos) whole = unescaped(whole);
  return Mender(whole).run();
}

}  // namespace metier::feeds
