// Values of dimensions for people.
#pragma once

#include <string>
#include <string_view>

#include "market/count.h"

namespace metier::market {

// "Denmark", "database administrator", "2026-11"; the key itself where it has no name. Empty keys
// have an empty label: the caller says "unknown" in its own way.
std::string label(const snapshot::Taxonomy& taxonomy, LanguageId language, Dimension dimension,
                  std::string_view key);

}  // namespace metier::market
