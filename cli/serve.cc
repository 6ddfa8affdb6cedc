// metier serve: the page and the APIs over HTTP.
#include <fcntl.h>
#include <unistd.h>
#include <web/assets.h>  // the page: data made by web/, no module of src/

#include <cerrno>
#include <charconv>
#include <csignal>
#include <system_error>

#include "api/api.h"
#include "http/http.h"
#include "verb.h"

namespace metier::cli {
namespace {

struct ServeOptions {
  std::string listen = "127.0.0.1:8080";
  unsigned threads = hardware_threads();
  std::string access_log;
  std::string snapshot;
};

struct Endpoint {
  std::string address;
  std::uint16_t port;
};

// "127.0.0.1:8080", "[::1]:0", ":8080" (all addresses)
Result<Endpoint> parse_endpoint(const std::string& listen) {
  const auto colon = listen.rfind(':');
  unsigned port = 0;
  const auto* end = listen.data() + listen.size();
  if (colon != std::string::npos) {
    const auto [stop, failed] = std::from_chars(listen.data() + colon + 1, end, port);
    if (failed == std::errc() && stop == end && port <= 65535) {
      std::string address = listen.substr(0, colon);
      if (address.size() > 2 && address.front() == '[')
        address = address.substr(1, address.size() - 2);
      return Endpoint{address.empty() ? "0.0.0.0" : address, static_cast<std::uint16_t>(port)};
    }
  }
  return fail(ErrorKind::usage, "--listen takes ADDRESS:PORT, as in 127.0.0.1:8080, not '{}'",
              listen);
}

std::vector<api::Asset> page() {
  std::vector<api::Asset> out;
  for (const auto& a : web::assets())
    out.push_back({a.path, a.content_type, a.etag, a.identity, a.gzip, a.brotli, a.immutable});
  return out;
}

// Reads the snapshot, every checksum compared, and makes of it what answers requests.
Result<http::Handler> load(const ServeOptions& options) {
  const auto opened = open_snapshot(options.snapshot);
  if (!opened) return tl::unexpected(opened.error());
  if (auto sound = (*opened)->file().verify_all(); !sound) return tl::unexpected(sound.error());
  api::ServiceOptions page_options;
  page_options.assets = page();
  page_options.page_policy = web::kContentSecurityPolicy;
  auto service = api::Service::open(*opened, std::move(page_options));
  if (!service) return tl::unexpected(service.error());
  return [service = std::move(*service)](const api::Request& request) {
    return service->handle(request);
  };
}

// A file descriptor to append to; 1 for "-"; -1 for none.
Result<int> open_access_log(const std::string& path) {
  if (path.empty()) return -1;
  if (path == "-") return STDOUT_FILENO;
  const int fd = ::open(path.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0640);
  if (fd < 0)
    return fail(ErrorKind::io, "{}: cannot open the access log: {}", path,
                std::generic_category().message(errno));
  return fd;
}

Result<void> serve(const ServeOptions& options) {
  const auto endpoint = parse_endpoint(options.listen);
  if (!endpoint) return tl::unexpected(endpoint.error());
  const auto log = open_access_log(options.access_log);
  if (!log) return tl::unexpected(log.error());
  auto handler = load(options);
  if (!handler) return tl::unexpected(handler.error());
  http::ServerOptions server_options;
  server_options.address = endpoint->address;
  server_options.port = endpoint->port;
  server_options.threads = options.threads;
  server_options.access_log = *log;
  auto server = http::Server::start(server_options, std::move(*handler));
  if (!server) return tl::unexpected(server.error());
  std::signal(SIGPIPE,
              SIG_IGN);  // a client that goes away, or the end of a piped log, ends no server
  http::run_until_signal(
      **server, [&] { return load(options); },
      [&] {  // said when signals are waited for, so that whoever reads it may send one
        fmt::print(stderr, "Serving {} on {}\n", chosen_snapshot(options.snapshot).string(),
                   (*server)->url());
      });
  return {};
}

}  // namespace

void add_serve(CLI::App& app, Run& run) {
  auto options = std::make_shared<ServeOptions>();
  auto* verb = app.add_subcommand("serve", "Serve the page and the API over HTTP");
  verb->add_option("--listen", options->listen, "Where to listen; port 0 takes any free one")
      ->type_name("ADDRESS:PORT");
  verb->add_option("--threads", options->threads, "Threads that answer")
      ->check(CLI::Range(1, 256))
      ->type_name("N");
  verb->add_option("--access-log", options->access_log,
                   "Append a JSON line per request to this file; - for stdout")
      ->type_name("FILE");
  add_snapshot_option(*verb, options->snapshot);
  verb->footer(examples(
      {"metier serve", "metier serve --listen 0.0.0.0:80 --access-log /var/log/metier.jsonl",
       "kill -HUP PID      # take over a snapshot that was built again, without a pause"}));
  verb->callback([options, &run] {
    run = [options] {
      const auto done = serve(*options);
      return done ? static_cast<int>(kDone) : report(done.error());
    };
  });
}

}  // namespace metier::cli
