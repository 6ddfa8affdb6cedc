// ESCO's own web services, at /api, at / (as the Local API has it) and at /open-api.
#include <algorithm>
#include <array>

#include "api/state.h"
#include "esco/esco.h"

namespace metier::api {
namespace {

// One slash between segments and none at the end: clients write "//resource/skill" and
// "/resource/related/?uri=…".
std::string tidy(std::string_view path) {
  std::string out;
  for (const char c : path)
    if (c != '/' || out.empty() || out.back() != '/') out += c;
  while (out.size() > 1 && out.back() == '/') out.pop_back();
  return out;
}

bool is_below(std::string_view path, std::string_view root) {
  return path == root || (path.starts_with(root) && path[root.size()] == '/');
}

// The paths that the Local API has at the root. "/search" is an address of the page too: whoever
// asks for HTML gets the page.
bool is_local_api(std::string_view path, std::string_view accept) {
  constexpr std::array<std::string_view, 6> kRoots{"/resource", "/suggest2",   "/suggest",
                                                   "/terms",    "/conversion", "/history"};
  if (std::any_of(kRoots.begin(), kRoots.end(),
                  [&](std::string_view root) { return is_below(path, root); }))
    return true;
  return path == "/search" && accept.find("text/html") == std::string_view::npos;
}

// "http://127.0.0.1:8080", as the client knows this server.
std::string origin(const Request& request) {
  constexpr std::string_view kSafe =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.-:[]";
  const auto host = request.header("Host");
  const bool sound = !host.empty() && host.size() <= 255 &&
                     host.find_first_not_of(kSafe) == std::string_view::npos;
  const bool tls = request.header("X-Forwarded-Proto") == "https";
  return std::string(tls ? "https://" : "http://") +
         (sound ? std::string(host) : std::string("localhost"));
}

std::string_view query_as_sent(std::string_view target) {
  const std::size_t mark = target.find('?');
  return mark == std::string_view::npos ? std::string_view()
                                        : target.substr(mark + 1, target.find('#') - mark - 1);
}

// The root of the service that a path belongs to: "/api", "/open-api", or "" for the Local API;
// nullopt for a path that is none of theirs.
std::optional<std::string_view> root_of(std::string_view path, std::string_view accept) {
  for (const std::string_view root : {"/open-api", "/api"})
    if (is_below(path, root)) return root;
  if (is_local_api(path, accept)) return "";
  return std::nullopt;
}

// Generators of clients that know one operation a path number the others:
// "/__rm__2/resource/skill".
std::string_view without_number(std::string_view path) {
  constexpr std::string_view kMark = "/__rm__";
  if (!path.starts_with(kMark)) return path;
  const std::size_t end = path.find_first_not_of("0123456789", kMark.size());
  return end != std::string_view::npos && end > kMark.size() && path[end] == '/' ? path.substr(end)
                                                                                 : path;
}

std::string tag_of(std::string_view body) {
  return fmt::format("\"{}\"", hex(hash64(body)).view());
}

Response response_of(esco::Reply reply) {
  Response out;
  out.status = reply.status;
  out.content_type = std::move(reply.content_type);
  out.body = std::move(reply.body);
  out.headers.emplace_back("Cache-Control", "no-cache");
  out.headers.emplace_back("Vary", "Accept, Accept-Language, Host");
  return out;
}

}  // namespace

std::optional<Response> answer_esco(const Service::State& service, const Request& request,
                                    const Target& target) {
  const std::string whole = tidy(target.path);
  const std::string_view path = without_number(whole);
  const auto root = root_of(path, request.header("Accept"));
  if (!root) return std::nullopt;
  const bool open = *root == "/open-api";
  const std::string_view below = path.size() > root->size() ? path.substr(root->size()) : "/";
  const std::string_view allow =
      open && below == "/api/search" ? "POST, OPTIONS" : "GET, HEAD, OPTIONS";
  if (request.method == "OPTIONS") return allow_methods(std::string(allow));
  esco::Request call;
  call.method = request.method;
  call.path = below;
  call.query = query_as_sent(request.target);
  for (const Parameter& p : target.parameters) call.parameters.emplace_back(p.name, p.value);
  call.base = origin(request) + std::string(*root);
  call.base_path = *root;
  call.accept = request.header("Accept");
  if (const auto named = request.header("Accept-Header"); !named.empty()) call.accept = named;
  call.accept_language = request.header("Accept-Language");
  call.body = request.body;
  call.kept = &service.esco_concepts;
  Response out = response_of(open ? esco::answer_open(*service.releases, call)
                                  : esco::answer_classic(*service.releases, call));
  if (out.status == 200 && request.method != "POST")
    out.headers.emplace_back("ETag", tag_of(out.body));
  if (out.status == 405) out.headers.emplace_back("Allow", allow);
  return out;
}

std::optional<Response> esco_error(const Request& request, unsigned status,
                                   std::string_view message) {
  const std::string whole =
      tidy(std::string_view(request.target)
               .substr(0, std::string_view(request.target).find_first_of("?#")));
  const auto root = root_of(without_number(whole), request.header("Accept"));
  if (!root) return std::nullopt;
  esco::Request call;
  call.path = whole.substr(root->size());
  call.base_path = *root;
  return response_of(*root == "/open-api" ? esco::malformed_open(call, status, message)
                                          : esco::malformed_classic(status, message));
}

}  // namespace metier::api
