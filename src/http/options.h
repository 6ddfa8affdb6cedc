// What a server listens on and how much it lets one client have.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace metier::http {

// Bounds on one request and one connection. Whoever exceeds one is answered with the status named
// here, as problem details, and the connection is closed.
struct Limits {
  std::size_t max_target = 8 * 1024;   // bytes of the request target: 414
  std::size_t max_header = 16 * 1024;  // bytes of all header lines together: 431
  std::size_t max_fields = 100;        // number of header lines: 431
  std::size_t max_body = 1024 * 1024;  // bytes of the body after removal of chunk framing: 413

  // POST to this path, or to one below it, may bring more, and is answered by threads of its own,
  // so that what takes long holds up nobody else.
  std::string aside_path = "/v1/documents";
  std::size_t max_aside_body = 10 * 1024 * 1024;  // 413
  std::size_t max_aside = 32;  // such requests being received or answered; the next is answered 503

  // From the first byte of a request to the end of its header: 408. A client that trickles single
  // bytes gains nothing, the clock is not restarted by them. A new connection that sends nothing at
  // all for this long is closed without a word.
  std::chrono::milliseconds header_timeout{10'000};
  std::chrono::milliseconds body_timeout{
      30'000};  // from the end of the header to that of the body: 408
  std::chrono::milliseconds idle_timeout{60'000};   // between two requests: closed without a word
  std::chrono::milliseconds write_timeout{60'000};  // to take over the answers: closed

  std::size_t max_connections = 4096;  // open at one time; the next is answered 503 and closed
  // Pipelined requests answered in one go before other connections get their turn; the rest waits,
  // nothing is refused.
  std::size_t max_pipelined = 32;
};

struct ServerOptions {
  std::string address = "127.0.0.1";  // an IPv4 or IPv6 address, or "localhost"
  std::uint16_t port = 8080;          // 0: any free one, reported by Server::port()
  unsigned threads = 0;               // 0: one per core
  Limits limits{};
  // How long stop() lets requests in flight go on before it closes their connections.
  std::chrono::milliseconds stop_timeout{10'000};
  // File descriptor for the access log, -1 for none; not owned. One JSON object and one write() per
  // line, so that lines of several threads do not mix. No part of a body is ever logged.
  int access_log = -1;
  // Path prefixes that /metrics counts apart; a path matches at segment borders and the longest
  // wins. Everything else is "other", so that no client can add to the number of series.
  std::vector<std::string> route_groups = {
      "/v1/occupations", "/v1/skills", "/v1/isco", "/v1/search", "/v1/suggest",
      "/v1/about",       "/v1",        "/api",     "/open-api",  "/resource"};
};

}  // namespace metier::http
