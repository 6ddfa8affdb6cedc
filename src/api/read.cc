// POST /v1/read: documents in JSON to what was found in them.
#include "api/documents.h"

namespace metier::api {
namespace {

// Of all documents of a request together: about two seconds of a core.
constexpr std::size_t kMaxSegments = 16000;

}  // namespace

Response read_text(const Call& call) {
  link::ReadOptions options{.labels_only = call.fast, .threshold = call.threshold};
  std::size_t left = kMaxSegments;
  return answer_documents(call, [&](const DocumentRequest& request, JsonWriter& json) {
    // Kept by each thread: readings allocate nothing once the buffers have grown.
    thread_local link::Scratch scratch;
    thread_local link::Reading reading;
    options.most_segments = std::min(left, link::kMaxMeaningSegments);
    call.service.reader.read(request.document, scratch, reading, options);
    left -= reading.segments;
    link::write_json(call.taxonomy(), request.document, reading, request.id, json);
  });
}

}  // namespace metier::api
