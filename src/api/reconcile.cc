// The reconciliation service (Reconciliation Service API 0.2) that OpenRefine and others ask.
//
// Ids are what stands behind http://data.europa.eu/esco/ in a URI ("occupation/f2b1..."), so that
// identifierSpace and id together are the URI; whole URIs are taken too.
#include <algorithm>

#include "api/problem.h"
#include "api/reconcile_queries.h"
#include "api/state.h"

namespace metier::api {
namespace {

constexpr std::string_view kSpace = "http://data.europa.eu/esco/";
constexpr std::size_t kMaxBody = std::size_t{1} << 20;

std::string_view id_of(const Taxonomy& t, ConceptId id) {
  std::string_view uri = t.uri(id);
  if (uri.starts_with(kSpace)) uri.remove_prefix(kSpace.size());
  return uri;
}

ConceptId concept_with_id(const Taxonomy& t, std::string_view id) {
  if (id.starts_with("https://")) return t.find_uri("http://" + std::string(id.substr(8)));
  if (id.starts_with("http://")) return t.find_uri(id);
  return t.find_uri(std::string(kSpace) + std::string(id));
}

const ReconcileType& type_of(ConceptKind kind) {
  for (const auto& type : reconcile_types())
    if (type.types == search::type_bit(kind)) return type;
  return reconcile_types().front();  // schemes are never answered
}

void add_type(const ReconcileType& type, JsonWriter& json) {
  json.begin_object().field("id", type.id).field("name", type.name).end_object();
}

// The first sentence or so of what the taxonomy says of the concept.
std::string short_description(const Taxonomy& t, ConceptId id, LanguageId lang) {
  constexpr std::size_t kMost = 200;  // code points
  const std::string note = t.note(id, taxonomy::NoteKind::description, lang).text;
  std::size_t at = 0, cut = 0;
  for (std::size_t n = 0; n < kMost && at < note.size(); ++n) {
    if (note[at] == ' ' || note[at] == '\n') cut = at;
    utf8::next(note, at);
  }
  return at == note.size() ? note : note.substr(0, cut) + "…";
}

// ---- JSONP

// A function, or one of an object: "jQuery123.done". Nothing else may become part of a script.
bool is_function_name(std::string_view name) {
  constexpr std::size_t kLongest = 100;
  char before = '.';
  for (const char c : name) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$';
    const bool digit = c >= '0' && c <= '9';
    if (before == '.' ? !letter : !letter && !digit && c != '.') return false;
    before = c;
  }
  return before != '.' && name.size() <= kLongest;
}

// Clients from before CORS load answers as scripts: with "callback" JSON is the argument of a call.
Response json_or_script(const Call& call, JsonWriter& json) {
  Response out;
  out.body = json.take();
  const auto* const callback = call.target.find("callback");
  if (callback == nullptr || callback->empty() || call.request.method == "POST") return out;
  if (!is_function_name(*callback)) {
    Problem p;
    p.title = "No name of a function";
    p.detail =
        fmt::format("\"callback\" names a function of JavaScript, not \"{}\".", excerpt(*callback));
    p.parameter = "callback";
    return p.response();
  }
  // JSON may hold two line ends that end a string in older JavaScript.
  for (const auto& [raw, escaped] :
       {std::pair<std::string_view, std::string_view>{"\xE2\x80\xA8", "\\u2028"},
        {"\xE2\x80\xA9", "\\u2029"}})
    for (std::size_t at = 0; (at = out.body.find(raw, at)) != std::string::npos;)
      out.body.replace(at, raw.size(), escaped);
  // A comment in front, so that no callback makes the answer begin like another kind of file.
  out.body = fmt::format("/**/{}({});", *callback, out.body);
  out.content_type = "text/javascript; charset=utf-8";
  return out;
}

// ---- manifest

bool is_host(std::string_view host) {
  return !host.empty() && host.size() <= 255 && std::all_of(host.begin(), host.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view(".-:[]_").find(c) != std::string_view::npos;
  });
}

// Where the client reached this service: clients ask the paths of the manifest by their whole URL.
std::string base_url(const Request& request) {
  const auto host = request.header("Host");
  const bool secure = request.header("X-Forwarded-Proto") == "https";
  return fmt::format("{}://{}", secure ? "https" : "http",
                     is_host(host) ? host : std::string_view("127.0.0.1:8080"));
}

Response manifest(const Call& call) {
  const std::string base = base_url(call.request);
  JsonWriter json;
  json.begin_object().key("versions").begin_array().value("0.2").end_array();
  json.field("name", "ESCO (Métier)").field("identifierSpace", kSpace);
  json.field("schemaSpace", "http://data.europa.eu/esco/model#");
  json.key("view").begin_object().field("url", std::string(kSpace) + "{{id}}").end_object();
  json.key("preview").begin_object().field("url", base + "/reconcile/preview?id={{id}}");
  json.field("width", 430).field("height", 300).end_object();
  json.key("defaultTypes").begin_array();
  for (const auto& type : reconcile_types()) add_type(type, json);
  json.end_array().key("suggest").begin_object();
  for (const std::string_view what : {"entity", "type", "property"}) {
    json.key(what).begin_object().field("service_url", base);
    json.field("service_path", fmt::format("/reconcile/suggest/{}", what)).end_object();
  }
  json.end_object().field("batchSize", kMaxReconcileQueries).field("attribution", kAttribution);
  json.end_object();
  return json_or_script(call, json);
}

// ---- queries

bool is_in_group(const Taxonomy& t, ConceptId id, std::string_view isco) {
  if (isco.starts_with('C') || isco.starts_with('c')) isco.remove_prefix(1);
  const auto kind = t.kind(id);
  if (kind != ConceptKind::occupation && kind != ConceptKind::isco_group) return false;
  return t.code(id).starts_with(isco);
}

void write_match(const Call& call, const mapping::Mapping& found, const mapping::Match& match,
                 bool sure, JsonWriter& json) {
  const auto& t = call.taxonomy();
  json.begin_object().field("id", id_of(t, match.id));
  json.field("name", t.label(match.id, found.label_language));
  if (const auto text = short_description(t, match.id, found.label_language); !text.empty())
    json.field("description", text);
  json.key("type").begin_array();
  add_type(type_of(t.kind(match.id)), json);
  json.end_array().field("score", std::round(static_cast<double>(match.score) * 1e4) / 100);
  json.field("match", sure).key("features").begin_array();
  json.begin_object().field("id", "exact").field("value", match.how == mapping::How::exact);
  json.end_object().begin_object().field("id", "chance");
  json.field("value", std::round(static_cast<double>(match.score) * 1e4) / 1e4).end_object();
  json.end_array().end_object();
}

// A name with a code that is told is the concept with that code.
bool fits(const Taxonomy& t, const ReconcileQuery& query, ConceptId id) {
  if (!query.code.empty() && t.code(id) != query.code) return false;
  return query.isco.empty() || is_in_group(t, id, query.isco);
}

void answer_query(const Call& call, const ReconcileQuery& query, JsonWriter& json) {
  thread_local mapping::MapScratch scratch;
  thread_local mapping::Mapping found;
  const auto& t = call.taxonomy();
  const bool narrowed = !query.isco.empty() || !query.code.empty();
  mapping::MapOptions options{.types = query.types};
  options.alternatives = narrowed ? mapping::kMaxAlternatives : query.limit;
  const std::string_view language = query.language.empty() && call.target.find("lang") != nullptr
                                        ? t.language_code(call.lang)
                                        : std::string_view(query.language);
  call.service.mapper->map({query.text, query.description, language}, options, scratch, found);
  // Taken for right without asking: the one concept that is called so.
  constexpr float kCertain = 0.9F;
  json.begin_object().key("result").begin_array();
  std::size_t given = 0;
  for (const auto& match : found.matches) {
    if (given == query.limit) break;
    if (!fits(t, query, match.id)) continue;
    const bool sure = given == 0 && match.how == mapping::How::exact && match.score >= kCertain;
    write_match(call, found, match, sure, json);
    ++given;
  }
  json.end_array().end_object();
}

Response answer_queries(const Call& call, std::string_view text) {
  const auto queries = parse_reconcile_queries(text);
  if (!queries) {
    const auto kind = queries.error().kind;
    if (kind == ErrorKind::usage) return problem(400, "Malformed JSON", queries.error().message);
    if (kind == ErrorKind::limit) return problem(413, "Too much", queries.error().message);
    return problem(422, "Not a batch of queries", queries.error().message);
  }
  JsonWriter json(queries->size() * 2048);
  json.begin_object();
  for (const auto& query : *queries) {
    json.key(query.key);
    answer_query(call, query, json);
  }
  json.end_object();
  return json_or_script(call, json);
}

// The value of a field of a form, decoded; nullopt where it is not there.
Result<std::optional<std::string>> form_field(std::string_view form, std::string_view wanted) {
  std::optional<std::string> out;
  while (!form.empty()) {
    const auto end = std::min(form.find('&'), form.size());
    const auto pair = form.substr(0, end);
    form.remove_prefix(std::min(end + 1, form.size()));
    const auto equals = std::min(pair.find('='), pair.size());
    const auto name = percent_decode(pair.substr(0, equals), "name of a field", true);
    if (!name) return tl::unexpected(name.error());
    if (*name != wanted || out) continue;
    auto value = percent_decode(pair.substr(std::min(equals + 1, pair.size())),
                                fmt::format("field \"{}\"", wanted), true);
    if (!value) return tl::unexpected(value.error());
    out = std::move(*value);
  }
  return out;
}

// ---- suggestions

bool starts_alike(std::string_view text, std::string_view prefix) {
  return text::fold(text).starts_with(text::fold(prefix));
}

template <class Item, class Write>
Response suggested(const Call& call, std::span<const Item> items, Write&& write) {
  JsonWriter json;
  json.begin_object().key("result").begin_array();
  for (const auto& item : items)
    if (starts_alike(item.id, call.text) || starts_alike(item.name, call.text)) write(item, json);
  json.end_array().end_object();
  return json_or_script(call, json);
}

// ---- preview

std::string escaped(std::string_view text) {
  std::string out;
  append_escaped(out, text);
  return out;
}

std::string preview_page(const Taxonomy& t, ConceptId id, LanguageId lang) {
  const auto label = escaped(t.label(id, lang));
  const auto code = t.code(id);
  const auto note = t.note(id, taxonomy::NoteKind::description, lang).text;
  const auto uri = escaped(t.uri(id));
  // What is no address of the web is shown, not linked.
  const auto source =
      uri.starts_with("http://") || uri.starts_with("https://")
          ? fmt::format("<a href=\"{0}\" target=\"_blank\" rel=\"noopener noreferrer\">{0}</a>",
                        uri)
          : uri;
  return fmt::format(
      "<!doctype html><html lang=\"{}\"><meta charset=\"utf-8\"><title>{}</title>"
      "<style>body{{font:14px/1.4 system-ui,sans-serif;margin:12px}}h1{{font-size:16px;margin:0}}"
      "p{{margin:6px 0}}.k{{color:#555}}</style>"
      "<h1>{}</h1><p class=\"k\">{}{}{}</p><p>{}</p>"
      "<p>{}</p></html>",
      t.language_code(lang), label, label, type_of(t.kind(id)).name, code.empty() ? "" : " · ",
      escaped(code), escaped(note), source);
}

}  // namespace

Response get_reconcile(const Call& call) {
  const auto* queries = call.target.find("queries");
  return queries == nullptr ? manifest(call) : answer_queries(call, *queries);
}

Response post_reconcile(const Call& call) {
  constexpr std::string_view kForm = "application/x-www-form-urlencoded";
  const auto& body = call.request.body;
  const auto type = call.request.header("Content-Type");
  if (!type.empty() && !type.starts_with(kForm))
    return problem(415, "Unsupported media type", fmt::format("Send the queries as {}.", kForm));
  if (body.size() > kMaxBody)
    return problem(413, "Content too large",
                   fmt::format("The body has {} bytes; {} are allowed.", body.size(), kMaxBody));
  const auto queries = form_field(body, "queries");
  if (!queries) return problem(400, "Malformed form", queries.error().message);
  if (!*queries)
    return problem(422, "Not a batch of queries", "The form has no field \"queries\".");
  return answer_queries(call, **queries);
}

Response reconcile_suggest_entity(const Call& call) {
  thread_local search::Scratch scratch;
  thread_local search::Answer answer;
  const auto& t = call.taxonomy();
  search::Query query{.text = call.text, .language = call.lang};
  query.limit = call.limit;
  query.offset = call.offset;
  query.as_you_type = true;
  if (const auto* type = call.target.find("type"))
    for (const auto& one : reconcile_types())
      if (one.id == *type) query.types = one.types;
  call.service.index.search(query, scratch, answer);
  JsonWriter json;
  json.begin_object().key("result").begin_array();
  for (const auto& hit : answer.hits) {
    json.begin_object().field("id", id_of(t, hit.concept_id));
    json.field("name", t.label(hit.concept_id, call.lang));
    if (const auto text = short_description(t, hit.concept_id, call.lang); !text.empty())
      json.field("description", text);
    json.key("notable").begin_array();
    add_type(type_of(t.kind(hit.concept_id)), json);
    json.end_array().end_object();
  }
  json.end_array().end_object();
  return json_or_script(call, json);
}

Response reconcile_suggest_type(const Call& call) {
  return suggested(call, reconcile_types(),
                   [](const ReconcileType& type, JsonWriter& json) { add_type(type, json); });
}

Response reconcile_suggest_property(const Call& call) {
  return suggested(call, reconcile_properties(),
                   [](const ReconcileProperty& property, JsonWriter& json) {
                     json.begin_object().field("id", property.id).field("name", property.name);
                     json.field("description", property.description).end_object();
                   });
}

Response reconcile_preview(const Call& call) {
  const auto& t = call.taxonomy();
  const ConceptId id = concept_with_id(t, call.text);
  if (!id.valid()) {
    Problem p;
    p.status = 404;
    p.title = "Unknown concept";
    p.detail = fmt::format("No concept of this release has the id \"{}\".", excerpt(call.text));
    p.parameter = "id";
    return p.response();
  }
  Response out;
  out.content_type = "text/html; charset=utf-8";
  out.headers.emplace_back("Content-Security-Policy",
                           "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; "
                           "form-action 'none'");
  out.body = preview_page(t, id, call.lang);
  return out;
}

}  // namespace metier::api
