#include "api/service.h"

#include <algorithm>
#include <charconv>

#include "api/problem.h"
#include "api/state.h"

namespace metier::api {

const std::string_view kVersion = METIER_VERSION;
const std::string_view kAttribution =
    "This service uses the ESCO classification of the European Commission.";

namespace {

// A problem ends the handling of a request: the steps below return one, or go on.
using Step = std::optional<Problem>;

Problem bad_parameter(std::string_view name, std::string_view title, std::string detail) {
  Problem p;
  p.title = title;
  p.detail = std::move(detail);
  p.parameter = name;
  return p;
}

// ---- finding the route

struct Match {
  bool known = false;  // the path is one of the API's
  const Route* route = nullptr;
  std::string_view id;
  std::string allow;  // methods of the path
};

bool fits(std::string_view pattern, std::string_view path, std::string_view& id) {
  const std::size_t variable = pattern.find("{id}");
  if (variable == std::string_view::npos) return pattern == path;
  if (!path.starts_with(pattern.substr(0, variable)) || path.size() == variable) return false;
  id = path.substr(variable);
  return true;
}

Match match(std::string_view method, std::string_view path) {
  Match out;
  for (const auto& route : route_table()) {
    std::string_view id;
    if (!fits(route.info.path, path, id)) continue;
    out.known = true;
    out.allow += route.info.method == "GET" ? "GET, HEAD, " : "POST, ";
    const bool same =
        route.info.method == method || (route.info.method == "GET" && method == "HEAD");
    if (same) {
      out.route = &route;
      out.id = id;
    }
  }
  out.allow += "OPTIONS";
  return out;
}

// ---- parameters

Step set_language(Call& call, std::string_view code) {
  const auto& t = call.taxonomy();
  call.lang = t.language(code);
  if (call.lang.valid()) return std::nullopt;
  auto p =
      bad_parameter("lang", "Unknown language",
                    fmt::format("There is no language \"{}\" in this release.", excerpt(code)));
  for (std::size_t l = 0; l < t.language_count(); ++l)
    p.available.push_back(t.language_code(LanguageId(l)));
  return p;
}

LanguageId accepted_language(const Taxonomy& t, std::string_view header) {
  for (const auto& wanted : preferences(header)) {
    if (wanted.q == 0 || wanted.name == "*") break;
    std::string_view code = std::string_view(wanted.name).substr(0, wanted.name.find('-'));
    if (code == "nb" || code == "nn") code = "no";  // ESCO has one Norwegian
    const LanguageId found = t.language(code);
    if (found.valid()) return found;
  }
  return t.english();
}

struct TypeName {
  std::string_view name;
  std::optional<ConceptKind> kind;
};
constexpr std::array kTypes{
    TypeName{"any", std::nullopt}, TypeName{"occupation", ConceptKind::occupation},
    TypeName{"skill", ConceptKind::skill}, TypeName{"skill-group", ConceptKind::skill_group},
    TypeName{"isco", ConceptKind::isco_group}};

Step set_type(Call& call, std::string_view name) {
  auto p = bad_parameter("type", "Unknown type",
                         fmt::format("There is no type \"{}\" to search for.", excerpt(name)));
  for (const auto& type : kTypes) {
    if (type.name == name) {
      call.type = type.kind;
      return std::nullopt;
    }
    p.available.push_back(type.name);
  }
  return p;
}

Step set_number(const ParameterInfo& info, std::string_view text, std::size_t& out) {
  std::size_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool whole = error == std::errc{} && end == text.data() + text.size();
  if (whole && value >= info.minimum && value <= info.maximum) {
    out = value;
    return std::nullopt;
  }
  return bad_parameter(info.name, "Number out of range",
                       fmt::format("\"{}\" is a whole number from {} to {}, not \"{}\".", info.name,
                                   info.minimum, info.maximum, excerpt(text)));
}

Step set_fraction(const ParameterInfo& info, std::string_view text, float& out) {
  double value = -1;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool whole = error == std::errc{} && end == text.data() + text.size();
  if (whole && value >= 0 && value <= 1) {  // "nan" is neither
    out = static_cast<float>(value);
    return std::nullopt;
  }
  return bad_parameter(
      info.name, "Number out of range",
      fmt::format("\"{}\" is a number from 0 to 1, not \"{}\".", info.name, excerpt(text)));
}

Step set_flag(const ParameterInfo& info, std::string_view text, bool& out) {
  out = text == "true";
  if (out || text == "false") return std::nullopt;
  auto p =
      bad_parameter(info.name, "Neither true nor false",
                    fmt::format("\"{}\" is true or false, not \"{}\".", info.name, excerpt(text)));
  p.available = {"true", "false"};
  return p;
}

Step set_text(const ParameterInfo& info, std::string_view text, std::string_view& out) {
  const std::size_t length = text.size() <= info.maximum ? 0 : utf8::length(text);
  if (length > info.maximum)
    return bad_parameter(
        info.name, "Text too long",
        fmt::format("\"{}\" has {} characters; {} are allowed.", info.name, length, info.maximum));
  out = text;
  return std::nullopt;
}

Step set(const ParameterInfo& info, std::string_view value, Call& call) {
  switch (info.kind) {
    case ParameterInfo::Kind::language:
      return set_language(call, value);
    case ParameterInfo::Kind::type:
      return set_type(call, value);
    case ParameterInfo::Kind::texts: {
      std::string_view unused;
      return set_text(info, value, unused);
    }
    case ParameterInfo::Kind::text:
      return set_text(info, value, call.text);
    case ParameterInfo::Kind::integer:
      return set_number(info, value, info.name == "limit" ? call.limit : call.offset);
    case ParameterInfo::Kind::fraction:
      return set_fraction(info, value, call.threshold);
    case ParameterInfo::Kind::flag:
      return set_flag(info, value, call.fast);
  }
  return std::nullopt;
}

Step check_known(const RouteInfo& route, const Target& target) {
  for (std::size_t i = 0; i < target.parameters.size(); ++i) {
    const auto& name = target.parameters[i].name;
    const auto info = std::find_if(route.parameters.begin(), route.parameters.end(),
                                   [&](const auto& one) { return one.name == name; });
    const bool known = info != route.parameters.end();
    if (!known && route.takes_others) continue;
    if (!known) {
      auto p =
          bad_parameter({}, "Unknown parameter",
                        fmt::format("{} takes no parameter \"{}\".", route.path, excerpt(name)));
      for (const auto& one : route.parameters) p.available.push_back(one.name);
      return p;
    }
    if (info->kind == ParameterInfo::Kind::texts) continue;
    if (target.find(name) != &target.parameters[i].value)
      return bad_parameter({}, "Parameter given twice",
                           fmt::format("The parameter \"{}\" is given more than once.", name));
  }
  return std::nullopt;
}

Step check_id(std::string_view id) {
  constexpr std::size_t kMost = 1000;  // characters
  if (id.size() <= kMost || utf8::length(id) <= kMost) return std::nullopt;
  return bad_parameter("id", "Text too long",
                       fmt::format("A concept is named in at most {} characters.", kMost));
}

// Fills `call` from the query; the language from the header where the query has none.
Step set_parameters(const RouteInfo& route, const Request& request, Call& call) {
  if (auto p = check_known(route, call.target)) return p;
  call.lang = call.taxonomy().english();
  for (const auto& info : route.parameters) {
    if (info.kind == ParameterInfo::Kind::integer)
      (info.name == "limit" ? call.limit : call.offset) = info.fallback;
    if (info.kind == ParameterInfo::Kind::fraction) call.threshold = static_cast<float>(info.usual);
    if (const auto* value = call.target.find(info.name)) {
      if (auto p = set(info, *value, call)) return p;
    } else if (info.required) {
      return bad_parameter(info.name, "Parameter missing",
                           fmt::format("{} needs the parameter \"{}\".", route.path, info.name));
    } else if (info.kind == ParameterInfo::Kind::language) {
      call.lang = accepted_language(call.taxonomy(), request.header("Accept-Language"));
    }
  }
  return std::nullopt;
}

// ---- answering

// Strong: the same bytes come back as long as content, program, target and language are the same.
std::string etag_of(const Service::State& service, const Request& request, LanguageId lang) {
  const auto target = hash64(request.target);
  const std::uint64_t parts[3] = {service.etag_seed, target, lang.value};
  std::string out(18, '"');
  const auto digits = hex(hash64(std::as_bytes(std::span(parts))));
  std::copy(digits.digits, digits.digits + 16, out.begin() + 1);
  return out;
}

bool takes_language(const RouteInfo& route) {
  return std::any_of(route.parameters.begin(), route.parameters.end(),
                     [](const auto& info) { return info.kind == ParameterInfo::Kind::language; });
}

Response answer(const Service::State& service, const Request& request, const Target& target,
                const Match& found) {
  Call call{service, target, request, found.id, {}, {}, 0, 0, {}, false, 0};
  const auto& route = found.route->info;
  if (auto p = check_id(found.id)) return p->response();
  if (auto p = set_parameters(route, request, call)) return p->response();
  if (route.method != "GET") {
    Response response = found.route->endpoint(call);
    response.headers.emplace_back("Cache-Control", "no-store");  // bodies may be about people
    return response;
  }
  if (route.changes) {
    Response response = found.route->endpoint(call);
    response.headers.emplace_back("Cache-Control", "no-cache");
    return response;
  }
  const bool by_header = takes_language(route) && target.find("lang") == nullptr;
  auto finish = [&](Response& response, std::string etag) {
    response.headers.emplace_back("ETag", std::move(etag));
    response.headers.emplace_back("Cache-Control", "no-cache");
    if (by_header) response.headers.emplace_back("Vary", "Accept-Language");
  };
  std::string etag = etag_of(service, request, call.lang);
  // Only an answer of 200 ever carried this tag, so there is nothing to make again.
  if (request.header("If-None-Match") == etag) {
    Response response;
    response.status = 304;
    finish(response, std::move(etag));
    return response;
  }
  Response response = found.route->endpoint(call);
  if (response.status == 200) finish(response, std::move(etag));
  return response;
}

Response method_not_allowed(const std::string& allow) {
  Response out = problem(405, "Method not allowed", "This path answers " + allow + ".");
  out.headers.emplace_back("Allow", allow);
  return out;
}

Response answer_api(const Service::State& service, const Request& request, const Target& target) {
  const Match found = match(request.method, target.path);
  if (!found.known)
    return problem(404, "Unknown path",
                   fmt::format("There is nothing at {}; /openapi.yaml describes what there is.",
                               excerpt(target.path)));
  if (request.method == "OPTIONS") return allow_methods(found.allow);
  if (found.route == nullptr) return method_not_allowed(found.allow);
  return answer(service, request, target, found);
}

Response answer_page(const Service::State& service, const Request& request, const Target& target) {
  const bool get = request.method == "GET" || request.method == "HEAD";
  constexpr std::string_view kAllow = "GET, HEAD, OPTIONS";
  auto found = answer_asset(service, request, target.path);
  if (!found)
    return problem(404, "Unknown path",
                   fmt::format("There is nothing at {}.", excerpt(target.path)));
  if (request.method == "OPTIONS") return allow_methods(std::string(kAllow));
  if (!get) return method_not_allowed(std::string(kAllow));
  return std::move(*found);
}

bool is_api(std::string_view path) {
  return path == "/v1" || path.starts_with("/v1/") || path == "/openapi.yaml" ||
         path == "/reconcile" || path.starts_with("/reconcile/");
}

Response answer(const Service::State& service, const Request& request) {
  auto target = parse_target(request.target);
  if (!target) {
    const bool limit = target.error().kind == ErrorKind::limit;
    const unsigned status = limit ? 414 : 400;
    auto esco = esco_error(request, status, target.error().message);
    Response out = esco ? std::move(*esco)
                        : problem(status, limit ? "Target too long" : "Malformed target",
                                  target.error().message);
    out.headers.emplace_back("Access-Control-Allow-Origin", "*");
    return out;
  }
  // People write the address of a service with and without a slash at its end.
  if (target->path == "/reconcile/") target->path.pop_back();
  if (auto esco = is_api(target->path) ? std::nullopt : answer_esco(service, request, *target)) {
    esco->headers.emplace_back("Access-Control-Allow-Origin", "*");
    return std::move(*esco);
  }
  if (!is_api(target->path)) return answer_page(service, request, *target);
  Response out = answer_api(service, request, *target);
  out.headers.emplace_back("Access-Control-Allow-Origin", "*");
  return out;
}

}  // namespace

Response allow_methods(std::string allow) {
  Response out;
  out.status = 204;
  out.content_type.clear();
  out.headers.emplace_back("Access-Control-Allow-Methods", allow);
  out.headers.emplace_back("Access-Control-Allow-Headers", "*, Authorization");
  out.headers.emplace_back("Access-Control-Max-Age", "86400");
  out.headers.emplace_back("Allow", std::move(allow));
  return out;
}

Service::Service(std::unique_ptr<const State> state) : state_(std::move(state)) {}
Service::~Service() = default;

Result<std::shared_ptr<const Service>> Service::open(const std::filesystem::path& path,
                                                     ServiceOptions options) {
  auto snapshot = snapshot::Snapshot::open(path);
  if (!snapshot) return tl::unexpected(snapshot.error());
  return open(std::move(*snapshot), std::move(options));
}

Result<std::shared_ptr<const Service>> Service::open(
    std::shared_ptr<const snapshot::Snapshot> snapshot, ServiceOptions options) {
  auto state = State::make(std::move(snapshot), std::move(options));
  if (!state) return tl::unexpected(state.error());
  return std::shared_ptr<const Service>(new Service(std::move(*state)));
}

Response Service::handle(const Request& request) const {
  Response out;
  try {
    out = answer(*state_, request);
  } catch (const snapshot::DamagedSnapshot& damage) {
    out = problem(503, "Damaged data", damage.what());
  }
  out.headers.emplace_back("X-Content-Type-Options", "nosniff");
  return out;
}

std::span<const RouteInfo> Service::routes() {
  static const std::vector<RouteInfo> all = [] {
    std::vector<RouteInfo> out;
    for (const auto& route : route_table()) out.push_back(route.info);
    return out;
  }();
  return all;
}

}  // namespace metier::api
