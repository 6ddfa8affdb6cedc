#include "api/body.h"

#include <algorithm>

namespace metier::api {

std::optional<Response> refuse_body(const Call& call) {
  const auto type = call.request.header("Content-Type");
  if (!type.empty() && !type.starts_with("application/json"))
    return problem(415, "Unsupported media type", "Send the body as application/json.");
  if (call.request.body.size() > kMaxJsonBody)
    return problem(413, "Content too large",
                   fmt::format("The body has {} bytes; {} are allowed.", call.request.body.size(),
                               kMaxJsonBody));
  return std::nullopt;
}

std::unique_ptr<Body> Body::read(const Call& call, std::span<const std::string_view> fields,
                                 std::optional<Response>& refused) {
  refused = refuse_body(call);
  if (refused) return nullptr;
  auto out = std::make_unique<Body>();
  simdjson::dom::element root;
  const auto& body = call.request.body;
  if (const auto error = out->parser_.parse(body.data(), body.size()).get(root)) {
    refused = problem(400, "Malformed JSON", simdjson::error_message(error));
    return nullptr;
  }
  if (root.get(out->object_)) {
    refused = problem(422, "Not an object", "The body has to be an object.");
    return nullptr;
  }
  for (const auto field : out->object_) {
    if (std::find(fields.begin(), fields.end(), field.key) != fields.end()) continue;
    Problem p;
    p.status = 422;
    p.title = "Unknown field";
    p.detail = fmt::format("There is no field \"{}\".", excerpt(field.key));
    p.available.assign(fields.begin(), fields.end());
    refused = p.response();
    return nullptr;
  }
  return out;
}

bool Body::has(std::string_view field) const {
  simdjson::dom::element found;
  return !object_[field].get(found);
}

bool Body::text(std::string_view field, std::string_view& out) const {
  return !has(field) || !object_[field].get(out);
}

bool Body::flag(std::string_view field, bool& out) const {
  return !has(field) || !object_[field].get(out);
}

bool Body::number(std::string_view field, std::uint64_t& out) const {
  return !has(field) || !object_[field].get(out);
}

bool Body::texts(std::string_view field, std::vector<std::string_view>& out) const {
  simdjson::dom::array array;
  if (!has(field)) return true;
  if (object_[field].get(array)) return false;
  for (const auto element : array) {
    std::string_view text;
    if (element.get(text)) return false;
    out.push_back(text);
  }
  return true;
}

Response wrong_field(std::string_view field, std::string_view has_to_be) {
  return problem(422, "Wrong field",
                 fmt::format("The field \"{}\" has to be {}.", field, has_to_be));
}

ConceptId occupation_named(const Call& call, std::string_view name,
                           std::optional<Response>& refused) {
  constexpr std::size_t kMost = 1000;  // characters
  if (name.size() > kMost && utf8::length(name) > kMost) {
    refused = problem(422, "Text too long",
                      fmt::format("A concept is named in at most {} characters.", kMost));
    return {};
  }
  // Cannot fail: the service opened both indexes.
  const auto found = call.service.resolver->resolve(name, {ConceptKind::occupation, call.lang});
  if (found && found->id.valid() && call.taxonomy().kind(found->id) == ConceptKind::occupation)
    return found->id;
  Problem p;
  p.status = 404;
  p.title = "Unknown occupation";
  p.detail = fmt::format("No occupation of this release is called \"{}\".", excerpt(name));
  p.has_suggestions = true;
  if (found)
    for (const ConceptId id : found->suggestions)
      p.suggestions.push_back(concept_ref(call.taxonomy(), id, call.lang));
  refused = p.response();
  return {};
}

std::optional<Response> set_body_language(Call& call, std::string_view code) {
  const auto& t = call.taxonomy();
  if (code.empty()) return std::nullopt;
  call.lang = t.language(code);
  if (call.lang.valid()) return std::nullopt;
  Problem p;
  p.status = 422;
  p.title = "Unknown language";
  p.detail = fmt::format("There is no language \"{}\" in this release.", excerpt(code));
  for (std::size_t l = 0; l < t.language_count(); ++l)
    p.available.push_back(t.language_code(LanguageId(l)));
  return p.response();
}

}  // namespace metier::api
