// Takes data/model/names.tsv into the program as it is.
#include "base/base.h"
#include "learn/names.h"

METIER_EMBED(metier_names, METIER_NAMES)

namespace metier::learn {

std::string_view shipped_names() {
  return {metier_names_begin, static_cast<std::size_t>(metier_names_end - metier_names_begin)};
}

}  // namespace metier::learn
