#include "people/contacts.h"

#include <algorithm>
#include <string>

namespace metier::people {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}
bool is_bracket(char c) {
  return c == '(' || c == ')' || c == '<' || c == '>' || c == '[' || c == ']' || c == '"' ||
         c == ',' || c == ';' || c == '|';
}

struct Word {
  std::size_t begin, end;
};

// The run of signs between blanks and brackets around text[at].
Word word_around(std::string_view text, std::size_t at) {
  Word out{at, at};
  while (out.begin > 0 && !is_blank(text[out.begin - 1]) && !is_bracket(text[out.begin - 1]))
    --out.begin;
  while (out.end < text.size() && !is_blank(text[out.end]) && !is_bracket(text[out.end])) ++out.end;
  while (out.end > at + 1 && (text[out.end - 1] == '.' || text[out.end - 1] == ':')) --out.end;
  return out;
}

void add(std::vector<PersonalSpan>& out, std::size_t begin, std::size_t end, Field field) {
  out.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), field, false});
}

void find_mail(std::string_view text, std::vector<PersonalSpan>& out) {
  std::size_t done = 0;
  for (std::size_t at = text.find('@'); at != std::string_view::npos; at = text.find('@', at + 1)) {
    if (at < done) continue;
    const Word word = word_around(text, at);
    done = word.end;
    if (word.begin < at && text.substr(at, word.end - at).find('.') != std::string_view::npos)
      add(out, word.begin, word.end, Field::email);
  }
}

void find_web(std::string_view text, std::vector<PersonalSpan>& out) {
  static constexpr std::string_view kMarks[] = {
      "http://", "https://", "www.", "linkedin.com/", "github.com/", "gitlab.com/", "xing.com/"};
  for (const std::string_view mark : kMarks) {
    std::size_t done = 0;
    for (std::size_t at = text.find(mark); at != std::string_view::npos;
         at = text.find(mark, at + 1)) {
      if (at < done) continue;
      const Word word = word_around(text, at);
      done = word.end;
      add(out, word.begin, word.end, Field::url);
    }
  }
}

// What may stand between the digits of a telephone number: at most three signs at a time.
std::size_t next_digit(std::string_view text, std::size_t at) {
  for (std::size_t i = at; i < text.size() && i < at + 4; ++i) {
    if (is_digit(text[i])) return i;
    const char c = text[i];
    if (c != ' ' && c != '.' && c != '-' && c != '/' && c != '(' && c != ')') return text.size();
  }
  return text.size();
}

// "2015 - 2018", "01.04.2018": numbers that are years make a date, not a telephone number.
bool has_year(std::string_view number) {
  for (std::size_t at = 0; at < number.size();) {
    std::size_t end = at;
    while (end < number.size() && is_digit(number[end])) ++end;
    if (end - at == 4 && (number.substr(at, 2) == "19" || number.substr(at, 2) == "20"))
      return true;
    at = end + 1;
  }
  return false;
}

void find_phones(std::string_view text, std::vector<PersonalSpan>& out) {
  for (std::size_t at = 0; at < text.size();) {
    const bool starts =
        is_digit(text[at]) || (text[at] == '+' && at + 1 < text.size() && is_digit(text[at + 1]));
    const bool inside = at > 0 && !is_blank(text[at - 1]) && !is_bracket(text[at - 1]) &&
                        text[at - 1] != ':' && text[at - 1] != '.';
    if (!starts || inside) {
      ++at;
      continue;
    }
    std::size_t end = at + (text[at] == '+' ? 1 : 0);
    std::size_t digits = 0;
    for (std::size_t next = end; next < text.size() && digits <= 15; next = next_digit(text, end)) {
      ++digits;
      end = next + 1;
    }
    const std::string_view number = text.substr(at, end - at);
    const bool dialled = number[0] == '+' || number[0] == '0';
    if (digits >= 7 && digits <= 15 &&
        (dialled ? number[0] == '+' || !has_year(number) : digits >= 9 && !has_year(number)))
      add(out, at, end, Field::phone);
    at = std::max(end, at + 1);
  }
}

}  // namespace

void find_contacts(std::string_view text, std::vector<PersonalSpan>& out) {
  find_mail(text, out);
  find_web(text, out);
  find_phones(text, out);
}

}  // namespace metier::people
