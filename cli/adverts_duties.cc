// metier adverts duties: what adverts say is done in a role.
#include "advert_store.h"
#include "documents/documents.h"
#include "occupations.h"

namespace metier::cli {
namespace {

struct Options {
  std::string occupation, country, language, store, snapshot;
  std::vector<std::string> documents;
  std::string format = "text";
  std::uint64_t min_count = 1;
  std::uint64_t most = market::kDutyAdverts;
  std::size_t top = 20;
  unsigned threads = hardware_threads();
};

struct Opened {
  std::shared_ptr<const snapshot::Snapshot> snapshot;
  market::DutyReader reader;
  LanguageId language;
};

Result<Opened> open(const Options& options) {
  auto snapshot = open_snapshot(options.snapshot);
  if (!snapshot) return tl::unexpected(snapshot.error());
  const auto language = chosen_language((*snapshot)->taxonomy(), options.language);
  if (!language) return tl::unexpected(language.error());
  auto reader = market::DutyReader::open(*snapshot);
  if (!reader) return tl::unexpected(reader.error());
  return Opened{std::move(*snapshot), std::move(*reader), *language};
}

// One document after the other, each with its own sections and duties, or all of them as one role.
Result<market::RoleDuties> duties_of_documents(const Options& options, const Opened& with,
                                               const market::GroupOptions& group) {
  market::DutyCollection all(with.reader);
  for (const std::string& name : options.documents) {
    const auto document = documents::read_document_file(name);
    if (!document) return tl::unexpected(document.error());
    market::RoleText text;
    text.text = document->text;
    text.language = document->language;
    text.source = name;
    all.add(std::span(&text, 1), options.threads);
    if (options.format == "jsonl")
      fmt::print("{}\n", market::to_json(all.documents().back(), document->text,
                                         with.snapshot->taxonomy(), with.language));
  }
  return all.finish(group);
}

Result<market::RoleDuties> duties_of_adverts(const Options& options, const Opened& with,
                                             const market::GroupOptions& group) {
  const auto& t = with.snapshot->taxonomy();
  const auto resolver = api::Resolver::open(with.snapshot);
  if (!resolver) return tl::unexpected(resolver.error());
  const auto id = occupation_named(t, *resolver, options.occupation, with.language);
  if (!id) return tl::unexpected(id.error());
  const auto country = country_given(options.country);
  if (!country) return tl::unexpected(country.error());
  const auto store = open_store(options.store, {.create = false, .read_only = true});
  if (!store) return tl::unexpected(store.error());
  const auto material = market::role_material(**store, t.uri(*id), *country, options.most);
  if (!material) return tl::unexpected(material.error());
  return market::duties_of(material->adverts, with.reader, group, options.threads);
}

Result<void> duties(const Options& options) {
  if (options.occupation.empty() == options.documents.empty())
    return fail(ErrorKind::usage, "name an occupation, or files with --document");
  if (options.format == "jsonl" && options.documents.empty())
    return fail(ErrorKind::usage, "jsonl is a line for each --document: name some");
  const auto with = open(options);
  if (!with) return tl::unexpected(with.error());
  const auto& t = with->snapshot->taxonomy();
  market::GroupOptions group;
  group.language = t.language_code(with->language);
  group.min_count = options.min_count;
  const auto found = options.documents.empty() ? duties_of_adverts(options, *with, group)
                                               : duties_of_documents(options, *with, group);
  if (!found) return tl::unexpected(found.error());
  if (options.format == "json") {
    fmt::print("{}\n", market::to_json(*found, t));
  } else if (options.format == "md") {
    fmt::print("{}", market::to_markdown(*found, t, options.top));
  } else if (options.format == "text") {
    fmt::print("{}", market::to_text(*found, t, options.top));
  }
  return {};
}

}  // namespace

void add_adverts_duties(CLI::App& adverts, Run& run) {
  auto options = std::make_shared<Options>();
  auto* verb = adverts.add_subcommand("duties", "What adverts say is done in a role, grouped");
  verb->add_option("OCCUPATION", options->occupation, "URI, code or label");
  auto* documents =
      verb->add_option(
              "--document", options->documents,
              "Read the duties of this file instead of those of stored adverts; repeat for more")
          ->type_name("FILE");
  verb->add_option("--country", options->country, "Adverts in it only: two letters or a name")
      ->type_name("CC")
      ->excludes(documents);
  verb->add_option("--min-count", options->min_count, "Leave out duties of fewer adverts");
  verb->add_option("--most", options->most, "Read no more adverts than these (default: 2000)")
      ->excludes(documents);
  verb->add_option("--top", options->top, "Duties to print; 0: all (default: 20)");
  verb->add_option("--lang", options->language, "Language of skills' labels")->type_name("xx");
  verb->add_option("--format", options->format,
                   "text, md, json, or with --document jsonl: each document with its sections")
      ->check(CLI::IsMember({"text", "md", "json", "jsonl"}));
  verb->add_option("--threads", options->threads)->check(CLI::Range(1, 256));
  add_store_option(*verb, options->store);
  add_snapshot_option(*verb, options->snapshot);
  verb->footer(examples({"metier adverts duties \"chief technology officer\"",
                         "metier adverts duties 1330.3 --country DK --format md",
                         "metier adverts duties --document role.txt --format json"}));
  verb->callback([options, &run] {
    run = [options] {
      const auto done = duties(*options);
      return done ? static_cast<int>(kDone) : report(done.error());
    };
  });
}

}  // namespace metier::cli
