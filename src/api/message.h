// A request and its answer, free of any server library: endpoints are functions from one to the
// other, and tests call them without a socket.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace metier::api {

struct Request {
  std::string_view method =
      "GET";                // as sent; HEAD is answered like GET and the server drops the body
  std::string_view target;  // "/v1/search?q=nurse", percent-encoded as sent
  std::string_view body;
  std::vector<std::pair<std::string_view, std::string_view>> headers;

  // Value of a header, name compared without case; empty when absent.
  std::string_view header(std::string_view name) const;
};

struct Response {
  unsigned status = 200;
  std::string content_type = "application/json; charset=utf-8";
  std::vector<std::pair<std::string, std::string>>
      headers;  // ETag, Cache-Control, Content-Encoding, ...
  std::string body;
  // Instead of `body`: bytes that live as long as `owner` (embedded assets, cached answers); not
  // copied.
  std::string_view fixed_body;
  std::shared_ptr<const void> owner;

  std::string_view payload() const {
    return fixed_body.empty() ? std::string_view(body) : fixed_body;
  }
};

// RFC 9457 problem details: {"type":"about:blank","title","status","detail"}.
Response problem(unsigned status, std::string_view title, std::string_view detail);

}  // namespace metier::api
