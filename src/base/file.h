// Files: whole reads with a limit, read-only maps, writes that are either complete or not there.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>

#include "base/error.h"

namespace metier {

// The bytes of a regular file; ErrorKind::limit when it is larger than `limit` bytes.
Result<std::string> read_file(const std::filesystem::path& path, std::uint64_t limit);

// A file mapped read-only and shared. Movable; unmapped by the destructor.
class MappedFile {
 public:
  static Result<MappedFile> open(const std::filesystem::path& path);
  MappedFile(MappedFile&& other) noexcept;
  MappedFile& operator=(MappedFile&& other) noexcept;
  MappedFile(const MappedFile&) = delete;
  MappedFile& operator=(const MappedFile&) = delete;
  ~MappedFile();

  std::span<const std::byte> bytes() const { return {data_, size_}; }
  std::string_view text() const { return {reinterpret_cast<const char*>(data_), size_}; }

 private:
  MappedFile(const std::byte* data, std::size_t size) : data_(data), size_(size) {}
  const std::byte* data_ = nullptr;
  std::size_t size_ = 0;
};

// Writes into an unnamed temporary beside `path`; commit() makes it durable and gives it its name
// in one step. Without commit (an error, a kill, a full disk) `path` is what it was before and no
// temporary is left by a normal return.
class AtomicFile {
 public:
  static Result<AtomicFile> create(const std::filesystem::path& path);
  AtomicFile(AtomicFile&& other) noexcept;
  AtomicFile& operator=(AtomicFile&&) = delete;
  AtomicFile(const AtomicFile&) = delete;
  ~AtomicFile();

  Result<void> write(std::span<const std::byte> bytes);
  Result<void> write(std::string_view text);
  Result<void> commit();

 private:
  AtomicFile(int fd, std::filesystem::path path, std::filesystem::path temporary);
  int fd_;
  std::filesystem::path path_;
  std::filesystem::path temporary_;
};

}  // namespace metier
