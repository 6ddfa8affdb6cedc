// The classic web service API of ESCO, which is the Local API too.
#include <algorithm>
#include <array>

#include "esco/classic_json.h"
#include "esco/errors.h"
#include "esco/esco.h"
#include "esco/paging.h"
#include "esco/past.h"
#include "esco/search.h"

namespace metier::esco {
namespace {

struct Call {
  const Releases& releases;
  const Request& request;
  View view;

  const Taxonomy& taxonomy() const { return view.taxonomy(); }
};

using Wrong = std::optional<Reply>;

Reply done(JsonWriter& json) {
  return {200, "application/json;charset=UTF-8", json.take()};
}

Reply bad_input(std::string_view message) {
  return classic_error(400, "BadInputException", message);
}

Reply missing(std::string_view name) {
  return bad_input(fmt::format("Required parameter '{}' is not present", name));
}

Reply not_found(std::string_view uri) {
  return classic_error(404, "ResourceNotFoundException",
                       fmt::format("There is no concept {}", excerpt(uri)));
}

// ---- parameters

// offset counts pages here.
Wrong read_page(const Request& request, Page& out) {
  long offset = 0;
  for (const std::string_view name : {"limit", "offset"}) {
    const auto text = request.value(name);
    if (text.empty()) continue;
    const auto value = whole_number(text);
    const long least = name == "limit" ? 1 : 0;
    if (!value || *value < least)
      return bad_input(
          fmt::format("Illegal value of the parameter {}: '{}', not a whole number "
                      "from {} on",
                      name, excerpt(text), least));
    if (name == "limit")
      out.limit = std::min<std::size_t>(static_cast<std::size_t>(*value), kMaxPage);
    else
      offset = *value;
  }
  constexpr long kMostPages = 1L << 31;
  out.first = static_cast<std::size_t>(std::min(offset, kMostPages)) * out.limit;
  return std::nullopt;
}

Wrong read_flag(const Request& request, std::string_view name, bool& out) {
  const auto text = request.value(name);
  out = text == "true";
  if (text.empty() || out || text == "false") return std::nullopt;
  return bad_input(fmt::format("Illegal value of the parameter {}: '{}'", name, excerpt(text)));
}

Wrong read_wanted(const Request& request, Wanted& out) {
  out.text = request.value("text");
  std::string unknown;
  for (const auto type : request.list("type")) {
    const auto c = class_of_type(type);
    if (c)
      out.classes.push_back(*c);
    else
      unknown += fmt::format("{}'{}'", unknown.empty() ? "" : ", ", excerpt(type));
  }
  if (!unknown.empty())
    return bad_input(fmt::format("Illegal/Unknown type parameter values: ({})", unknown));
  for (const auto scheme : request.list("isInScheme")) out.schemes.push_back(decoded_uri(scheme));
  return read_flag(request, "viewObsolete", out.obsolete);
}

bool is_control(char c) {
  return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
}

// The query of an address, from the parameters that were given: "uri=…&relation=…".
std::string query_of(const Request& request, std::initializer_list<std::string_view> names) {
  std::string out;
  for (const std::string_view name : names)
    for (const auto value : request.values(name)) {
      out.append(out.empty() ? "" : "&").append(name).append("=");
      for (const char c : value)
        if (is_control(c) || c == ' ' || c == '&' || c == '#' || c == '+' || c == '%' || c == '"' ||
            c == '<' || c == '>' || (c & 0x80) != 0)
          out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
        else
          out += c;
    }
  return out;
}

std::string address(const Call& call, std::initializer_list<std::string_view> names) {
  return fmt::format("{}{}?{}", call.view.base, call.request.path, query_of(call.request, names));
}

// ---- resources

struct Collection {
  std::vector<Node> nodes;  // of this page
  Page page;
  std::size_t total = 0;
  std::string address;
};

void write_collection(const Call& call, const Collection& c, JsonWriter& json) {
  ClassicJson classic(call.view, json);
  json.begin_object().field("count", c.nodes.size()).field("language", call.view.language_code);
  json.key("concepts").begin_array();
  for (const Node& node : c.nodes)
    json.begin_object()
        .field("href", classic.href(node))
        .field("uri", uri_of(call.taxonomy(), node))
        .field("title", call.view.title(node))
        .end_object();
  json.end_array().field("offset", c.page.first / c.page.limit).field("limit", c.page.limit);
  json.field("total", c.total).key("_links").begin_object();
  write_classic_pages(c.address, "", c.page, c.total, true, json);
  json.end_object().key("_embedded").begin_object();
  for (const Node& node : c.nodes) {
    json.key(uri_of(call.taxonomy(), node));
    classic.resource(node);
  }
  json.end_object().end_object();
}

Reply one_resource(const Call& call, std::string_view uri) {
  const Node node = find_node(call.taxonomy(), decoded_uri(uri));
  if (!node.valid()) return not_found(uri);
  JsonWriter json(16 * 1024);
  ClassicJson(call.view, json).resource(node);
  return done(json);
}

Reply resources_by_uris(const Call& call) {
  auto uris = call.request.list("uris");
  for (const auto uri : call.request.list("curie"))  // compact, such as "skill:ccd0…"
    if (uri.find(':') != std::string_view::npos) uris.push_back(uri);
  if (uris.size() > kMaxPage) return bad_input("More than 1000 uris");
  bool obsolete = false;
  if (auto wrong = read_flag(call.request, "viewObsolete", obsolete)) return *wrong;
  Collection all;
  for (const auto uri : uris)
    if (const Node node = find_node(call.taxonomy(), decoded_uri(uri)); node.valid())
      all.nodes.push_back(node);
  all.total = all.nodes.size();
  all.page.limit = std::max<std::size_t>(1, all.total);
  all.address = address(call, {"uris", "curie", "language", "selectedVersion", "viewObsolete"});
  JsonWriter json(1024 * 1024);
  write_collection(call, all, json);
  return done(json);
}

Reply scheme_page(const Call& call, Collection& all) {
  all.address = address(call, {"isInScheme", "language", "selectedVersion", "viewObsolete"});
  JsonWriter json(1024 * 1024);
  write_collection(call, all, json);
  return done(json);
}

Reply fixed_resources(const Call& call, const std::vector<Node>& fixed, Collection& all) {
  all.total = fixed.size();
  const auto page = all.page.of(fixed);
  all.nodes.assign(page.begin(), page.end());
  return scheme_page(call, all);
}

Reply resources_by_scheme(const Call& call, Class c) {
  const auto& t = call.taxonomy();
  Collection all;
  if (auto wrong = read_page(call.request, all.page)) return *wrong;
  bool obsolete = false;
  if (auto wrong = read_flag(call.request, "viewObsolete", obsolete)) return *wrong;
  const std::string uri = decoded_uri(call.request.value("isInScheme"));
  const ConceptId scheme = t.find_uri(uri);
  const auto fixed = c == Class::concept_ ? fixed_of(uri) : std::vector<Node>();
  if (!fixed.empty()) return fixed_resources(call, fixed, all);
  if (!scheme.valid() || t.kind(scheme) != ConceptKind::concept_scheme) return not_found(uri);
  // ISCO groups are asked for as occupations too, and skill groups as skills.
  const std::span<const ConceptId> members = t.related(scheme, snapshot::Relation::scheme_member);
  auto ids = of_class(t, members, c, obsolete);
  if (ids.empty() && c != Class::concept_) ids = of_class(t, members, std::nullopt, obsolete);
  all.total = ids.size();
  for (const ConceptId id : all.page.of(ids)) all.nodes.push_back({id, nullptr});
  return scheme_page(call, all);
}

Reply resources(const Call& call, Class c) {
  const Request& request = call.request;
  if (const auto uri = request.value("uri"); !uri.empty()) return one_resource(call, uri);
  if (!request.value("uris").empty() || request.value("curie").find(':') != std::string_view::npos)
    return resources_by_uris(call);
  if (!request.value("isInScheme").empty()) return resources_by_scheme(call, c);
  if (c != Class::scheme) return missing("uri");
  // All taxonomies there are.
  Collection all;
  const auto& t = call.taxonomy();
  for (std::size_t i = 0; i < t.concept_count(); ++i)
    if (t.kind(ConceptId(i)) == ConceptKind::concept_scheme)
      all.nodes.push_back({ConceptId(i), {}});
  all.total = all.nodes.size();
  all.page.limit = std::max<std::size_t>(1, all.total);
  all.address = address(call, {"language", "selectedVersion"});
  JsonWriter json(1024 * 1024);
  write_collection(call, all, json);
  return done(json);
}

// ---- relations

constexpr std::string_view kBroaderTransitive = "hasBroaderTransitive";

Reply related(const Call& call) {
  const Request& request = call.request;
  const auto& t = call.taxonomy();
  const auto uri = request.value("uri"), relation = request.value("relation");
  if (uri.empty()) return missing("uri");
  if (relation.empty()) return missing("relation");
  const auto link = find_link(relation, Api::classic);
  if (!link && relation != kBroaderTransitive)
    return bad_input(
        fmt::format("Illegal/Unknown relation parameter values: ('{}')", excerpt(relation)));
  Page page;
  if (auto wrong = read_page(request, page)) return *wrong;
  bool full = false, obsolete = false;
  if (auto wrong = read_flag(request, "full", full)) return *wrong;
  if (auto wrong = read_flag(request, "viewObsolete", obsolete)) return *wrong;
  const Node node = find_node(t, decoded_uri(uri));
  if (!node.valid()) return not_found(uri);
  std::vector<Node> all;
  if (link) all = targets(t, node, *link);
  if (node.id.valid() && !link)
    for (const ConceptId id : ancestors(t, node.id)) all.push_back({id, nullptr});
  std::erase_if(all, [&](const Node& n) {
    return !obsolete && n.id.valid() && t.status(n.id) == snapshot::Status::obsolete;
  });
  sort_by_title(call.view, all);
  JsonWriter json(16 * 1024);
  ClassicJson classic(call.view, json);
  json.begin_object().field("total", all.size()).field("offset", page.first / page.limit);
  json.field("limit", page.limit).field("language", call.view.language_code);
  json.field("uri", uri_of(t, node)).field("relation", relation).key("_links").begin_object();
  write_classic_pages(address(call, {"uri", "relation"}),
                      fmt::format("&language={}&full={}{}{}", call.view.language_code, full,
                                  call.view.release_query(), obsolete ? "&viewObsolete=true" : ""),
                      page, all.size(), false, json);
  json.end_object().key("_embedded").begin_object().key(relation).begin_array();
  for (const Node& other : page.of(all))
    full ? classic.resource(other) : classic.brief(other, {}, false);
  json.end_array().end_object().end_object();
  return done(json);
}

// ---- search

void echo(const Request& request, std::string_view name, JsonWriter& json) {
  json.key(name).begin_array();
  for (const auto value : request.list(name)) json.value(decoded_uri(value));
  json.end_array();
}

struct SearchKind {
  bool suggest = false, terms = false;
};

Reply search(const Call& call, const SearchKind& kind) {
  const Request& request = call.request;
  Wanted wanted;
  if (auto wrong = read_wanted(request, wanted)) return *wrong;
  Page page;
  if (auto wrong = read_page(request, page)) return *wrong;
  bool full = false, alternatives = false;
  if (auto wrong = read_flag(request, "full", full)) return *wrong;
  if (auto wrong = read_flag(request, "alt", alternatives)) return *wrong;
  for (const auto facet : request.list("facet"))
    if (facet != "type" && facet != "isInScheme")
      return bad_input(
          fmt::format("Illegal/Unknown facet parameter values: ('{}')", excerpt(facet)));
  wanted.as_you_type = kind.suggest;
  wanted.preferred_only = kind.suggest && !alternatives && !wanted.text.empty();
  const auto found = find(call.view, wanted);
  JsonWriter json(16 * 1024);
  json.begin_object().field("total", found.size()).field("offset", page.first / page.limit);
  json.field("limit", page.limit).field("text", wanted.text);
  json.field("language", call.view.language_code);
  for (const std::string_view name : {"type", "isInScheme", "facet"}) echo(request, name, json);
  if (kind.terms)
    for (const std::string_view name : {"hasLabelType", "hasLabelRole"}) echo(request, name, json);
  json.key("facets").begin_object();
  for (const auto facet : request.list("facet")) {
    json.key(facet).begin_object();
    for (const auto& [value, count] : count_facet(call.view, found, facet))
      json.field(value, count);
    json.end_object();
  }
  json.end_object().key("_links").begin_object();
  std::string query =
      query_of(request, {"text", "type", "isInScheme", "facet", "alt", "hasLabelType",
                         "hasLabelRole", "selectedVersion", "viewObsolete"});
  write_classic_pages(fmt::format("{}{}?{}", call.view.base, request.path, query),
                      fmt::format("&language={}&full={}", call.view.language_code, full), page,
                      found.size(), false, json);
  json.end_object().key("_embedded").begin_object().key("results").begin_array();
  ClassicJson classic(call.view, json);
  for (const Found& one : page.of(found))
    full ? classic.resource({one.id, nullptr}) : classic.brief({one.id, nullptr}, one.hit, true);
  json.end_array().end_object().end_object();
  return done(json);
}

// ---- versions

Reply conversion(const Call& call) {
  const std::string uri = decoded_uri(call.request.value("uri"));
  if (uri.empty()) return missing("uri");
  const auto target = call.request.value("targetEscoVersion");
  const Release* const release = call.releases.find(target);
  if (release == nullptr) return bad_input(fmt::format("Unknown version '{}'", excerpt(target)));
  if (release_with(call.releases, uri, call.releases.latest()) == nullptr) return not_found(uri);
  const Call in_target{call.releases, call.request,
                       view_of(call.releases, *release, call.request, call.view.language_code)};
  Collection all;
  for (const ConceptId id : became(call.releases, uri, *release))
    all.nodes.push_back({id, nullptr});
  all.total = all.nodes.size();
  all.page.limit = std::max<std::size_t>(20, all.total);
  all.address = address(call, {"uri", "targetEscoVersion"});
  JsonWriter json(16 * 1024);
  write_collection(in_target, all, json);
  return done(json);
}

Reply history(const Call& call) {
  const std::string uri = decoded_uri(call.request.value("uri"));
  if (uri.empty()) return missing("uri");
  bool full = false;
  if (auto wrong = read_flag(call.request, "fullHistory", full)) return *wrong;
  if (release_with(call.releases, uri, call.view.release) == nullptr) return not_found(uri);
  const auto history = history_of(call.releases, uri, call.view.release, full);
  JsonWriter json;
  json.begin_object().field("uri", uri).field("language", call.view.language_code);
  json.key("versions").begin_array();
  for (const auto& one : history) json.value(one.version);
  json.end_array().key("history");
  write_changes(history, json);
  json.end_object();
  return done(json);
}

// ---- paths

struct ResourcePath {
  std::string_view path;
  Class c;
};
constexpr std::array kResources{ResourcePath{"/resource/occupation", Class::occupation},
                                ResourcePath{"/resource/skill", Class::skill},
                                ResourcePath{"/resource/concept", Class::concept_},
                                ResourcePath{"/resource/taxonomy", Class::scheme}};

Reply answer_path(const Call& call) {
  const std::string_view path = call.request.path;
  for (const ResourcePath& resource : kResources)
    if (path == resource.path) return resources(call, resource.c);
  if (path == "/resource/related") return related(call);
  if (path == "/search") return search(call, {});
  if (path == "/suggest2" || path == "/suggest") return search(call, {.suggest = true});
  if (path == "/terms") return search(call, {.terms = true});
  if (path.starts_with("/conversion/")) return conversion(call);
  if (path == "/history") return history(call);
  return classic_error(404, "NotFoundException", fmt::format("No such path {}", excerpt(path)));
}

}  // namespace

Reply answer_classic(const Releases& releases, const Request& request) {
  if (request.method != "GET" && request.method != "HEAD")
    return classic_error(405, "MethodNotSupportedException", "This service answers GET");
  const auto selected = request.value("selectedVersion");
  const Release* const release = releases.find(selected);
  if (release == nullptr) return bad_input(fmt::format("Unknown version '{}'", excerpt(selected)));
  const auto chosen = choose_language(release->taxonomy(), request);
  if (!chosen)
    return bad_input(
        fmt::format("Illegal/Unknown language '{}'", excerpt(request.value("language"))));
  return answer_path({releases, request, view_of(releases, *release, request, chosen->code)});
}

}  // namespace metier::esco
