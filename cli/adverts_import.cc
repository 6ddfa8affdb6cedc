// metier adverts import: files of adverts into the store.
#include <malloc.h>

#include <chrono>

#include "advert_store.h"
#include "printer.h"

namespace metier::cli {
namespace {

struct Options {
  std::vector<std::string> sources;
  std::string store, snapshot, rejects, source, country, language, table, saved_map;
  std::vector<std::string> columns;  // field=column
  std::string format = "text";
  bool without_employers = false, again = false, quiet = false;
  unsigned threads = hardware_threads();
};

std::string today() {
  const auto day = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
  const std::chrono::year_month_day date(day);
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

// "title=Job title" -> one entry.
Result<void> add_column(std::string_view line, std::string_view where,
                        std::map<std::string, std::string>& columns) {
  const std::size_t equals = line.find('=');
  if (equals == 0 || equals == std::string_view::npos)
    return fail(ErrorKind::usage, "{}: \"{}\" is not of the form field=column", where, line);
  columns[std::string(line.substr(0, equals))] = line.substr(equals + 1);
  return {};
}

// A saved mapping: a line field=column each; # begins a remark.
Result<std::map<std::string, std::string>> columns_of(const Options& options) {
  std::map<std::string, std::string> out;
  if (!options.saved_map.empty()) {
    constexpr std::uint64_t kMost = 1 << 20;
    const auto text = read_file(options.saved_map, kMost);
    if (!text) return tl::unexpected(text.error());
    std::size_t number = 0;
    for (std::string_view rest = *text; !rest.empty();) {
      const std::size_t end = rest.find('\n');
      std::string_view line = rest.substr(0, end);
      rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
      ++number;
      if (line.ends_with('\r')) line.remove_suffix(1);
      if (line.empty() || line[0] == '#') continue;
      const auto added = add_column(line, fmt::format("{}:{}", options.saved_map, number), out);
      if (!added) return tl::unexpected(added.error());
    }
  }
  for (const std::string& column : options.columns)
    if (const auto added = add_column(column, "--map", out); !added)
      return tl::unexpected(added.error());
  return out;
}

std::string rejects_file(const Options& options) {
  if (!options.rejects.empty()) return options.rejects;
  const std::string store = options.store.empty() ? default_store() : options.store;
  return store.find("://") == std::string::npos ? store + ".rejects.jsonl" : "rejects.jsonl";
}

void print_text(const market::ImportReport& r, const std::string& rejects,
                const std::string& where) {
  fmt::print("{}: {} read", where, counted(r.records, "advert", "adverts"));
  if (r.files != 1 || r.known_files != 0) fmt::print(" from {}", counted(r.files, "file", "files"));
  fmt::print("\n  {} new", r.put.added);
  if (r.put.duplicates != 0) fmt::print(", of them {} near duplicates of others", r.put.duplicates);
  fmt::print("\n  {} changed\n  {} as they were\n", r.put.changed, r.put.unchanged);
  if (r.taken_up != 0) fmt::print("  {} were done by an import that was broken off\n", r.taken_up);
  if (r.known_files != 0)
    fmt::print("  {} imported before and left alone (--again reads them anew)\n",
               counted(r.known_files, "file was", "files were"));
  if (r.rejects != 0)
    fmt::print("  {} set aside in {}\n", counted(r.rejects, "record was", "records were"), rejects);
}

void print_json(const market::ImportReport& r, const std::string& rejects) {
  JsonWriter json;
  json.begin_object().field("files", r.files).field("knownFiles", r.known_files);
  json.field("adverts", r.records).field("added", r.put.added).field("changed", r.put.changed);
  json.field("unchanged", r.put.unchanged).field("duplicates", r.put.duplicates);
  json.field("takenUp", r.taken_up).field("rejects", r.rejects);
  if (r.rejects != 0) json.field("rejectsFile", std::string_view(rejects));
  json.key("failures").begin_array();
  for (const Error& e : r.failures) json.value(std::string_view(e.message));
  fmt::print("{}\n", json.end_array().end_object().text());
}

// Each batch is read, coded and written by threads of its own, whose separate heaps would each grow
// to what the greediest of them ever needs; they allocate too seldom to be in each other's way.
void use_one_heap() {
#ifdef __GLIBC__
  mallopt(M_ARENA_MAX, 1);
#endif
}

Result<int> import_adverts(const Options& options) {
  use_one_heap();
  const auto snapshot = open_snapshot(options.snapshot);
  if (!snapshot) return tl::unexpected(snapshot.error());
  const auto coder = adverts::Coder::open(*snapshot);
  if (!coder) return tl::unexpected(coder.error());
  auto columns = columns_of(options);
  if (!columns) return tl::unexpected(columns.error());
  const auto store = open_store(options.store, {.create = true, .read_only = false});
  if (!store) return tl::unexpected(store.error());

  const auto country = country_given(options.country);
  if (!country) return tl::unexpected(country.error());
  const std::string day = today();
  market::ImportOptions wanted;
  wanted.named.assign(options.sources.begin(), options.sources.end());
  wanted.feed.columns = std::move(*columns);
  wanted.feed.table = options.table;
  wanted.code.source = options.source;
  wanted.code.country = *country;
  wanted.code.language = options.language;
  wanted.code.today = day;
  wanted.code.employers = !options.without_employers;
  wanted.rejects = rejects_file(options);
  wanted.threads = options.threads;
  wanted.again = options.again;
  wanted.quiet = options.quiet;
  const auto report = market::import(**store, *coder, wanted);
  if (!report) return tl::unexpected(report.error());
  for (const Error& e : report->failures) fmt::print(stderr, "metier: {}\n", e.message);
  if (options.format == "json") {
    print_json(*report, wanted.rejects.string());
  } else {
    print_text(*report, wanted.rejects.string(), (*store)->where());
  }
  return report->failures.empty() && report->rejects == 0 ? kDone : kSomeInputFailed;
}

}  // namespace

void add_adverts_import(CLI::App& adverts, Run& run) {
  auto options = std::make_shared<Options>();
  auto* verb =
      adverts.add_subcommand("import", "Read adverts from files and folders into the store");
  verb->add_option(
          "SOURCE", options->sources,
          "Files and folders: JSON-LD and pages with it, JSON, JSON lines, CSV, TSV, XLSX, "
          "RSS and Atom, WARC, compressed or not; told by content")
      ->required();
  add_store_option(*verb, options->store);
  verb->add_option("--source", options->source,
                   "Who publishes them (default: the site in an advert's address)");
  verb->add_option("--country", options->country, "Of adverts that name none")->type_name("CC");
  verb->add_option("--lang", options->language, "Of adverts that do not tell (default: guessed)")
      ->type_name("xx");
  verb->add_option("--map", options->columns,
                   "Of tables: which column a field is in; repeat for more fields")
      ->type_name("FIELD=COLUMN");
  verb->add_option("--map-file", options->saved_map, "The same from a file, a line each");
  verb->add_option("--table", options->table, "Of workbooks: the sheet (default: the first)");
  verb->add_option("--rejects", options->rejects,
                   "File for records that cannot be read (default: beside the store)");
  verb->add_flag("--without-employers", options->without_employers, "Do not keep employers' names");
  verb->add_flag("--again", options->again, "Read files too that were imported before");
  verb->add_option("--threads", options->threads, "Default: as many as there are cores")
      ->check(CLI::Range(1, 256));
  verb->add_flag("--quiet", options->quiet, "No progress on stderr");
  verb->add_option("--format", options->format, "text or json")
      ->check(CLI::IsMember({"text", "json"}));
  add_snapshot_option(*verb, options->snapshot);
  verb->footer(examples({"metier adverts import adverts.jsonl",
                         "metier adverts import crawl/ --country DK --source example.org",
                         "metier adverts import jobs.csv --map title=Stilling --map text=Opis",
                         "metier adverts import feed.xml.gz --store postgresql:///metier"}) +
               "\n\nAn import that was broken off goes on where it stopped when it is run again.\n"
               "Exit status 1: some records or files could not be read; all others were.");
  verb->callback([options, &run] {
    run = [options] {
      const auto status = import_adverts(*options);
      return status ? *status : report(status.error());
    };
  });
}

}  // namespace metier::cli
