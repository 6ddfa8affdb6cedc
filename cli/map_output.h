// What `metier map` writes of each row, and where to.
#pragma once

#include <optional>
#include <string>

#include "mapping/mapping.h"

namespace metier::cli {

// A file that is there only when all of it is written, or standard output.
class Output {
 public:
  // Empty: standard output.
  static Result<Output> open(const std::string& path);
  Result<void> write(std::string_view text);
  Result<void> commit();

 private:
  explicit Output(std::optional<AtomicFile> file) : file_(std::move(file)) {}
  std::optional<AtomicFile> file_;
};

// {"line","row":{...},"match":{...}|null,"alternatives":[...],"decision":""} and a line feed.
std::string json_row(const snapshot::Taxonomy& taxonomy, const std::vector<std::string>& header,
                     const mapping::Record& row, const mapping::Answer& answer);

// The links of a foreign code or title, for people or as JSON.
std::string crosswalk_text(const snapshot::Taxonomy& taxonomy, LanguageId language,
                           const mapping::Crosswalk& crosswalk, const std::string& asked);
std::string crosswalk_json(const snapshot::Taxonomy& taxonomy, LanguageId language,
                           const mapping::Crosswalk& crosswalk, const std::string& asked);

}  // namespace metier::cli
