// What all readers of feeds have in common. Inside feeds/ only.
#pragma once

#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "feeds/input.h"
#include "feeds/read.h"

namespace metier::feeds {

inline constexpr std::size_t kMostPageBytes = std::size_t{16} << 20;      // of a saved page
inline constexpr std::size_t kMostDocumentBytes = std::size_t{64} << 20;  // PDF, DOCX, workbooks

// Records and rejects of one form, one after the other.
class Source {
 public:
  virtual ~Source() = default;
  // As Feed::next().
  virtual Result<bool> next(Item& item) = 0;
  virtual std::string_view form() const = 0;
  // Of it read, 0 to 1, where it is no stream of a file.
  virtual std::optional<double> share() const { return std::nullopt; }
};

// A source that finds items in steps, any number in each.
class SteppingSource : public Source {
 public:
  Result<bool> next(Item& item) override {
    while (found_.empty()) {
      const auto more = step();
      if (!more) return tl::unexpected(more.error());
      if (!*more && found_.empty()) return false;
    }
    item = std::move(found_.front());
    found_.pop_front();
    return true;
  }

 protected:
  // Puts what comes next into found_, maybe nothing; false at the end.
  virtual Result<bool> step() = 0;
  std::deque<Item> found_;
};

struct Context {
  std::string name;  // for messages and origins: a path, maybe with a member behind
  Options options;
  int depth = 0;  // of archives in each other
};

// The reader for what begins so. The bytes are unpacked already.
Result<std::unique_ptr<Source>> open_source(std::unique_ptr<Window> window, const Context& context);

Item reject_of(std::string origin, std::string field, std::string reason, std::string_view raw);

// The readers.
std::unique_ptr<Source> json_source(std::unique_ptr<Window> window, const Context& context);
Result<std::unique_ptr<Source>> table_source(std::unique_ptr<Window> window, const Context& context,
                                             char delimiter);
Result<std::unique_ptr<Source>> workbook_source(std::string bytes, const Context& context);
std::unique_ptr<Source> xml_source(std::unique_ptr<Window> window, const Context& context);
std::unique_ptr<Source> page_source(std::string page, const Context& context);
std::unique_ptr<Source> document_source(std::string bytes, const Context& context);
std::unique_ptr<Source> warc_source(std::unique_ptr<Window> window, const Context& context);
Result<std::unique_ptr<Source>> zip_source(const std::filesystem::path& path,
                                           const Context& context);
Result<std::unique_ptr<Source>> zip_source(std::string bytes, const Context& context);

// The delimiter of a table with a column that is a title, or the chosen one; '\0': none.
char delimiter_of_adverts(std::string_view head, const Options& options);

}  // namespace metier::feeds
