// Where tables come from: folders, zips and single files, listed in a fixed order and opened as
// bytes.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/base.h"
#include "taxonomy/import.h"
#include "taxonomy/tables.h"

namespace metier::taxonomy {

// One table that is there to be read.
struct Source {
  std::filesystem::path file;              // the CSV file or the zip it is in
  std::optional<std::uint64_t> zip_index;  // entry of the zip
  std::string name;                        // for messages: "skills_en.csv", "a.zip/skills_en.csv"
  const TableSpec* spec = nullptr;
  std::string language;
  std::size_t rank = 0;  // which of the given sources it came from; the first is trusted most
  std::uint64_t size = 0;
};

struct SourceList {
  std::vector<Source> tables;        // in the order given, by name within a folder or zip
  std::vector<std::string> unknown;  // CSV files that are no tables of ESCO, for the report
  std::string release;               // "v1.2.0" where a file or folder name tells
};

// Looks at names and sizes only. An Error when a source does not exist, is no folder, zip or CSV,
// when there is no table in it, or when the sizes exceed the limits of the options.
Result<SourceList> list_sources(const std::vector<std::filesystem::path>& sources,
                                const ImportOptions& options);

// The bytes of a table, mapped or inflated. Views of text() stay valid while the object lives, also
// when it is moved.
class SourceBytes {
 public:
  static Result<SourceBytes> open(const Source& source, const ImportOptions& options);
  std::string_view text() const;

 private:
  template <class Held>
  explicit SourceBytes(Held held) : held_(std::move(held)) {}
  std::variant<MappedFile, ZipArchive::Bytes> held_;
};

}  // namespace metier::taxonomy
