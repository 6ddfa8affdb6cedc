#include "feeds/input.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "documents/documents.h"

namespace metier::feeds {
namespace {

constexpr std::size_t kStep = std::size_t{256} << 10;

class BytesInput : public Input {
 public:
  explicit BytesInput(std::string bytes) : bytes_(std::move(bytes)) {}
  Result<std::size_t> read(char* to, std::size_t size) override {
    const std::size_t count = std::min(size, bytes_.size() - at_);
    std::memcpy(to, bytes_.data() + at_, count);
    at_ += count;
    return count;
  }

 private:
  std::string bytes_;
  std::size_t at_ = 0;
};

class TextInput : public Input {
 public:
  TextInput(std::unique_ptr<Window> window, documents::Transcoder transcoder)
      : window_(std::move(window)), transcoder_(std::move(transcoder)) {}

  Result<std::size_t> read(char* to, std::size_t size) override {
    while (at_ == text_.size() && !at_end_) {
      const auto bytes = window_->ahead(1);
      if (!bytes) return tl::unexpected(bytes.error());
      at_end_ = bytes->empty();
      text_.clear();
      at_ = 0;
      const auto piece = bytes->substr(0, kStep);
      transcoder_.convert(piece, at_end_, text_);
      window_->skip(piece.size());
    }
    const std::size_t count = std::min(size, text_.size() - at_);
    std::memcpy(to, text_.data() + at_, count);
    at_ += count;
    return count;
  }

 private:
  std::unique_ptr<Window> window_;
  documents::Transcoder transcoder_;
  std::string text_;
  std::size_t at_ = 0;
  bool at_end_ = false;
};

}  // namespace

Result<std::unique_ptr<FileInput>> FileInput::open(const std::filesystem::path& path) {
  const std::string name = path.string();
  const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (fd < 0)
    return fail(errno == ENOENT ? ErrorKind::not_found : ErrorKind::io, "{}: cannot open: {}", name,
                std::strerror(errno));
  struct stat info {};
  std::unique_ptr<FileInput> out(new FileInput(fd, name, 0));
  if (::fstat(fd, &info) != 0 || !S_ISREG(info.st_mode))
    return fail(ErrorKind::io, "{}: not a file", name);
  out->bytes_ = static_cast<std::uint64_t>(info.st_size);
  return out;
}

FileInput::~FileInput() {
  ::close(fd_);
}

Result<std::size_t> FileInput::read(char* to, std::size_t size) {
  for (;;) {
    const auto got = ::read(fd_, to, size);
    if (got >= 0) {
      *bytes_read_ += static_cast<std::uint64_t>(got);
      return static_cast<std::size_t>(got);
    }
    if (errno != EINTR)
      return fail(ErrorKind::io, "{}: cannot be read from byte {} on: {}", name_, *bytes_read_,
                  std::strerror(errno));
  }
}

std::unique_ptr<Input> bytes_input(std::string bytes) {
  return std::make_unique<BytesInput>(std::move(bytes));
}

Result<std::string_view> Window::ahead(std::size_t size) {
  while (end_ - begin_ < size) {
    const auto got = more();
    if (!got) return tl::unexpected(got.error());
    if (!*got) break;
  }
  return ahead();
}

Result<bool> Window::more() {
  if (at_end_) return false;
  if (begin_ > 0) {
    std::memmove(buffer_.data(), buffer_.data() + begin_, end_ - begin_);
    dropped_ += begin_;
    end_ -= begin_;
    begin_ = 0;
  }
  if (buffer_.size() - end_ < kStep) buffer_.resize(std::max(end_ + kStep, end_ * 3 / 2));
  const auto got = input_->read(buffer_.data() + end_, buffer_.size() - end_);
  if (!got) return tl::unexpected(got.error());
  end_ += *got;
  at_end_ = *got == 0;
  return !at_end_;
}

void Window::unread(std::string_view bytes) {
  const std::string held(bytes);
  const std::size_t room = std::min(begin_, held.size());
  buffer_.insert(begin_, held.size() - room, '\0');
  end_ += held.size() - room;
  begin_ -= room;
  std::memcpy(buffer_.data() + begin_, held.data(), held.size());
  dropped_ -= std::min<std::uint64_t>(dropped_, held.size() - room);
}

Result<std::string> Window::rest(const std::string& name, std::size_t limit) {
  for (;;) {
    if (end_ - begin_ > limit)
      return fail(ErrorKind::limit, "{}: more than {} bytes, which is the limit", name, limit);
    const auto got = more();
    if (!got) return tl::unexpected(got.error());
    if (!*got) break;
  }
  std::string out(ahead());
  skip(out.size());
  return out;
}

Result<std::unique_ptr<Window>> as_utf8(std::unique_ptr<Window> window) {
  constexpr std::size_t kSample = std::size_t{64} << 10;
  const auto head = window->ahead(kSample);
  if (!head) return tl::unexpected(head.error());
  const auto [name, mark] = documents::encoding_of(head->substr(0, kSample));
  window->skip(mark);
  if (name.empty()) return window;
  auto transcoder = documents::Transcoder::open(name);
  if (!transcoder) return window;
  return std::make_unique<Window>(
      std::make_unique<TextInput>(std::move(window), std::move(*transcoder)));
}

}  // namespace metier::feeds
