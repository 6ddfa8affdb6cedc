// Folding: the form in which labels, queries and texts are compared. Lower case, no diacritics,
// ligatures and special letters written out (ß ss, æ ae, ø o, ł l, þ th ...), Greek and Cyrillic
// kept in their script without accents, digits of any script as 0-9. The same table serves the
// index and the query, so equal folds match. Precomposed and decomposed spellings fold alike.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace metier::text {

// A word of a text. Words are runs of letters and digits; apostrophes, hyphens, slashes, dots and
// all other signs separate: "ci/cd" is ci cd, "e-mail" is e mail, "l'hôpital" is l hopital. Only
// these keep their signs: "++" behind a word (c++, g++), "#" behind a single letter a-z (c#, f#),
// ".net" as a word of its own or behind asp, ado or vb (asp.net). Combining marks, soft hyphens and
// characters of zero width vanish inside a word; a mark at its end belongs to it.
struct Token {
  std::uint32_t begin;  // bytes in the original text
  std::uint32_t end;
  std::uint32_t folded_begin;  // bytes in FoldedText::text
  std::uint32_t folded_end;
};

// Folded words of a text, one blank between them, and where each came from. Reuse one object for
// many texts: no allocation once its buffers have grown.
struct FoldedText {
  std::string text;
  std::vector<Token> tokens;

  std::string_view word(std::size_t i) const {
    return std::string_view(text).substr(tokens[i].folded_begin,
                                         tokens[i].folded_end - tokens[i].folded_begin);
  }
};

// Invalid UTF-8 separates words. Texts up to 4 GiB.
void fold_words(std::string_view text, FoldedText& out);

// fold_words(text).text for when only the form matters.
std::string fold(std::string_view text);

}  // namespace metier::text
