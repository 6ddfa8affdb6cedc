// JSON lines in, documents out: what `metier read` and its kin take on standard input.
#pragma once

#include <simdjson.h>

#include <cstdio>
#include <optional>
#include <string>

#include "base/base.h"
#include "link/link.h"

namespace metier::cli {

inline constexpr std::size_t kMaxLine = std::size_t{64} << 20;

// One line of input and its number. `too_long` lines were skipped over, not kept.
struct InputLine {
  std::uint64_t number = 0;
  std::string text;
  bool too_long = false;
};

// Reads lines of any length with memory for one buffer; lines over kMaxLine are reported, not
// stored.
class LineReader {
 public:
  explicit LineReader(std::FILE* file) : file_(file), buffer_(std::size_t{1} << 16, '\0') {}
  // False at the end of the input. A last line without a line feed counts.
  bool next(InputLine& line);

 private:
  bool fill();

  std::FILE* file_;
  std::string buffer_;
  std::size_t at_ = 0;
  std::size_t end_ = 0;
  std::uint64_t number_ = 0;
};

// The fields of {"id","text","title"?,"lang"?}; views into the parser's document.
struct LineDocument {
  std::optional<std::string_view> id;
  link::Document document;
};

// The error is for the answer line: without file or line number. `id` is set where it could be
// read.
Result<LineDocument> parse_line(std::string_view line, simdjson::dom::parser& parser,
                                std::string& id);

}  // namespace metier::cli
