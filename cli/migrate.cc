// metier migrate: moves lists of concepts from one release to another.
#include "printer.h"
#include "releases.h"
#include "verb.h"

namespace metier::cli {
namespace {

constexpr std::uint64_t kMaxList = std::uint64_t{1} << 30;
constexpr std::size_t kToldFailures = 20;

struct MigrateOptions {
  std::string file;
  std::string old, now;
  std::string output;
  std::string report;
  std::string format = "auto";
  std::string column;
  bool dry_run = false;
};

versions::ListFormat list_format(const MigrateOptions& options, std::string_view text) {
  if (options.format == "csv") return versions::ListFormat::csv;
  if (options.format == "json") return versions::ListFormat::json;
  if (options.format == "text") return versions::ListFormat::text;
  return options.column.empty() ? versions::format_of(options.file, text)
                                : versions::ListFormat::csv;
}

void tell(const versions::Comparison& c, const versions::Migration& m,
          const MigrateOptions& options) {
  std::size_t told = 0;
  for (const auto& found : m.found) {
    if (!versions::failed(found.outcome) || ++told > kToldFailures) continue;
    fmt::print(stderr, "metier: {}\n", versions::failure_line(c, found, options.file));
  }
  if (told > kToldFailures)
    fmt::print(stderr, "metier: and {} more{}\n", told - kToldFailures,
               options.report.empty() ? ", --report FILE names them all" : "");
  fmt::print(stderr, "{}: {}: {} replaced, {} current, {} left as they were{}\n", options.file,
             counted(m.found.size(), "ESCO URI", "ESCO URIs"), m.count(versions::Outcome::replaced),
             m.count(versions::Outcome::current), m.failed_count(),
             options.dry_run ? " (dry run: nothing written)" : "");
}

Result<int> migrate(const MigrateOptions& options) {
  const auto text = read_file(options.file, kMaxList);
  if (!text) return tl::unexpected(text.error());
  const auto releases = open_releases(options.old, options.now);
  if (!releases) return tl::unexpected(releases.error());
  const auto c =
      versions::compare(releases->old->taxonomy(), releases->now->taxonomy(), {hardware_threads()});
  const auto moved =
      versions::migrate(c, *text, {options.file, list_format(options, *text), options.column});
  if (!moved) return tl::unexpected(moved.error());
  if (!options.dry_run) {
    if (const auto done = write_output(options.output, moved->text); !done)
      return tl::unexpected(done.error());
  }
  if (!options.report.empty()) {
    const auto done = write_output(options.report, versions::report_csv(c, *moved, options.file));
    if (!done) return tl::unexpected(done.error());
  }
  tell(c, *moved, options);
  return moved->failed_count() == 0 ? kDone : kSomeInputFailed;
}

}  // namespace

void add_migrate(CLI::App& app, Run& run) {
  auto options = std::make_shared<MigrateOptions>();
  auto* verb = app.add_subcommand(
      "migrate", "Rewrite the ESCO URIs in a list from one release to another, and nothing else");
  verb->add_option("FILE", options->file,
                   "CSV, JSON (JSON Resume too), JSON lines, or text with a URI a line")
      ->required();
  verb->add_option("--from", options->old, "Snapshot of the release the list was made with")
      ->required()
      ->type_name("OLD");
  verb->add_option("--to", options->now, "Snapshot of the release it is to fit")
      ->required()
      ->type_name("NEW");
  verb->add_option("-o,--output", options->output,
                   "File to write, FILE itself too (default: standard output)")
      ->type_name("OUT");
  verb->add_option("--report", options->report,
                   "CSV of what was replaced, and why, and of what could not be")
      ->type_name("FILE");
  verb->add_option("--format", options->format,
                   "csv, json, text or auto: by the file's name, else by how it begins")
      ->check(CLI::IsMember({"auto", "csv", "json", "text"}));
  verb->add_option("--column", options->column,
                   "Of CSV: only this column (default: all cells that hold ESCO URIs)")
      ->type_name("NAME");
  verb->add_flag("--dry-run", options->dry_run, "Write no list, only the report");
  verb->footer(
      examples({"metier migrate skills.csv --from v1.1.1.metier --to v1.2.0.metier -o new.csv",
                "metier migrate resume.json --from old.metier --to new.metier -o resume.json",
                "metier migrate uris.txt --from old.metier --to new.metier --dry-run --report "
                "report.csv"}));
  verb->callback([options, &run] {
    run = [options] {
      const auto status = migrate(*options);
      return status ? *status : report(status.error());
    };
  });
}

}  // namespace metier::cli
