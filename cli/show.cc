// metier show: everything the taxonomy says about one concept.
#include "api/api.h"
#include "profile_text.h"
#include "verb.h"

namespace metier::cli {
namespace {

struct ShowOptions {
  std::string concept_name;
  std::string language;
  std::string format = "text";
  std::string snapshot;
};

Result<std::string> show(const ShowOptions& options) {
  const auto snapshot = open_snapshot(options.snapshot);
  if (!snapshot) return tl::unexpected(snapshot.error());
  const auto& taxonomy = (*snapshot)->taxonomy();
  const auto language = chosen_language(taxonomy, options.language);
  if (!language) return tl::unexpected(language.error());
  api::ResolveOptions names;
  names.language = *language;
  const auto resolver = api::Resolver::open(*snapshot);
  if (!resolver) return tl::unexpected(resolver.error());
  const auto found = resolver->resolve(options.concept_name, names);
  if (!found) return tl::unexpected(found.error());
  if (!found->id.valid())
    return tl::unexpected(api::unknown_concept(taxonomy, options.concept_name, *found, *language));
  const auto levels = levels::Levels::open(**snapshot);
  if (!levels) return tl::unexpected(levels.error());
  const auto profile = api::profile(taxonomy, found->id, *language, {}, &*levels);
  if (options.format == "json") return api::to_json(profile) + "\n";
  return profile_text(profile, options.format == "md" ? PrintStyle::markdown : style_of_stdout());
}

}  // namespace

void add_show(CLI::App& app, Run& run) {
  auto options = std::make_shared<ShowOptions>();
  auto* verb = app.add_subcommand("show", "Show the profile of an occupation, skill or group");
  verb->add_option("CONCEPT", options->concept_name,
                   "URI, UUID, code (1330.3, 2529, S1.2) or label in any language")
      ->required();
  verb->add_option("--lang", options->language, "Language of the answer (default: yours, else en)")
      ->type_name("xx");
  verb->add_option("--format", options->format, "text, json or md")
      ->check(CLI::IsMember({"text", "json", "md"}));
  add_snapshot_option(*verb, options->snapshot);
  verb->footer(examples({"metier show \"chief technology officer\"", "metier show 1330.3 --lang da",
                         "metier show http://data.europa.eu/esco/isco/C1330 --format json",
                         "metier show \"computer programming\" --format md > skill.md"}));
  verb->callback([options, &run] {
    run = [options] {
      const auto text = show(*options);
      if (!text) return report(text.error());
      fmt::print("{}", *text);
      return static_cast<int>(kDone);
    };
  });
}

}  // namespace metier::cli
