// What a Service holds, and how its endpoints see a request. Inside api/ only.
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "api/body_cache.h"
#include "api/profile.h"
#include "api/query.h"
#include "api/service.h"
#include "link/link.h"

namespace metier::api {

struct Service::State {
  std::shared_ptr<const snapshot::Snapshot> snapshot;
  std::vector<Asset> assets;
  std::string page_policy;
  std::unordered_map<std::string_view, const Asset*> asset_by_path;

  // Read from the snapshot once, when the service is opened.
  std::string release;
  std::string sources_json;  // array of {"name","size","hash"}
  std::string_view report_json;
  std::vector<std::string> language_names;  // index = LanguageId, each in its own language
  std::string content_hash;                 // hexadecimal
  std::optional<link::Reader> reader;       // none: the file was built without reading
  mutable BodyCache bodies;
  std::uint64_t etag_seed = 0;  // content and program: part of every ETag

  explicit State(const ServiceOptions& options) : bodies(options.cache_bytes) {}
  const Taxonomy& taxonomy() const { return snapshot->taxonomy(); }
  static Result<std::unique_ptr<const State>> make(
      std::shared_ptr<const snapshot::Snapshot> snapshot, ServiceOptions options);
};

// A request that was found right, on its way to its endpoint.
struct Call {
  const Service::State& service;
  const Target& target;
  const Request& request;
  std::string_view id;  // the {id} of the path
  LanguageId lang;
  std::optional<ConceptKind> type;  // parameter "type"; nullopt: any
  std::size_t limit = 0;
  std::size_t offset = 0;
  std::string_view text;  // parameter "q" or "uri"

  const Taxonomy& taxonomy() const { return service.taxonomy(); }
};

using Endpoint = Response (*)(const Call&);

struct Route {
  RouteInfo info;
  Endpoint endpoint;
};
std::span<const Route> route_table();

// A file of the page, or the page itself for its own addresses; nullopt when the path is neither.
std::optional<Response> answer_asset(const Service::State& service, const Request& request,
                                     std::string_view path);

Response read_text(const Call& call);  // POST /v1/read

extern const std::string_view kOpenApi;  // the text of openapi.yaml

}  // namespace metier::api
