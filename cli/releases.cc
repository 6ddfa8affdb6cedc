#include "releases.h"

#include <simdjson.h>

#include <cstdio>
#include <filesystem>

#include "verb.h"

namespace metier::cli {
namespace {

std::string release_of(const snapshot::Snapshot& snapshot) {
  const auto info = snapshot.file().json(snapshot::SectionId::build_info);
  if (!info) return "";
  simdjson::dom::parser parser;
  std::string_view release;
  if (parser.parse(info->data(), info->size())["release"].get(release) != simdjson::SUCCESS)
    return "";
  return std::string(release);
}

}  // namespace

Result<Releases> open_releases(const std::string& old, const std::string& now) {
  Releases out;
  auto before = snapshot::Snapshot::open(old);
  if (!before) return tl::unexpected(before.error());
  auto after = snapshot::Snapshot::open(now);
  if (!after) return tl::unexpected(after.error());
  out.old = std::move(*before);
  out.now = std::move(*after);
  out.old_name = release_of(*out.old);
  out.now_name = release_of(*out.now);
  if (out.old_name.empty() || out.now_name.empty() || out.old_name == out.now_name) {
    out.old_name = std::filesystem::path(old).stem().string();
    out.now_name = std::filesystem::path(now).stem().string();
  }
  return out;
}

Result<void> write_output(const std::string& path, std::string_view text) {
  if (path.empty()) {
    if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size() || std::fflush(stdout) != 0)
      return fail(ErrorKind::io, "cannot write to standard output");
    return {};
  }
  auto file = AtomicFile::create(path);
  if (!file) return tl::unexpected(file.error());
  if (auto written = file->write(text); !written) return written;
  return file->commit();
}

}  // namespace metier::cli
