// metier fetch: a release of ESCO over the network, into a folder of tables.
#include "fetch/fetch.h"

#include <csignal>

#include "verb.h"

namespace metier::cli {
namespace {

struct FetchOptions {
  std::string what;
  std::string folder;
  std::string api = fetch::kOfficialApi;
  std::vector<std::string> languages;
  std::string selected_version;
  std::optional<double> rate;
  unsigned connections = 4;
  bool again = false;
  bool quiet = false;
};

std::atomic<bool> stop_requested{false};
static_assert(std::atomic<bool>::is_always_lock_free);  // or a signal handler could not set it

void request_stop(int number) {
  stop_requested = true;
  std::signal(number, SIG_DFL);  // the second one kills
}

fetch::EscoOptions esco_options(const FetchOptions& options) {
  fetch::EscoOptions out;
  out.api = options.api;
  out.languages = options.languages;
  if (out.languages == std::vector<std::string>{"all"}) out.languages.clear();
  out.selected_version = options.selected_version;
  out.folder = options.folder;
  out.again = options.again;
  out.rate = options.rate;
  out.connections = options.connections;
  out.user_agent = fmt::format("metier/{} (metier fetch)", kVersion);
  out.stop = &stop_requested;
  if (options.quiet) out.progress = Progress::Style::silent;
  return out;
}

void print_summary(const fetch::Fetched& done, const FetchOptions& options) {
  if (done.was_there) {
    fmt::print("{} is complete; --again fetches it anew\n", options.folder);
    return;
  }
  for (const std::string& line : done.warnings) fmt::print(stderr, "metier: {}\n", line);
  fmt::print("{:>9}  occupations\n{:>9}  skills\n{:>9}  skill groups\n{:>9}  ISCO groups\n",
             done.occupations, done.skills, done.skill_groups, done.isco_groups);
  fmt::print("{:>9}  languages: {}\n", done.languages.size(), fmt::join(done.languages, " "));
  fmt::print("{:>9}  answers", done.requests + done.kept);
  if (done.kept > 0) fmt::print(", {} of them fetched before", done.kept);
  fmt::print("\n{} written; next: metier build {}\n", options.folder, options.folder);
}

int run_fetch(const FetchOptions& options) {
  std::signal(SIGINT, request_stop);
  std::signal(SIGTERM, request_stop);
  auto done = fetch::fetch_esco(esco_options(options));
  if (!done) {
    if (stop_requested)
      done.error().message = "stopped; the same command goes on from here";
    else if (done.error().kind != ErrorKind::usage)
      done.error().message += "; the same command goes on from here";
    return report(done.error());
  }
  print_summary(*done, options);
  return kDone;
}

}  // namespace

void add_fetch(CLI::App& app, Run& run) {
  auto options = std::make_shared<FetchOptions>();
  auto* verb = app.add_subcommand("fetch", "Fetch a release of ESCO from its web service");
  verb->add_option("WHAT", options->what, "What to fetch: esco")
      ->required()
      ->check(CLI::IsMember({"esco"}));
  verb->add_option("-o,--output", options->folder,
                   "Folder for the tables; a version in its name becomes that of the release")
      ->required()
      ->type_name("DIR");
  verb->add_option("--api", options->api,
                   "The classic web service API to ask (default: the official one)")
      ->type_name("URL");
  verb->add_option("--languages", options->languages,
                   "Only these languages (English is always kept); all of them by default")
      ->delimiter(',')
      ->type_name("en,da,...|all");
  verb->add_option("--selected-version", options->selected_version,
                   "Release to fetch (default: the latest)")
      ->type_name("v1.2.0");
  verb->add_option("--rate", options->rate,
                   "Requests a second, 0 for no limit (default: 5; no limit on this machine)")
      ->check(CLI::Range(0.0, 1000.0))
      ->type_name("N");
  verb->add_option("--connections", options->connections, "Requests under way at one time")
      ->check(CLI::Range(1, 32))
      ->type_name("N");
  verb->add_flag("--again", options->again, "Begin anew, also where the folder is complete");
  verb->add_flag("--quiet", options->quiet, "No progress on stderr");
  verb->footer(examples(
      {"metier fetch esco --selected-version v1.2.0 -o data/esco-v1.2.0",
       "metier fetch esco --languages en,da -o data/esco",
       "metier fetch esco --api http://127.0.0.1:8080/api -o copy   # from metier serve"}));
  verb->callback([options, &run] { run = [options] { return run_fetch(*options); }; });
}

}  // namespace metier::cli
