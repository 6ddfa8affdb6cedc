// A profile as text or Markdown: the parts of the page, in its order.
#pragma once

#include <string>

#include "api/api.h"
#include "printer.h"

namespace metier::cli {

std::string profile_text(const api::AnyProfile& profile, PrintStyle style);

}  // namespace metier::cli
