// Readings as one self-contained page: the texts with what was found marked, a legend, and lists of
// the concepts. No script, nothing loaded; everything from texts and taxonomy is escaped.
#pragma once

#include <string>
#include <string_view>

#include "link/reading.h"

namespace metier::link {

void begin_html(std::string_view heading, std::string& out);
// `name` is shown above the text. Text and title must be UTF-8; other bytes become U+FFFD.
void add_html(const snapshot::Taxonomy& taxonomy, std::string_view name, const Document& document,
              const Reading& reading, std::string& out);
void end_html(std::string& out);

}  // namespace metier::link
