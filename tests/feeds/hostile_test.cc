// Feeds that are cut or changed anywhere: records, rejects or an error of one line, nothing else.
#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <random>

#include "feeds/packed.h"
#include "feeds/read_all.h"

namespace metier::feeds {
namespace {

std::vector<std::string> samples() {
  std::vector<std::string> out;
  for (const auto& entry : std::filesystem::directory_iterator("tests/feeds/pages")) {
    std::ifstream in(entry.path(), std::ios::binary);
    out.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
  }
  std::sort(out.begin(), out.end());
  out.emplace_back("title;company;place\n\"A; \"\"x\"\"\";B;C\nD;\"E\nF\";G\n");
  out.push_back(
      gzip("{\"title\":\"A\",\"description\":\"x\"}\n{\"title\":\"B\",\"text\":\"y\"}\n"));
  return out;
}

void survive(std::string_view bytes) {
  Options options;
  options.max_record_bytes = bytes.size() % 2 == 0 ? 400 : 1 << 20;
  const All all = read_bytes(bytes, options);
  EXPECT_EQ(all.error.find('\n'), std::string::npos);
  for (const Record& record : all.records) {
    EXPECT_FALSE(utf8::first_invalid(record.title));
    EXPECT_FALSE(utf8::first_invalid(record.text));
    EXPECT_FALSE(record.title.empty() && record.text.empty());
  }
  for (const Reject& reject : all.rejects) {
    EXPECT_FALSE(reject.reason.empty());
    EXPECT_LE(reject.raw.size(), kMaxRejectedBytes);
  }
}

TEST(HostileFeeds, EveryThirdPrefixIsSurvived) {
  for (const std::string& sample : samples())
    for (std::size_t size = 0; size < sample.size(); size += 3) survive(sample.substr(0, size));
}

TEST(HostileFeeds, ChangedBytesAreSurvived) {
  std::mt19937 random(11);
  for (const std::string& sample : samples())
    for (int i = 0; i < 150; ++i) {
      std::string changed = sample;
      for (int k = 0; k < 1 + i % 4; ++k)
        changed[random() % changed.size()] =
            i % 2 == 0 ? static_cast<char>(random()) : "\"{}[]<>&,:\n\\"[random() % 12];
      survive(changed);
    }
}

}  // namespace
}  // namespace metier::feeds
