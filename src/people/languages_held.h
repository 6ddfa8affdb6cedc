// The languages of a document, into a profile. Private to the module.
#pragma once

#include <vector>

#include "people/language_list.h"
#include "people/outline.h"
#include "people/profile.h"
#include "people/skills_held.h"

namespace metier::people {

// "Languages: Java, SQL" among skills, without a language that people speak, is of the skills.
void set_languages_of_programs(std::string_view text, const LanguageNames& names, Outline& outline);

// Those in fields and those that lines list. `covered` gets the words of lists that say them.
void add_languages(const documents::Document& document, const Outline& outline,
                   const LanguageNames& names, const snapshot::Taxonomy& taxonomy,
                   const Places& places, Profile& profile, SkillsHeld& skills,
                   std::vector<Span>& covered);

}  // namespace metier::people
