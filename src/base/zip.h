// Entries of a zip archive, read as hostile: names are only compared, never used as paths; sizes
// are limited before anything is inflated; encrypted or damaged archives are one clear error.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"

struct zip;
struct zip_file;

namespace metier {

struct ZipLimits {
  std::uint64_t max_entries = 10'000;
  std::uint64_t max_entry_bytes = std::uint64_t{2} << 30;
  // A text may shrink this much, a zip bomb shrinks more. Only held against entries above 1 MB.
  std::uint64_t max_ratio = 200;
};

struct ZipEntry {
  std::uint64_t index;  // in the archive
  std::string name;     // as it stands there; may be anything
  std::uint64_t size;   // inflated, as the archive claims
};

// Not thread-safe: open the archive once per thread.
class ZipArchive {
 public:
  static Result<ZipArchive> open(const std::filesystem::path& path, const ZipLimits& limits);
  // `bytes` must outlive the archive; `name` is for messages.
  static Result<ZipArchive> from_bytes(std::string_view bytes, std::string name,
                                       const ZipLimits& limits);

  // All entries that are files.
  Result<std::vector<ZipEntry>> entries() const;

  // The inflated bytes of an entry; its checksum has been compared.
  struct Bytes {
    std::unique_ptr<char[]> data;
    std::size_t size = 0;
    std::string_view text() const { return {data.get(), size}; }
  };
  Result<Bytes> read(std::uint64_t index) const;

  // The bytes of an entry one after the other, whatever its size. The archive must outlive it.
  class Stream {
   public:
    // Inflates the next bytes; 0 at the end, when the checksum has been compared.
    Result<std::size_t> read(char* to, std::size_t size);

   private:
    friend class ZipArchive;
    struct Close {
      void operator()(zip_file* file) const;
    };
    Stream(zip_file* file, std::string where, std::uint64_t size)
        : file_(file), where_(std::move(where)), left_(size) {}
    std::unique_ptr<zip_file, Close> file_;
    std::string where_;
    std::uint64_t left_;  // of the bytes that the archive claims
  };
  Result<Stream> stream(std::uint64_t index) const;

  // The last part of an entry's name, made printable and short: for messages.
  static std::string printable(std::string_view entry_name);
  // The part behind the last slash or backslash.
  static std::string_view base_name(std::string_view entry_name);

 private:
  struct Close {
    void operator()(zip* archive) const;
  };
  ZipArchive(zip* archive, std::string name, ZipLimits limits)
      : archive_(archive), name_(std::move(name)), limits_(limits) {}
  struct Checked;  // that an entry may be unpacked: its size and its name in messages
  Result<Checked> check(std::uint64_t index, std::uint64_t most) const;
  static Result<ZipArchive> from_source(void* source, std::string name, const ZipLimits& limits);

  std::unique_ptr<zip, Close> archive_;
  std::string name_;
  ZipLimits limits_;
};

}  // namespace metier
