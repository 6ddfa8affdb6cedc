#include "base/file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <system_error>
#include <utility>

namespace metier {
namespace {

tl::unexpected<Error> system_failure(const std::filesystem::path& path, const char* what,
                                     int code) {
  const auto kind = code == ENOENT ? ErrorKind::not_found : ErrorKind::io;
  return fail(kind, "{}: {}: {}", path.string(), what, std::generic_category().message(code));
}

struct Descriptor {
  int fd = -1;
  ~Descriptor() {
    if (fd >= 0) ::close(fd);
  }
};

Result<std::uint64_t> open_regular(const std::filesystem::path& path, Descriptor& out) {
  out.fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (out.fd < 0) return system_failure(path, "cannot open", errno);
  struct stat info {};
  if (::fstat(out.fd, &info) != 0) return system_failure(path, "cannot look up", errno);
  if (!S_ISREG(info.st_mode)) return fail(ErrorKind::io, "{}: not a regular file", path.string());
  return static_cast<std::uint64_t>(info.st_size);
}

}  // namespace

Result<std::string> read_file(const std::filesystem::path& path, std::uint64_t limit) {
  Descriptor file;
  const auto size = open_regular(path, file);
  if (!size) return tl::unexpected(size.error());
  if (*size > limit)
    return fail(ErrorKind::limit, "{}: {} bytes, more than the limit of {}", path.string(), *size,
                limit);
  std::string out(*size, '\0');
  std::size_t done = 0;
  while (done < out.size()) {
    const ssize_t got = ::read(file.fd, out.data() + done, out.size() - done);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return system_failure(path, "cannot read", errno);
    if (got == 0) break;  // shortened while being read: what is there is what we have
    done += static_cast<std::size_t>(got);
  }
  out.resize(done);
  return out;
}

Result<MappedFile> MappedFile::open(const std::filesystem::path& path) {
  Descriptor file;
  const auto size = open_regular(path, file);
  if (!size) return tl::unexpected(size.error());
  if (*size == 0) return MappedFile(nullptr, 0);
  void* data = ::mmap(nullptr, *size, PROT_READ, MAP_SHARED, file.fd, 0);
  if (data == MAP_FAILED) return system_failure(path, "cannot map", errno);
  return MappedFile(static_cast<const std::byte*>(data), *size);
}

MappedFile::MappedFile(MappedFile&& other) noexcept
    : data_(std::exchange(other.data_, nullptr)), size_(std::exchange(other.size_, 0)) {}

MappedFile& MappedFile::operator=(MappedFile&& other) noexcept {
  std::swap(data_, other.data_);
  std::swap(size_, other.size_);
  return *this;
}

MappedFile::~MappedFile() {
  if (data_ != nullptr) ::munmap(const_cast<std::byte*>(data_), size_);
}

AtomicFile::AtomicFile(int fd, std::filesystem::path path, std::filesystem::path temporary)
    : fd_(fd), path_(std::move(path)), temporary_(std::move(temporary)) {}

AtomicFile::AtomicFile(AtomicFile&& other) noexcept
    : fd_(std::exchange(other.fd_, -1)),
      path_(std::move(other.path_)),
      temporary_(std::move(other.temporary_)) {}

AtomicFile::~AtomicFile() {
  if (fd_ < 0) return;
  ::close(fd_);
  ::unlink(temporary_.c_str());
}

Result<AtomicFile> AtomicFile::create(const std::filesystem::path& path) {
  std::string temporary = path.string() + ".part-XXXXXX";
  const int fd = ::mkostemp(temporary.data(), O_CLOEXEC);
  if (fd < 0) return system_failure(path, "cannot create", errno);
  const mode_t mask = ::umask(0);
  ::umask(mask);
  if (::fchmod(fd, 0666 & ~mask) != 0) {
    const int code = errno;
    ::close(fd);
    ::unlink(temporary.c_str());
    return system_failure(path, "cannot create", code);
  }
  return AtomicFile(fd, path, temporary);
}

Result<void> AtomicFile::write(std::span<const std::byte> bytes) {
  while (!bytes.empty()) {
    const ssize_t put = ::write(fd_, bytes.data(), bytes.size());
    if (put < 0 && errno == EINTR) continue;
    if (put < 0) return system_failure(path_, "cannot write", errno);
    bytes = bytes.subspan(static_cast<std::size_t>(put));
  }
  return {};
}

Result<void> AtomicFile::write(std::string_view text) {
  return write(std::as_bytes(std::span(text)));
}

Result<void> AtomicFile::commit() {
  if (::fsync(fd_) != 0) return system_failure(path_, "cannot write", errno);
  if (::rename(temporary_.c_str(), path_.c_str()) != 0)
    return system_failure(path_, "cannot put in place", errno);
  ::close(std::exchange(fd_, -1));
  // The new name is durable once its folder is.
  const auto folder = path_.has_parent_path() ? path_.parent_path() : std::filesystem::path(".");
  Descriptor directory{::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
  if (directory.fd >= 0) (void)::fsync(directory.fd);
  return {};
}

}  // namespace metier
