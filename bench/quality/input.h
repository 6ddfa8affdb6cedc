// The files of the evaluation sets as tables. Every error names the file, and the line where there
// is one.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/base.h"

namespace metier::quality {

using Cells = std::vector<std::string>;

struct Table {
  std::string name;         // of the file
  Cells header;             // empty when there is none
  std::vector<Cells> rows;  // all as wide as the first

  // ErrorKind::input when there is no such column.
  Result<std::size_t> column(std::string_view name_of_column) const;
};

Result<Table> read_csv(const std::filesystem::path& path);
// Cells are what stands between tabs, nothing is quoted.
Result<Table> read_tsv(const std::filesystem::path& path, bool has_header);
Result<std::string> read_text(const std::filesystem::path& path);

// A sentence as tokens with B, I and O tags of spans.
struct TaggedSentence {
  Cells tokens;
  Cells skill_tags;
  Cells knowledge_tags;  // empty where the set has none
};
Result<std::vector<TaggedSentence>> read_tagged(const std::filesystem::path& path);

// The strings of a list in Python notation: ['a', "b's"]. nullopt when it is none.
std::optional<std::vector<std::string>> parse_python_list(std::string_view text);

std::string_view trim(std::string_view text);

}  // namespace metier::quality
