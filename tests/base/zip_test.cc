#include "support/zip.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

namespace metier {
namespace {

using test::zip_of;
using testing::HasSubstr;

std::string read_error(const std::string& bytes, ZipLimits limits = {}) {
  const auto archive = ZipArchive::from_bytes(bytes, "a.zip", limits);
  if (!archive) return archive.error().message;
  const auto entries = archive->entries();
  if (!entries) return entries.error().message;
  for (const auto& entry : *entries)
    if (const auto read = archive->read(entry.index); !read) return read.error().message;
  return "";
}

TEST(Zip, ReadsWhatWasPacked) {
  const std::string long_text(300'000, 'x');
  const auto bytes = zip_of({{"one.csv", "1\n"}, {"folder/two.csv", long_text}, {"empty", ""}});
  const auto archive = ZipArchive::from_bytes(bytes, "a.zip", {});
  ASSERT_TRUE(archive);
  const auto entries = archive->entries().value();
  ASSERT_EQ(entries.size(), 3U);
  EXPECT_EQ(entries[1].name, "folder/two.csv");
  EXPECT_EQ(entries[1].size, long_text.size());
  EXPECT_EQ(archive->read(entries[0].index).value().text(), "1\n");
  EXPECT_EQ(archive->read(entries[1].index).value().text(), long_text);
  EXPECT_EQ(archive->read(entries[2].index).value().text(), "");
}

TEST(Zip, WhatIsNoArchiveIsOneError) {
  EXPECT_THAT(read_error("no zip at all"), HasSubstr("a.zip: no zip archive"));
  EXPECT_THAT(read_error("PK"), HasSubstr("a.zip: no zip archive"));
}

TEST(Zip, LimitsEntriesAndTheirSizeBeforeInflating) {
  const auto bytes = zip_of({{"a.csv", std::string(1000, 'x')}, {"b.csv", "y"}});
  ZipLimits limits;
  limits.max_entry_bytes = 999;
  EXPECT_THAT(read_error(bytes, limits),
              HasSubstr("a.zip/a.csv: 1000 bytes, more than the limit of 999"));
  limits = {};
  limits.max_entries = 1;
  EXPECT_THAT(read_error(bytes, limits), HasSubstr("a.zip: 2 entries, more than the limit of 1"));
}

TEST(Zip, RefusesBombs) {
  const auto bytes = zip_of({{"skills_en.csv", std::string(8 << 20, '0')}});
  EXPECT_LT(bytes.size(), 100'000U);
  EXPECT_THAT(read_error(bytes), HasSubstr("zip bomb"));
}

TEST(Zip, EncryptedEntriesAreOneError) {
  EXPECT_THAT(read_error(zip_of({{"skills_en.csv", "secret"}}, "password")),
              HasSubstr("a.zip/skills_en.csv: encrypted"));
}

TEST(Zip, AFlippedByteIsFoundByTheChecksum) {
  std::mt19937 random(5);
  std::string text;
  for (int i = 0; i < 3000; ++i) text.push_back(static_cast<char>('a' + random() % 20));
  auto bytes = zip_of({{"a.csv", text}});
  bytes[200] = static_cast<char>(bytes[200] ^ 0x55);  // inside the packed bytes
  EXPECT_THAT(read_error(bytes), HasSubstr("a.zip/a.csv: damaged"));
}

// Cut anywhere, or one byte changed anywhere: an error or the right bytes, nothing else.
TEST(Zip, DamageAnywhereIsAnErrorOrHarmless) {
  const std::string text = "conceptUri,preferredLabel\nhttp://x,baker\n";
  const auto whole = zip_of({{"occupations_en.csv", text}});
  for (std::size_t size = 1; size < whole.size(); ++size)
    EXPECT_NE(read_error(whole.substr(0, size)), "") << size;
  for (std::size_t at = 0; at < whole.size(); ++at) {
    auto bytes = whole;
    bytes[at] = static_cast<char>(bytes[at] ^ 0xFF);
    const auto archive = ZipArchive::from_bytes(bytes, "a.zip", {});
    if (!archive) continue;
    const auto entries = archive->entries();
    if (!entries) continue;
    for (const auto& entry : *entries)
      if (const auto read = archive->read(entry.index)) {
        EXPECT_EQ(read->text(), text) << at;
      }
  }
}

TEST(Zip, NamesAreOnlyNames) {
  EXPECT_EQ(ZipArchive::base_name("../../etc/skills_en.csv"), "skills_en.csv");
  EXPECT_EQ(ZipArchive::base_name("C:\\x\\skills_en.csv"), "skills_en.csv");
  EXPECT_EQ(ZipArchive::printable("a/\x1B[31mred\nline.csv"), "[31mred line.csv");
  EXPECT_LT(ZipArchive::printable(std::string(1000, 'x')).size(), 100U);
}

}  // namespace
}  // namespace metier
