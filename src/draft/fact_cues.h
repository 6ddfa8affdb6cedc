// Phrases by which adverts state facts. Internal to draft/; docs/cli.md, "check", names the
// languages.
#pragma once

#include <span>
#include <string_view>

#include "draft/check.h"

namespace metier::draft {

// Phrases are separated by "|" and not yet folded; "*" at the end of one: its last word may go on.
struct FactCues {
  std::string_view language;
  Fact fact;
  Stated stated;
  std::string_view phrases;
};

// In en, de, fr, es, it, nl, pl, da, sv, pt, cs; all are looked for in every text, as adverts mix
// languages ("full time", "remote").
std::span<const FactCues> fact_cues();

}  // namespace metier::draft
