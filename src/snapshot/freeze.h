// From a Model to the taxonomy sections of a snapshot.
#pragma once

#include <string>

#include "snapshot/file.h"
#include "taxonomy/taxonomy.h"

namespace metier::snapshot {

struct FreezeOptions {
  std::string options_json = "{}";  // the build options that change the bytes, for build_info
  unsigned threads = 1;
};

// Adds sections 1-99. Fails only when the model is too large for the format.
Result<void> freeze(const taxonomy::Model& model, const FreezeOptions& options, SectionSet& out);

// The sections of the import report; written again when later steps of a build have more to say.
void freeze_report(const taxonomy::Report& report, SectionSet& out);

}  // namespace metier::snapshot
