#include "taxonomy/source.h"

#include <algorithm>
#include <map>
#include <system_error>

namespace metier::taxonomy {
namespace {

namespace fs = std::filesystem;

std::string lower_extension(const fs::path& path) {
  std::string out = path.extension().string();
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 0x20);
  return out;
}

// Files that other programs leave beside the real ones.
bool is_litter(std::string_view name) {
  return name.starts_with("._") || name.starts_with("~$");
}

// "v1.2.0" of "ESCO dataset - V1.2.0 - en"; empty when there is none.
std::string version_in(std::string_view name) {
  constexpr std::string_view kDigits = "0123456789";
  for (std::size_t at = 0; at < name.size(); ++at) {
    if (name[at] != 'v' && name[at] != 'V') continue;
    std::size_t end = at + 1;
    std::size_t parts = 0;
    for (std::size_t next = end; parts < 3; ++parts) {
      const auto stop = std::min(name.find_first_not_of(kDigits, next), name.size());
      if (stop == next || stop - next > 3) break;
      end = stop;
      next = stop + 1;
      if (stop == name.size() || name[stop] != '.') {
        ++parts;
        break;
      }
    }
    if (parts >= 2) return "v" + std::string(name.substr(at + 1, end - at - 1));
  }
  return {};
}

ZipLimits zip_limits(const ImportOptions& options) {
  ZipLimits limits;
  limits.max_entry_bytes = options.max_file_bytes;
  return limits;
}

class Lister {
 public:
  explicit Lister(const ImportOptions& options) : options_(options) {}

  Result<void> add(const fs::path& given) {
    std::error_code code;
    const auto status = fs::status(given, code);
    if (!fs::exists(status))
      return fail(ErrorKind::not_found, "{}: no such file or folder", given.string());
    const auto before = list_.tables.size();
    auto done = fs::is_directory(status) ? add_folder(given) : add_file(given);
    if (!done) return done;
    if (list_.tables.size() == before) return nothing_found(given, fs::is_directory(status));
    note_release(given);
    ++rank_;
    return {};
  }

  Result<SourceList> take() {
    constexpr std::size_t kMostTables = 4'000;  // a release in all languages has about 560
    if (list_.tables.size() > kMostTables)
      return fail(ErrorKind::limit, "{} tables, more than the limit of {}", list_.tables.size(),
                  kMostTables);
    std::uint64_t total = 0;
    for (const auto& table : list_.tables) {
      if (table.size > options_.max_file_bytes)
        return fail(ErrorKind::limit, "{}: {} bytes, more than the limit of {}", table.name,
                    table.size, options_.max_file_bytes);
      total += table.size;
      if (total > options_.max_total_bytes)
        return fail(ErrorKind::limit,
                    "{}: with it the tables exceed the limit of {} bytes together", table.name,
                    options_.max_total_bytes);
    }
    tell_apart();
    return std::move(list_);
  }

 private:
  Result<void> add_folder(const fs::path& folder) {
    std::error_code code;
    std::vector<fs::path> files;
    for (auto at = fs::directory_iterator(folder, code); !code && at != fs::directory_iterator();
         at.increment(code)) {
      const auto extension = lower_extension(at->path());
      std::error_code ignored;
      if ((extension == ".csv" || extension == ".zip") && at->is_regular_file(ignored))
        files.push_back(at->path());
    }
    if (code) return fail(ErrorKind::io, "{}: cannot list: {}", folder.string(), code.message());
    std::sort(files.begin(), files.end());
    for (const auto& file : files)
      if (auto done = add_file(file); !done) return done;
    return {};
  }

  Result<void> add_file(const fs::path& file) {
    const auto extension = lower_extension(file);
    if (extension == ".zip") return add_zip(file);
    if (extension != ".csv")
      return fail(ErrorKind::input, "{}: neither a folder nor a .zip nor a .csv file",
                  file.string());
    std::error_code code;
    const auto size = fs::file_size(file, code);
    if (code) return fail(ErrorKind::io, "{}: cannot look up: {}", file.string(), code.message());
    add_table(file, std::nullopt, file.filename().string(), file.filename().string(), size);
    return {};
  }

  Result<void> add_zip(const fs::path& file) {
    const auto archive = ZipArchive::open(file, zip_limits(options_));
    if (!archive) return tl::unexpected(archive.error());
    auto entries = archive->entries();
    if (!entries) return tl::unexpected(entries.error());
    std::sort(entries->begin(), entries->end(),
              [](const ZipEntry& a, const ZipEntry& b) { return a.name < b.name; });
    for (const auto& entry : *entries) {
      const auto base = ZipArchive::base_name(entry.name);
      if (lower_extension(fs::path(base)) != ".csv") continue;
      add_table(file, entry.index, base,
                fmt::format("{}/{}", file.filename().string(), ZipArchive::printable(base)),
                entry.size);
    }
    return {};
  }

  void add_table(const fs::path& file, std::optional<std::uint64_t> entry, std::string_view base,
                 std::string name, std::uint64_t size) {
    if (is_litter(base)) return;
    auto known = parse_table_name(base);
    if (!known) {
      list_.unknown.push_back(std::move(name));
      return;
    }
    list_.tables.push_back(
        {file, entry, std::move(name), known->spec, std::move(known->language), rank_, size});
  }

  tl::unexpected<Error> nothing_found(const fs::path& given, bool folder) const {
    constexpr std::string_view kExpected =
        "expected names such as occupations_en.csv, skills_en.csv";
    if (!folder)
      return fail(ErrorKind::input, "{}: no table of ESCO; {}", given.string(), kExpected);
    std::string inside;
    std::error_code code;
    for (auto at = fs::directory_iterator(given, code); !code && at != fs::directory_iterator();
         at.increment(code)) {
      if (!at->is_directory(code)) continue;
      inside = "; there are folders in it: name the release that is meant";
      break;
    }
    return fail(ErrorKind::input, "{}: no table of ESCO in this folder; {}{}", given.string(),
                kExpected, inside);
  }

  // The first source whose name, or whose folder's name, has a version in it.
  void note_release(const fs::path& given) {
    if (!list_.release.empty()) return;
    std::error_code code;
    auto path = fs::weakly_canonical(given, code);
    if (code) path = given;
    const bool is_folder = fs::is_directory(path, code);
    const std::string own = path.filename().string();
    const std::string parent = is_folder ? std::string() : path.parent_path().filename().string();
    list_.release = version_in(own);
    if (list_.release.empty()) list_.release = version_in(parent);
  }

  // Tables of the same name get their folder's name in front, then a number.
  void tell_apart() {
    std::map<std::string, int> seen;
    for (const auto& table : list_.tables) ++seen[table.name];
    for (auto& table : list_.tables)
      if (seen[table.name] > 1)
        table.name = fmt::format(
            "{}/{}", fs::absolute(table.file).parent_path().filename().string(), table.name);
    seen.clear();
    for (auto& table : list_.tables)
      if (const int n = ++seen[table.name]; n > 1) table.name += fmt::format(" ({})", n);
  }

  const ImportOptions& options_;
  SourceList list_;
  std::size_t rank_ = 0;
};

}  // namespace

Result<SourceList> list_sources(const std::vector<fs::path>& sources,
                                const ImportOptions& options) {
  if (sources.empty())
    return fail(ErrorKind::usage, "no source given: name a folder, zip or CSV of ESCO");
  Lister lister(options);
  for (const auto& source : sources)
    if (auto done = lister.add(source); !done) return tl::unexpected(done.error());
  return lister.take();
}

Result<SourceBytes> SourceBytes::open(const Source& source, const ImportOptions& options) {
  if (!source.zip_index) {
    auto mapped = MappedFile::open(source.file);
    if (!mapped) return tl::unexpected(mapped.error());
    if (mapped->text().size() > options.max_file_bytes)
      return fail(ErrorKind::limit, "{}: {} bytes, more than the limit of {}", source.name,
                  mapped->text().size(), options.max_file_bytes);
    return SourceBytes(std::move(*mapped));
  }
  const auto archive = ZipArchive::open(source.file, zip_limits(options));
  if (!archive) return tl::unexpected(archive.error());
  auto bytes = archive->read(*source.zip_index);
  if (!bytes) return tl::unexpected(bytes.error());
  return SourceBytes(std::move(*bytes));
}

std::string_view SourceBytes::text() const {
  if (const auto* mapped = std::get_if<MappedFile>(&held_)) return mapped->text();
  return std::get<ZipArchive::Bytes>(held_).text();
}

}  // namespace metier::taxonomy
