// The readers of one format each. Inside documents/ only.
#pragma once

#include <string_view>

#include "documents/charset.h"
#include "documents/composer.h"

namespace metier::documents {

// Plain text, Markdown, HTML (or the advert that a page holds).
Result<void> read_marked_text(const Decoded& decoded, Composer& out);
// DOCX or ODT; other archives are one error that says what they are.
Result<void> read_package(std::string_view bytes, Composer& out);
// By the separate program pdftotext.
Result<void> read_pdf(std::string_view bytes, Composer& out);
// What pdftotext -bbox-layout gives out for a PDF, as text in reading order: columns one after the
// other, lines of a paragraph without empty ones between, pages that end in form feeds. Anything
// else is no page. Lines in larger letters than most begin with one of the marks below.
std::string text_of_layout(std::string_view output);
inline constexpr char kLargeLine = '\x02', kVeryLargeLine = '\x03';
// The document of such a text.
Result<void> compose_pdf_text(std::string_view output, Composer& out);

}  // namespace metier::documents
