// metier draft: a job description from the profile of an occupation.
#include "draft/draft.h"

#include "api/api.h"
#include "occupations.h"
#include "verb.h"

namespace metier::cli {
namespace {

struct DraftVerbOptions {
  std::string occupation;
  std::string language;
  std::string format = "md";
  std::string snapshot;
  draft::DraftOptions drafting;
};

Result<std::string> make_draft(const DraftVerbOptions& options) {
  const auto named = NamedOccupation::open(options.snapshot, options.occupation, options.language);
  if (!named) return tl::unexpected(named.error());
  const auto& t = named->taxonomy();
  const auto made = draft::draft(t, named->id, named->language, options.drafting);
  return options.format == "json" ? draft::to_json(made, t) + "\n" : draft::to_markdown(made, t);
}

}  // namespace

void add_draft(CLI::App& app, Run& run) {
  auto options = std::make_shared<DraftVerbOptions>();
  auto* verb = app.add_subcommand("draft", "Draft a job description from an occupation's profile");
  verb->add_option("OCCUPATION", options->occupation, "URI, UUID, code or label in any language")
      ->required();
  verb->add_option("--lang", options->language, "Language of the draft (default: yours, else en)")
      ->type_name("xx");
  verb->add_option("--format", options->format, "md, or json: schema.org JobPosting as JSON-LD")
      ->check(CLI::IsMember({"md", "json"}));
  verb->add_flag("--essential-only", options->drafting.essential_only,
                 "Leave out what is optional");
  verb->add_option("--top", options->drafting.top,
                   "Of each part at most so many, those that the fewest occupations have")
      ->check(CLI::Range(1, 1000))
      ->type_name("N");
  add_snapshot_option(*verb, options->snapshot);
  verb->footer(examples({"metier draft \"ICT operations manager\" --top 8",
                         "metier draft 1330.3 --lang da --essential-only > stilling.md",
                         "metier draft waiter --lang de --format json > posting.json"}));
  verb->callback([options, &run] {
    run = [options] {
      const auto text = make_draft(*options);
      if (!text) return report(text.error());
      fmt::print("{}", *text);
      return static_cast<int>(kDone);
    };
  });
}

}  // namespace metier::cli
