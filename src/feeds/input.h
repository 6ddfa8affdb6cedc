// Bytes of a feed one after the other, unpacked and made UTF-8 on the way. Inside feeds/ only.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "base/base.h"

namespace metier::feeds {

// More than this many packings in each other are refused.
inline constexpr int kMostPackings = 3;
// A text shrinks less than this; only held against what is larger than kHarmless when unpacked.
inline constexpr std::uint64_t kMostRatio = 300;
inline constexpr std::uint64_t kHarmless = std::uint64_t{32} << 20;
inline constexpr std::uint64_t kMostUnpacked = std::uint64_t{1} << 40;

class Input {
 public:
  virtual ~Input() = default;
  // The next bytes, as many as there are at once; 0 at the end.
  virtual Result<std::size_t> read(char* to, std::size_t size) = 0;
};

// Of a file, with a count of what was read.
class FileInput : public Input {
 public:
  static Result<std::unique_ptr<FileInput>> open(const std::filesystem::path& path);
  ~FileInput() override;
  Result<std::size_t> read(char* to, std::size_t size) override;
  std::uint64_t bytes() const { return bytes_; }
  // Counts the bytes that were read; outlives the input.
  std::shared_ptr<const std::uint64_t> bytes_read() const { return bytes_read_; }

 private:
  FileInput(int fd, std::string name, std::uint64_t bytes)
      : fd_(fd), name_(std::move(name)), bytes_(bytes) {}
  int fd_;
  std::string name_;
  std::uint64_t bytes_;
  std::shared_ptr<std::uint64_t> bytes_read_ = std::make_shared<std::uint64_t>(0);
};

std::unique_ptr<Input> bytes_input(std::string bytes);

// An input with what comes next in sight. Views are good until the next more(), ahead() or skip().
class Window {
 public:
  explicit Window(std::unique_ptr<Input> input) : input_(std::move(input)) {}

  // What is at hand.
  std::string_view ahead() const { return std::string_view(buffer_).substr(begin_, end_ - begin_); }
  // At least so many bytes, unless the input ends before.
  Result<std::string_view> ahead(std::size_t size);
  // Reads more behind what is at hand: false at the end.
  Result<bool> more();
  void skip(std::size_t size) { begin_ += size; }
  // Puts bytes that were skipped back before what is ahead.
  void unread(std::string_view bytes);
  // Of the first byte ahead.
  std::uint64_t offset() const { return dropped_ + begin_; }
  // All that is left, refused beyond `limit` bytes.
  Result<std::string> rest(const std::string& name, std::size_t limit);

 private:
  std::unique_ptr<Input> input_;
  std::string buffer_;  // bytes [begin_, end_) are ahead
  std::size_t begin_ = 0, end_ = 0;
  std::uint64_t dropped_ = 0;
  bool at_end_ = false;
};

// What is in `window`: gzip and Zstandard unpacked (any number of members one after the
// other), other packings an error, also where one is packed in another too often.
Result<std::unique_ptr<Window>> unpacked(std::unique_ptr<Window> window, const std::string& name);

// The same in UTF-8, without a byte-order mark.
Result<std::unique_ptr<Window>> as_utf8(std::unique_ptr<Window> window);

}  // namespace metier::feeds
