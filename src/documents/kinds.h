// What a file is, by its bytes. Inside documents/ only.
#pragma once

#include <string>
#include <string_view>

#include "base/base.h"

namespace metier::documents {

enum class Kind : std::uint8_t { text, json, xml, zip, pdf };

// Found by the content alone; of what is no document, one error that says what it is and what to
// do.
Result<Kind> kind_of_bytes(const std::string& name, std::string_view bytes);
// The same for decoded text: text (of any markup), JSON or XML.
Kind kind_of_text(std::string_view text);

// Rows and columns rather than sentences: lines with the same number of separated cells.
bool is_table(std::string_view text);
// Each line an object of JSON.
bool is_json_lines(std::string_view text);

}  // namespace metier::documents
