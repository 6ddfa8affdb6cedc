// The container: named sections of flat arrays in one file. Knows nothing of what they mean.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <span>
#include <stdexcept>
#include <string>
#include <vector>

#include "base/base.h"
#include "snapshot/format.h"

namespace metier::snapshot {

// Thrown by Taxonomy::text when a block of text that is read for the first time is not what its
// checksum says, and by Taxonomy::note when a note cannot be unpacked: the file was damaged on
// disk. verify_all() before serving makes it impossible.
struct DamagedSnapshot : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// The error for a snapshot whose bytes cannot be right: one line that says what is wrong and what
// to do.
tl::unexpected<Error> damaged_snapshot(std::string_view file_name, std::string_view what);

// Collects sections and writes the file. Same sections, same bytes.
class SectionSet {
 public:
  template <class T>
  void add(SectionId id, std::span<const T> items) {
    static_assert(std::is_trivially_copyable_v<T>);
    add_bytes(id, sizeof(T), std::as_bytes(items));
  }
  template <class T>
  void add(SectionId id, const std::vector<T>& items) {
    add(id, std::span<const T>(items));
  }
  void add(SectionId id, std::string_view text) { add(id, std::span<const char>(text)); }

  std::vector<std::byte> to_bytes() const;
  Result<void> write(const std::filesystem::path& path) const;  // atomically

 private:
  struct Section {
    std::uint32_t element_size;
    std::vector<std::byte> bytes;
  };
  void add_bytes(SectionId id, std::uint32_t element_size, std::span<const std::byte> bytes);
  std::vector<std::byte> head() const;  // header and section table, padded to the first section
  std::map<SectionId, Section> sections_;
};

// An open snapshot file. Immutable and thread-safe; keep it alive as long as anything that views
// it.
class SnapshotFile {
 public:
  // Checks the header and the section table (bounds, order, alignment), not the sections.
  // Every failure is ErrorKind::snapshot with one line.
  static Result<SnapshotFile> open(const std::filesystem::path& path);
  static Result<SnapshotFile> from_bytes(std::vector<std::byte> bytes,
                                         std::string name = "snapshot");

  // The elements of a section after its checksum was compared; an error when it is missing, damaged
  // or of another element size. Costs a pass over the section: call it once and keep the span.
  template <class T>
  Result<std::span<const T>> array(SectionId id) const {
    auto bytes = checked(id, sizeof(T), true);
    if (!bytes) return tl::unexpected(bytes.error());
    return std::span(reinterpret_cast<const T*>(bytes->data()), bytes->size() / sizeof(T));
  }
  // Same without the checksum, for sections that are verified piece by piece.
  Result<std::span<const std::byte>> unverified_bytes(SectionId id) const {
    return checked(id, 1, false);
  }
  Result<std::string_view> json(SectionId id) const;  // a text section

  bool has(SectionId id) const { return find(id) != nullptr; }
  std::span<const SectionEntry> sections() const { return sections_; }
  std::uint64_t size() const { return bytes_.size(); }
  const std::string& name() const { return name_; }
  // Changes whenever any section does: identity of the content, for ETags.
  std::uint64_t content_hash() const { return header_.table_checksum; }

  // Compares every checksum and that padding is zero: one pass over the file.
  Result<void> verify_all() const;

 private:
  SnapshotFile(std::shared_ptr<const void> owner, std::span<const std::byte> bytes,
               std::string name)
      : owner_(std::move(owner)), bytes_(bytes), name_(std::move(name)) {}
  static Result<SnapshotFile> check(SnapshotFile file);
  const SectionEntry* find(SectionId id) const;
  Result<std::span<const std::byte>> checked(SectionId id, std::size_t element_size,
                                             bool verify) const;
  tl::unexpected<Error> damaged(std::string_view what) const {
    return damaged_snapshot(name_, what);
  }

  std::shared_ptr<const void> owner_;
  std::span<const std::byte> bytes_;
  std::string name_;
  FileHeader header_{};
  std::vector<SectionEntry> sections_;
};

}  // namespace metier::snapshot
