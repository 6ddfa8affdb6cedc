// Where a JSON value ends, found in bytes that arrive piece by piece. Inside feeds/ only.
#pragma once

#include <bitset>
#include <cstddef>
#include <string>
#include <string_view>

namespace metier::feeds {

inline constexpr std::size_t kMostDepth = 256;

// Follows brackets and quotes only: whether what is between them is JSON is for a parser to say.
// What cannot be JSON is found early, so that a record with a stray quote does not swallow the
// rest.
class ValueScan {
 public:
  enum class State { more, done, broken };

  // `bytes` begin with the value, and with all bytes of the calls before.
  State scan(std::string_view bytes);
  // Bytes seen: the size of the value when done; where it broke when broken.
  std::size_t at() const { return at_; }
  // Of the bytes seen so many need not be kept: dropped() says that the next scan() begins behind
  // them. For values that are only to be passed over.
  std::size_t droppable(std::string_view bytes) const;
  void dropped(std::size_t size) {
    at_ -= size;
    string_begin_ = 0;
    was_dropped_ = true;
  }
  std::string_view why() const { return why_; }

 private:
  State scan_scalar(std::string_view bytes);
  bool scan_string(std::string_view bytes);
  State broken(std::string_view why) {
    why_ = why;
    return State::broken;
  }

  std::size_t at_ = 0;
  std::size_t depth_ = 0;
  std::size_t string_begin_ = 0;
  bool in_string_ = false, in_scalar_ = false, was_dropped_ = false;
  std::bitset<kMostDepth> is_array_;
  std::string_view why_;
};

// JSON as people and programs write it, made JSON: control characters in texts are escaped, commas
// before a closing bracket and comments left out, quotes within a text told from those that end it,
// escapes that there are not taken as they stand, NaN and the like null, bytes that are no UTF-8
// taken for Windows-1252. Nothing is put where something is missing.
std::string mended_json(std::string_view text);

// Bytes that are no UTF-8 taken for Windows-1252.
std::string mended_utf8(std::string_view text);

}  // namespace metier::feeds
