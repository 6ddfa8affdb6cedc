#include "fetch/fetch.h"

#include <simdjson.h>

#include <algorithm>
#include <system_error>

#include "fetch/crawl.h"
#include "fetch/tables.h"

namespace metier::fetch {
namespace {

namespace fs = std::filesystem;

constexpr const char* kPages = ".fetch";
constexpr const char* kDone = "fetched.json";  // written last: the tables beside it are whole
constexpr double kPoliteRate = 5;
constexpr std::uint64_t kMostDoneBytes = std::uint64_t{1} << 20;

tl::unexpected<Error> system_failure(const fs::path& path, const std::error_code& code) {
  return fail(ErrorKind::io, "{}: {}", path.string(), code.message());
}

Result<void> write_file(const fs::path& path, std::string_view text) {
  auto file = AtomicFile::create(path);
  if (!file) return tl::unexpected(file.error());
  if (auto done = file->write(text); !done) return done;
  return file->commit();
}

bool is_table(const fs::path& path) {
  return path.extension() == ".csv";
}

// A table that was being written when the program was killed.
bool is_torn(const fs::path& path) {
  const auto name = path.filename().string();
  const auto at = name.rfind(".part-");
  return at != std::string::npos && (is_table(name.substr(0, at)) || name.starts_with(kDone));
}

Result<std::vector<fs::path>> files_in(const fs::path& folder) {
  std::vector<fs::path> out;
  std::error_code failed;
  for (auto at = fs::directory_iterator(folder, failed); !failed && at != fs::directory_iterator();
       at.increment(failed))
    out.push_back(at->path());
  if (failed) return system_failure(folder, failed);
  return out;
}

// The tables that the last finished fetch wrote.
std::vector<std::string> tables_of_last(const fs::path& folder) {
  std::vector<std::string> out;
  const auto text = read_file(folder / kDone, kMostDoneBytes);
  simdjson::dom::parser parser;
  simdjson::dom::array tables;
  if (!text || parser.parse(*text)["tables"].get(tables) != simdjson::SUCCESS) return out;
  for (const auto one : tables)
    if (std::string_view name; one.get(name) == simdjson::SUCCESS && is_table(fs::path(name)) &&
                               name.find('/') == std::string_view::npos)
      out.emplace_back(name);
  return out;
}

class Fetch {
 public:
  explicit Fetch(const EscoOptions& options) : options_(options) {}

  Result<Fetched> run() {
    auto address = parse_api(options_.api);
    if (!address) return tl::unexpected(address.error());
    address_ = *address;
    auto ready = prepare_folder();
    if (!ready) return tl::unexpected(ready.error());
    if (!*ready) {
      out_.was_there = true;
      return std::move(out_);
    }
    auto all = crawl_all();
    if (!all) return tl::unexpected(all.error());
    out_.warnings = std::move(all->warnings);
    out_.requests = all->requests;
    out_.kept = all->kept;
    count(all->resources);
    if (out_.occupations + out_.skills == 0)
      return fail(ErrorKind::input, "{}: this service has neither occupations nor skills",
                  address_.base);
    if (auto done = write_tables(all->resources); !done) return tl::unexpected(done.error());
    return std::move(out_);
  }

 private:
  // False when all is there already.
  Result<bool> prepare_folder() {
    std::error_code failed;
    fs::create_directories(options_.folder, failed);
    if (failed) return system_failure(options_.folder, failed);
    const fs::path pages = options_.folder / kPages;
    const bool finished = fs::exists(options_.folder / kDone, failed);
    if (finished && !options_.again) return false;
    const auto files = files_in(options_.folder);
    if (!files) return tl::unexpected(files.error());
    if (!options_.again && !fs::exists(pages, failed) &&
        std::any_of(files->begin(), files->end(), is_table))
      return fail(ErrorKind::usage,
                  "{} holds tables that were not fetched: name another folder, or --again to write "
                  "over them",
                  options_.folder.string());
    for (const fs::path& file : *files)
      if (is_torn(file)) fs::remove(file, failed);
    // Pages that a finished fetch did not get to remove may be of an older release.
    if (options_.again || finished) fs::remove_all(pages, failed);
    if (failed) return system_failure(pages, failed);
    former_ = tables_of_last(options_.folder);
    return true;
  }

  Result<Crawled> crawl_all() {
    auto store = PageStore::open(
        options_.folder / kPages,
        fmt::format("{} {}", address_.base,
                    options_.selected_version.empty() ? "latest" : options_.selected_version));
    if (!store) return tl::unexpected(store.error());
    AskerOptions asking;
    asking.http = {options_.user_agent, options_.max_answer, address_.loopback, options_.stop};
    asking.rate = options_.rate.value_or(address_.loopback ? 0 : kPoliteRate);
    asking.tries = options_.tries;
    asking.first_pause = options_.first_pause;
    Asker asker(std::move(asking));
    CrawlOptions crawling;
    crawling.api = address_.base;
    crawling.selected_version = options_.selected_version;
    if (!options_.languages.empty()) {
      crawling.languages.wanted = options_.languages;
      crawling.languages.wanted.emplace_back("en");
    }
    crawling.threads = options_.connections;
    crawling.max_answer = options_.max_answer;
    crawling.max_concepts = options_.max_concepts;
    crawling.progress = options_.progress;
    return crawl(crawling, asker, *store);
  }

  void count(const std::vector<Resource>& resources) {
    for (const Resource& resource : resources) {
      out_.occupations += resource.kind == Kind::occupation ? 1 : 0;
      out_.skills += resource.kind == Kind::skill ? 1 : 0;
      out_.skill_groups += resource.kind == Kind::skill_group ? 1 : 0;
      out_.isco_groups += resource.kind == Kind::isco_group ? 1 : 0;
      out_.schemes += resource.kind == Kind::scheme ? 1 : 0;
    }
    out_.languages = languages_of(resources);
    for (const std::string& wanted : options_.languages)
      if (std::find(out_.languages.begin(), out_.languages.end(), wanted) == out_.languages.end())
        out_.warnings.push_back(
            fmt::format("{}: nothing in the language '{}'", address_.base, wanted));
  }

  // What says that the folder is whole goes first and comes back last.
  Result<void> write_tables(const std::vector<Resource>& resources) {
    Progress progress("Writing tables", 0, options_.progress);
    std::error_code failed;
    fs::remove(options_.folder / kDone, failed);
    std::vector<std::string> names;
    const auto done = make_tables(resources, [&](const Table& table) -> Result<void> {
      names.push_back(table.name);
      return write_file(options_.folder / table.name, table.text);
    });
    if (!done) return done;
    for (const std::string& name : former_)
      if (std::find(names.begin(), names.end(), name) == names.end())
        fs::remove(options_.folder / name, failed);
    JsonWriter json;
    json.begin_object().field("api", address_.base);
    json.field("selectedVersion",
               options_.selected_version.empty() ? "latest" : options_.selected_version);
    json.key("tables").begin_array();
    for (const std::string& name : names) json.value(name);
    json.end_array().end_object();
    if (auto written = write_file(options_.folder / kDone, json.take() + "\n"); !written)
      return written;
    fs::remove_all(options_.folder / kPages, failed);
    return {};
  }

  const EscoOptions& options_;
  ApiAddress address_;
  std::vector<std::string> former_;
  Fetched out_;
};

}  // namespace

Result<Fetched> fetch_esco(const EscoOptions& options) {
  return Fetch(options).run();
}

}  // namespace metier::fetch
