// An HTTP/1.1 server (RFC 9110, RFC 9112) in front of one handler.
//
//   auto server = http::Server::start({.port = 0}, handler);
//   if (!server) return server.error();
//   http::run_until_signal(**server, [&] { return load_again(); });
//
// It does by itself: keep-alive and pipelining, HEAD, Expect: 100-continue, chunked request bodies,
// limits and timeouts, Date, Content-Length, conditional GET (If-None-Match against the ETag of the
// answer), /healthz and /metrics. Everything else is the handler's. Connections are spread over
// threads that share nothing they write to while they answer.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "api/api.h"
#include "base/base.h"
#include "http/metrics.h"
#include "http/options.h"

namespace metier::http {

// Called by several threads at the same time. The views of the request are valid during the call
// only. An exception is answered with 500. A handler that takes long delays the other connections
// of its thread.
using Handler = std::function<api::Response(const api::Request&)>;

class Server {
 public:
  // Listens and answers when this returns. An empty handler is allowed: everything but /metrics is
  // then answered 503 until set_handler. Raises the limit of open files towards max_connections as
  // far as it may. Errors: ErrorKind::usage for an address that is none, ErrorKind::io when it
  // cannot be had.
  static Result<std::unique_ptr<Server>> start(ServerOptions options, Handler handler);

  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;
  ~Server();  // stop() and wait()

  // Requests that begin after this returns are answered by `handler`, those in flight by the former
  // one, which is destroyed, by one of the threads, when the last of them has been answered. Any
  // thread.
  void set_handler(Handler handler);

  std::uint16_t port() const;
  std::string url() const;  // "http://127.0.0.1:8080"

  // Begins a graceful stop and returns at once: no new connections, idle ones are closed, requests
  // in flight are answered until the stop timeout. Any thread, any number of times; not a signal
  // handler.
  void stop();
  // Returns when a stop is complete. One thread at a time.
  void wait();

  Metrics& metrics();

 private:
  struct State;
  explicit Server(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

// Makes the handler that answers from now on, as after a new snapshot was put in place.
using Reload = std::function<Result<Handler>()>;

// Serves until SIGTERM or SIGINT, then stops gracefully and returns the signal's number; a second
// one of them kills as usual. SIGHUP calls `reload` on a thread of its own while requests go on:
// its handler takes over, or the former stays when it fails, with a line on stderr. Reloads are
// counted in /metrics; signals during one lead to one more. `ready` is called once, when signals
// are taken care of: a server announced there can be sent them at once. The signals' former
// dispositions come back at the end. One thread of a process at a time.
int run_until_signal(Server& server, const Reload& reload, const std::function<void()>& ready = {});

}  // namespace metier::http
