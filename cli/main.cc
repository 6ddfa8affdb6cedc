// metier: one verb per task. See docs/cli.md.
#include <exception>

#include "verb.h"

namespace {

// What to say about a command line that cannot be understood: the fault, and where to read on.
std::string wrong_usage(const CLI::App* app, const CLI::Error& fault) {
  const auto extra = app->remaining();
  const auto verbs = app->get_subcommands();  // those that were given
  if (verbs.empty() && !extra.empty() && !extra.front().starts_with('-')) {
    std::vector<std::string> all;
    for (const auto* verb : app->get_subcommands({})) all.push_back(verb->get_name());
    return fmt::format("metier: there is no verb '{}'; there are {}\n", extra.front(),
                       fmt::join(all, ", "));
  }
  std::string path;
  for (auto inner = verbs; !inner.empty(); inner = inner.front()->get_subcommands())
    path += inner.front()->get_name() + " ";
  return fmt::format("metier: {}\nRun metier {}--help to see what it takes.\n", fault.what(), path);
}

}  // namespace

int main(int argc, char** argv) {
  using namespace metier::cli;
  CLI::App app("Métier reads the language of work and answers in ESCO.", "metier");
  app.set_version_flag("--version", std::string("metier ") + kVersion);
  app.require_subcommand(1);
  app.failure_message(wrong_usage);
  app.set_help_all_flag("--help-all", "Help of all verbs");
  app.footer(examples({"metier build ../esco-v1.2.0 -o var/esco.metier",
                       "metier show \"chief technology officer\"",
                       "metier search \"data scientist\" --lang da", "metier serve"}) +
             "\n\nThis service uses the ESCO classification of the European Commission.");

  Run run;
  add_fetch(app, run);
  add_build(app, run);
  add_show(app, run);
  add_search(app, run);
  add_read(app, run);
  add_rank(app, run);
  add_map(app, run);
  add_match(app, run);
  add_gap(app, run);
  add_moves(app, run);
  add_cv(app, run);
  add_team(app, run);
  add_compare(app, run);
  add_draft(app, run);
  add_check(app, run);
  add_adverts(app, run);
  add_facts(app, run);
  add_guide(app, run);
  add_serve(app, run);
  add_diff(app, run);
  add_migrate(app, run);
  add_inspect(app, run);
  add_export(app, run);
  add_completion(app, run);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& e) {
    return app.exit(e) == 0 ? kDone : kWrongUsage;
  }
  try {
    return run();
  } catch (const metier::snapshot::DamagedSnapshot& e) {
    return report({metier::ErrorKind::snapshot, e.what()});
  } catch (const std::exception& e) {
    fmt::print(stderr, "metier: internal error: {}\n", e.what());
    return kSomeInputFailed;
  }
}
