#include "people/initials.h"

#include "text/text.h"

namespace metier::people {
namespace {

bool is_word_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         (c & 0x80) != 0;
}

struct Neighbour {
  std::string_view gap;   // between it and the letter
  std::string_view word;  // empty at the ends of the line
};

// Of the same line; what is further away than a name's parts are is none.
Neighbour word_before(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end > 0 && text[end - 1] != '\n' && !is_word_byte(text[end - 1])) --end;
  std::size_t begin = end;
  while (begin > 0 && is_word_byte(text[begin - 1])) --begin;
  return {text.substr(end, at - end), text.substr(begin, end - begin)};
}

Neighbour word_behind(std::string_view text, std::size_t at) {
  std::size_t begin = at;
  while (begin < text.size() && text[begin] != '\n' && !is_word_byte(text[begin])) ++begin;
  std::size_t end = begin;
  while (end < text.size() && is_word_byte(text[end])) ++end;
  return {text.substr(at, begin - at), text.substr(begin, end - begin)};
}

bool is_capital(std::string_view word) {
  return word.size() == 1 && word[0] >= 'A' && word[0] <= 'Z';
}

// "J R", "J. R.", "B, C", "C+E": another single letter, which is no language to program in.
bool is_of_letters(const Neighbour& other) {
  if (!is_capital(other.word) || other.gap.size() > 3) return false;
  const bool joined = other.gap.find_first_of(",;/|") == std::string_view::npos;
  return joined || std::string_view("CDR").find(other.word) == std::string_view::npos;
}

}  // namespace

bool is_initial(std::string_view text, std::size_t begin, std::size_t end, bool names) {
  if (end - begin != 1 || !is_capital(text.substr(begin, 1))) return false;
  const Neighbour before = word_before(text, begin), behind = word_behind(text, end);
  if (is_of_letters(before) || is_of_letters(behind)) return true;
  const bool led_to = text::begins_small(before.word);
  if (names) return !led_to;
  // "R. Smith"; "written in R. Then" ends a sentence.
  return behind.gap == ". " && !led_to && !behind.word.empty() && !text::begins_small(behind.word);
}

}  // namespace metier::people
