#include "line_input.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace metier::cli {

Result<InputFile> InputFile::open(const std::string& name) {
  if (name == "-") return InputFile(::dup(STDIN_FILENO), "standard input");
  const int fd = ::open(name.c_str(), O_RDONLY | O_CLOEXEC);
  if (fd < 0) return fail(ErrorKind::io, "{}: {}", name, std::strerror(errno));
  InputFile out(fd, name);
  struct stat status {};
  if (::fstat(fd, &status) == 0 && S_ISDIR(status.st_mode))
    return fail(ErrorKind::io, "{}: is a folder", name);
  return out;
}

InputFile::~InputFile() {
  if (fd_ >= 0) ::close(fd_);
}

std::uint64_t InputFile::size() const {
  struct stat status {};
  if (::fstat(fd_, &status) != 0 || !S_ISREG(status.st_mode)) return 0;
  return static_cast<std::uint64_t>(status.st_size);
}

bool LineReader::fill() {
  at_ = 0;
  end_ = 0;
  for (;;) {
    const ssize_t got = ::read(fd_, buffer_.data(), buffer_.size());
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) failure_ = errno;
    if (got > 0) end_ = static_cast<std::size_t>(got);
    return got > 0;
  }
}

bool LineReader::would_wait() const {
  constexpr int kMilliseconds = 2;
  if (std::memchr(buffer_.data() + at_, '\n', end_ - at_) != nullptr) return false;
  pollfd one{fd_, POLLIN, 0};
  return ::poll(&one, 1, kMilliseconds) == 0;
}

bool LineReader::next(InputLine& line) {
  line.text.clear();
  line.too_long = false;
  line.number = ++number_;
  bool any = false;
  while (at_ < end_ || fill()) {
    any = true;
    const char* start = buffer_.data() + at_;
    const auto* feed = static_cast<const char*>(std::memchr(start, '\n', end_ - at_));
    const std::size_t length = (feed == nullptr ? buffer_.data() + end_ : feed) - start;
    if (line.text.size() + length > kMaxLine) line.too_long = true;
    if (line.too_long) {
      line.text.clear();
    } else {
      line.text.append(start, length);
    }
    at_ += length + (feed == nullptr ? 0 : 1);
    if (feed != nullptr) break;
  }
  if (!line.text.empty() && line.text.back() == '\r') line.text.pop_back();
  return any;
}

Result<LineDocument> parse_line(std::string_view line, simdjson::dom::parser& parser,
                                std::string& id) {
  id.clear();
  simdjson::dom::element root;
  if (const auto error = parser.parse(line.data(), line.size()).get(root))
    return fail(ErrorKind::input, "not JSON: {}", simdjson::error_message(error));
  simdjson::dom::object object;
  if (root.get(object)) return fail(ErrorKind::input, "not an object with \"id\" and \"text\"");
  LineDocument out;
  std::string_view value;
  if (object["id"].get(value) == simdjson::SUCCESS) {
    id = value;
    out.id = value;
  }
  bool has_text = false;
  for (const auto field : object) {
    const bool wanted =
        field.key == "id" || field.key == "text" || field.key == "title" || field.key == "lang";
    if (!wanted) continue;  // feeds carry more than we read
    if (field.value.is_null() && field.key != "text") continue;
    if (field.value.get(value)) return fail(ErrorKind::input, "\"{}\" is not a string", field.key);
    if (field.key == "text") out.document.text = value, has_text = true;
    if (field.key == "title") out.document.title = value;
    if (field.key == "lang") out.document.language = value;
  }
  if (!has_text) return fail(ErrorKind::input, "\"text\" is missing");
  return out;
}

}  // namespace metier::cli
