// From bytes of a text without markup to bytes and code points of the text as it was given.
#pragma once

#include <string_view>
#include <vector>

#include "link/reading.h"
#include "text/text.h"

namespace metier::link {

// Fills the code points of the spans and, where `plain` is given, turns their bytes of plain.text
// into those of `original`. `edges` is a buffer. Every byte that is not valid UTF-8 counts as one.
void locate(std::string_view original, const text::PlainText* plain, std::span<Span* const> spans,
            std::vector<std::uint32_t*>& edges);

}  // namespace metier::link
