#include <algorithm>
#include <array>

#include "text/characters.h"
#include "text/segments.h"

namespace metier::text {
namespace {

constexpr auto kSigns = [] {
  std::array<bool, 256> out{};
  for (const unsigned char c : {',', ';', ':', '(', ')', '[', ']', '{', '}', '|', '/', '-'})
    out[c] = true;
  for (const int lead : {0xC2, 0xCD, 0xE2}) out[lead] = true;
  return out;
}();

class Splitter {
 public:
  Splitter(std::string_view text, std::vector<Clause>& out) : text_(text), out_(out) {}

  void run() {
    std::size_t from = 0;
    for (std::size_t at = 0; at < text_.size();) {
      if (!kSigns[static_cast<unsigned char>(text_[at])]) {
        ++at;
        continue;
      }
      std::size_t behind = at;
      const char32_t c = utf8::next(text_, behind);
      if (separates(c, at, behind)) {
        put(from, at);
        from = behind;
      }
      at = behind;
    }
    put(from, text_.size());
  }

 private:
  bool blank_behind(std::size_t at) const { return at >= text_.size() || blank_at(text_, at) != 0; }
  bool blank_in_front(std::size_t at) const { return at == 0 || blank_before(text_, at) != 0; }

  bool separates(char32_t c, std::size_t at, std::size_t behind) {
    switch (c) {
      case ',':
        return !(at > 0 && is_ascii_digit(text_[at - 1]) && behind < text_.size() &&
                 is_ascii_digit(text_[behind]));
      case ';':
      case ':':
      case 0xB7:
      case 0x37E:
        return blank_behind(behind);
      case '(':
      case '[':
      case '{':
        return opens(at);
      case ')':
      case ']':
      case '}':
        if (glued_ == 0) return true;
        --glued_;
        return false;
      case '|':
      case 0x2014:  // em dash
      case 0x2015:
      case 0x2022:
        return true;
      case '/':
      case '-':
      case 0x2010:
      case 0x2011:
      case 0x2012:
      case 0x2013:
        return blank_in_front(at) && blank_behind(behind);
      default:
        return false;
    }
  }

  // A bracket right behind a letter belongs to its word.
  bool opens(std::size_t at) {
    if (at > 0 && is_word_byte(text_[at - 1]) && blank_before(text_, at) == 0) {
      ++glued_;
      return false;
    }
    return true;
  }

  void put(std::size_t begin, std::size_t end) {
    while (begin < end) {
      const std::size_t size = blank_at(text_, begin);
      if (size == 0) break;
      begin += size;
    }
    while (end > begin) {
      const std::size_t size = blank_before(text_, end);
      if (size == 0) break;
      end -= size;
    }
    if (begin < end && std::any_of(text_.begin() + static_cast<std::ptrdiff_t>(begin),
                                   text_.begin() + static_cast<std::ptrdiff_t>(end), is_word_byte))
      out_.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
  }

  std::string_view text_;
  std::vector<Clause>& out_;
  std::size_t glued_ = 0;  // brackets open within words
};

}  // namespace

void clauses(std::string_view segment, std::vector<Clause>& out) {
  out.clear();
  Splitter(segment, out).run();
}

}  // namespace metier::text
