#include "feeds/json_scan.h"

#include <array>
#include <cstdint>
#include <cstring>

namespace metier::feeds {
namespace {

enum class Byte : std::uint8_t { other, plain, quote, open, close };

// What a byte is outside of texts; `plain` are those of numbers, words, commas, colons, blanks.
constexpr auto kBytes = [] {
  std::array<Byte, 256> out{};
  for (const char c : std::string_view(" \t\r\n,:0123456789+-.eEtrufalsnNIity"))
    out[static_cast<unsigned char>(c)] = Byte::plain;
  out['"'] = Byte::quote;
  out['{'] = out['['] = Byte::open;
  out['}'] = out[']'] = Byte::close;
  return out;
}();

bool ends_scalar(char c) {
  return c == ',' || c == ']' || c == '}' || c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

}  // namespace

// Only whether an odd number of backslashes stands at the end matters for what follows.
std::size_t ValueScan::droppable(std::string_view bytes) const {
  if (!in_string_) return at_;
  std::size_t slashes = 0;
  while (at_ - slashes > string_begin_ && bytes[at_ - slashes - 1] == '\\') ++slashes;
  return at_ - slashes % 2;
}

// Up to behind the closing quote; false where it is not among the bytes.
bool ValueScan::scan_string(std::string_view bytes) {
  while (at_ < bytes.size()) {
    const char* const from = bytes.data() + at_;
    const auto* const quote = static_cast<const char*>(std::memchr(from, '"', bytes.size() - at_));
    if (quote == nullptr) {
      at_ = bytes.size();
      break;
    }
    const auto place = static_cast<std::size_t>(quote - bytes.data());
    std::size_t slashes = 0;
    while (place - slashes > string_begin_ && bytes[place - slashes - 1] == '\\') ++slashes;
    at_ = place + 1;
    if (slashes % 2 == 1) continue;
    in_string_ = false;
    return true;
  }
  return false;
}

ValueScan::State ValueScan::scan_scalar(std::string_view bytes) {
  while (at_ < bytes.size() && !ends_scalar(bytes[at_])) {
    if (kBytes[static_cast<unsigned char>(bytes[at_])] != Byte::plain)
      return broken("no value begins so");
    ++at_;
  }
  return at_ < bytes.size() ? State::done : State::more;
}

ValueScan::State ValueScan::scan(std::string_view bytes) {
  if (in_scalar_) return scan_scalar(bytes);
  // Each byte is looked at once; a value ends where the last bracket is closed.
  for (;;) {
    if (in_string_ && !scan_string(bytes)) return State::more;
    if (!in_string_ && (at_ > 0 || was_dropped_) && depth_ == 0) return State::done;
    if (at_ >= bytes.size()) return State::more;
    switch (kBytes[static_cast<unsigned char>(bytes[at_])]) {
      case Byte::plain:
        if (depth_ == 0) {
          in_scalar_ = true;
          return scan_scalar(bytes);
        }
        ++at_;
        break;
      case Byte::quote:
        string_begin_ = ++at_;
        in_string_ = true;
        break;
      case Byte::open:
        if (depth_ == kMostDepth) return broken("nested deeper than 256");
        is_array_[depth_++] = bytes[at_] == '[';
        ++at_;
        break;
      case Byte::close:
        if (depth_ == 0) return broken("a bracket is closed that is not open");
        if (is_array_[depth_ - 1] != (bytes[at_] == ']'))
          return broken("a bracket is closed by one of another kind");
        --depth_;
        ++at_;
        break;
      case Byte::other:
        return broken("text outside of quotes");
    }
  }
}

}  // namespace metier::feeds
