// What the endpoints that take texts have in common: one document or an array of them in a body of
// JSON, answered alike.
#pragma once

#include <functional>
#include <optional>

#include "api/state.h"

namespace metier::api {

// Views into the parsed body.
struct DocumentRequest {
  link::Document document;
  std::optional<std::string_view> id;
};

// Writes the answer of each document; a problem when the body is not of documents or too large.
Response answer_documents(const Call& call,
                          const std::function<void(const DocumentRequest&, JsonWriter&)>& write);

}  // namespace metier::api
