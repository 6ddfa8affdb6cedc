// metier compare: roles side by side.
#include "api/api.h"
#include "compare_text.h"
#include "match/match.h"
#include "occupations.h"
#include "verb.h"

namespace metier::cli {
namespace {

struct CompareOptions {
  std::vector<std::string> roles;
  std::string language;
  std::string format = "text";
  std::string snapshot;
};

Result<std::string> compare(const CompareOptions& options) {
  const auto snapshot = open_snapshot(options.snapshot);
  if (!snapshot) return tl::unexpected(snapshot.error());
  const auto& t = (*snapshot)->taxonomy();
  const auto language = chosen_language(t, options.language);
  if (!language) return tl::unexpected(language.error());
  const auto resolver = api::Resolver::open(*snapshot);
  if (!resolver) return tl::unexpected(resolver.error());
  const auto levels = levels::Levels::open(**snapshot);
  if (!levels) return tl::unexpected(levels.error());
  const auto roles = occupations_named(t, *resolver, options.roles, *language);
  if (!roles) return tl::unexpected(roles.error());
  const auto compared = match::compare(t, *roles, *language);
  const match::CompareContext context{t, *levels};
  if (options.format == "json") return match::to_json(compared, context) + "\n";
  if (options.format == "html") return match::to_html(compared, context);
  return compare_text(compared, context,
                      options.format == "md" ? PrintStyle::markdown : style_of_stdout(),
                      width_of_stdout());
}

}  // namespace

void add_compare(CLI::App& app, Run& run) {
  auto options = std::make_shared<CompareOptions>();
  auto* verb = app.add_subcommand("compare", "Put occupations side by side");
  verb->add_option("OCCUPATION", options->roles,
                   "Two to eight occupations, each by URI, UUID, code or label in any language")
      ->required()
      ->expected(2, static_cast<int>(match::kMostRoles));
  verb->add_option("--lang", options->language, "Language of the labels (default: yours, else en)")
      ->type_name("xx");
  verb->add_option("--format", options->format, "text, json, md or html")
      ->check(CLI::IsMember({"text", "json", "md", "html"}));
  add_snapshot_option(*verb, options->snapshot);
  verb->footer(examples(
      {"metier compare \"chief technology officer\" \"ICT operations manager\"",
       "metier compare 1330.3 \"chief ICT security officer\" \"ICT operations manager\" --lang da",
       "metier compare CTO CIO --format html > roles.html",
       "metier compare 2512.4 2511.14 --format json"}));
  verb->callback([options, &run] {
    run = [options] {
      const auto text = compare(*options);
      if (!text) return report(text.error());
      fmt::print("{}", *text);
      return static_cast<int>(kDone);
    };
  });
}

}  // namespace metier::cli
