// Any request to the service over a small taxonomy: every answer has a status that the API knows,
// every problem and every JSON body is whole. The input is lines: method, target, Accept-Language,
// Accept-Encoding, Content-Type; the rest is the body.
#include <simdjson.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string_view>

#include "api/api.h"
#include "api/corner.h"

namespace {

using namespace metier;

std::shared_ptr<const api::Service> open_service() {
  test::Corner corner;
  api::ServiceOptions options;
  options.assets = {{"/index.html", "text/html", "W/\"1\"", "<!doctype html>", "gz", "br", false}};
  options.cache_bytes = 100000;
  return *api::Service::open(test::whole_snapshot(corner.tiny), options);
}

std::string_view take_line(std::string_view& rest) {
  const auto end = std::min(rest.find('\n'), rest.size());
  const auto line = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return line;
}

void require(bool truth) {
  if (!truth) std::abort();
}

// A PDF where there is no pdftotext.
bool is_document(std::string_view target) {
  return target.starts_with("/v1/documents");
}

bool is_known(unsigned status) {
  constexpr std::array kKnown{200U, 204U, 400U, 404U, 405U, 413U, 414U, 415U, 422U};
  return std::find(kKnown.begin(), kKnown.end(), status) != kKnown.end();
}

// ESCO's Open API fails on concepts that it does not know, and so does ours.
bool may_fail(std::string_view target) {
  return target.find("history") != std::string_view::npos ||
         target.find("conversion") != std::string_view::npos || target.find('%') != target.npos;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  static const auto service = open_service();
  std::string_view rest(reinterpret_cast<const char*>(data), size);
  api::Request request;
  request.method = take_line(rest);
  request.target = take_line(rest);
  request.headers.emplace_back("Accept-Language", take_line(rest));
  request.headers.emplace_back("Accept-Encoding", take_line(rest));
  request.headers.emplace_back("Content-Type", take_line(rest));
  request.body = rest;
  const auto answer = service->handle(request);
  require(is_known(answer.status) || (answer.status == 500 && may_fail(request.target)) ||
          (answer.status == 503 && is_document(request.target)));
  // ESCO's own services have errors of their own form.
  const bool is_problem = answer.content_type == "application/problem+json";
  const bool is_json = answer.content_type.starts_with("application/json") ||
                       answer.content_type.starts_with("application/hal+json") ||
                       answer.content_type == "application/ld+json";
  if (answer.status >= 400) require(is_problem || is_json);
  require(!is_problem || answer.status >= 400);
  if (is_problem || is_json) {
    const auto body = answer.payload();
    simdjson::dom::parser parser;
    require(parser.parse(body.data(), body.size()).error() == simdjson::SUCCESS);
  }
  for (const auto& [name, value] : answer.headers)
    require(value.find_first_of(std::string_view("\r\n\0", 3)) == std::string::npos);
  return 0;
}
