// Takes data/model/occupation_priors.tsv into the program as it is.
#include "base/base.h"
#include "link/occupation_priors.h"

METIER_EMBED(metier_priors, METIER_PRIORS)

namespace metier::link {

std::string_view shipped_priors() {
  return {metier_priors_begin, static_cast<std::size_t>(metier_priors_end - metier_priors_begin)};
}

}  // namespace metier::link
