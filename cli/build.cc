// metier build: from a release of ESCO, another thesaurus or a list of skills to a snapshot.
#include <sys/resource.h>

#include <chrono>
#include <cstdlib>
#include <optional>

#include "learn/learn.h"
#include "levels/levels.h"
#include "link/link.h"
#include "match/match.h"
#include "search/search.h"
#include "taxonomy/taxonomy.h"
#include "verb.h"

namespace metier::cli {
namespace {

namespace fs = std::filesystem;

struct BuildOptions {
  std::vector<std::string> sources;
  std::string output;
  std::vector<std::string> languages;
  unsigned threads = hardware_threads();
  std::uint64_t seed = 1;
  int steps = 0;
  std::string examples;
  std::string onet;
  bool no_learn = false;
  bool no_names = false;
  std::string format = "text";
  bool quiet = false;
};

Progress::Style progress_style(const BuildOptions& options) {
  return options.quiet ? Progress::Style::silent : Progress::Style::automatic;
}

std::string options_json(const BuildOptions& options) {
  JsonWriter json;
  json.begin_object().key("languages").begin_array();
  for (const auto& code : options.languages) json.value(code);
  json.end_array().field("learn", !options.no_learn);
  if (!options.no_learn) {
    json.field("seed", options.seed);
    json.field("names", !options.no_names);
    if (options.steps > 0) json.field("steps", options.steps);
  }
  json.end_object();
  return json.take();
}

// What there is to do about a source that is no release yet: tables of a fetch that did not come to
// its end may be there in part.
Result<void> check_sources(const std::vector<fs::path>& sources) {
  std::error_code ignored;
  for (const fs::path& source : sources) {
    if (fs::exists(source / ".fetch", ignored) && !fs::exists(source / "fetched.json", ignored))
      return fail(ErrorKind::input,
                  "{}: a fetch that did not come to its end; the same metier fetch goes on from "
                  "there",
                  source.string());
    if (!fs::exists(source, ignored))
      return fail(ErrorKind::not_found,
                  "{}: no such file or folder; a release to put there: metier fetch esco -o {}",
                  source.string(), source.string());
  }
  return {};
}

Result<taxonomy::Model> import(const BuildOptions& options, const std::vector<fs::path>& sources) {
  const auto bytes = taxonomy::source_bytes(sources);
  if (!bytes) return tl::unexpected(bytes.error());
  Progress progress("Reading ESCO", *bytes, progress_style(options));
  taxonomy::ImportOptions importing;
  importing.languages = options.languages;
  importing.threads = options.threads;
  importing.progress = [&](std::uint64_t n) { progress.advance(n); };
  return taxonomy::import_taxonomy(sources, importing);
}

Result<void> learn_vectors(const snapshot::Snapshot& snapshot, const BuildOptions& options,
                           snapshot::SectionSet& sections) {
  std::vector<learn::Example> examples;
  if (!options.examples.empty()) {
    auto read = learn::read_examples(options.examples);
    if (!read) return tl::unexpected(read.error());
    examples = std::move(*read);
  }
  std::vector<learn::Name> names;
  if (!options.no_names) {
    auto read = learn::read_names(learn::shipped_names());
    if (!read) return tl::unexpected(read.error());
    names = std::move(*read);
  }
  std::optional<Progress> progress;
  int reported = 0;
  learn::BuildOptions learning;
  learning.names = names;
  learning.threads = options.threads;
  learning.seed = options.seed;
  learning.steps = options.steps;
  learning.examples = examples;
  learning.progress = [&](int done, int of) {
    if (!progress)
      progress.emplace("Learning", static_cast<std::uint64_t>(of), progress_style(options));
    progress->advance(static_cast<std::uint64_t>(done - reported));
    reported = done;
  };
  const auto learned = learn::build(snapshot, learning, sections);
  if (!learned) return tl::unexpected(learned.error());
  if (learned->unknown_examples > 0)
    fmt::print(
        stderr, "{}: {} of {} examples name no occupation, skill or ISCO group of this release\n",
        options.examples, learned->unknown_examples, learned->unknown_examples + learned->examples);
  return {};
}

// Levels of occupations from O*NET, where its tables were named or are in a usual place.
Result<void> add_levels(const snapshot::Snapshot& snapshot, const BuildOptions& options,
                        taxonomy::Report& report, snapshot::SectionSet& sections) {
  const char* const set = std::getenv("METIER_ONET");
  const bool named = !options.onet.empty() || (set != nullptr && *set != '\0');
  const fs::path folder = options.onet.empty() ? default_onet() : fs::path(options.onet);
  if (folder.empty()) return {};
  std::string missing;
  const auto files = levels::find_onet_files(folder, &missing);
  if (!files) {
    if (!named) return {};
    return fail(ErrorKind::not_found, "{}: no tables of O*NET; there is no {}", folder.string(),
                missing);
  }
  const auto built = levels::build(snapshot, *files, sections);
  if (!built) return tl::unexpected(built.error());
  built->add_to(report);
  snapshot::freeze_report(report, sections);
  return {};
}

// All sections of a snapshot. The index and the automaton are made from the frozen taxonomy, seen
// through the same view that readers use.
Result<snapshot::SectionSet> make_sections(const taxonomy::Model& model,
                                           const BuildOptions& options, taxonomy::Report& report) {
  snapshot::SectionSet sections;
  snapshot::FreezeOptions freeze;
  freeze.options_json = options_json(options);
  freeze.threads = options.threads;
  if (auto done = snapshot::freeze(model, freeze, sections); !done)
    return tl::unexpected(done.error());
  const auto opened = snapshot::Snapshot::from_bytes(sections.to_bytes());
  if (!opened) return tl::unexpected(opened.error());
  if (auto done = add_levels(**opened, options, report, sections); !done)
    return tl::unexpected(done.error());
  if (auto done = search::build(**opened, {options.threads}, sections); !done)
    return tl::unexpected(done.error());
  if (auto done = link::build(**opened, {options.threads}, sections); !done)
    return tl::unexpected(done.error());
  if (!options.no_learn)
    if (auto done = learn_vectors(**opened, options, sections); !done)
      return tl::unexpected(done.error());
  // Near skills are found by what was learned.
  const auto learned =
      options.no_learn ? opened : snapshot::Snapshot::from_bytes(sections.to_bytes());
  if (!learned) return tl::unexpected(learned.error());
  if (auto done = match::build(**learned, {options.threads}, sections); !done)
    return tl::unexpected(done.error());
  return sections;
}

struct Outcome {
  fs::path output;
  std::uintmax_t size = 0;
  double seconds = 0;
  double peak_mib = 0;
};

void print_summary(const taxonomy::Report& report, const Outcome& outcome,
                   const std::string& format) {
  if (format == "json") {
    JsonWriter json;
    json.begin_object()
        .field("snapshot", outcome.output.string())
        .field("size", outcome.size)
        .field("seconds", outcome.seconds)
        .field("peakMemoryMiB", outcome.peak_mib)
        .key("report")
        .raw(report.to_json())
        .end_object();
    fmt::print("{}\n", json.text());
    return;
  }
  for (const auto* what :
       {"occupations", "skills", "skill groups", "ISCO groups", "languages", "labels"}) {
    const auto at = report.counts().find(what);
    if (at != report.counts().end()) fmt::print("{:>9}  {}\n", at->second, what);
  }
  if (report.total() > 0)
    fmt::print("{:>9}  faults in the sources, each with what was done: metier inspect --report\n",
               report.total());
  fmt::print("{} written: {:.1f} MB in {:.1f} s\n", outcome.output.string(),
             static_cast<double>(outcome.size) / 1e6, outcome.seconds);
}

Result<Outcome> build(const BuildOptions& options, taxonomy::Report& report) {
  const auto start = std::chrono::steady_clock::now();
  Outcome outcome;
  outcome.output = chosen_snapshot(options.output);
  std::vector<fs::path> sources(options.sources.begin(), options.sources.end());
  if (sources.empty()) sources.push_back(default_esco());
  if (sources.front().empty())
    return fail(ErrorKind::usage,
                "no ESCO release found: name a folder or zip of its CSV tables, or its RDF, set "
                "METIER_ESCO, "
                "or fetch one: metier fetch esco -o data/esco");
  if (auto sound = check_sources(sources); !sound) return tl::unexpected(sound.error());
  const auto model = import(options, sources);
  if (!model) return tl::unexpected(model.error());
  if (model->concepts.empty())
    return fail(ErrorKind::input, "{}: describes no concept", sources.front().string());
  report = model->report;
  Progress progress("Indexing", 0,
                    options.quiet ? Progress::Style::silent : Progress::Style::automatic);
  const auto sections = make_sections(*model, options, report);
  if (!sections) return tl::unexpected(sections.error());
  std::error_code failed;
  if (outcome.output.has_parent_path())
    fs::create_directories(outcome.output.parent_path(), failed);
  if (auto written = sections->write(outcome.output); !written)
    return tl::unexpected(written.error());
  progress.finish();
  outcome.size = fs::file_size(outcome.output, failed);
  outcome.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  struct rusage usage {};
  ::getrusage(RUSAGE_SELF, &usage);
  outcome.peak_mib = static_cast<double>(usage.ru_maxrss) / 1024;
  return outcome;
}

}  // namespace

void add_build(CLI::App& app, Run& run) {
  auto options = std::make_shared<BuildOptions>();
  auto* verb = app.add_subcommand(
      "build", "Make a snapshot from a release of ESCO, another thesaurus, a list of skills");
  verb->add_option(
      "SOURCE", options->sources,
      "ESCO's tables (folders, zips, CSV), SKOS in Turtle, N-Triples or RDF/XML, lists of skills "
      "in CSV (default: $METIER_ESCO, data/esco, data/starter)");
  verb->add_option("-o,--output", options->output, "Snapshot to write (default: var/esco.metier)")
      ->type_name("FILE");
  verb->add_option("--languages", options->languages,
                   "Only these languages (English is always kept)")
      ->delimiter(',')
      ->type_name("en,da,...");
  verb->add_option("--threads", options->threads, "Threads; the result does not depend on it")
      ->check(CLI::Range(1, 256))
      ->type_name("N");
  verb->add_option("--examples", options->examples,
                   "Further texts to learn from, one {\"text\", \"uri\"} a line")
      ->type_name("FILE.jsonl");
  verb->add_option(
          "--onet", options->onet,
          "Tables of O*NET and its crosswalk with ESCO: job zone, schooling and experience "
          "of occupations (default: $METIER_ONET, data/onet; none is fine)")
      ->type_name("DIR");
  verb->add_flag("--no-learn", options->no_learn,
                 "Leave out the learned vectors: ready in seconds, but reading finds only what is "
                 "named word for word");
  verb->add_flag("--no-names", options->no_names,
                 "Learn from the release alone, not also from what people call its skills and "
                 "occupations beside its labels (Excel, Kubernetes, team player)");
  verb->add_option("--seed", options->seed, "Of the random numbers in learning")->type_name("N");
  verb->add_option("--steps", options->steps, "Of learning; more take longer (default: by size)")
      ->check(CLI::Range(1, 1000000))
      ->type_name("N");
  verb->add_option("--format", options->format, "How to print the summary: text or json")
      ->check(CLI::IsMember({"text", "json"}));
  verb->add_flag("--quiet", options->quiet, "No progress on stderr");
  verb->footer(examples({"metier build ../esco-v1.2.0 -o var/esco.metier",
                         "metier build classification.zip relations.zip --languages en,da,de",
                         "metier build esco.ttl our_skills.csv", "metier build --onet data/onet",
                         "metier build --format json --quiet"}));
  verb->callback([options, &run] {
    run = [options] {
      taxonomy::Report faults;
      const auto outcome = build(*options, faults);
      if (!outcome) return report(outcome.error());
      print_summary(faults, *outcome, options->format);
      return static_cast<int>(kDone);
    };
  });
}

}  // namespace metier::cli
