// The commonest words that carry no meaning of their own ("and", "is", "for"), by language. They
// tell the language of a text, keep a label of one word ("IT", "AND") from matching one of them,
// and are left out of what a text of their language means.
#pragma once

#include <span>
#include <string_view>

namespace metier::link {

struct FunctionWords {
  std::string_view language;  // ISO 639-1
  std::string_view words;     // separated by single blanks; not folded
};

// The 28 languages of ESCO, by code.
std::span<const FunctionWords> function_words();

}  // namespace metier::link
