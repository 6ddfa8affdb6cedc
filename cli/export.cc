// metier export: a snapshot, or one concept of it, in the forms that others read.
#include "api/api.h"
#include "rdf/rdf.h"
#include "verb.h"

namespace metier::cli {
namespace {

struct ExportOptions {
  std::string concept_name;
  std::string format;  // empty: what the name of the file says
  std::string language;
  std::string output;
  std::string snapshot;
};

// By the ending of the file's name; Turtle where that says nothing.
std::string format_of(const ExportOptions& options) {
  if (!options.format.empty()) return options.format;
  const std::string ending = std::filesystem::path(options.output).extension().string();
  if (ending == ".nt") return "ntriples";
  if (ending == ".rdf" || ending == ".xml" || ending == ".owl") return "rdfxml";
  if (ending == ".jsonld" || ending == ".json") return "jsonld";
  return "turtle";
}

bool is_folder_format(const std::string& format) {
  return format == "csv" || format == "tabiya";
}

Result<ConceptId> chosen_concept(const std::shared_ptr<const snapshot::Snapshot>& snapshot,
                                 const ExportOptions& options) {
  const auto& taxonomy = snapshot->taxonomy();
  const auto language = chosen_language(taxonomy, options.language);
  if (!language) return tl::unexpected(language.error());
  api::ResolveOptions names;
  names.language = *language;
  const auto resolver = api::Resolver::open(snapshot);
  if (!resolver) return tl::unexpected(resolver.error());
  const auto found = resolver->resolve(options.concept_name, names);
  if (!found) return tl::unexpected(found.error());
  if (!found->id.valid())
    return tl::unexpected(api::unknown_concept(taxonomy, options.concept_name, *found, *language));
  return found->id;
}

// To the file, or to standard output when none is named.
template <class Produce>
Result<void> write_document(const std::string& output, Produce produce) {
  if (output.empty() || output == "-")
    return produce([](std::string_view piece) -> Result<void> {
      if (std::fwrite(piece.data(), 1, piece.size(), stdout) != piece.size())
        return fail(ErrorKind::io, "standard output: cannot write");
      return {};
    });
  auto file = AtomicFile::create(output);
  if (!file) return tl::unexpected(file.error());
  if (auto done = produce([&](std::string_view piece) { return file->write(piece); }); !done)
    return done;
  return file->commit();
}

Result<void> export_tables(const snapshot::Snapshot& snapshot, const ExportOptions& options) {
  if (!options.concept_name.empty())
    return fail(ErrorKind::usage, "{} is a folder of tables of a whole snapshot: name no concept",
                options.format);
  if (options.output.empty())
    return fail(ErrorKind::usage, "{} is a folder of tables: name it with -o", options.format);
  const auto language = chosen_language(snapshot.taxonomy(), options.language);
  if (!language) return tl::unexpected(language.error());
  const auto written = options.format == "csv"
                           ? rdf::write_esco_tables(snapshot, options.output)
                           : rdf::write_tabiya_tables(snapshot, *language, options.output);
  if (!written) return tl::unexpected(written.error());
  fmt::print(stderr, "{}: {} tables\n", options.output, written->tables);
  if (written->left_out > 0)
    fmt::print(stderr, "{} values left out: the official tables have no column for them\n",
               written->left_out);
  return {};
}

Result<void> run_export(const ExportOptions& options) {
  const auto snapshot = open_snapshot(options.snapshot);
  if (!snapshot) return tl::unexpected(snapshot.error());
  if (is_folder_format(options.format)) return export_tables(**snapshot, options);
  const auto format = *rdf::format_named(options.format);
  if (options.concept_name.empty())
    return write_document(options.output, [&](const rdf::Write& write) {
      return rdf::write_all(**snapshot, format, write);
    });
  const auto id = chosen_concept(*snapshot, options);
  if (!id) return tl::unexpected(id.error());
  return write_document(options.output, [&](const rdf::Write& write) {
    return write(rdf::concept_text((*snapshot)->taxonomy(), *id, format));
  });
}

}  // namespace

void add_export(CLI::App& app, Run& run) {
  auto options = std::make_shared<ExportOptions>();
  auto* verb =
      app.add_subcommand("export", "Write a snapshot, or one concept, as RDF or as tables");
  verb->add_option("CONCEPT", options->concept_name,
                   "URI, UUID, code or label; without it all concepts are written");
  verb->add_option("--format", options->format,
                   "turtle, ntriples, rdfxml or jsonld: one file; csv (ESCO's official tables) or "
                   "tabiya: a folder (default: by the ending of the file, else turtle)")
      ->check(CLI::IsMember({"turtle", "ntriples", "rdfxml", "jsonld", "csv", "tabiya"}));
  verb->add_option("-o,--output", options->output,
                   "File to write, or new folder (default: standard output)")
      ->type_name("PATH");
  verb->add_option("--lang", options->language,
                   "Language of Tabiya's tables and in which a label is looked for first")
      ->type_name("xx");
  add_snapshot_option(*verb, options->snapshot);
  verb->footer(examples({"metier export -o esco.ttl", "metier export -o esco.jsonld",
                         "metier export \"chief technology officer\" --format jsonld",
                         "metier export --format csv -o esco-v1.2.0",
                         "metier export --format tabiya --lang fr -o tabiya"}));
  verb->callback([options, &run] {
    options->format = format_of(*options);
    run = [options] {
      const auto done = run_export(*options);
      return done ? static_cast<int>(kDone) : report(done.error());
    };
  });
}

}  // namespace metier::cli
