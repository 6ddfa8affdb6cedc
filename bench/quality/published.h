// What others published on the sets, as the sets' README and MELO's own table have it.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/base.h"

namespace metier::quality {

struct Published {
  std::string set, part, metric, method;
  double value;
};

Result<std::vector<Published>> published(const std::filesystem::path& bench);

}  // namespace metier::quality
