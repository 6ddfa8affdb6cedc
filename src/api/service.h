// The service: every endpoint of the API and the files of the page, as one function from a request
// to its answer.
//
//   auto service = Service::open("var/esco.metier", {.assets = ...});
//   Response answer = (*service)->handle({.target = "/v1/occupations/1330.3?lang=da"});
//
// openapi.yaml at the top of the sources describes the answers; docs/api.md explains them.
#pragma once

#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "api/message.h"
#include "base/base.h"
#include "market/market.h"
#include "snapshot/snapshot.h"

namespace metier::api {

// The version of this program, "0.1.0".
extern const std::string_view kVersion;
// What the Commission asks to be shown by whatever uses its classification.
extern const std::string_view kAttribution;

// A file of the page. The bytes outlive every Response (they are part of the program).
struct Asset {
  std::string_view path;  // "/app.js"; "/index.html" also answers "/" and the page's own addresses
  std::string_view content_type;
  std::string_view etag;  // quoted and weak, for all encodings
  std::string_view identity;
  std::string_view gzip;  // empty when not worth it
  std::string_view brotli;
  bool immutable = false;  // its name changes with its content
};

struct ServiceOptions {
  std::vector<Asset> assets;
  // Content-Security-Policy of everything in `assets`.
  std::string page_policy =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
      "connect-src 'self'; font-src 'self'; manifest-src 'self'; base-uri 'none'; "
      "form-action 'self'; frame-ancestors 'none'";
  // Further releases for ESCO's own services, which can be asked for one by its version.
  std::vector<std::shared_ptr<const snapshot::Snapshot>> older_releases = {};
  // What /v1/adverts and the paths below it answer from; null: they say that there is none.
  std::shared_ptr<const market::Live> adverts = {};
  std::size_t cache_bytes = std::size_t{16} << 20;  // for rendered profiles; 0: none
  // For concepts in answers of ESCO's own services; 0: none.
  std::size_t esco_cache_bytes = std::size_t{48} << 20;
};

// Which parameters a path takes; the tests hold openapi.yaml against this.
struct ParameterInfo {
  enum class Kind { text, texts, language, type, integer, fraction, flag };
  // texts: one or more, the parameter being repeated; the endpoint looks for them itself.
  std::string_view name;
  Kind kind = Kind::text;
  bool required = false;
  std::size_t minimum = 0;
  std::size_t maximum = 0;  // of an integer; characters of a text
  std::size_t fallback = 0;
  double usual = 0;  // of a fraction, which is a number from 0 to 1, when it is not given
};

struct RouteInfo {
  std::string_view path;                      // "/v1/occupations/{id}"
  std::string_view method;                    // "GET" (and with it HEAD) or "POST"
  std::span<const ParameterInfo> parameters;  // of the query
  // Other parameters are passed over: clients of a protocol that is not ours may send more.
  bool takes_others = false;
  // The answer may change while the service runs, so that it has no ETag.
  bool changes = false;
};

// Immutable and thread-safe.
class Service {
 public:
  // Errors are those of the snapshot (ErrorKind::snapshot).
  static Result<std::shared_ptr<const Service>> open(const std::filesystem::path& snapshot,
                                                     ServiceOptions options = {});
  static Result<std::shared_ptr<const Service>> open(
      std::shared_ptr<const snapshot::Snapshot> snapshot, ServiceOptions options = {});
  ~Service();

  // Never throws for what a client sends: bad requests get 4xx, a damaged snapshot 503. The answer
  // may look into the request's views only during the call; bodies by reference are kept alive by
  // it.
  Response handle(const Request& request) const;

  static std::span<const RouteInfo> routes();

  struct State;

 private:
  explicit Service(std::unique_ptr<const State> state);
  std::unique_ptr<const State> state_;
};

}  // namespace metier::api
