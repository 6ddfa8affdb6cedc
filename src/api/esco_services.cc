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

}  // namespace

std::optional<Response> answer_esco(const Service::State& service, const Request& request,
                                    const Target& target) {
  std::string path = tidy(target.path);
  std::string root;
  bool open = false;
  if (is_below(path, "/open-api")) {
    open = true;
    root = "/open-api";
  } else if (is_below(path, "/api")) {
    root = "/api";
  } else if (!is_local_api(path, request.header("Accept"))) {
    return std::nullopt;
  }
  esco::Request call;
  call.method = request.method;
  call.path = path.size() > root.size() ? path.substr(root.size()) : "/";
  call.query = query_as_sent(request.target);
  for (const Parameter& p : target.parameters) call.parameters.emplace_back(p.name, p.value);
  call.base = origin(request) + root;
  call.base_path = root;
  call.accept = request.header("Accept");
  if (const auto named = request.header("Accept-Header"); !named.empty()) call.accept = named;
  call.accept_language = request.header("Accept-Language");
  call.body = request.body;
  call.kept = &service.esco_concepts;
  esco::Reply reply = open ? esco::answer_open(*service.releases, call)
                           : esco::answer_classic(*service.releases, call);
  Response out;
  out.status = reply.status;
  out.content_type = std::move(reply.content_type);
  out.body = std::move(reply.body);
  out.headers.emplace_back("Cache-Control", "no-cache");
  out.headers.emplace_back("Vary", "Accept, Accept-Language, Host");
  return out;
}

}  // namespace metier::api
