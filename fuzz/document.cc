// Any bytes as a document: parts in order within valid text, or one error that names the file. The
// first byte chooses: as they are, or as the main part of a DOCX or ODT that is right otherwise.
// PDF is left to the program that reads it; fuzz/pdf_text.cc has what comes out of that.
#include <cstdlib>
#include <string>

#include "documents/documents.h"
#include "support/zip_bytes.h"

namespace {

using namespace metier;
using namespace metier::documents;

void require(bool truth) {
  if (!truth) std::abort();
}

void check(std::string_view bytes) {
  ReadLimits limits;
  limits.most_text = 1 << 20;
  limits.pdftotext = "/there-is-no/pdftotext";
  (void)is_plain_text(bytes);
  const auto read = read_document("fuzz.file", bytes, limits);
  if (!read) {
    require(read.error().message.starts_with("fuzz.file"));
    require(read.error().message.find('\n') == std::string::npos);
    return;
  }
  require(read->text.size() <= limits.most_text);
  require(!utf8::first_invalid(read->text));
  std::size_t end = 0;
  for (const Part& part : read->parts) {
    require(end <= part.begin && part.begin < part.end && part.end <= read->text.size());
    require(!utf8::first_invalid(read->words(part)));
    if (part.origin_begin != kNoOrigin) require(part.origin_end <= bytes.size());
    end = part.end;
  }
  JsonWriter json;
  write_json(*read, json);
  require(!json.take().empty());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0 || size > (1U << 16)) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const std::string_view rest = bytes.substr(1);
  if (bytes[0] == 'W') {
    const auto end = std::min(rest.find('\0'), rest.size());
    check(test::zip_bytes(
        {{"word/document.xml", std::string(rest.substr(0, end))},
         {"word/styles.xml", std::string(rest.substr(std::min(end + 1, rest.size())))}}));
  } else if (bytes[0] == 'O') {
    check(test::zip_bytes({{"mimetype", "application/vnd.oasis.opendocument.text"},
                           {"content.xml", std::string(rest)}}));
  } else {
    check(rest);
  }
  return 0;
}
