// The files of the page.
#include <algorithm>

#include "api/state.h"

namespace metier::api {
namespace {

// First segments of the addresses that the page handles by itself (web/src/router.ts).
constexpr auto kPages = std::to_array<std::string_view>(
    {"", "search", "skills", "isco", "about", "occupation", "skill", "skill-group", "tree",
     "collections", "collection", "compare", "read", "me", "team", "adverts"});

bool is_page(std::string_view path) {
  path.remove_prefix(1);
  const auto first = path.substr(0, path.find('/'));
  return std::find(kPages.begin(), kPages.end(), first) != kPages.end();
}

// Somebody followed a wrong link in a browser: no file, and HTML is welcome.
bool is_visit(const Request& request, std::string_view path) {
  const auto last = path.substr(path.rfind('/') + 1);
  return last.find('.') == std::string_view::npos &&
         request.header("Accept").find("text/html") != std::string_view::npos;
}

enum class Coding { identity, gzip, brotli };

// The smallest form that the client takes (RFC 9110, 12.5.3).
Coding coding(const Asset& asset, std::string_view accept) {
  double gzip = 0;
  double brotli = 0;
  for (const auto& p : preferences(accept)) {
    if (p.name == "br") brotli = p.q;
    if (p.name == "gzip" || p.name == "x-gzip") gzip = p.q;
  }
  if (!asset.brotli.empty() && brotli > 0 && brotli >= gzip) return Coding::brotli;
  if (!asset.gzip.empty() && gzip > 0) return Coding::gzip;
  return Coding::identity;
}

Response asset_response(const Service::State& service, const Asset& asset,
                        std::string_view accept) {
  Response out;
  out.content_type = asset.content_type;
  out.fixed_body = asset.identity;
  switch (coding(asset, accept)) {
    case Coding::identity:
      break;
    case Coding::gzip:
      out.fixed_body = asset.gzip;
      out.headers.emplace_back("Content-Encoding", "gzip");
      break;
    case Coding::brotli:
      out.fixed_body = asset.brotli;
      out.headers.emplace_back("Content-Encoding", "br");
      break;
  }
  out.headers.emplace_back("ETag", asset.etag);
  out.headers.emplace_back("Vary", "Accept-Encoding");
  out.headers.emplace_back("Cache-Control",
                           asset.immutable ? "public, max-age=31536000, immutable" : "no-cache");
  out.headers.emplace_back("Content-Security-Policy", service.page_policy);
  out.headers.emplace_back("Referrer-Policy", "no-referrer");
  return out;
}

}  // namespace

std::optional<Response> answer_asset(const Service::State& service, const Request& request,
                                     std::string_view path) {
  const auto end = service.asset_by_path.end();
  const auto accept = request.header("Accept-Encoding");
  if (const auto file = service.asset_by_path.find(path); file != end)
    return asset_response(service, *file->second, accept);
  const auto index = service.asset_by_path.find("/index.html");
  const bool page = is_page(path);
  if (index == end || (!page && !is_visit(request, path))) return std::nullopt;
  Response out = asset_response(service, *index->second, accept);
  if (!page) out.status = 404;  // the page tells that there is nothing here
  return out;
}

}  // namespace metier::api
