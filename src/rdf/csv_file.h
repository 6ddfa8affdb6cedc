// Folders of CSV tables as RFC 4180 has them, complete or not there.
#pragma once

#include <filesystem>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "base/base.h"

namespace metier::rdf {

// A folder that is filled under another name and gets its own at the end.
class NewFolder {
 public:
  // `path` must not be there, or be an empty folder.
  static Result<NewFolder> create(const std::filesystem::path& path);
  NewFolder(NewFolder&& other) noexcept;
  NewFolder(const NewFolder&) = delete;
  NewFolder& operator=(NewFolder&&) = delete;
  ~NewFolder();

  const std::filesystem::path& path() const { return temporary_; }  // to write into
  Result<void> commit();

 private:
  NewFolder(std::filesystem::path path, std::filesystem::path temporary)
      : path_(std::move(path)), temporary_(std::move(temporary)) {}
  std::filesystem::path path_;
  std::filesystem::path temporary_;  // empty when there is nothing to remove
};

// One table. What goes wrong while writing is told by close().
class CsvFile {
 public:
  CsvFile(const std::filesystem::path& path, std::initializer_list<std::string_view> header);
  void row(std::initializer_list<std::string_view> cells);
  Result<void> close();

 private:
  void flush();
  std::optional<AtomicFile> file_;
  Result<void> state_;
  std::string buffer_;
};

}  // namespace metier::rdf
