#include "text_source.h"

#include "documents/documents.h"
#include "verb.h"

namespace metier::cli {

Result<TextSource> text_source(const std::string& name, const std::string& shown) {
  constexpr std::uint64_t kMaxFile = std::uint64_t{256} << 20;
  auto bytes = name == "-" ? read_standard_input(kMaxFile) : read_file(name, kMaxFile);
  if (!bytes) return tl::unexpected(bytes.error());
  const bool is_blank = bytes->find_first_not_of(" \t\r\n") == std::string::npos;
  if (is_blank || documents::is_plain_text(*bytes)) return TextSource{std::move(*bytes), {}, {}};
  auto document = documents::read_document(shown, *bytes);
  if (!document) return tl::unexpected(document.error());
  return TextSource{std::move(document->text), documents::name(document->format),
                    documents::page_begins(*document)};
}

}  // namespace metier::cli
