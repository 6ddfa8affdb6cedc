// Any bytes as a request to ESCO's two services, over a small taxonomy. The first byte chooses the
// service; whatever the rest is, the answer is JSON, or RDF where
// that was accepted, and never an error of the server's own.
#include <simdjson.h>

#include <cstdint>
#include <cstdlib>

#include "esco/requests.h"
#include "support/tiny.h"

namespace {

using namespace metier;

esco::Releases make_releases() {
  test::Tiny tiny;
  const auto nurse = tiny.occupation("nurse", "2221.1", "nurse");
  tiny.edge(nurse, taxonomy::Relation::essential_skill, tiny.skill("care", "care for patients"));
  tiny.edge(nurse, taxonomy::Relation::broader, tiny.isco("2221", "Nursing professionals"));
  std::vector<esco::Release> out;
  out.push_back(test::release_of(tiny.sections()));
  return esco::Releases(std::move(out));
}

bool may_fail(const esco::Request& request) {  // as the official service does
  return request.path.ends_with("/history") || request.path.ends_with("/conversion");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const esco::Releases releases = make_releases();
  if (size == 0) return 0;
  const std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);
  const bool open = (data[0] & 1) != 0;
  auto request =
      test::request(text.substr(0, text.find('\n')), open ? test::kOpenBase : test::kClassicBase);
  const auto rest = text.substr(std::min(text.size(), text.find('\n')));
  if ((data[0] & 2) != 0) {
    request.method = "POST";
    request.body = rest;
  } else {
    request.accept = rest.substr(0, rest.size() / 2);
    request.accept_language = rest.substr(rest.size() / 2);
  }
  const auto reply =
      open ? esco::answer_open(releases, request) : esco::answer_classic(releases, request);
  simdjson::dom::parser parser;
  const bool json = reply.content_type.find("json") != std::string::npos;
  if (json && parser.parse(reply.body).error() != simdjson::SUCCESS) std::abort();
  if (reply.status >= 500 && !may_fail(request)) std::abort();
  return 0;
}
