#include "api/documents.h"

#include <simdjson.h>

#include "api/problem.h"

namespace metier::api {
namespace {

constexpr std::size_t kMaxBody = std::size_t{1} << 20;
constexpr std::size_t kMaxDocuments = 100;
constexpr std::size_t kMaxLanguageTag = 35;  // RFC 5646, 4.4.1

tl::unexpected<Error> wrong(std::string_view where, std::string_view what) {
  return fail(ErrorKind::input, "{}{}", where, what);
}

// `where` leads to the document in messages: "" or "Document 3: ".
Result<DocumentRequest> parse_one(const simdjson::dom::element& element, std::string_view where) {
  simdjson::dom::object object;
  if (element.get(object)) return wrong(where, "It has to be an object with a \"text\".");
  DocumentRequest out;
  bool has_text = false;
  for (const auto field : object) {
    std::string_view value;
    const bool known =
        field.key == "text" || field.key == "title" || field.key == "lang" || field.key == "id";
    if (!known) return wrong(where, fmt::format("There is no field \"{}\".", excerpt(field.key)));
    if (field.value.get(value))
      return wrong(where, fmt::format("The field \"{}\" has to be a string.", field.key));
    if (field.key == "text") out.document.text = value, has_text = true;
    if (field.key == "title") out.document.title = value;
    if (field.key == "lang") out.document.language = value;
    if (field.key == "id") out.id = value;
  }
  if (!has_text) return wrong(where, "The field \"text\" is missing.");
  if (out.document.language.size() > kMaxLanguageTag)
    return wrong(where, "The field \"lang\" has to be a language tag, such as \"da\".");
  return out;
}

Result<std::vector<DocumentRequest>> parse_all(const simdjson::dom::array& array) {
  std::vector<DocumentRequest> out;
  if (array.size() > kMaxDocuments)
    return fail(ErrorKind::input, "There are {} documents; {} are allowed.", array.size(),
                kMaxDocuments);
  for (const auto element : array) {
    auto one = parse_one(element, fmt::format("Document {}: ", out.size() + 1));
    if (!one) return tl::unexpected(one.error());
    out.push_back(*one);
  }
  return out;
}

bool is_json(std::string_view content_type) {
  return content_type.empty() || content_type.starts_with("application/json");
}

// What is wrong with the request before its body is looked into.
std::optional<Response> refuse(const Call& call) {
  if (!is_json(call.request.header("Content-Type")))
    return problem(415, "Unsupported media type", "Send the documents as application/json.");
  if (call.request.body.size() > kMaxBody)
    return problem(
        413, "Content too large",
        fmt::format("The body has {} bytes; {} are allowed.", call.request.body.size(), kMaxBody));
  return std::nullopt;
}

}  // namespace

Response answer_documents(const Call& call,
                          const std::function<void(const DocumentRequest&, JsonWriter&)>& write) {
  if (auto refused = refuse(call)) return std::move(*refused);
  simdjson::dom::parser parser;
  simdjson::dom::element root;
  if (const auto error = parser.parse(call.request.body.data(), call.request.body.size()).get(root))
    return problem(400, "Malformed JSON", simdjson::error_message(error));
  Response out;
  JsonWriter json;
  simdjson::dom::array array;
  if (root.get(array)) {
    const auto one = parse_one(root, "");
    if (!one) return problem(422, "Not a document", one.error().message);
    write(*one, json);
  } else {
    const auto all = parse_all(array);
    if (!all) return problem(422, "Not a document", all.error().message);
    json.begin_array();
    for (const auto& one : *all) write(one, json);
    json.end_array();
  }
  out.body = json.take();
  return out;
}

}  // namespace metier::api
