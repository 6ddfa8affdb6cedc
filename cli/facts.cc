// metier facts: published figures about occupations, kept with their sources and dates.
#include "advert_store.h"
#include "occupations.h"
#include "printer.h"
#include "table.h"

namespace metier::cli {
namespace {

struct Options {
  std::vector<std::string> files;
  std::string occupation, store, snapshot, language;
  std::string format = "text";
};

Result<int> import_facts(const Options& options) {
  const auto snapshot = open_snapshot(options.snapshot);
  if (!snapshot) return tl::unexpected(snapshot.error());
  const auto store = open_store(options.store, {.create = true, .read_only = false});
  if (!store) return tl::unexpected(store.error());
  int status = kDone;
  for (const std::string& name : options.files) {
    constexpr std::uint64_t kMost = std::uint64_t{64} << 20;
    const auto bytes = name == "-" ? read_standard_input(kMost) : read_file(name, kMost);
    if (!bytes) return tl::unexpected(bytes.error());
    const auto read = market::read_facts(name, *bytes, (*snapshot)->taxonomy());
    if (!read) return tl::unexpected(read.error());
    for (const Error& e : read->bad_rows) fmt::print(stderr, "metier: {}\n", e.message);
    if (!read->bad_rows.empty()) status = kSomeInputFailed;
    const auto added = (*store)->add_facts(read->facts);
    if (!added) return tl::unexpected(added.error());
    fmt::print("{}: {} read, {} new\n", name, counted(read->facts.size(), "figure", "figures"),
               *added);
  }
  return status;
}

Result<int> list_facts(const Options& options) {
  const auto named = NamedOccupation::open(options.snapshot, options.occupation, options.language);
  if (!named) return tl::unexpected(named.error());
  const auto store = open_store(options.store, {.create = false, .read_only = true});
  if (!store) return tl::unexpected(store.error());
  const auto facts = (*store)->facts(named->taxonomy().uri(named->id));
  if (!facts) return tl::unexpected(facts.error());
  if (options.format == "json") {
    JsonWriter json;
    json.begin_array();
    for (const store::Fact& fact : *facts) market::write_json(fact, json);
    fmt::print("{}\n", json.end_array().text());
    return kDone;
  }
  TableRows rows{{"what", "figure", "place", "date", "source"}};
  for (const store::Fact& f : *facts)
    rows.push_back({plain_text(f.label.empty() ? f.measure : f.measure + ": " + f.label),
                    plain_text(market::figure(f)), plain_text(f.place), plain_text(f.date),
                    plain_text(f.source)});
  fmt::print("{}", facts->empty() ? "No figures.\n" : text_table(rows, 140));
  return kDone;
}

void add(CLI::App& verb, Run& run, const std::shared_ptr<Options>& options,
         Result<int> (*what)(const Options&)) {
  add_store_option(verb, options->store);
  add_snapshot_option(verb, options->snapshot);
  verb.callback([options, what, &run] {
    run = [options, what] {
      const auto status = what(*options);
      return status ? *status : report(status.error());
    };
  });
}

}  // namespace

void add_facts(CLI::App& app, Run& run) {
  auto* verb =
      app.add_subcommand("facts", "Published figures about occupations, with their sources");
  verb->require_subcommand(1);
  verb->footer(examples({"metier facts import data/samples/facts.csv",
                         "metier facts list \"chief technology officer\""}));
  auto given = std::make_shared<Options>();
  auto* import = verb->add_subcommand("import", "Read figures from CSV, JSON or JSON lines");
  import->add_option("FILE", given->files, "Columns: " + market::fact_columns())->required();
  import->footer(
      examples({"metier facts import figures.csv"}) +
      "\n\nFigures that contradict each other are all kept, each with its date and source.");
  add(*import, run, given, import_facts);
  auto asked = std::make_shared<Options>();
  auto* list = verb->add_subcommand("list", "Figures of an occupation and of all, newest first");
  list->add_option("OCCUPATION", asked->occupation, "URI, code or label")->required();
  list->add_option("--format", asked->format, "text or json")
      ->check(CLI::IsMember({"text", "json"}));
  list->add_option("--lang", asked->language, "Whose labels come first")->type_name("xx");
  list->footer(examples({"metier facts list 1330.3"}));
  add(*list, run, asked, list_facts);
}

}  // namespace metier::cli
