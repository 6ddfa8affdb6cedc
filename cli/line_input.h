// JSON lines in, documents out: what `metier read` and its kin take on standard input.
#pragma once

#include <simdjson.h>

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

// A file, or standard input, open for reading; closed with the object.
class InputFile {
 public:
  // "-" is standard input.
  static Result<InputFile> open(const std::string& name);
  InputFile(InputFile&& other) noexcept
      : fd_(std::exchange(other.fd_, -1)), name_(std::move(other.name_)) {}
  InputFile& operator=(InputFile&&) = delete;
  ~InputFile();

  int fd() const { return fd_; }
  const std::string& name() const { return name_; }  // for messages
  std::uint64_t size() const;                        // 0 where nobody knows, as of a pipe

 private:
  InputFile(int fd, std::string name) : fd_(fd), name_(std::move(name)) {}
  int fd_;
  std::string name_;
};

// Reads lines of any length with memory for one buffer; lines over kMaxLine are reported, not
// stored.
class LineReader {
 public:
  explicit LineReader(const InputFile& file) : fd_(file.fd()), buffer_(kBuffer, '\0') {}
  // False at the end of the input. A last line without a line feed counts.
  bool next(InputLine& line);
  // Whether next() would have to wait for whoever writes the other end, for longer than they need
  // for the next piece.
  bool would_wait() const;
  // Why reading ended before the end of the input; 0 when it did not.
  int failure() const { return failure_; }

 private:
  static constexpr std::size_t kBuffer = std::size_t{1} << 18;
  bool fill();

  int fd_;
  std::string buffer_;
  std::size_t at_ = 0;
  std::size_t end_ = 0;
  std::uint64_t number_ = 0;
  int failure_ = 0;
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
