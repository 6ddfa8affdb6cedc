// POST /v1/read: documents in JSON to what was found in them.
#include "api/documents.h"

namespace metier::api {

Response read_text(const Call& call) {
  const link::ReadOptions options{.labels_only = call.fast, .threshold = call.threshold};
  return answer_documents(call, [&](const DocumentRequest& request, JsonWriter& json) {
    // Kept by each thread: readings allocate nothing once the buffers have grown.
    thread_local link::Scratch scratch;
    thread_local link::Reading reading;
    call.service.reader.read(request.document, scratch, reading, options);
    link::write_json(call.taxonomy(), request.document, reading, request.id, json);
  });
}

}  // namespace metier::api
