// metier adverts: from feeds of adverts to counts, pay and duties.
#include "advert_store.h"

namespace metier::cli {

void add_adverts(CLI::App& app, Run& run) {
  auto* verb = app.add_subcommand("adverts", "Import adverts, code them, count them");
  verb->require_subcommand(1);
  verb->footer(
      examples({"metier adverts import data/samples/adverts", "metier adverts stats --by country",
                "metier adverts stats --by skill --occupation \"database administrator\"",
                "metier adverts pay --isco 25 --by isco-4",
                "metier adverts export --format csv -o adverts.csv"}));
  add_adverts_import(*verb, run);
  add_adverts_stats(*verb, run);
  add_adverts_pay(*verb, run);
  add_adverts_duties(*verb, run);
  add_adverts_export(*verb, run);
  add_adverts_keep(*verb, run);
}

}  // namespace metier::cli
