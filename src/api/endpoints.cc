// The endpoints of /v1, in the order of openapi.yaml, and the table that says where each one is.
#include "api/json_parts.h"
#include "api/problem.h"
#include "api/resolve.h"
#include "api/state.h"

namespace metier::api {
namespace {

Response json_response(std::string body) {
  Response out;
  out.body = std::move(body);
  return out;
}

// ---- one concept

std::string_view noun(ConceptKind kind) {
  switch (kind) {
    case ConceptKind::occupation:
      return "an occupation";
    case ConceptKind::skill:
      return "a skill";
    case ConceptKind::skill_group:
      return "a skill group";
    case ConceptKind::isco_group:
      return "an ISCO group";
    case ConceptKind::concept_scheme:
      break;
  }
  return "a concept scheme";
}

std::string_view path_of(ConceptKind kind) {
  switch (kind) {
    case ConceptKind::occupation:
      return "/v1/occupations";
    case ConceptKind::skill:
      return "/v1/skills";
    case ConceptKind::skill_group:
      return "/v1/skill-groups";
    case ConceptKind::isco_group:
      return "/v1/isco";
    case ConceptKind::concept_scheme:
      break;
  }
  return "/v1/concepts";
}

Resolution resolved(const Call& call, std::string_view text, std::optional<ConceptKind> kind) {
  // Cannot fail: the service opened both indexes.
  auto found = call.service.resolver->resolve(text, {kind, call.lang});
  return found ? std::move(*found) : Resolution{};
}

Response unknown_concept(const Call& call, std::string_view text, const Resolution& found) {
  Problem p;
  p.status = 404;
  p.title = "Unknown concept";
  p.detail = fmt::format("Nothing in this release is called \"{}\".", excerpt(text));
  p.has_suggestions = true;
  for (const ConceptId id : found.suggestions)
    p.suggestions.push_back(concept_ref(call.taxonomy(), id, call.lang));
  return p.response();
}

Response other_kind(const Call& call, ConceptId id, ConceptKind wanted) {
  const auto kind = call.taxonomy().kind(id);
  Problem p;
  p.status = 404;
  p.title = "Concept of another kind";
  p.detail = fmt::format("\"{}\" is {}, not {}: ask {}.", excerpt(call.id), noun(kind),
                         noun(wanted), path_of(kind));
  p.has_suggestions = true;
  p.suggestions.push_back(concept_ref(call.taxonomy(), id, call.lang));
  return p.response();
}

// The body that `make` renders, in the language of the call: made once, then kept. `what` is a
// concept, or a number above all concepts for what is none.
template <class Make>
Response cached(const Call& call, std::uint32_t what, Make&& make) {
  const std::uint64_t key =
      std::uint64_t{what} * call.taxonomy().language_count() + call.lang.value;
  auto body = call.service.bodies.find(key);
  if (!body) {
    body = std::make_shared<const std::string>(make());
    call.service.bodies.insert(key, body);
  }
  Response out;
  out.fixed_body = *body;
  out.owner = std::move(body);
  return out;
}

// Runs `build` on the concept of the path when it is of that kind.
template <class Build>
Response concept_of_path(const Call& call, ConceptKind kind, Build&& build) {
  const auto found = resolved(call, call.id, kind);
  if (!found.id.valid()) return unknown_concept(call, call.id, found);
  if (call.taxonomy().kind(found.id) != kind) return other_kind(call, found.id, kind);
  return cached(call, found.id.value,
                [&] { return to_json(build(call.taxonomy(), found.id, call.lang)); });
}

Response get_occupation(const Call& call) {
  return concept_of_path(call, ConceptKind::occupation,
                         [&](const Taxonomy& t, ConceptId id, LanguageId lang) {
                           return occupation_profile(t, id, lang, &call.service.levels);
                         });
}
Response get_skill(const Call& call) {
  return concept_of_path(call, ConceptKind::skill, skill_profile);
}
Response get_skill_group(const Call& call) {
  return concept_of_path(call, ConceptKind::skill_group, skill_group_profile);
}
Response get_isco(const Call& call) {
  return concept_of_path(call, ConceptKind::isco_group, isco_profile);
}

Response get_concept(const Call& call) {
  const auto found = resolved(call, call.text, std::nullopt);
  if (!found.id.valid()) return unknown_concept(call, call.text, found);
  const auto render = [&] {
    return to_json(profile(call.taxonomy(), found.id, call.lang, {call.offset, call.limit},
                           &call.service.levels));
  };
  if (call.taxonomy().kind(found.id) == ConceptKind::concept_scheme) return json_response(render());
  return cached(call, found.id.value, render);
}

// ---- lists

Response list(const Call& call, ConceptKind kind) {
  const auto& t = call.taxonomy();
  std::vector<ConceptId> ids;
  ids.reserve(t.count(kind));
  for (std::size_t i = 0; i < t.concept_count(); ++i)
    if (t.kind(ConceptId(i)) == kind) ids.emplace_back(i);
  JsonWriter json;
  json.begin_object().field("lang", t.language_code(call.lang)).field("total", ids.size());
  json.field("offset", call.offset).field("limit", call.limit);
  add_refs(json, R"("items":)",
           page_by_label(t, std::move(ids), call.lang, {call.offset, call.limit}));
  json.end_object();
  return json_response(json.take());
}

Response list_occupations(const Call& call) {
  return list(call, ConceptKind::occupation);
}
Response list_skills(const Call& call) {
  return list(call, ConceptKind::skill);
}

Response list_tops(const Call& call, ConceptKind kind) {
  const auto what = ConceptId::kNone - static_cast<std::uint32_t>(kind);
  return cached(call, what, [&] {
    const auto& t = call.taxonomy();
    const auto tops = top_groups(t, kind, call.lang);
    JsonWriter json;
    json.begin_object().field("lang", t.language_code(call.lang)).field("total", tops.size());
    add_group_refs(json, R"("items":)", tops);
    json.end_object();
    return json.take();
  });
}

Response list_skill_groups(const Call& call) {
  return list_tops(call, ConceptKind::skill_group);
}
Response list_isco(const Call& call) {
  return list_tops(call, ConceptKind::isco_group);
}

Response get_tree(const Call& call) {
  constexpr std::array<std::string_view, 2> kPillars{"skills", "occupations"};
  const std::string* pillar = call.target.find("pillar");
  if (*pillar != kPillars[0] && *pillar != kPillars[1]) {
    Problem p;
    p.title = "Unknown pillar";
    p.detail = fmt::format("There is no pillar \"{}\".", excerpt(*pillar));
    p.parameter = "pillar";
    p.available.assign(kPillars.begin(), kPillars.end());
    return p.response();
  }
  const auto kind = *pillar == kPillars[0] ? ConceptKind::skill_group : ConceptKind::isco_group;
  constexpr std::uint32_t kTrees = ConceptId::kNone - 16;  // below the lists of tops
  return cached(call, kTrees - static_cast<std::uint32_t>(kind),
                [&] { return tree_json(call.taxonomy(), kind, call.lang); });
}

// ---- service

void add_languages(JsonWriter& json, const Call& call) {
  const auto& t = call.taxonomy();
  json.key("languages").begin_array();
  for (std::size_t l = 0; l < t.language_count(); ++l) {
    json.begin_object().field("code", t.language_code(LanguageId(l)));
    json.field("name", call.service.language_names[l]).end_object();
  }
  json.end_array();
}

void add_schemes(JsonWriter& json, const Call& call) {
  const auto& t = call.taxonomy();
  std::vector<ConceptId> ids;
  for (std::size_t i = 0; i < t.concept_count(); ++i)
    if (t.kind(ConceptId(i)) == ConceptKind::concept_scheme) ids.emplace_back(i);
  json.key("schemes").begin_array();
  for (const auto& ref : page_by_label(t, ids, call.lang, {0, ids.size()})) {
    json.begin_object().field("uri", ref.uri);
    add_label(json, ref.label);
    json.field("members", t.related(ref.id, taxonomy::Relation::scheme_member).size());
    json.end_object();
  }
  json.end_array();
}

Response about(const Call& call) {
  const auto& t = call.taxonomy();
  JsonWriter json;
  json.begin_object().field("name", "Métier").field("version", kVersion);
  json.field("release", call.service.release).field("contentHash", call.service.content_hash);
  json.field("lang", t.language_code(call.lang));
  add_languages(json, call);
  json.key("counts").begin_object();
  json.field("occupations", t.count(ConceptKind::occupation));
  json.field("skills", t.count(ConceptKind::skill));
  json.field("skillGroups", t.count(ConceptKind::skill_group));
  json.field("iscoGroups", t.count(ConceptKind::isco_group));
  json.field("schemes", t.count(ConceptKind::concept_scheme));
  json.field("labels", t.label_count()).end_object();
  add_schemes(json, call);
  json.key("sources").raw(call.service.sources_json);
  json.field("attribution", kAttribution).end_object();
  return json_response(json.take());
}

Response report(const Call& call) {
  Response out;
  out.fixed_body = call.service.report_json;
  out.owner = call.service.snapshot;
  return out;
}

Response openapi(const Call&) {
  Response out;
  out.content_type = "application/yaml";
  out.fixed_body = kOpenApi;
  return out;
}

// ---- table

using Kind = ParameterInfo::Kind;
constexpr ParameterInfo kLang{"lang", Kind::language, false, 0, 8, 0};
constexpr ParameterInfo kUri{"uri", Kind::text, true, 0, 1000, 0};
constexpr ParameterInfo kQ{"q", Kind::text, true, 0, 1000, 0};
constexpr ParameterInfo kType{"type", Kind::type, false, 0, 0, 0};
constexpr ParameterInfo kSearchLimit{"limit", Kind::integer, false, 1, 100, 20};
constexpr ParameterInfo kSearchOffset{"offset", Kind::integer, false, 0, 9900, 0};
constexpr ParameterInfo kSuggestLimit{"limit", Kind::integer, false, 1, 50, 10};
constexpr ParameterInfo kListLimit{"limit", Kind::integer, false, 1, 1000, 100};
constexpr ParameterInfo kOffset{"offset", Kind::integer, false, 0, 1000000, 0};

constexpr ParameterInfo kWhat{"what", Kind::text, true, 0, 100, 0};
constexpr ParameterInfo kFast{"fast", Kind::flag};
constexpr ParameterInfo kThreshold{
    .name = "threshold", .kind = Kind::fraction, .usual = link::kUsualThreshold};
constexpr ParameterInfo kRankLimit{"limit", Kind::integer, false, 1, 100, 10};

constexpr ParameterInfo kQueries{"queries", Kind::text, false, 0, kMaxTarget, 0};
constexpr ParameterInfo kPrefix{"prefix", Kind::text, true, 0, 1000, 0};
constexpr ParameterInfo kReconcileId{"id", Kind::text, true, 0, 1000, 0};
constexpr ParameterInfo kCursor{"cursor", Kind::integer, false, 0, 900, 0};

constexpr ParameterInfo kPillar{"pillar", Kind::text, true, 0, 20, 0};
constexpr std::array kOnlyLang{kLang};
constexpr std::array kTree{kPillar, kLang};
constexpr std::array kList{kLang, kListLimit, kOffset};
constexpr std::array kConcept{kUri, kLang, kListLimit, kOffset};

constexpr std::array kSearch{kQ, kType, kLang, kSearchLimit, kSearchOffset};
constexpr std::array kSuggest{kQ, kType, kLang, kSuggestLimit};
constexpr std::array kRead{kFast, kThreshold};
constexpr std::array kRank{kWhat, kRankLimit};
constexpr ParameterInfo kOccupations{"occupation", Kind::texts, true, 0, 1000, 0};
constexpr std::array kCompare{kOccupations, kLang};
constexpr std::array kReconcile{kQueries, kLang};
constexpr std::array kReconcileSuggest{kPrefix, kLang, kSuggestLimit, kCursor};
constexpr std::array kReconcilePrefix{kPrefix};
constexpr std::array kPreview{kReconcileId, kLang};

constexpr ParameterInfo kOccupation{"occupation", Kind::text, false, 0, 1000, 0};
constexpr ParameterInfo kOneOccupation{"occupation", Kind::text, true, 0, 1000, 0};
constexpr ParameterInfo kIsco{"isco", Kind::text, false, 0, 4, 0};
constexpr ParameterInfo kSkills{"skill", Kind::texts, false, 0, 1000, 0};
constexpr ParameterInfo kCountry{"country", Kind::text, false, 0, 2, 0};
constexpr ParameterInfo kRegion{"region", Kind::text, false, 0, 6, 0};
constexpr ParameterInfo kAdvertLang{"advertLang", Kind::text, false, 0, 3, 0};
constexpr ParameterInfo kSource{"source", Kind::text, false, 0, 200, 0};
constexpr ParameterInfo kFrom{"from", Kind::text, false, 0, 7, 0};
constexpr ParameterInfo kTo{"to", Kind::text, false, 0, 7, 0};
constexpr ParameterInfo kCurrency{"currency", Kind::text, false, 0, 3, 0};
constexpr ParameterInfo kDuplicates{"duplicates", Kind::flag};
constexpr ParameterInfo kBy{"by", Kind::text, false, 0, 100, 0};
constexpr ParameterInfo kMinCount{"minCount", Kind::integer, false, 1, 1000000, 1};
constexpr ParameterInfo kWords{"q", Kind::text, false, 0, 1000, 0};
constexpr std::array kAdverts{kWords, kOccupation, kIsco,        kCountry, kAdvertLang,
                              kLang,  kDuplicates, kSearchLimit, kOffset};
constexpr std::array kAdvertStats{kBy,     kOccupation, kIsco,    kSkills, kCountry,
                                  kRegion, kAdvertLang, kSource,  kFrom,   kTo,
                                  kLang,   kDuplicates, kMinCount};
constexpr std::array kAdvertPay{kBy,     kOccupation, kIsco,       kSkills,  kCountry,
                                kRegion, kAdvertLang, kSource,     kFrom,    kTo,
                                kLang,   kCurrency,   kDuplicates, kMinCount};
constexpr std::array kAdvertProfile{kOneOccupation, kCountry, kRegion, kAdvertLang, kSource,
                                    kFrom,          kTo,      kLang,   kMinCount};
constexpr std::array kAdvertCountries{kOccupation, kIsco, kSkills, kSource, kFrom, kTo, kLang};
constexpr std::array kDuties{kOneOccupation, kCountry, kLang, kMinCount};
constexpr std::array kFacts{kOneOccupation, kLang};

constexpr std::array kRoutes{
    Route{{"/v1/occupations", "GET", kList}, list_occupations},
    Route{{"/v1/occupations/{id}", "GET", kOnlyLang}, get_occupation},
    Route{{"/v1/skills", "GET", kList}, list_skills},
    Route{{"/v1/skills/{id}", "GET", kOnlyLang}, get_skill},
    Route{{"/v1/skill-groups", "GET", kOnlyLang}, list_skill_groups},
    Route{{"/v1/skill-groups/{id}", "GET", kOnlyLang}, get_skill_group},
    Route{{"/v1/isco", "GET", kOnlyLang}, list_isco},
    Route{{"/v1/isco/{id}", "GET", kOnlyLang}, get_isco},
    Route{{"/v1/concepts", "GET", kConcept}, get_concept},
    Route{{"/v1/tree", "GET", kTree}, get_tree},
    Route{{"/v1/search", "GET", kSearch}, get_search},
    Route{{"/v1/suggest", "GET", kSuggest}, get_suggest},
    Route{{"/v1/read", "POST", kRead}, read_text},
    Route{{"/v1/rank", "POST", kRank}, rank_text},
    Route{{"/v1/match", "POST", {}}, match_profile},
    Route{{"/v1/gap", "POST", {}}, gap_of_profile},
    Route{{"/v1/moves", "POST", {}}, moves_of_profile},
    Route{{"/v1/compare", "GET", kCompare}, get_compare},
    Route{{"/v1/compare", "POST", {}}, post_compare},
    Route{{"/v1/documents", "POST", {}}, read_file},
    Route{{"/v1/documents/profile", "POST", kOnlyLang}, read_person},
    Route{{"/v1/team", "POST", {}}, cover_team},
    Route{{"/v1/draft", "POST", {}}, post_draft},
    Route{{"/v1/check", "POST", {}}, post_check},
    Route{{"/v1/adverts", "GET", kAdverts, false, true}, list_adverts},
    Route{{"/v1/adverts/{id}", "GET", {}, false, true}, get_advert},
    Route{{"/v1/adverts/stats", "GET", kAdvertStats, false, true}, get_advert_stats},
    Route{{"/v1/adverts/pay", "GET", kAdvertPay, false, true}, get_advert_pay},
    Route{{"/v1/adverts/profile", "GET", kAdvertProfile, false, true}, get_advert_profile},
    Route{{"/v1/adverts/countries", "GET", kAdvertCountries, false, true}, get_advert_countries},
    Route{{"/v1/adverts/duties", "GET", kDuties, false, true}, get_duties},
    Route{{"/v1/guide", "GET", kFacts, false, true}, get_guide},
    Route{{"/v1/facts", "GET", kFacts, false, true}, get_facts},
    Route{{"/v1/about", "GET", kOnlyLang}, about},
    Route{{"/v1/report", "GET", {}}, report},
    Route{{"/reconcile", "GET", kReconcile, true}, get_reconcile},
    Route{{"/reconcile", "POST", kOnlyLang, true}, post_reconcile},
    Route{{"/reconcile/suggest/entity", "GET", kReconcileSuggest, true}, reconcile_suggest_entity},
    Route{{"/reconcile/suggest/type", "GET", kReconcilePrefix, true}, reconcile_suggest_type},
    Route{{"/reconcile/suggest/property", "GET", kReconcilePrefix, true},
          reconcile_suggest_property},
    Route{{"/reconcile/preview", "GET", kPreview, true}, reconcile_preview},
    Route{{"/openapi.yaml", "GET", {}}, openapi},
};

}  // namespace

std::span<const Route> route_table() {
  return kRoutes;
}

}  // namespace metier::api
