// Stands in for the built page when METIER_WEB=OFF.
#include "web/assets.h"

namespace metier::web {

std::span<const Asset> assets() {
  return {};
}

}  // namespace metier::web
