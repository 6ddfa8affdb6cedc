// The parts of role_cues(), by family of languages.
#pragma once

#include "link/role_cues.h"

namespace metier::link {

std::span<const LanguageCues> west_germanic_cues();      // de en nl
std::span<const LanguageCues> north_germanic_cues();     // da is no sv
std::span<const LanguageCues> iberian_cues();            // es pt
std::span<const LanguageCues> other_romance_cues();      // fr it ro
std::span<const LanguageCues> west_slavic_cues();        // cs pl sk
std::span<const LanguageCues> south_east_slavic_cues();  // bg hr sl uk
std::span<const LanguageCues> baltic_finnic_cues();      // et fi lt lv
std::span<const LanguageCues> other_cues();              // ar el ga hu mt

}  // namespace metier::link
