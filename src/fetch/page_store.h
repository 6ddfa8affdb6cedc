// Answers kept on disk, by what was asked, until nobody needs them.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "base/base.h"

namespace metier::fetch {

// Any number of threads; what is there when the process is killed is there for the next one.
class PageStore {
 public:
  // Makes the folder where there is none. ErrorKind::usage when it has answers, of another `origin`
  // (address and version of a service).
  static Result<PageStore> open(const std::filesystem::path& folder, std::string_view origin);

  // Nothing when there is no such answer, or a damaged one.
  std::optional<std::string> get(std::string_view target, std::uint64_t limit) const;
  Result<void> put(std::string_view target, std::string_view body) const;

 private:
  explicit PageStore(std::filesystem::path folder) : folder_(std::move(folder)) {}
  std::filesystem::path file_of(std::string_view target) const;
  std::filesystem::path folder_;
};

}  // namespace metier::fetch
