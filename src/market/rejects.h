// The file that records which could not be read are set aside in.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

#include "feeds/feeds.h"

namespace metier::market {

class RejectsFile {
 public:
  // `records_done(feed)`: how many records of a feed the store is done with. Lines of later ones
  // are taken out: an import that was broken off wrote them, and they will come again.
  static Result<RejectsFile> open(
      const std::filesystem::path& path,
      const std::function<Result<std::uint64_t>(std::string_view)>& records_done);
  RejectsFile(RejectsFile&& other) noexcept;
  RejectsFile& operator=(RejectsFile&&) = delete;
  ~RejectsFile();

  // `record`: its place in the feed, from 0. Written at flush().
  void add(std::string_view feed, std::uint64_t record, std::string_view origin,
           const feeds::Reject& reject);
  // Durable when it returns. The file is made when there is something to write.
  Result<void> flush();

 private:
  explicit RejectsFile(std::filesystem::path path) : path_(std::move(path)) {}
  std::filesystem::path path_;
  std::string pending_;
  int fd_ = -1;
};

}  // namespace metier::market
