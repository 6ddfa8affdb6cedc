// metier serve: the page and the APIs over HTTP.
#include <fcntl.h>
#include <fmt/ranges.h>
#include <unistd.h>
#include <web/assets.h>  // the page: data made by web/, no module of src/

#include <cerrno>
#include <charconv>
#include <csignal>
#include <system_error>

#include "advert_store.h"
#include "api/api.h"
#include "esco/esco.h"
#include "http/http.h"
#include "verb.h"

namespace metier::cli {
namespace {

struct ServeOptions {
  std::string listen = "127.0.0.1:8080";
  unsigned threads = hardware_threads();
  std::string access_log;
  std::string snapshot;
  std::string store;
  std::vector<std::string> releases;  // snapshots given by name, instead of that one
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

using Snapshots = std::vector<std::shared_ptr<const snapshot::Snapshot>>;

// The snapshots to serve, every checksum compared; the latest release last.
Result<Snapshots> open_all(const ServeOptions& options) {
  std::vector<std::string> names = options.releases;
  if (names.empty()) names.push_back(options.snapshot);
  Snapshots out;
  for (const std::string& name : names) {
    auto opened = open_snapshot(name);
    if (!opened) return tl::unexpected(opened.error());
    if (auto sound = (*opened)->file().verify_all(); !sound) return tl::unexpected(sound.error());
    out.push_back(std::move(*opened));
  }
  std::vector<esco::Release> releases;
  for (const auto& snapshot : out) releases.push_back({esco::version_of(*snapshot), snapshot, {}});
  const esco::Releases sorted(std::move(releases));
  if (sorted.all().size() < out.size())
    return fail(ErrorKind::usage, "two of the snapshots are of one release: {}",
                fmt::join(names, ", "));
  out.clear();
  for (const esco::Release& release : sorted.all()) out.push_back(release.snapshot);
  return out;
}

// The store of adverts that was named, or the usual one where there is one.
Result<std::shared_ptr<const market::Live>> open_adverts(const std::string& given) {
  std::error_code ignored;
  const std::string where = given.empty() ? default_store() : given;
  if (given.empty() && !is_store_url(where) && !std::filesystem::exists(where, ignored))
    return nullptr;
  auto live = open_live(where);
  if (!live) return tl::unexpected(live.error());
  return std::shared_ptr<const market::Live>(std::move(*live));
}

// Reads the snapshots and makes of them what answers requests.
Result<http::Handler> load(const ServeOptions& options) {
  auto opened = open_all(options);
  if (!opened) return tl::unexpected(opened.error());
  const auto latest = std::move(opened->back());
  opened->pop_back();
  api::ServiceOptions page_options;
  page_options.older_releases = std::move(*opened);
  page_options.assets = page();
  page_options.page_policy = web::kContentSecurityPolicy;
  auto adverts = open_adverts(options.store);
  if (!adverts) return tl::unexpected(adverts.error());
  page_options.adverts = std::move(*adverts);
  auto service = api::Service::open(latest, std::move(page_options));
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
        const std::string what = options.releases.empty()
                                     ? chosen_snapshot(options.snapshot).string()
                                     : fmt::format("{}", fmt::join(options.releases, ", "));
        fmt::print(stderr, "Serving {} on {}\n", what, (*server)->url());
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
  add_store_option(*verb, options->store);
  verb->add_option("RELEASE", options->releases,
                   "Snapshots of several releases: ESCO's own services can be asked for each, "
                   "everything else answers from the latest (default: that of --snapshot)")
      ->excludes("--snapshot");
  verb->footer(examples(
      {"metier serve", "metier serve esco-1.1.1.metier esco-1.2.0.metier",
       "metier serve --listen 0.0.0.0:80 --access-log /var/log/metier.jsonl",
       "kill -HUP PID      # take over a snapshot that was built again, without a pause"}));
  verb->callback([options, &run] {
    run = [options] {
      const auto done = serve(*options);
      return done ? static_cast<int>(kDone) : report(done.error());
    };
  });
}

}  // namespace metier::cli
