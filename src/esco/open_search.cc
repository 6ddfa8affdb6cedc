// Searching in the ESCO Open API, and the groups of an occupation's skills.
#include <simdjson.h>

#include <algorithm>

#include "esco/open_call.h"

namespace metier::esco {
namespace {

using snapshot::LabelKind;
using snapshot::NoteKind;
using snapshot::Relation;

Reply done(JsonWriter& json, std::string_view type = {}) {
  Reply out;
  if (!type.empty()) out.content_type = type;
  out.body = json.take();
  return out;
}

// ---- GET /search

// In the order of LabelKind; descriptions are not searched. Roles of labels, which the tables do
// not tell, are taken and echoed; they filter nothing.
constexpr std::array<std::string_view, 4> kLabelKinds{"prefLabel", "altLabel", "hiddenLabel",
                                                      "description"};
constexpr std::array<std::string_view, 2> kFacets{"type", "inScheme"};

template <std::size_t N>
Wrong check_values(const Request& request, std::string_view name,
                   const std::array<std::string_view, N>& allowed) {
  for (const auto value : request.list(name))
    if (std::find(allowed.begin(), allowed.end(), value) == allowed.end())
      return wrong_value(request, name, value);
  return std::nullopt;
}

Wrong read_wanted(const Request& request, Wanted& out) {
  out.text = request.value("text");
  for (const auto type : request.list("type")) {
    const auto c = class_of_type(type);
    if (!c) return wrong_value(request, "type", type);
    out.classes.push_back(*c);
  }
  for (const auto scheme : request.list("inScheme")) out.schemes.push_back(decoded_uri(scheme));
  for (const auto role : request.list("hasLabelRole")) {
    const auto uri = decoded_uri(role);
    if (!uri.starts_with("http://data.europa.eu/esco/label-role/") || find_fixed(uri) == nullptr)
      return wrong_value(request, "hasLabelRole", role);
  }
  if (auto wrong = check_values(request, "hasLabel", kLabelKinds)) return wrong;
  const auto kinds = request.list("hasLabel");
  if (!kinds.empty()) out.label_kinds = 0;
  for (const auto kind : kinds)
    out.label_kinds |=
        1U << (std::find(kLabelKinds.begin(), kLabelKinds.end(), kind) - kLabelKinds.begin());
  if (auto wrong = check_values(request, "facet", kFacets)) return wrong;
  return read_flag(request, "viewObsolete", out.obsolete);
}

// A parameter as it was given; null where it was not.
void echo(const Request& request, std::string_view name, JsonWriter& json) {
  const auto values = request.list(name);
  json.key(name);
  if (values.empty()) {
    json.null();
    return;
  }
  json.begin_array();
  for (const auto value : values) json.value(decoded_uri(value));
  json.end_array();
}

void write_facets(const OpenCall& call, const std::vector<Found>& found, JsonWriter& json) {
  json.key("facets").begin_object();
  for (const auto facet : call.request.list("facet")) {
    json.key(facet).begin_object();
    for (const auto& [value, count] : count_facet(call.view, found, facet))
      json.field(value, count);
    json.end_object();
  }
  json.end_object();
}

// ---- POST /api/search

struct Filter {
  std::vector<std::string> types, statuses, schemes, codes, nace_codes, reuse_levels;
  std::string text, language, version;
  Page page;
};

Wrong read_text(const Request& request, simdjson::dom::object body, const char* name,
                std::string& out) {
  const auto field = body[name];
  if (field.error() != simdjson::SUCCESS || field.is_null()) return std::nullopt;
  std::string_view text;
  if (field.get(text) != simdjson::SUCCESS) return wrong_value(request, name, "no text");
  out = text;
  return std::nullopt;
}

Wrong read_strings(const Request& request, simdjson::dom::object body, const char* name,
                   std::vector<std::string>& out) {
  const auto field = body[name];
  if (field.error() != simdjson::SUCCESS || field.is_null()) return std::nullopt;
  simdjson::dom::array list;
  if (field.get(list) != simdjson::SUCCESS) return wrong_value(request, name, "no array");
  for (const simdjson::dom::element one : list) {
    std::string_view text;
    if (one.get(text) != simdjson::SUCCESS) return wrong_value(request, name, "no text in it");
    out.emplace_back(text);
  }
  return std::nullopt;
}

Wrong read_number(const Request& request, simdjson::dom::object body, const char* name,
                  std::int64_t minimum, std::size_t& out) {
  const auto field = body[name];
  if (field.error() != simdjson::SUCCESS || field.is_null()) return std::nullopt;
  std::int64_t value = 0;
  if (field.get(value) != simdjson::SUCCESS) return wrong_value(request, name, "no number");
  if (value < minimum) return open_out_of_range(name, minimum);
  out = static_cast<std::size_t>(value);
  return std::nullopt;
}

Wrong read_filter(const Request& request, simdjson::dom::parser& parser, Filter& out) {
  if (request.body.empty()) return std::nullopt;
  simdjson::dom::object body;
  if (parser.parse(request.body.data(), request.body.size()).get(body) != simdjson::SUCCESS)
    return open_error(request, 400, "HttpMessageNotReadableException",
                      "The body is no JSON object");
  const std::pair<const char*, std::vector<std::string>*> lists[] = {
      {"conceptTypes", &out.types},   {"statuses", &out.statuses},
      {"labels", &out.schemes},       {"codes", &out.codes},
      {"naceCodes", &out.nace_codes}, {"reuseLevels", &out.reuse_levels}};
  for (const auto& [name, list] : lists)
    if (auto wrong = read_strings(request, body, name, *list)) return wrong;
  const std::pair<const char*, std::string*> texts[] = {
      {"text", &out.text}, {"language", &out.language}, {"version", &out.version}};
  for (const auto& [name, text] : texts)
    if (auto wrong = read_text(request, body, name, *text)) return wrong;
  if (auto wrong = read_number(request, body, "limit", 1, out.page.limit)) return wrong;
  if (auto wrong = read_number(request, body, "offset", 0, out.page.first)) return wrong;
  out.page.limit = std::min(out.page.limit, kMaxPage);
  return std::nullopt;
}

bool contains(const std::vector<std::string>& all, std::string_view one) {
  return all.empty() || std::find(all.begin(), all.end(), one) != all.end();
}

// "occupation", "skill", "knowledge", "skill-group", "occupation-group"
std::string_view filter_type(const Taxonomy& t, ConceptId id) {
  switch (t.kind(id)) {
    case ConceptKind::occupation:
      return "occupation";
    case ConceptKind::skill:
      return t.skill_type(id) == snapshot::SkillType::knowledge ? "knowledge" : "skill";
    case ConceptKind::skill_group:
      return "skill-group";
    case ConceptKind::isco_group:
      return "occupation-group";
    case ConceptKind::concept_scheme:
      break;
  }
  return "";
}

// A code stands for all that begin with it.
bool has_code(const Filter& filter, std::string_view code) {
  if (filter.codes.empty()) return true;
  return std::any_of(filter.codes.begin(), filter.codes.end(), [&](const std::string& wanted) {
    return code == wanted || (code.starts_with(wanted) && code.substr(wanted.size(), 1) == ".");
  });
}

bool passes(const Taxonomy& t, const Filter& filter, ConceptId id) {
  const auto& record = t.record(id);
  if (!contains(filter.types, filter_type(t, id)) || !has_code(filter, t.code(id))) return false;
  if (!contains(filter.reuse_levels, reuse_level_uri(t, id))) return false;
  if (!contains(filter.statuses, taxonomy::name(t.status(id)))) return false;
  const auto nace = t.text(TextId(record.nace));
  return filter.nace_codes.empty() ||
         std::any_of(filter.nace_codes.begin(), filter.nace_codes.end(), [&](const auto& wanted) {
           return nace.find(wanted) != std::string_view::npos;
         });
}

void write_filtered(const View& view, ConceptId id, JsonWriter& json) {
  const auto& t = view.taxonomy();
  json.begin_object().field("uri", t.uri(id)).field("title", t.label(id, view.language));
  json.key("altLabels").begin_array();
  const auto labels = t.labels(id, view.language);
  for (auto l = labels.first; l.value < labels.last.value; ++l.value)
    if (t.label_kind(l) == LabelKind::alternative) json.value(t.label_text(l));
  json.end_array();
  json.field("description", t.note(id, NoteKind::description, view.language).text);
  json.field("code", t.code(id)).field("status", taxonomy::name(t.status(id)));
  json.key("inScheme").begin_array();
  for (const ConceptId scheme : t.related(id, Relation::in_scheme)) json.value(t.uri(scheme));
  json.end_array().end_object();
}

// ---- GET /api/skill-groups

// The groups on the second level that a skill is in: what stands below the tops.
std::vector<ConceptId> second_level(const Taxonomy& t, ConceptId skill) {
  std::vector<ConceptId> out;
  for (const ConceptId group : ancestors(t, skill)) {
    // Of the skills pillar alone: "S3", not a field of education.
    if (t.kind(group) != ConceptKind::skill_group || !t.code(group).starts_with("S")) continue;
    const auto above = t.related(group, Relation::broader);
    const bool below_top = std::any_of(above.begin(), above.end(), [&](ConceptId top) {
      return t.related(top, Relation::broader).empty();
    });
    if (below_top) out.push_back(group);
  }
  return out;
}

struct Counts {
  std::size_t essential = 0, optional = 0;
};

}  // namespace

Reply search(const OpenCall& call) {
  const Request& request = call.request;
  Wanted wanted;
  if (auto wrong = read_wanted(request, wanted)) return *wrong;
  Page page;
  if (auto wrong = read_page(request, page)) return *wrong;
  const auto found = find(call.view, wanted);
  JsonWriter json(64 * 1024);
  json.begin_object().field("limit", page.limit).field("offset", page.first);
  json.field("total", found.size()).field("language", call.view.language_code).key("text");
  wanted.text.empty() ? json.null() : json.value(wanted.text);
  for (const std::string_view name : {"hasLabel", "hasLabelRole", "type", "inScheme", "facet"})
    echo(request, name, json);
  write_facets(call, found, json);
  json.key("_links").begin_object();
  write_open_pages(request, page, found.size(), json);
  json.end_object().key("_embedded").begin_array();
  OpenJson open(call.view, json);
  for (const Found& one : page.of(found)) open.found(one.id);
  json.end_array().end_object();
  return done(json);
}

// The body of a filtered search may name release and language, as other requests do in their query.
Reply filtered_search(const OpenCall& call) {
  simdjson::dom::parser parser;
  Filter filter;
  if (auto wrong = read_filter(call.request, parser, filter)) return *wrong;
  const Release* const release =
      filter.version.empty() ? &call.view.release : call.releases.find(filter.version);
  if (release == nullptr) return wrong_value(call.request, "version", filter.version);
  const auto chosen = choose_language(
      release->taxonomy(), filter.language.empty() ? call.view.language_code : filter.language);
  if (!chosen) return wrong_value(call.request, "language", filter.language);
  const View view = view_of(call.releases, *release, call.request, chosen->code);
  Wanted wanted;
  wanted.text = filter.text;
  wanted.schemes = filter.schemes;
  wanted.obsolete = contains(filter.statuses, "obsolete");
  std::vector<ConceptId> all;
  for (const Found& one : find(view, wanted))
    if (passes(view.taxonomy(), filter, one.id)) all.push_back(one.id);
  JsonWriter json;
  json.begin_array();
  for (const ConceptId id : filter.page.of(all)) write_filtered(view, id, json);
  json.end_array();
  return done(json, "application/json");
}

Reply skill_groups(const OpenCall& call) {
  const Request& request = call.request;
  for (const std::string_view name : {"occupationUri", "language", "version"})
    if (request.value(name).empty()) return missing_parameter(request, name, "String");
  const auto& t = call.taxonomy();
  const std::string uri = decoded_uri(request.value("occupationUri"));
  const ConceptId occupation = t.find_uri(uri);
  if (!occupation.valid() || t.kind(occupation) != ConceptKind::occupation)
    return open_not_found(fmt::format("Occupation not found {}", excerpt(uri)));
  std::map<ConceptId, Counts> groups;
  const auto essential = t.related(occupation, Relation::essential_skill);
  const auto optional = t.related(occupation, Relation::optional_skill);
  for (const ConceptId skill : essential)
    for (const ConceptId group : second_level(t, skill)) ++groups[group].essential;
  for (const ConceptId skill : optional)
    for (const ConceptId group : second_level(t, skill)) ++groups[group].optional;
  std::vector<std::pair<ConceptId, Counts>> sorted(groups.begin(), groups.end());
  std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) {
    return a.second.essential + a.second.optional > b.second.essential + b.second.optional;
  });
  JsonWriter json;
  json.begin_object().field("uri", uri).field("totalEssentialSkills", essential.size());
  json.field("totalOptionalSkills", optional.size()).key("skillGroups").begin_array();
  for (const auto& [group, counts] : sorted) {
    json.begin_object()
        .field("uri", t.uri(group))
        .field("title", t.label(group, call.view.language));
    json.field("relatedEssentialSkills", counts.essential);
    json.field("relatedOptionalSkills", counts.optional).end_object();
  }
  json.end_array().end_object();
  return done(json, "application/json");
}

}  // namespace metier::esco
