// Feeds read to their end.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "feeds/feeds.h"

namespace metier::feeds {

struct All {
  std::vector<Record> records;
  std::vector<Reject> rejects;
  std::vector<std::string> origins;  // of all items
  std::string form;
  std::string error;  // that refused the file or ended it; empty: none
};

inline All read_all(Result<std::unique_ptr<Feed>> feed) {
  All out;
  if (!feed) {
    out.error = feed.error().message;
    return out;
  }
  Item item;
  for (;;) {
    const auto more = (*feed)->next(item);
    if (!more) out.error = more.error().message;
    if (!more || !*more) break;
    out.origins.push_back(item.origin);
    if (auto* record = std::get_if<Record>(&item.content)) {
      out.records.push_back(std::move(*record));
    } else {
      out.rejects.push_back(std::get<Reject>(std::move(item.content)));
    }
  }
  out.form = (*feed)->form();
  return out;
}

inline All read_bytes(std::string_view bytes, const Options& options = {}) {
  return read_all(open_bytes("feed", std::string(bytes), options));
}

inline All read_file(const std::filesystem::path& path, const Options& options = {}) {
  return read_all(open(path, options));
}

inline std::vector<std::string> titles(const All& all) {
  std::vector<std::string> out;
  for (const Record& record : all.records) out.push_back(record.title);
  return out;
}

}  // namespace metier::feeds
