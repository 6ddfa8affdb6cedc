// Text from outside, made harmless inside HTML and XML.
#pragma once

#include <string>
#include <string_view>

namespace metier {

// Appends the text as it may stand in an element or in an attribute in double quotes: & < > and "
// become references; invalid bytes, NUL and the controls that XML 1.0 does not have become U+FFFD.
void append_escaped(std::string& out, std::string_view text);

}  // namespace metier
