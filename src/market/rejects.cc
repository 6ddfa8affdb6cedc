#include "market/rejects.h"

#include <fcntl.h>
#include <simdjson.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

#include "base/base.h"

namespace metier::market {
namespace {

// True for a line of a record that the store is not done with, and for one that was cut off.
Result<bool> is_to_come_again(
    std::string_view line,
    const std::function<Result<std::uint64_t>(std::string_view)>& records_done) {
  simdjson::dom::parser parser;
  simdjson::dom::element object;
  std::string_view feed;
  std::uint64_t record = 0;
  if (parser.parse(line.data(), line.size()).get(object) != simdjson::SUCCESS ||
      object["feed"].get(feed) != simdjson::SUCCESS ||
      object["record"].get(record) != simdjson::SUCCESS)
    return true;
  const auto done = records_done(feed);
  if (!done) return tl::unexpected(done.error());
  return record >= *done;
}

Result<void> take_out_later_ones(
    const std::filesystem::path& path,
    const std::function<Result<std::uint64_t>(std::string_view)>& records_done) {
  const auto map = MappedFile::open(path);
  if (!map) return tl::unexpected(map.error());
  auto kept = AtomicFile::create(path);
  if (!kept) return tl::unexpected(kept.error());
  bool dropped = false;
  for (std::string_view rest = map->text(); !rest.empty();) {
    const std::size_t end = rest.find('\n');
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    const auto again = is_to_come_again(line, records_done);
    if (!again) return tl::unexpected(again.error());
    dropped = dropped || *again;
    if (*again) continue;
    for (const std::string_view part : {line, std::string_view("\n")})
      if (const auto written = kept->write(part); !written) return written;
  }
  return dropped ? kept->commit() : Result<void>();
}

}  // namespace

Result<RejectsFile> RejectsFile::open(
    const std::filesystem::path& path,
    const std::function<Result<std::uint64_t>(std::string_view)>& records_done) {
  std::error_code none;
  if (std::filesystem::exists(path, none)) {
    if (const auto taken = take_out_later_ones(path, records_done); !taken)
      return tl::unexpected(taken.error());
  }
  return RejectsFile(path);
}

RejectsFile::RejectsFile(RejectsFile&& other) noexcept
    : path_(std::move(other.path_)),
      pending_(std::move(other.pending_)),
      fd_(std::exchange(other.fd_, -1)) {}

RejectsFile::~RejectsFile() {
  if (fd_ >= 0) ::close(fd_);
}

void RejectsFile::add(std::string_view feed, std::uint64_t record, std::string_view origin,
                      const feeds::Reject& reject) {
  JsonWriter json;
  json.begin_object().field("feed", feed).field("record", record).field("origin", origin);
  if (!reject.field.empty()) json.field("field", std::string_view(reject.field));
  json.field("reason", std::string_view(reject.reason));
  json.field("raw", std::string_view(reject.raw)).end_object();
  pending_.append(json.text()).push_back('\n');
}

Result<void> RejectsFile::flush() {
  if (pending_.empty()) return {};
  const auto refused = [&] {
    return fail(ErrorKind::io, "{}: cannot be written: {}", path_.string(), std::strerror(errno));
  };
  if (fd_ < 0) fd_ = ::open(path_.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
  if (fd_ < 0) return refused();
  for (std::string_view rest = pending_; !rest.empty();) {
    const ssize_t written = ::write(fd_, rest.data(), rest.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return refused();
    rest.remove_prefix(static_cast<std::size_t>(written));
  }
  if (::fsync(fd_) != 0 && errno != EINVAL) return refused();
  pending_.clear();
  return {};
}

}  // namespace metier::market
