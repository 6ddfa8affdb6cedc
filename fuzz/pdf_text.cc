// Any bytes as what pdftotext gives out for a PDF, with the places of words and without.
#include <cstdlib>
#include <string>

#include "documents/documents.h"
#include "documents/formats.h"

namespace {

using namespace metier;
using namespace metier::documents;

void require(bool truth) {
  if (!truth) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size > (1U << 16)) return 0;
  ReadLimits limits;
  limits.most_pages = 50;
  // The first byte chooses: text, or what that is made from.
  if (size == 0) return 0;
  std::string text(reinterpret_cast<const char*>(data) + 1, size - 1);
  if (data[0] == 'L') text = text_of_layout(text);
  Document document;
  Composer composer("fuzz.pdf", limits, document);
  const auto composed = compose_pdf_text(text, composer);
  if (!composed) {
    require(composed.error().message.starts_with("fuzz.pdf"));
    return 0;
  }
  require(!utf8::first_invalid(document.text));
  require(document.pages > 0 && document.pages <= limits.most_pages);
  std::size_t end = 0;
  std::uint32_t page = 1;
  for (const Part& part : document.parts) {
    require(end <= part.begin && part.begin < part.end && part.end <= document.text.size());
    require(part.page >= page && part.page <= document.pages);
    end = part.end;
    page = part.page;
  }
  require(page_begins(document).size() == document.pages);
  return 0;
}
