// metier: one verb per task. See docs/cli.md.
#include <exception>

#include "verb.h"

int main(int argc, char** argv) {
  using namespace metier::cli;
  CLI::App app("Métier reads the language of work and answers in ESCO.", "metier");
  app.set_version_flag("--version", std::string("metier ") + kVersion);
  app.require_subcommand(1);
  app.set_help_all_flag("--help-all", "Help of all verbs");
  app.footer(examples({"metier build ../esco-v1.2.0 -o var/esco.metier",
                       "metier show \"chief technology officer\"",
                       "metier search \"data scientist\" --lang da", "metier serve"}) +
             "\n\nThis service uses the ESCO classification of the European Commission.");

  Run run;
  add_build(app, run);
  add_show(app, run);
  add_search(app, run);
  add_read(app, run);
  add_serve(app, run);
  add_inspect(app, run);
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
