// What CVs of 28 languages call their sections, the facts of a person, months and levels. Private
// to the module. All is compared folded (text/fold.h); what is asked is folded words with one blank
// between them.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "documents/documents.h"
#include "people/months.h"

namespace metier::people {

using documents::Field;
using documents::Section;

// The section that a line is the heading of; `unknown` for titles of the whole document
// ("Curriculum vitae"); nothing for other lines.
std::optional<Section> section_of_heading(std::string_view folded);

// The fact that a label in front of a colon announces: "date of birth", "Staatsangehörigkeit".
std::optional<Field> person_label(std::string_view folded);

// What a label in a position or training announces: its title, its organisation, or its dates as
// Field::from.
std::optional<Field> entry_label(std::string_view folded);

bool is_born_word(std::string_view folded);       // "geb", "born on"
bool is_years_old(std::string_view folded);       // "years old"
bool is_present_word(std::string_view folded);    // "heute", "to date"
bool is_since_word(std::string_view folded);      // "seit"
bool is_courtesy_title(std::string_view folded);  // "frau"
bool names_school(std::string_view folded);       // has a word of the names of schools
bool names_degree(std::string_view folded);       // begins with the name of a degree or diploma
// Whether the words, with their signs, begin or end with the legal form of a company: "Welding
// Ltd".
bool names_company(std::string_view words);
bool is_company_form(std::string_view folded);  // "ltd"
bool is_negation(std::string_view folded);      // "kein"

// How well a language is said to be known.
struct Fluency {
  std::string_view cefr;  // "A1" to "C2"; "native" for a mother tongue
  bool measured;          // the text has the level itself, not a word that is taken for it
};
std::optional<Fluency> fluency(std::string_view folded);

// "none", "beginner", "intermediate", "advanced" or "expert"; empty for other words.
std::string_view level_named(std::string_view folded);

// The longest phrase of words that any of these tables has.
inline constexpr std::size_t kLongestPhrase = 7;

}  // namespace metier::people
