// POST /v1/documents: a file as it is to its text and structure.
#include "api/file_body.h"

namespace metier::api {
namespace {

documents::ReadLimits limits() {
  documents::ReadLimits out;
  out.most_bytes = std::size_t{10} << 20;
  out.most_text = std::size_t{4} << 20;
  out.most_pages = 200;
  out.most_seconds = 5;
  return out;
}

// The message says what it is about: "a PDF that is locked", behind a name that nobody gave.
Response refused(const Error& error) {
  constexpr std::string_view kName = "document: ";
  std::string_view detail = error.message;
  if (detail.starts_with(kName)) detail.remove_prefix(kName.size());
  switch (error.kind) {
    case ErrorKind::limit:
      return problem(413, "Document too large", detail);
    case ErrorKind::io:
      return problem(503, "Document cannot be read here", detail);
    default:
      return problem(422, "Document cannot be read", detail);
  }
}

}  // namespace

tl::expected<documents::Document, Response> read_body_document(const Call& call) {
  auto document = documents::read_document("document", call.request.body, limits());
  if (!document) return tl::unexpected(refused(document.error()));
  return std::move(*document);
}

Response read_file(const Call& call) {
  const auto document = read_body_document(call);
  if (!document) return document.error();
  JsonWriter json;
  documents::write_json(*document, json);
  Response out;
  out.body = json.take();
  return out;
}

}  // namespace metier::api
