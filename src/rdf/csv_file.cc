#include "rdf/csv_file.h"

#include <cerrno>
#include <cstdlib>
#include <system_error>
#include <utility>

namespace metier::rdf {
namespace fs = std::filesystem;

Result<NewFolder> NewFolder::create(const fs::path& given) {
  // Without a slash at its end, so that the temporary stands beside it.
  const fs::path path = given.has_filename() ? given : given.parent_path();
  std::error_code code;
  if (fs::exists(path, code) && !(fs::is_directory(path, code) && fs::is_empty(path, code)))
    return fail(ErrorKind::usage, "{}: is there already; name a new folder", path.string());
  if (path.has_parent_path()) fs::create_directories(path.parent_path(), code);
  std::string temporary = path.string() + ".part-XXXXXX";
  if (::mkdtemp(temporary.data()) == nullptr)
    return fail(ErrorKind::io, "{}: cannot create: {}", path.string(),
                std::generic_category().message(errno));
  fs::permissions(temporary,
                  fs::perms::group_read | fs::perms::group_exec | fs::perms::others_read |
                      fs::perms::others_exec,
                  fs::perm_options::add, code);
  return NewFolder(path, temporary);
}

NewFolder::NewFolder(NewFolder&& other) noexcept
    : path_(std::move(other.path_)), temporary_(std::exchange(other.temporary_, fs::path())) {}

NewFolder::~NewFolder() {
  std::error_code ignored;
  if (!temporary_.empty()) fs::remove_all(temporary_, ignored);
}

Result<void> NewFolder::commit() {
  std::error_code code;
  fs::rename(temporary_, path_, code);
  if (code)
    return fail(ErrorKind::io, "{}: cannot put in place: {}", path_.string(), code.message());
  temporary_.clear();
  return {};
}

CsvFile::CsvFile(const fs::path& path, std::initializer_list<std::string_view> header) {
  auto file = AtomicFile::create(path);
  if (file) {
    file_.emplace(std::move(*file));
  } else {
    state_ = tl::unexpected(file.error());
  }
  row(header);
}

void CsvFile::row(std::initializer_list<std::string_view> cells) {
  bool first = true;
  for (const auto cell : cells) {
    if (!first) buffer_.push_back(',');
    first = false;
    if (cell.find_first_of(",\"\r\n") == std::string_view::npos) {
      buffer_ += cell;
      continue;
    }
    buffer_.push_back('"');
    for (const char c : cell) {
      buffer_.push_back(c);
      if (c == '"') buffer_.push_back(c);
    }
    buffer_.push_back('"');
  }
  buffer_ += "\r\n";
  if (buffer_.size() >= (std::size_t{1} << 18)) flush();
}

void CsvFile::flush() {
  if (state_) state_ = file_->write(buffer_);
  buffer_.clear();
}

Result<void> CsvFile::close() {
  flush();
  return state_ ? file_->commit() : state_;
}

}  // namespace metier::rdf
