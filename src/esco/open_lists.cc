// Lists of the ESCO Open API.
#include "esco/open_call.h"

namespace metier::esco {
namespace {

using snapshot::Relation;

Reply done(JsonWriter& json) {
  Reply out;
  out.body = json.take();
  return out;
}

// "concepts":[…] ends the links, "_embedded":{…} the answer.
void write_members(const OpenCall& call, std::span<const Node> nodes, JsonWriter& json) {
  OpenJson open(call.view, json);
  json.key("concepts").begin_array();
  for (const Node& node : nodes) open.list_link(node);
  json.end_array().end_object().key("_embedded").begin_object();
  for (const Node& node : nodes) {
    json.key(uri_of(call.taxonomy(), node));
    open.resource(node);
  }
  json.end_object().end_object();
}

}  // namespace

Reply list_by_uris(const OpenCall& call, Class c) {
  const auto uris = call.request.list("uris");
  if (uris.empty()) return missing_parameter(call.request, "uris", "List");
  if (uris.size() > kMaxPage) return wrong_value(call.request, "uris", "more than 1000 of them");
  std::vector<Node> nodes;
  for (const auto uri : uris) {
    const Node node = find_node(call.taxonomy(), decoded_uri(uri));
    if (node.valid() && (c == Class::concept_ || class_of(call.taxonomy(), node) == c))
      nodes.push_back(node);
  }
  JsonWriter json(1024 * 1024);
  json.begin_object().field("count", nodes.size()).field("language", call.view.language_code);
  json.key("_links").begin_object().key("self").begin_object();
  json.field("href", open_self(call.request)).end_object();
  write_members(call, nodes, json);
  return done(json);
}

Reply list_by_scheme(const OpenCall& call, Class c) {
  const auto in_scheme = call.request.value("inScheme");
  if (in_scheme.empty()) return missing_parameter(call.request, "inScheme", "String");
  Page page;
  if (auto wrong = read_page(call.request, page)) return *wrong;
  bool obsolete = false;
  if (auto wrong = read_flag(call.request, "viewObsolete", obsolete)) return *wrong;
  const auto& t = call.taxonomy();
  const ConceptId scheme = t.find_uri(decoded_uri(in_scheme));
  auto all = c == Class::concept_ ? fixed_of(decoded_uri(in_scheme)) : std::vector<Node>();
  if (scheme.valid())
    for (const ConceptId id : of_class(t, t.related(scheme, Relation::scheme_member), c, obsolete))
      all.push_back({id, nullptr});
  JsonWriter json(1024 * 1024);
  json.begin_object().field("limit", page.limit).field("offset", page.first);
  json.field("total", all.size()).field("language", call.view.language_code);
  json.key("_links").begin_object();
  write_open_pages(call.request, page, all.size(), json);
  write_members(call, page.of(all), json);
  return done(json);
}

// Every skill, or occupation, together with the groups above it.
Reply full_hierarchy(const OpenCall& call, Class c) {
  bool obsolete = false;
  if (auto wrong = read_flag(call.request, "viewObsolete", obsolete)) return *wrong;
  const auto& t = call.taxonomy();
  const ConceptKind group = c == Class::skill ? ConceptKind::skill_group : ConceptKind::isco_group;
  std::vector<ConceptId> all;
  for (std::size_t i = 0; i < t.concept_count(); ++i) {
    const ConceptId id(i);
    const bool wanted = t.kind(id) == group || class_of(t.kind(id)) == c;
    if (wanted && (obsolete || t.status(id) != snapshot::Status::obsolete)) all.push_back(id);
  }
  JsonWriter json(all.size() * 1024);
  json.begin_object().field("total", all.size()).field("language", call.view.language_code);
  json.key("_links").begin_object().key("self").begin_object();
  json.field("href", open_self(call.request)).end_object().end_object();
  json.key("_embedded").begin_object().key("fullHierarchy").begin_array();
  OpenJson open(call.view, json);
  for (const ConceptId id : all) open.hierarchy_member(id);
  json.end_array().end_object().end_object();
  return done(json);
}

}  // namespace metier::esco
