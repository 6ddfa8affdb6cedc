// A table of texts for terminals and Markdown.
#pragma once

#include <string>
#include <vector>

namespace metier::cli {

using TableRows = std::vector<std::vector<std::string>>;

// The first row names the columns. On a terminal cells are wrapped, so that no line is longer than
// `width`; the first column is as wide as it has to be, the others share the rest.
std::string text_table(const TableRows& rows, std::size_t width);
std::string markdown_table(const TableRows& rows);

// Without what means something to a terminal or to Markdown.
std::string plain_text(const std::string& text);
std::string markdown_text(const std::string& text);

}  // namespace metier::cli
