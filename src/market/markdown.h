// Text of others in Markdown. Inside market/ only.
#pragma once

#include <string>
#include <string_view>

namespace metier::market {

// In one line, with the signs that Markdown takes for markup escaped.
inline std::string plain_markdown(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (static_cast<unsigned char>(c) < 0x20) {
      out += ' ';
      continue;
    }
    if (std::string_view("\\`*_[]<>#|!~&").find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

// What may be linked to: an address of the web without blanks, quotes and brackets.
inline bool is_web_address(std::string_view uri) {
  if (!uri.starts_with("https://") && !uri.starts_with("http://")) return false;
  for (const char c : uri)
    if (static_cast<unsigned char>(c) <= 0x20 ||
        std::string_view("<>\"'`()\\").find(c) != std::string_view::npos)
      return false;
  return true;
}

}  // namespace metier::market
