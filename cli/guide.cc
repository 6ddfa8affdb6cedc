// metier guide: one page about an occupation, from ESCO, stored adverts and published figures.
#include <cstdio>

#include "advert_store.h"
#include "esco/esco.h"
#include "levels/levels.h"
#include "match/match.h"
#include "occupations.h"

namespace metier::cli {
namespace {

struct Options {
  std::string occupation, language, output, store, snapshot;
  std::string format = "md";
  unsigned threads = hardware_threads();
};

// The store and its columns, where there is one; that there is none is no fault unless it was
// named.
Result<std::unique_ptr<store::Store>> store_if_any(const std::string& given) {
  const std::string where = given.empty() ? default_store() : given;
  std::error_code ignored;
  if (given.empty() && !is_store_url(where) && !std::filesystem::exists(where, ignored))
    return std::unique_ptr<store::Store>();
  return open_store(given, {.create = false, .read_only = true});
}

Result<void> write(const std::string& output, const std::string& text) {
  if (output.empty()) {
    if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size())
      return fail(ErrorKind::io, "standard output: cannot write");
    return {};
  }
  auto file = AtomicFile::create(output);
  if (!file) return tl::unexpected(file.error());
  if (auto written = file->write(text); !written) return written;
  return file->commit();
}

Result<void> guide(const Options& options) {
  const auto named = NamedOccupation::open(options.snapshot, options.occupation, options.language);
  if (!named) return tl::unexpected(named.error());
  const auto& t = named->taxonomy();
  const auto ground = match::Ground::open(named->snapshot);
  if (!ground) return tl::unexpected(ground.error());
  const auto levels = levels::Levels::open(*named->snapshot);
  if (!levels) return tl::unexpected(levels.error());
  const auto duties = market::DutyReader::open(named->snapshot);
  if (!duties) return tl::unexpected(duties.error());

  market::GuideSources sources{.taxonomy = t};
  sources.ground = &*ground;
  sources.levels = &*levels;
  sources.duties = &*duties;
  sources.threads = options.threads;
  sources.release = esco::version_of(*named->snapshot);
  const auto store = store_if_any(options.store);
  if (!store) return tl::unexpected(store.error());
  market::Columns columns;
  market::RoleMaterial material;
  if (*store) {
    auto loaded = load_columns(options.store, **store);
    if (!loaded) return tl::unexpected(loaded.error());
    columns = std::move(*loaded);
    auto found = market::role_material(**store, t.uri(named->id), {});
    if (!found) return tl::unexpected(found.error());
    material = std::move(*found);
    sources.material = &material;
    sources.columns = &columns;
  }
  const auto made =
      market::guide_of(sources, named->id, std::string(t.language_code(named->language)));
  if (!made) return tl::unexpected(made.error());
  return write(options.output, options.format == "html"   ? market::to_html(*made)
                               : options.format == "json" ? market::to_json(*made) + "\n"
                                                          : market::to_markdown(*made));
}

}  // namespace

void add_guide(CLI::App& app, Run& run) {
  auto options = std::make_shared<Options>();
  auto* verb = app.add_subcommand("guide", "One page about an occupation, from all that is known");
  verb->add_option("OCCUPATION", options->occupation, "URI, code or label")->required();
  verb->add_option("--lang", options->language, "Language of the page")->type_name("xx");
  verb->add_option("--format", options->format, "md, html or json")
      ->check(CLI::IsMember({"md", "html", "json"}));
  verb->add_option("-o,--output", options->output, "File to write (default: standard output)");
  verb->add_option("--threads", options->threads)->check(CLI::Range(1, 256));
  add_store_option(*verb, options->store);
  add_snapshot_option(*verb, options->snapshot);
  verb->footer(
      examples({"metier guide \"chief technology officer\"",
                "metier guide 1330.3 --lang da --format html -o teknologidirektoer.html"}) +
      "\n\nParts without data are left out and named at the end.");
  verb->callback([options, &run] {
    run = [options] {
      const auto done = guide(*options);
      return done ? static_cast<int>(kDone) : report(done.error());
    };
  });
}

}  // namespace metier::cli
