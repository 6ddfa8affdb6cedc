// The files of the page, built by web/build.mjs and embedded in the binary.
#pragma once

#include <span>
#include <string_view>

namespace metier::web {

struct Asset {
  std::string_view path;  // as requested: "/index.html", "/assets/main-ABCDEFGH.js"
  std::string_view content_type;
  std::string_view etag;  // weak and quoted, the same for every encoding
  std::string_view identity;
  std::string_view gzip;  // the same bytes compressed; never empty
  std::string_view brotli;
  bool immutable;  // the name carries a hash: may be cached for ever; otherwise revalidate
};

// Sorted by path; lives as long as the program. Empty when the project was configured with
// METIER_WEB=OFF. Every path outside /v1/ that is no asset is a deep link into the page and gets
// /index.html.
std::span<const Asset> assets();

// What the page needs and no more; to be sent with every asset and deep link.
inline constexpr std::string_view kContentSecurityPolicy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors "
    "'none'";

}  // namespace metier::web
