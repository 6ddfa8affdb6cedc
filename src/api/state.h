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
#include "api/resolve.h"
#include "api/service.h"
#include "esco/esco.h"
#include "levels/levels.h"
#include "link/link.h"
#include "mapping/mapping.h"
#include "market/market.h"
#include "match/match.h"
#include "people/people.h"
#include "search/search.h"

namespace metier::api {

// The parts of a snapshot that answer, opened and checked.
struct Parts {
  std::shared_ptr<const snapshot::Snapshot> snapshot;
  search::Index index;
  link::Reader reader;
  link::Ranker ranker;
  levels::Levels levels;

  static Result<Parts> open(std::shared_ptr<const snapshot::Snapshot> snapshot);
};

struct Service::State {
  const std::shared_ptr<const snapshot::Snapshot> snapshot;
  const search::Index index;
  const link::Reader reader;
  const link::Ranker ranker;
  const levels::Levels levels;
  std::optional<Resolver> resolver;       // always there once make() is done; looks into `index`
  std::optional<mapping::Mapper> mapper;  // the same; into `ranker` too
  std::optional<people::CvReader> cv_reader;  // the same; into `reader` and `mapper`
  std::optional<match::Ground> ground;        // the same
  mutable BodyCache bodies;
  // Of ESCO's services: concepts as they are written.
  struct EscoConcepts : esco::Kept {
    explicit EscoConcepts(std::size_t max_bytes) : texts(max_bytes) {}
    Text find(std::uint64_t key) override { return texts.find(key); }
    void insert(std::uint64_t key, Text text) override { texts.insert(key, std::move(text)); }
    BodyCache texts;
  };
  mutable EscoConcepts esco_concepts;
  std::optional<esco::Releases> releases;  // always there once make() is done; this one among them

  std::shared_ptr<const market::Live> adverts;
  std::optional<market::DutyReader> duties;  // always there once make() is done

  std::vector<Asset> assets;
  std::string page_policy;
  std::unordered_map<std::string_view, const Asset*> asset_by_path;

  // Read from the snapshot once, when the service is opened.
  std::string release;
  std::string sources_json;  // array of {"name","size","hash"}
  std::string_view report_json;
  std::vector<std::string> language_names;  // index = LanguageId, each in its own language
  std::string content_hash;                 // hexadecimal
  std::uint64_t etag_seed = 0;              // content and program: part of every ETag

  State(Parts parts, std::size_t cache_bytes, std::size_t esco_cache_bytes)
      : snapshot(std::move(parts.snapshot)),
        index(std::move(parts.index)),
        reader(std::move(parts.reader)),
        ranker(std::move(parts.ranker)),
        levels(std::move(parts.levels)),
        bodies(cache_bytes),
        esco_concepts(esco_cache_bytes) {}
  State(const State&) = delete;
  State& operator=(const State&) = delete;
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
  std::string_view text;  // parameter "q", "uri" or "what"
  bool fast = false;
  float threshold = 0;

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

Response get_search(const Call& call);   // GET /v1/search
Response get_suggest(const Call& call);  // GET /v1/suggest
Response read_text(const Call& call);    // POST /v1/read
Response rank_text(const Call& call);    // POST /v1/rank
Response get_compare(const Call& call);  // GET /v1/compare
// Body of GET /v1/tree: all that is below the tops of these groups.
std::string tree_json(const Taxonomy& t, ConceptKind groups, LanguageId lang);
Response post_compare(const Call& call);
Response post_draft(const Call& call);  // POST /v1/draft
Response post_check(const Call& call);  // POST /v1/check

// The answer to OPTIONS, which browsers ask before they send what a plain page could not: the
// methods of the path, "GET, HEAD, OPTIONS", and that any header may come with them.
Response allow_methods(std::string allow);
Response read_person(const Call& call);       // POST /v1/documents/profile
Response cover_team(const Call& call);        // POST /v1/team
Response read_file(const Call& call);         // POST /v1/documents
Response match_profile(const Call& call);     // POST /v1/match
Response gap_of_profile(const Call& call);    // POST /v1/gap
Response moves_of_profile(const Call& call);  // POST /v1/moves

Response list_adverts(const Call& call);          // GET /v1/adverts
Response get_advert(const Call& call);            // GET /v1/adverts/{id}
Response get_advert_stats(const Call& call);      // GET /v1/adverts/stats
Response get_advert_pay(const Call& call);        // GET /v1/adverts/pay
Response get_advert_profile(const Call& call);    // GET /v1/adverts/profile
Response get_advert_countries(const Call& call);  // GET /v1/adverts/countries
Response get_duties(const Call& call);            // GET /v1/adverts/duties
Response get_guide(const Call& call);             // GET /v1/guide
Response get_facts(const Call& call);             // GET /v1/facts

// ESCO's own services; nullopt for a path that is none of theirs.
std::optional<Response> answer_esco(const Service::State& service, const Request& request,
                                    const Target& target);
// In their form, that a request is wrong before its target could be read; nullopt as above.
std::optional<Response> esco_error(const Request& request, unsigned status,
                                   std::string_view message);
// The OpenRefine reconciliation service.
Response get_reconcile(const Call& call);   // GET /reconcile
Response post_reconcile(const Call& call);  // POST /reconcile
Response reconcile_suggest_entity(const Call& call);
Response reconcile_suggest_type(const Call& call);
Response reconcile_suggest_property(const Call& call);
Response reconcile_preview(const Call& call);

extern const std::string_view kOpenApi;  // the text of openapi.yaml

}  // namespace metier::api
