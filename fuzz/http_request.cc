// The way of a request from the socket's bytes to api::Request: the same reader with the same kind
// of limits, fed in pieces as a socket would, and everything that comes out is touched. The pieces
// must make no difference: the same bytes at once lead to the same requests and the same refusal.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "http/conditional.h"
#include "http/request_reader.h"

namespace {

using metier::http::Limits;
using metier::http::RequestReader;
using Status = RequestReader::Status;

// Small, so that the fuzzer reaches them.
Limits small_limits() {
  Limits limits;
  limits.max_target = 200;
  limits.max_header = 600;
  limits.max_fields = 10;
  limits.max_body = 300;
  limits.max_aside_body = 400;
  return limits;
}

// All that a handler could see, as one text.
std::string written(const RequestReader& reader) {
  const auto& request = reader.request();
  std::string out;
  const auto add = [&](std::string_view part) { out.append(part).push_back('\n'); };
  add(request.method);
  add(request.target);
  add(request.body);
  for (const auto& [name, value] : request.headers) {
    add(name);
    add(value);
  }
  add(reader.if_none_match());
  add(reader.user_agent());
  add(reader.keep_alive() ? "keep" : "close");
  return out;
}

struct Outcome {
  std::vector<std::string> requests;
  unsigned refused = 0;
};

Outcome read_all(std::string_view bytes, std::size_t piece) {
  const Limits limits = small_limits();
  RequestReader reader(limits);
  Outcome outcome;
  std::string buffer;
  while (outcome.refused == 0) {
    const std::size_t n = std::min(piece, bytes.size());
    buffer = buffer + std::string(bytes.substr(0, n));  // a new place, so that stale views show
    bytes.remove_prefix(n);
    while (!buffer.empty()) {
      const auto step = reader.read(buffer);
      if (step.consumed > buffer.size()) std::abort();
      if (step.status == Status::failed) {
        outcome.refused = reader.error().status;
        if (outcome.refused < 400 || reader.error().detail.empty()) std::abort();
        written(reader);
        break;
      }
      if (step.status == Status::complete) {
        if (reader.request().target.size() > limits.max_target) std::abort();
        const std::size_t body = reader.aside() ? limits.max_aside_body : limits.max_body;
        if (reader.request().body.size() > body) std::abort();
        outcome.requests.push_back(written(reader));
        metier::http::etag_matches(reader.if_none_match(), "\"tag\"");
        reader.reset();
      } else {
        reader.take_continue();
      }
      buffer.erase(0, step.consumed);
      if (step.status == Status::need_more) break;
    }
    if (bytes.empty()) break;
  }
  return outcome;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0 || size > 4096) return 0;
  const std::size_t piece = data[0] % 64 + 1;
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  const Outcome whole = read_all(bytes, bytes.size() + 1);
  const Outcome pieces = read_all(bytes, piece);
  // Chunk framing counts against the limits (413, 431) only while it is incomplete, and one that is
  // malformed may be found out some bytes later or earlier. What counts: never another request.
  const auto by_size = [](unsigned status) { return status == 413 || status == 431; };
  if (by_size(whole.refused) || by_size(pieces.refused)) return 0;
  if (whole.requests != pieces.requests) std::abort();
  if (whole.refused != 0 && pieces.refused != 0 && whole.refused != pieces.refused) std::abort();
  return 0;
}
