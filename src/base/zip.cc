#include "base/zip.h"

#include <zip.h>

#include <algorithm>
#include <utility>

#include "base/utf8.h"

namespace metier {
namespace {

std::string text_of(zip_error_t& error) {
  std::string out = zip_error_strerror(&error);
  zip_error_fini(&error);
  return out;
}

}  // namespace

void ZipArchive::Close::operator()(zip* archive) const {
  zip_discard(archive);
}

Result<ZipArchive> ZipArchive::from_source(void* source, std::string name,
                                           const ZipLimits& limits) {
  zip_error_t error;
  zip_error_init(&error);
  auto* const from = static_cast<zip_source_t*>(source);
  zip_t* const archive = zip_open_from_source(from, ZIP_RDONLY, &error);
  if (archive == nullptr) {
    zip_source_free(from);
    return fail(ErrorKind::input, "{}: no zip archive that can be read: {}", name, text_of(error));
  }
  zip_error_fini(&error);
  return ZipArchive(archive, std::move(name), limits);
}

Result<ZipArchive> ZipArchive::open(const std::filesystem::path& path, const ZipLimits& limits) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* const source = zip_source_file_create(path.c_str(), 0, -1, &error);
  if (source == nullptr)
    return fail(ErrorKind::io, "{}: cannot open: {}", path.string(), text_of(error));
  zip_error_fini(&error);
  return from_source(source, path.filename().string(), limits);
}

Result<ZipArchive> ZipArchive::from_bytes(std::string_view bytes, std::string name,
                                          const ZipLimits& limits) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* const source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  if (source == nullptr) return fail(ErrorKind::io, "{}: cannot open: {}", name, text_of(error));
  zip_error_fini(&error);
  return from_source(source, std::move(name), limits);
}

std::string_view ZipArchive::base_name(std::string_view entry_name) {
  const auto slash = entry_name.find_last_of("/\\");
  return slash == std::string_view::npos ? entry_name : entry_name.substr(slash + 1);
}

std::string ZipArchive::printable(std::string_view entry_name) {
  constexpr std::size_t kLongest = 80;
  const auto base = base_name(entry_name);
  std::string out;
  for (std::size_t at = 0; at < std::min(base.size(), kLongest);) {
    const char32_t c = utf8::next(base, at);
    const bool is_control = c < 0x20 || (c >= 0x7F && c < 0xA0);
    if (!is_control) {
      utf8::append(out, c);
    } else if (c == '\t' || c == '\n' || c == '\r') {
      out += ' ';
    }
  }
  if (base.size() > kLongest) out += "…";
  return out;
}

Result<std::vector<ZipEntry>> ZipArchive::entries() const {
  const auto count = zip_get_num_entries(archive_.get(), 0);
  if (count < 0 || static_cast<std::uint64_t>(count) > limits_.max_entries)
    return fail(ErrorKind::limit, "{}: {} entries, more than the limit of {}", name_, count,
                limits_.max_entries);
  std::vector<ZipEntry> out;
  for (std::uint64_t i = 0; i < static_cast<std::uint64_t>(count); ++i) {
    zip_stat_t info;
    zip_stat_init(&info);
    constexpr auto kWanted = ZIP_STAT_NAME | ZIP_STAT_SIZE;
    if (zip_stat_index(archive_.get(), i, 0, &info) != 0 || (info.valid & kWanted) != kWanted)
      return fail(ErrorKind::input, "{}: entry {} cannot be read: the archive is damaged", name_,
                  i + 1);
    const std::string_view entry = info.name;
    if (entry.ends_with('/')) continue;
    out.push_back({i, std::string(entry), info.size});
  }
  return out;
}

struct ZipArchive::Checked {
  std::uint64_t size;
  std::string where;
};

Result<ZipArchive::Checked> ZipArchive::check(std::uint64_t index, std::uint64_t most) const {
  zip_stat_t info;
  zip_stat_init(&info);
  constexpr auto kWanted =
      ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_ENCRYPTION_METHOD;
  if (zip_stat_index(archive_.get(), index, 0, &info) != 0 || (info.valid & kWanted) != kWanted)
    return fail(ErrorKind::input, "{}: entry {} cannot be read: the archive is damaged", name_,
                index + 1);
  std::string where = fmt::format("{}/{}", name_, printable(info.name));
  if (info.encryption_method != ZIP_EM_NONE)
    return fail(ErrorKind::input, "{}: encrypted; unpack the archive with its password first",
                where);
  if (info.size > most)
    return fail(ErrorKind::limit, "{}: {} bytes, more than the limit of {}", where, info.size,
                most);
  constexpr std::uint64_t kHarmless = 1 << 20;
  if (info.size > kHarmless && info.size / limits_.max_ratio > info.comp_size)
    return fail(ErrorKind::limit, "{}: {} bytes packed into {}: a zip bomb", where, info.size,
                info.comp_size);
  return Checked{info.size, std::move(where)};
}

Result<ZipArchive::Stream> ZipArchive::stream(std::uint64_t index) const {
  auto checked = check(index, ~std::uint64_t{0});
  if (!checked) return tl::unexpected(checked.error());
  zip_file_t* const file = zip_fopen_index(archive_.get(), index, 0);
  if (file == nullptr)
    return fail(ErrorKind::input, "{}: cannot be unpacked: {}", checked->where,
                zip_strerror(archive_.get()));
  return Stream(file, std::move(checked->where), checked->size);
}

void ZipArchive::Stream::Close::operator()(zip_file* file) const {
  zip_fclose(file);
}

Result<std::size_t> ZipArchive::Stream::read(char* to, std::size_t size) {
  const auto got = zip_fread(file_.get(), to, size);
  if (got < 0)
    return fail(ErrorKind::input, "{}: damaged: {}", where_, zip_file_strerror(file_.get()));
  const auto more = static_cast<std::size_t>(got);
  if (more > left_)
    return fail(ErrorKind::input, "{}: damaged: more than the bytes it claims", where_);
  left_ -= more;
  return more;
}

Result<ZipArchive::Bytes> ZipArchive::read(std::uint64_t index) const {
  const auto checked = check(index, limits_.max_entry_bytes);
  if (!checked) return tl::unexpected(checked.error());
  const auto& [claimed, where] = *checked;
  auto file = stream(index);
  if (!file) return tl::unexpected(file.error());
  // Memory is touched only as bytes arrive, so a lie about the size costs nothing; one byte more
  // than the size makes libzip go on to the end and compare the checksum.
  Bytes out{std::make_unique_for_overwrite<char[]>(claimed + 1), 0};
  while (out.size <= claimed) {
    constexpr std::size_t kStep = std::size_t{1} << 20;
    const auto got = file->read(out.data.get() + out.size,
                                std::min<std::uint64_t>(kStep, claimed + 1 - out.size));
    if (!got) return tl::unexpected(got.error());
    if (*got == 0) break;
    out.size += *got;
  }
  if (out.size != claimed)
    return fail(ErrorKind::input, "{}: damaged: not the {} bytes it claims", where, claimed);
  return out;
}

}  // namespace metier
