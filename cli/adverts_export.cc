// metier adverts export: adverts one by one, with what they were coded to.
#include <cstdio>

#include "advert_store.h"
#include "occupations.h"
#include "printer.h"

namespace metier::cli {
namespace {

struct Options {
  AdvertFilter filter;
  std::string words, store, snapshot, output;
  std::string format = "csv";
  std::uint64_t most = 0;
  bool no_text = false;
};

// Filters that the store itself knows; occupations are looked up only when they are asked for.
Result<store::Select> selection(const Options& options) {
  store::Select out;
  auto country = country_given(options.filter.country);
  if (!country) return tl::unexpected(country.error());
  out.country = std::move(*country);
  out.isco = options.filter.isco;
  if (out.isco.size() > 4 || out.isco.find_first_not_of("0123456789") != std::string::npos)
    return fail(ErrorKind::usage, "ISCO group \"{}\": one to four digits are wanted", out.isco);
  out.language = options.filter.language;
  out.words = options.words;
  out.one_of_each_cluster = !options.filter.duplicates;
  out.most = options.most == 0 ? UINT64_MAX : options.most;
  if (options.filter.occupation.empty()) return out;
  const auto named = NamedOccupation::open(options.snapshot, options.filter.occupation, {});
  if (!named) return tl::unexpected(named.error());
  out.occupation = named->taxonomy().uri(named->id);
  return out;
}

Result<void> export_adverts(const Options& options) {
  const auto select = selection(options);
  if (!select) return tl::unexpected(select.error());
  const auto store = open_store(options.store, {.create = false, .read_only = true});
  if (!store) return tl::unexpected(store.error());
  std::optional<AtomicFile> file;
  if (!options.output.empty()) {
    auto created = AtomicFile::create(options.output);
    if (!created) return tl::unexpected(created.error());
    file.emplace(std::move(*created));
  }
  const bool csv = options.format == "csv";
  Result<void> written;
  const auto write = [&](std::string_view text) {
    if (file) {
      written = file->write(text);
    } else if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size()) {
      written = fail(ErrorKind::io, "standard output: cannot write");
    }
    return written.has_value();
  };
  if (csv && !write(market::advert_columns())) return written;
  std::uint64_t count = 0;
  const auto done = (*store)->each(*select, [&](store::AdvertNo, const adverts::Advert& advert) {
    ++count;
    return write(csv ? market::advert_row(advert, !options.no_text)
                     : market::advert_json(advert, !options.no_text) + "\n");
  });
  if (!done) return done;
  if (!written) return written;
  if (!file) return {};
  fmt::print(stderr, "{}: {}\n", options.output, counted(count, "advert", "adverts"));
  return file->commit();
}

}  // namespace

void add_adverts_export(CLI::App& adverts, Run& run) {
  auto options = std::make_shared<Options>();
  auto* verb = adverts.add_subcommand("export", "Write adverts one by one, as CSV or JSON lines");
  verb->add_option("--format", options->format, "csv or jsonl")
      ->check(CLI::IsMember({"csv", "jsonl"}));
  verb->add_option("-o,--output", options->output, "File to write (default: standard output)");
  verb->add_option("--occupation", options->filter.occupation, "URI, code or label");
  verb->add_option("--isco", options->filter.isco, "ISCO-08 group, with all below it");
  verb->add_option("--country", options->filter.country, "Two letters")->type_name("CC");
  verb->add_option("--advert-lang", options->filter.language, "Adverts in that language")
      ->type_name("xx");
  verb->add_option("--words", options->words, "Words that title or text must have");
  verb->add_option("--most", options->most, "No more adverts than these");
  verb->add_flag("--duplicates", options->filter.duplicates, "Near duplicates too");
  verb->add_flag("--no-text", options->no_text, "Without the adverts' texts");
  add_store_option(*verb, options->store);
  add_snapshot_option(*verb, options->snapshot);
  verb->footer(examples({"metier adverts export -o adverts.csv",
                         "metier adverts export --format jsonl --country DK --no-text",
                         "metier adverts export --words \"kubernetes\" --most 10"}));
  verb->callback([options, &run] {
    run = [options] {
      const auto done = export_adverts(*options);
      return done ? static_cast<int>(kDone) : report(done.error());
    };
  });
}

}  // namespace metier::cli
