#include "fetch/page_store.h"

#include <zstd.h>

#include <memory>
#include <mutex>
#include <system_error>

namespace metier::fetch {
namespace {

namespace fs = std::filesystem;

constexpr int kLevel = 1;
constexpr std::uint64_t kMostOriginBytes = 4096;

// Files are created one at a time: that looks at the mode mask, which belongs to the process.
Result<AtomicFile> create(const fs::path& path) {
  static std::mutex mutex;
  const std::lock_guard lock(mutex);
  return AtomicFile::create(path);
}

Result<void> write(const fs::path& path, std::string_view bytes) {
  auto file = create(path);
  if (!file) return tl::unexpected(file.error());
  if (auto done = file->write(bytes); !done) return done;
  return file->commit();
}

struct FreeContext {
  void operator()(ZSTD_CCtx* context) const { ZSTD_freeCCtx(context); }
};

bool has_answers(const fs::path& folder) {
  std::error_code failed;
  for (fs::directory_iterator at(folder, failed), end; !failed && at != end; at.increment(failed))
    if (at->path().extension() == ".zst") return true;
  return false;
}

}  // namespace

Result<PageStore> PageStore::open(const fs::path& folder, std::string_view origin) {
  std::error_code failed;
  fs::create_directories(folder, failed);
  if (failed)
    return fail(ErrorKind::io, "{}: cannot make the folder: {}", folder.string(), failed.message());
  const fs::path file = folder / "origin";
  const auto known = read_file(file, kMostOriginBytes);
  const bool same = known && *known == origin;
  // Where no answer ever came, as from a mistyped address, there is nothing to keep.
  if (known && !same && has_answers(folder))
    return fail(ErrorKind::usage, "{} holds answers of {}; --again begins anew", folder.string(),
                *known);
  if (!same)
    if (auto written = write(file, origin); !written) return tl::unexpected(written.error());
  return PageStore(folder);
}

fs::path PageStore::file_of(std::string_view target) const {
  return folder_ / fmt::format("{:016x}.zst", hash64(target));
}

// The target stands before the body: two with the same hash are told apart.
std::optional<std::string> PageStore::get(std::string_view target, std::uint64_t limit) const {
  const auto packed = read_file(file_of(target), limit);
  if (!packed) return std::nullopt;
  const auto size = ZSTD_getFrameContentSize(packed->data(), packed->size());
  if (size == ZSTD_CONTENTSIZE_ERROR || size == ZSTD_CONTENTSIZE_UNKNOWN ||
      size > limit + target.size() + 1)
    return std::nullopt;
  std::string text(size, '\0');
  const auto got = ZSTD_decompress(text.data(), text.size(), packed->data(), packed->size());
  if (ZSTD_isError(got) != 0U || got != size || !text.starts_with(target) ||
      text.size() <= target.size() || text[target.size()] != '\n')
    return std::nullopt;
  text.erase(0, target.size() + 1);
  return text;
}

Result<void> PageStore::put(std::string_view target, std::string_view body) const {
  const std::string text = fmt::format("{}\n{}", target, body);
  const std::unique_ptr<ZSTD_CCtx, FreeContext> context(ZSTD_createCCtx());
  ZSTD_CCtx_setParameter(context.get(), ZSTD_c_compressionLevel, kLevel);
  ZSTD_CCtx_setParameter(context.get(), ZSTD_c_checksumFlag, 1);
  std::string packed(ZSTD_compressBound(text.size()), '\0');
  const auto size =
      ZSTD_compress2(context.get(), packed.data(), packed.size(), text.data(), text.size());
  if (ZSTD_isError(size) != 0U)
    return fail(ErrorKind::io, "an answer cannot be compressed: {}", ZSTD_getErrorName(size));
  return write(file_of(target), std::string_view(packed).substr(0, size));
}

}  // namespace metier::fetch
