// From bytes to a Document.
//
//   auto document = documents::read_document("cv.pdf", bytes, {});
//   for (const Part& part : document->parts) use(document->words(part), part.page);
//
// The format is found by the content alone, never by the name. Everything from outside is hostile:
// sizes, depths and times are bounded, no entity is expanded, nothing is fetched, nothing is
// written to disk.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "documents/document.h"

namespace metier::documents {

struct ReadLimits {
  std::size_t most_bytes = std::size_t{64} << 20;  // of the file
  std::size_t most_text = std::size_t{16} << 20;   // of what comes out of it
  std::size_t most_parts = 300'000;  // of the document; and lines that may become some
  std::uint32_t most_pages = 500;
  std::uint32_t most_seconds = 10;      // for the separate program that reads PDF
  std::string pdftotext = "pdftotext";  // that program: a name on the PATH, or a path
};

// `name` is for messages only. Safe from any thread. Errors are one line that begins with the name:
// ErrorKind::input for a damaged file, a format that is not read, a password; ErrorKind::limit for
// what is beyond the limits; ErrorKind::io where pdftotext cannot be run.
Result<Document> read_document(const std::string& name, std::string_view bytes,
                               const ReadLimits& limits = {});

// An error that says what it is, where a file begins as images, programs, films and the like do.
Result<void> check_kind(const std::string& name, std::string_view head);

// Whether the bytes are text as such, in UTF-8: plain, Markdown or HTML, which a reader of texts
// takes as they are. False for what read_document makes a text of first, or refuses.
bool is_plain_text(std::string_view bytes);

// The bodies of <script type="application/ld+json"> of a page, without comments around them.
std::vector<std::string_view> json_ld_of(std::string_view page);

// Bytes of the text where the pages of a document begin; empty where it has none.
std::vector<std::uint32_t> page_begins(const Document& document);

// The file at `path`, which is not opened when it is larger than the limit.
Result<Document> read_document_file(const std::string& path, const ReadLimits& limits = {});

}  // namespace metier::documents
