// Bodies that are a file as it is. Inside api/ only.
#pragma once

#include "api/state.h"
#include "documents/documents.h"

namespace metier::api {

// The document in the body, or the answer that refuses it.
tl::expected<documents::Document, Response> read_body_document(const Call& call);

}  // namespace metier::api
