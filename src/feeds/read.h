// Reads feeds as a stream: memory does not grow with their size.
//
//   feeds::Options options;
//   auto feed = feeds::open("adverts.jsonl.zst", options);
//   feeds::Item item;
//   while (feed->next(item)) ...
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/base.h"
#include "feeds/record.h"

namespace metier::feeds {

// One record or reject, and where it stands.
struct Item {
  std::variant<Record, Reject> content;
  std::string origin;  // "feed.jsonl:12", "pages/a.html", "crawl.warc.gz, record 3"
};

struct Options {
  // Of tables: the column that a field is in ("title" -> "Job Title"), for columns that are not
  // known by their names. Fields: id, url, title, text, language, employer, place, locality,
  // region, postcode, country, remote, pay, pay-minimum, pay-maximum, pay-currency, pay-unit,
  // contract, hours, experience, education, posted, valid-through, occupation, isco, rome, ssyk,
  // skills, openings.
  std::map<std::string, std::string> columns;
  std::string table;  // of workbooks: the sheet; empty: the first
  // Larger records are rejects.
  std::uint64_t max_record_bytes = 4 * 1024 * 1024;
};

// A file of adverts, told by its content, compressed or not.
class Feed {
 public:
  virtual ~Feed() = default;
  // False at the end. An error ends the feed: the file itself cannot be read further; what came
  // before stands.
  virtual Result<bool> next(Item& item) = 0;
  // Of the file as it lies on the disk: how much of it was read.
  virtual std::uint64_t bytes_read() const = 0;
  virtual std::uint64_t bytes() const = 0;  // 0: unknown
  // "jobtech", "json-ld", "csv", ...: for people, and the name of the source where none is given
  virtual std::string_view form() const = 0;
};

// An error where there is no advert in it: the first item is read at once.
Result<std::unique_ptr<Feed>> open(const std::filesystem::path& file, const Options& options);
// The same for bytes in memory; `name` is for messages and origins.
Result<std::unique_ptr<Feed>> open_bytes(std::string name, std::string bytes,
                                         const Options& options);

// The files of what the user named: folders with all below them, in the order of names; archives
// are one file. Symbolic links out of the folder are not followed.
Result<std::vector<std::filesystem::path>> files(const std::vector<std::filesystem::path>& named);

}  // namespace metier::feeds
