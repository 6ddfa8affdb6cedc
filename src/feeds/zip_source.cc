// Archives: their members one after the other, whatever each is. DOCX, ODT and XLSX are archives
// too, and one document each.
#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "feeds/source.h"

namespace metier::feeds {
namespace {

class MemberInput : public Input {
 public:
  MemberInput(ZipArchive::Stream stream, std::uint64_t& read)
      : stream_(std::move(stream)), read_(read) {}
  Result<std::size_t> read(char* to, std::size_t size) override {
    auto got = stream_.read(to, size);
    if (got) read_ += *got;
    return got;
  }

 private:
  ZipArchive::Stream stream_;
  std::uint64_t& read_;
};

ZipLimits limits() {
  ZipLimits out;
  out.max_entries = 1'000'000;
  out.max_ratio = kMostRatio;
  return out;
}

class ZipSource : public SteppingSource {
 public:
  ZipSource(std::string bytes, ZipArchive archive, std::vector<ZipEntry> entries,
            const Context& context)
      : bytes_(std::move(bytes)),
        archive_(std::move(archive)),
        entries_(std::move(entries)),
        context_(context) {
    for (const ZipEntry& one : entries_) size_ += one.size;
  }
  std::string_view form() const override { return form_; }
  std::optional<double> share() const override {
    return size_ == 0 ? 1.0 : static_cast<double>(read_) / static_cast<double>(size_);
  }

 private:
  Result<bool> step() override {
    if (inner_) return step_inner();
    if (next_ == entries_.size()) return false;
    const ZipEntry& entry = entries_[next_++];
    const std::string_view base = ZipArchive::base_name(entry.name);
    if (entry.name.starts_with("__MACOSX/") || base.starts_with('.')) return true;
    Context context = context_;
    context.name += "/" + ZipArchive::printable(entry.name);
    ++context.depth;
    name_ = context.name;
    auto stream = archive_.stream(entry.index);
    if (!stream) return reject(stream.error());
    auto window = unpacked(
        std::make_unique<Window>(std::make_unique<MemberInput>(std::move(*stream), read_)), name_);
    if (!window) return reject(window.error());
    auto source = open_source(std::move(*window), context);
    if (!source) return reject(source.error());
    inner_ = std::move(*source);
    return true;
  }

  Result<bool> step_inner() {
    Item item;
    const auto more = inner_->next(item);
    if (more && *more) {
      if (form_.empty()) form_ = inner_->form();
      found_.push_back(std::move(item));
      return true;
    }
    inner_.reset();
    return more ? Result<bool>(true) : reject(more.error());
  }

  // A member that cannot be read does not keep the others from being read.
  Result<bool> reject(const Error& error) {
    if (error.kind != ErrorKind::not_found)
      found_.push_back(reject_of(name_, "", error.message, ""));
    return true;
  }

  std::string bytes_;  // of the archive, where it is no file
  ZipArchive archive_;
  std::vector<ZipEntry> entries_;
  Context context_;
  std::uint64_t size_ = 0, read_ = 0;
  std::unique_ptr<Source> inner_;
  std::string name_;
  std::string form_;
  std::size_t next_ = 0;
};

bool has(const std::vector<ZipEntry>& entries, std::string_view name) {
  return std::any_of(entries.begin(), entries.end(),
                     [&](const ZipEntry& one) { return one.name == name; });
}

enum class Package { archive, workbook, document };

Package package_of(const std::vector<ZipEntry>& entries) {
  if (has(entries, "xl/workbook.xml")) return Package::workbook;
  const bool is_odt = has(entries, "mimetype") && has(entries, "content.xml");
  return has(entries, "word/document.xml") || is_odt ? Package::document : Package::archive;
}

Result<std::unique_ptr<Source>> source_of(std::string bytes, const std::filesystem::path* path,
                                          const Context& context) {
  if (context.depth >= kMostPackings)
    return fail(ErrorKind::limit, "{}: archives in archives, more than {}", context.name,
                kMostPackings);
  auto archive = path != nullptr ? ZipArchive::open(*path, limits())
                                 : ZipArchive::from_bytes(bytes, context.name, limits());
  if (!archive) return tl::unexpected(archive.error());
  auto entries = archive->entries();
  if (!entries) return tl::unexpected(entries.error());
  const Package package = package_of(*entries);
  if (package == Package::archive)
    return std::make_unique<ZipSource>(std::move(bytes), std::move(*archive), std::move(*entries),
                                       context);
  if (path != nullptr) {
    auto whole = read_file(*path, kMostDocumentBytes);
    if (!whole) return tl::unexpected(whole.error());
    bytes = std::move(*whole);
  }
  if (package == Package::workbook) return workbook_source(std::move(bytes), context);
  return document_source(std::move(bytes), context);
}

}  // namespace

Result<std::unique_ptr<Source>> zip_source(const std::filesystem::path& path,
                                           const Context& context) {
  return source_of({}, &path, context);
}

Result<std::unique_ptr<Source>> zip_source(std::string bytes, const Context& context) {
  return source_of(std::move(bytes), nullptr, context);
}

}  // namespace metier::feeds
