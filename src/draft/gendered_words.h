// Words for a job that name one sex, where ESCO's own labels do not tell. Internal to draft/.
#pragma once

#include <span>
#include <string_view>

namespace metier::draft {

struct GenderedWord {
  std::string_view word;     // not yet folded; one word or more
  std::string_view instead;  // what names everybody; both forms where there is no such word
};
struct GenderedWords {
  std::string_view language;
  std::span<const GenderedWord> words;
};

// en, de, fr, es, it, nl, pl, da, sv, pt, cs
std::span<const GenderedWords> gendered_words();

}  // namespace metier::draft
