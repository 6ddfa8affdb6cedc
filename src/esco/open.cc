// The ESCO Open API: which path is what, and the addresses of one concept.
#include <array>

#include "esco/esco.h"
#include "esco/open_call.h"
#include "esco/past.h"
#include "rdf/rdf.h"

namespace metier::esco {
namespace {

// ---- one concept

struct Address {
  Class c = Class::concept_;  // that its path names
  std::string uri;
  std::string_view action;  // "related", ...; empty for the concept itself
};

std::string_view java_name(Class c) {  // in messages
  switch (c) {
    case Class::skill:
      return "Skill";
    case Class::concept_:
      return "Concept";
    case Class::occupation:
    case Class::scheme:  // the service itself says "Occupation" of a scheme
      break;
  }
  return "Occupation";
}

// Concepts may be asked for by the path of all concepts, whatever they are.
Node node_of(const OpenCall& call, const Address& address) {
  const Node node = find_node(call.taxonomy(), address.uri);
  if (!node.valid() || address.c == Class::concept_) return node;
  return class_of(call.taxonomy(), node) == address.c ? node : Node{};
}

Reply not_found(const Address& address) {
  return open_not_found(fmt::format("{} not found {}", java_name(address.c), excerpt(address.uri)));
}

Reply done(JsonWriter& json) {
  Reply out;
  out.body = json.take();
  return out;
}

// What the client would rather have than JSON: of the types with the highest weight the first.
std::optional<rdf::Format> wanted_format(std::string_view accept) {
  std::optional<rdf::Format> best;
  int best_weight = 0;
  for (const auto& [type, weight] : weighed(accept)) {
    if (weight <= best_weight) continue;
    if (type == "application/json" || type == "application/hal+json" || type == "*/*") {
      best = std::nullopt;
      best_weight = weight;
    }
    for (const auto format :
         {rdf::Format::turtle, rdf::Format::rdf_xml, rdf::Format::jsonld, rdf::Format::ntriples})
      if (type == rdf::media_type(format)) {
        best = format;
        best_weight = weight;
      }
  }
  return best;
}

Reply get_resource(const OpenCall& call, const Address& address) {
  const Node node = node_of(call, address);
  if (!node.valid()) return not_found(address);
  const auto format = wanted_format(call.request.accept);
  if (format && node.id.valid())
    return {200, std::string(rdf::media_type(*format)) + ";charset=UTF-8",
            rdf::concept_text(call.taxonomy(), node.id, *format)};
  JsonWriter json(16 * 1024);
  OpenJson(call.view, json).resource(node);
  return done(json);
}

Reply get_hierarchy(const OpenCall& call, const Address& address) {
  const Node node = node_of(call, address);
  if (!node.valid()) return not_found(address);
  JsonWriter json;
  OpenJson(call.view, json).hierarchy(node);
  return done(json);
}

// The service fails on what it does not know here, and clients know it so.
Reply unknown_in_history(const OpenCall& call, const Address& address) {
  return open_error(call.request, 500, "NotFoundException",
                    fmt::format("Resource not found {}", excerpt(address.uri)));
}

// A concept that the release no longer has is shown as the last one that had it does.
std::optional<View> view_with(const OpenCall& call, const Address& address) {
  if (find_fixed(address.uri) != nullptr) return call.view;
  const Release* const release = release_with(call.releases, address.uri, call.view.release);
  if (release == nullptr) return std::nullopt;
  return view_of(call.releases, *release, call.request, call.view.language_code);
}

Reply get_conversion(const OpenCall& call, const Address& address) {
  const auto view = view_with(call, address);
  if (!view) return unknown_in_history(call, address);
  const Node node = find_node(view->taxonomy(), address.uri);
  std::vector<Linked> by, replaces;
  if (node.id.valid()) {
    for (const ConceptId id : became(call.releases, address.uri, call.view.release))
      if (const auto uri = call.taxonomy().uri(id); uri != address.uri)
        by.push_back({uri, call.view.title({id, nullptr})});
    for (const auto uri : replaced(call.releases, address.uri, call.view.release))
      replaces.push_back({uri, {}});
  }
  JsonWriter json;
  OpenJson(*view, json).conversion(node, by, replaces);
  return done(json);
}

Reply get_history(const OpenCall& call, const Address& address) {
  const auto view = view_with(call, address);
  if (!view) return unknown_in_history(call, address);
  const Node node = find_node(view->taxonomy(), address.uri);
  bool full = false;
  if (auto wrong = read_flag(call.request, "fullHistory", full)) return *wrong;
  const auto history = history_of(call.releases, address.uri, call.view.release, full);
  JsonWriter json;
  OpenJson open(*view, json);
  json.begin_object();
  open.head(node);
  json.field("language", call.view.language_code).key("versions").begin_array();
  for (const auto& one : history) json.value(one.version);
  json.end_array().key("_embedded").begin_object().key("history");
  write_changes(history, json);
  json.end_object();
  json.key("_links").begin_object();
  open.self(node);
  json.end_object().end_object();
  return done(json);
}

// ---- related concepts

bool may_have(Class c, Link link) {
  constexpr std::array kKinds{ConceptKind::occupation, ConceptKind::skill, ConceptKind::isco_group,
                              ConceptKind::concept_scheme};
  for (const ConceptKind kind : kKinds)
    if (class_of(kind) == c)
      for (const Link one : links_of(kind))
        if (one == link) return true;
  return false;
}

std::vector<Node> related_nodes(const OpenCall& call, Node node, Link link,
                                std::string_view scheme) {
  if (!node.valid()) return {};
  const auto& t = call.taxonomy();
  auto out = targets(t, node, link);
  const ConceptId in = scheme.empty() ? ConceptId() : t.find_uri(scheme);
  std::erase_if(out, [&](const Node& other) {
    if (!other.id.valid()) return !scheme.empty();
    if (t.status(other.id) == snapshot::Status::obsolete) return true;
    const auto schemes = t.related(other.id, snapshot::Relation::in_scheme);
    return !scheme.empty() && std::find(schemes.begin(), schemes.end(), in) == schemes.end();
  });
  sort_by_title(call.view, out);
  return out;
}

Reply get_related(const OpenCall& call, const Address& address, bool hierarchy) {
  const Request& request = call.request;
  const std::string type = fmt::format("{}RelatedRelationEnum", java_name(address.c));
  const auto relation = request.value("relation");
  if (relation.empty()) return missing_parameter(request, "relation", type);
  const auto link = find_link(relation, Api::open);
  if (!link || !may_have(address.c, *link)) return wrong_value(request, "relation", relation);
  Page page;
  if (auto wrong = read_page(request, page)) return *wrong;
  const std::string scheme = decoded_uri(request.value("inScheme"));
  const auto all = related_nodes(call, node_of(call, address), *link, scheme);
  JsonWriter json;
  OpenJson open(call.view, json);
  json.begin_object().field("limit", page.limit).field("offset", page.first);
  json.field("total", all.size()).field("language", call.view.language_code);
  json.field("uri", address.uri).field("relation", relation).key("inScheme");
  scheme.empty() ? json.null() : json.value(scheme);
  json.key("_links").begin_object();
  write_open_pages(request, page, all.size(), json);
  json.end_object().key("_embedded").begin_object().key(relation).begin_array();
  for (const Node& node : page.of(all)) open.related(node, hierarchy);
  json.end_array().end_object().end_object();
  return done(json);
}

Reply get_address(const OpenCall& call, const Address& address) {
  if (address.action.empty()) return get_resource(call, address);
  if (address.c == Class::scheme) return open_error(call.request, 404, "NotFound", "No such path");
  if (address.action == "related") return get_related(call, address, false);
  if (address.action == "related-hierarchy") return get_related(call, address, true);
  if (address.action == "hierarchy") return get_hierarchy(call, address);
  if (address.action == "conversion") return get_conversion(call, address);
  if (address.action == "history") return get_history(call, address);
  return open_error(call.request, 404, "NotFound", "No such path");
}

// ---- what the service says of itself

Reply get_prefixes() {
  JsonWriter json;
  json.begin_array();
  for (const Prefix& prefix : prefixes())
    json.begin_object().field("name", prefix.name).field("uri", prefix.uri).end_object();
  json.end_array();
  return {200, "application/json", json.take()};
}

Reply get_languages() {
  JsonWriter json;
  json.begin_object().field("defaultLanguage", "en").key("all").begin_array();
  for (const auto code : official_languages()) json.value(code);
  json.end_array().key("supportedRules").begin_object();
  json.key("uk").begin_object().field("minVersion", "v1.1.0").end_object();
  json.key("en-us").begin_object().field("maxVersion", "v1.0.9").end_object();
  json.end_object().end_object();
  return {200, "application/json", json.take()};
}

// ---- paths

// "/skill/skill:ccd0…/related"
std::optional<Address> address_of(std::string_view path) {
  const std::size_t slash = path.find('/', 1);
  if (slash == std::string_view::npos) return std::nullopt;
  Address out;
  bool known = false;
  for (const Class c : {Class::skill, Class::occupation, Class::concept_, Class::scheme}) {
    if (names(c, Api::open).path != path.substr(1, slash - 1)) continue;
    out.c = c;
    known = true;
  }
  std::string_view id = path.substr(slash + 1);
  const std::size_t colon = id.find(':');
  if (!known || colon == std::string_view::npos) return std::nullopt;
  if (const std::size_t end = id.find('/'); end != std::string_view::npos) {
    out.action = id.substr(end + 1);
    id = id.substr(0, end);
  }
  if (colon >= id.size()) return std::nullopt;
  for (const Prefix& prefix : prefixes())
    if (prefix.name == id.substr(0, colon))
      out.uri = std::string(prefix.uri) + std::string(id.substr(colon + 1));
  if (out.uri.empty()) out.uri = id;
  return out;
}

struct ListPath {
  std::string_view path;
  Class c;
};
constexpr std::array kLists{
    ListPath{"/skill-list", Class::skill}, ListPath{"/occupation-list", Class::occupation},
    ListPath{"/concept-list", Class::concept_}, ListPath{"/concept-scheme-list", Class::scheme}};

std::optional<Reply> answer_list(const OpenCall& call) {
  const std::string_view path = call.request.path;
  for (const ListPath& list : kLists) {
    if (path == list.path) return list_by_uris(call, list.c);
    if (!path.starts_with(list.path) || list.c == Class::scheme) continue;
    const auto below = path.substr(list.path.size());
    if (below == "/by-scheme") return list_by_scheme(call, list.c);
    if (below == "/full-hierarchy" && list.c != Class::concept_)
      return full_hierarchy(call, list.c);
  }
  return std::nullopt;
}

Reply answer_path(const OpenCall& call) {
  const Request& request = call.request;
  const std::string_view path = request.path;
  if (path == "/search") return search(call);
  if (path == "/api/search") return filtered_search(call);
  if (path == "/api/skill-groups") return skill_groups(call);
  if (path == "/config-info/prefixes") return get_prefixes();
  if (path == "/config-info/available-languages") return get_languages();
  if (path == "/config-info/default-version") return {200, "application/json", "\"latest\""};
  if (auto reply = answer_list(call)) return std::move(*reply);
  if (const auto address = address_of(path)) return get_address(call, *address);
  return open_error(request, 404, "NotFound", fmt::format("No such path {}", excerpt(path)));
}

}  // namespace

Wrong read_page(const Request& request, Page& out) {
  const auto read = [&](std::string_view name, long minimum, std::size_t& number) -> Wrong {
    const auto text = request.value(name);
    if (text.empty()) return std::nullopt;
    const auto value = whole_number(text);
    if (!value) return wrong_value(request, name, text);
    if (*value < minimum) return open_out_of_range(name, minimum);
    number = static_cast<std::size_t>(*value);
    return std::nullopt;
  };
  if (auto wrong = read("limit", 1, out.limit)) return wrong;
  if (auto wrong = read("offset", 0, out.first)) return wrong;
  out.limit = std::min(out.limit, kMaxPage);
  out.first = std::min(out.first, std::size_t{1} << 31);
  return std::nullopt;
}

Wrong read_flag(const Request& request, std::string_view name, bool& out) {
  const auto text = request.value(name);
  out = text == "true";
  if (text.empty() || out || text == "false") return std::nullopt;
  return wrong_value(request, name, text);
}

Reply missing_parameter(const Request& request, std::string_view name, std::string_view type) {
  return open_error(request, 400, "MissingServletRequestParameterException",
                    fmt::format("Required request parameter '{}' for method parameter type {} is "
                                "not present",
                                name, type));
}

Reply wrong_value(const Request& request, std::string_view name, std::string_view value) {
  return open_error(request, 400, "IllegalArgumentException",
                    fmt::format("'{}' is no value of the parameter {}", excerpt(value), name));
}

Reply answer_open(const Releases& releases, const Request& request) {
  const bool post = request.path == "/api/search";
  if (request.method != (post ? "POST" : "GET") && !(request.method == "HEAD" && !post))
    return open_error(request, 405, "HttpRequestMethodNotSupportedException",
                      fmt::format("This path answers {}", post ? "POST" : "GET"));
  auto selected = request.value("selectedVersion");
  if (selected.empty()) selected = request.value("version");
  const Release* const release = releases.find(selected);
  if (release == nullptr) return wrong_value(request, "selectedVersion", selected);
  const auto chosen = choose_language(release->taxonomy(), request);
  if (!chosen) return wrong_value(request, "language", request.value("language"));
  return answer_path({releases, request, view_of(releases, *release, request, chosen->code)});
}

}  // namespace metier::esco
