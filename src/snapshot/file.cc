#include "snapshot/file.h"

#include <algorithm>
#include <array>
#include <cstring>

#include "taxonomy/taxonomy.h"

namespace metier::snapshot {
namespace {

constexpr std::size_t align_up(std::size_t n) {
  return (n + kAlignment - 1) / kAlignment * kAlignment;
}

bool all_zero(std::span<const std::byte> bytes) {
  return std::all_of(bytes.begin(), bytes.end(), [](std::byte b) { return b == std::byte{0}; });
}

template <class T>
T read_at(std::span<const std::byte> bytes, std::size_t offset) {
  T out;
  std::memcpy(&out, bytes.data() + offset, sizeof(T));
  return out;
}

template <class T>
std::span<const std::byte> bytes_of(const T& value) {
  return std::as_bytes(std::span(&value, 1));
}

}  // namespace

std::string_view group_name(SectionId id) {
  const auto n = static_cast<std::uint32_t>(id);
  if (n >= 600) return "other";
  if (n >= 500) return "levels";
  if (n >= 400) return "match";
  if (n >= 300) return "learn";
  if (n >= 200) return "link";
  if (n >= 100) return "search";
  if (n >= 32) return "relations";
  switch (id) {
    case SectionId::text_offsets:
    case SectionId::text_bytes:
    case SectionId::text_checksums:
      return "text";
    case SectionId::label_offsets:
    case SectionId::labels:
    case SectionId::preferred:
    case SectionId::collation:
      return "labels";
    case SectionId::note_offsets:
    case SectionId::notes:
    case SectionId::note_dictionary_offsets:
    case SectionId::note_dictionaries:
      return "notes";
    case SectionId::build_info:
    case SectionId::report_json:
    case SectionId::report_text:
      return "provenance";
    default:
      return "concepts";
  }
}

std::string section_name(SectionId id) {
  static constexpr std::array<std::string_view, 18> kNames{"",
                                                           "build_info",
                                                           "report_json",
                                                           "report_text",
                                                           "languages",
                                                           "text_offsets",
                                                           "text_bytes",
                                                           "text_checksums",
                                                           "concepts",
                                                           "label_offsets",
                                                           "labels",
                                                           "note_offsets",
                                                           "notes",
                                                           "preferred",
                                                           "collation",
                                                           "code_order",
                                                           "note_dictionary_offsets",
                                                           "note_dictionaries"};
  const auto n = static_cast<std::uint32_t>(id);
  if (n < kNames.size()) return std::string(kNames[n]);
  const auto first = static_cast<std::uint32_t>(SectionId::relations);
  if (n >= first && n < first + 2 * taxonomy::kRelationCount)
    return fmt::format("{}: {}", taxonomy::name(static_cast<taxonomy::Relation>((n - first) / 2)),
                       (n - first) % 2 == 0 ? "offsets" : "targets");
  return std::to_string(n);
}

// ---- writing

void SectionSet::add_bytes(SectionId id, std::uint32_t element_size,
                           std::span<const std::byte> bytes) {
  sections_[id] = {element_size, {bytes.begin(), bytes.end()}};
}

std::vector<std::byte> SectionSet::head() const {
  const std::size_t table_size = sections_.size() * sizeof(SectionEntry);
  std::vector<std::byte> out(align_up(sizeof(FileHeader) + table_size));
  std::size_t offset = out.size();
  std::size_t entry_at = sizeof(FileHeader);
  for (const auto& [id, section] : sections_) {
    SectionEntry entry{};
    entry.id = static_cast<std::uint32_t>(id);
    entry.element_size = section.element_size;
    entry.offset = offset;
    entry.size = section.bytes.size();
    entry.count = entry.size / entry.element_size;
    entry.checksum = hash64(section.bytes);
    std::memcpy(out.data() + entry_at, &entry, sizeof entry);
    entry_at += sizeof entry;
    offset = align_up(offset + section.bytes.size());
  }
  FileHeader header{};
  std::memcpy(header.magic, kMagic, sizeof kMagic);
  header.version = kFormatVersion;
  header.section_count = static_cast<std::uint32_t>(sections_.size());
  header.file_size = offset;
  header.table_offset = sizeof(FileHeader);
  header.table_checksum =
      hash64(std::span<const std::byte>(out).subspan(sizeof(FileHeader), table_size));
  header.header_checksum = hash64(bytes_of(header).first(offsetof(FileHeader, header_checksum)));
  std::memcpy(out.data(), &header, sizeof header);
  return out;
}

std::vector<std::byte> SectionSet::to_bytes() const {
  std::vector<std::byte> out = head();
  out.reserve(read_at<FileHeader>(out, 0).file_size);
  for (const auto& [id, section] : sections_) {
    out.insert(out.end(), section.bytes.begin(), section.bytes.end());
    out.resize(align_up(out.size()));
  }
  return out;
}

Result<void> SectionSet::write(const std::filesystem::path& path) const {
  auto file = AtomicFile::create(path);
  if (!file) return tl::unexpected(file.error());
  if (auto done = file->write(head()); !done) return done;
  static constexpr std::byte kPadding[kAlignment]{};
  for (const auto& [id, section] : sections_) {
    if (auto done = file->write(section.bytes); !done) return done;
    const std::size_t padding = align_up(section.bytes.size()) - section.bytes.size();
    if (auto done = file->write(std::span(kPadding, padding)); !done) return done;
  }
  return file->commit();
}

// ---- reading

tl::unexpected<Error> damaged_snapshot(std::string_view file_name, std::string_view what) {
  return fail(ErrorKind::snapshot, "{}: damaged snapshot: {}; build it again with `metier build`",
              file_name, what);
}

Result<SnapshotFile> SnapshotFile::open(const std::filesystem::path& path) {
  auto mapped = MappedFile::open(path);
  if (!mapped)
    return fail(ErrorKind::snapshot, "{}; make a snapshot with `metier build`",
                mapped.error().message);
  auto owner = std::make_shared<const MappedFile>(std::move(*mapped));
  return check(SnapshotFile(owner, owner->bytes(), path.string()));
}

Result<SnapshotFile> SnapshotFile::from_bytes(std::vector<std::byte> bytes, std::string name) {
  // Sections are read in place: a vector's memory is aligned for every element type.
  auto owner = std::make_shared<const std::vector<std::byte>>(std::move(bytes));
  return check(SnapshotFile(owner, *owner, std::move(name)));
}

Result<SnapshotFile> SnapshotFile::check(SnapshotFile file) {
  const auto bytes = file.bytes_;
  if (bytes.size() < sizeof(FileHeader) || std::memcmp(bytes.data(), kMagic, sizeof kMagic) != 0)
    return fail(ErrorKind::snapshot, "{}: not a Métier snapshot", file.name_);
  auto& header = file.header_ = read_at<FileHeader>(bytes, 0);
  if (header.version != kFormatVersion)
    return fail(ErrorKind::snapshot,
                "{}: snapshot format {}, this program reads {}; build it again with `metier build`",
                file.name_, header.version, kFormatVersion);
  if (header.header_checksum != hash64(bytes.first(offsetof(FileHeader, header_checksum))))
    return file.damaged("header checksum");
  if (header.file_size != bytes.size())
    return file.damaged(fmt::format("{} bytes, not {}", bytes.size(), header.file_size));
  const std::size_t room = (bytes.size() - sizeof(FileHeader)) / sizeof(SectionEntry);
  if (header.table_offset != sizeof(FileHeader) || header.section_count > room)
    return file.damaged("section table out of bounds");
  if (!all_zero(bytes_of(header.reserved))) return file.damaged("reserved bytes are not zero");
  const auto table = bytes.subspan(sizeof(FileHeader), header.section_count * sizeof(SectionEntry));
  if (hash64(table) != header.table_checksum) return file.damaged("section table checksum");

  file.sections_.resize(header.section_count);
  if (!table.empty()) std::memcpy(file.sections_.data(), table.data(), table.size());
  std::uint64_t end = sizeof(FileHeader) + table.size();
  std::uint64_t last_id = 0;
  for (const auto& s : file.sections_) {
    const bool in_order = s.id > last_id && s.offset >= end && s.offset % kAlignment == 0;
    const bool in_bounds = s.offset <= bytes.size() && s.size <= bytes.size() - s.offset;
    const bool whole =
        s.element_size != 0 && s.size % s.element_size == 0 && s.count == s.size / s.element_size;
    if (!in_order || !in_bounds || !whole || s.reserved != 0)
      return file.damaged(fmt::format("section {} out of bounds", s.id));
    last_id = s.id;
    end = s.offset + s.size;
  }
  return file;
}

const SectionEntry* SnapshotFile::find(SectionId id) const {
  const auto wanted = static_cast<std::uint32_t>(id);
  const auto at = std::lower_bound(sections_.begin(), sections_.end(), wanted,
                                   [](const SectionEntry& s, std::uint32_t n) { return s.id < n; });
  return at == sections_.end() || at->id != wanted ? nullptr : &*at;
}

Result<std::span<const std::byte>> SnapshotFile::checked(SectionId id, std::size_t element_size,
                                                         bool verify) const {
  const auto* section = find(id);
  const auto number = static_cast<std::uint32_t>(id);
  if (section == nullptr) return damaged(fmt::format("section {} is missing", number));
  if (section->element_size != element_size)
    return damaged(fmt::format("section {} has another element size", number));
  const auto bytes = bytes_.subspan(section->offset, section->size);
  if (verify && hash64(bytes) != section->checksum)
    return damaged(fmt::format("section {} checksum", number));
  return bytes;
}

Result<std::string_view> SnapshotFile::json(SectionId id) const {
  const auto chars = array<char>(id);
  if (!chars) return tl::unexpected(chars.error());
  return std::string_view(chars->data(), chars->size());
}

Result<void> SnapshotFile::verify_all() const {
  std::uint64_t end = sizeof(FileHeader) + sections_.size() * sizeof(SectionEntry);
  for (const auto& s : sections_) {
    if (!all_zero(bytes_.subspan(end, s.offset - end))) return damaged("padding is not zero");
    if (hash64(bytes_.subspan(s.offset, s.size)) != s.checksum)
      return damaged(fmt::format("section {} checksum", s.id));
    end = s.offset + s.size;
  }
  if (!all_zero(bytes_.subspan(end))) return damaged("padding is not zero");
  return {};
}

}  // namespace metier::snapshot
