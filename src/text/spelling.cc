#include "text/spelling.h"

#include <algorithm>
#include <array>
#include <span>

#include "base/base.h"

namespace metier::text {
namespace {

struct Spelling {
  char32_t letter, capital;
  char base;  // of the decomposed form, 0 when there is none
  char32_t mark;
  std::string_view written;
};

constexpr std::array<Spelling, 3> kGerman{{{U'ä', U'Ä', 'a', 0x308, "ae"},
                                           {U'ö', U'Ö', 'o', 0x308, "oe"},
                                           {U'ü', U'Ü', 'u', 0x308, "ue"}}};
constexpr std::array<Spelling, 3> kSwedish{{{U'å', U'Å', 'a', 0x30A, "aa"},
                                            {U'ä', U'Ä', 'a', 0x308, "ae"},
                                            {U'ö', U'Ö', 'o', 0x308, "oe"}}};
constexpr std::array<Spelling, 2> kDanish{
    {{U'å', U'Å', 'a', 0x30A, "aa"}, {U'ø', U'Ø', 0, 0, "oe"}}};

std::span<const Spelling> spellings_of(std::string_view language) {
  if (language == "de") return kGerman;
  if (language == "sv") return kSwedish;
  if (language == "da" || language == "no" || language == "nb" || language == "nn") return kDanish;
  return {};
}

const Spelling* find(std::span<const Spelling> spellings, char32_t letter, char32_t next) {
  for (const auto& s : spellings) {
    if (letter == s.letter || letter == s.capital) return &s;
    const bool is_base = s.base != 0 && (letter | 0x20) == static_cast<char32_t>(s.base);
    if (is_base && next == s.mark) return &s;
  }
  return nullptr;
}

}  // namespace

bool spell_out(std::string_view text, std::string_view language, std::string& out) {
  const auto spellings = spellings_of(language);
  const auto is_ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
  if (spellings.empty() || std::all_of(text.begin(), text.end(), is_ascii)) return false;
  out.clear();
  bool found = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t letter = utf8::next(text, at);
    std::size_t behind = at;
    const char32_t next = at < text.size() ? utf8::next(text, behind) : 0;
    const Spelling* spelling = find(spellings, letter, next);
    if (spelling == nullptr) {
      out += text.substr(begin, at - begin);
      continue;
    }
    found = true;
    out += spelling->written;
    if (letter < 0x80) at = behind;  // the mark is part of the letter
  }
  return found;
}

}  // namespace metier::text
