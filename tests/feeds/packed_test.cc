// gzip, Zstandard, archives; and what would blow up.
#include "feeds/packed.h"

#include <gmock/gmock.h>
#include <zlib.h>
#include <zstd.h>

#include "feeds/read_all.h"
#include "support/pdf.h"
#include "support/temporary.h"
#include "support/zip_bytes.h"

namespace metier::feeds {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

constexpr std::string_view kList =
    R"([{"title":"A","description":"x"},{"title":"B","description":"y"}])";

TEST(Packed, GzipAndZstandard) {
  EXPECT_THAT(titles(read_bytes(gzip(kList))), ElementsAre("A", "B"));
  EXPECT_THAT(titles(read_bytes(zstd(kList))), ElementsAre("A", "B"));
  EXPECT_THAT(titles(read_bytes(gzip(zstd(kList)))), ElementsAre("A", "B"));
  // Members one after the other are one text.
  EXPECT_THAT(titles(read_bytes(gzip(kList.substr(0, 10)) + gzip(kList.substr(10)))),
              ElementsAre("A", "B"));
  EXPECT_THAT(titles(read_bytes(zstd(kList.substr(0, 10)) + zstd(kList.substr(10)))),
              ElementsAre("A", "B"));
}

TEST(Packed, DamagedOnesAreNamed) {
  const std::string whole = gzip(kList);
  EXPECT_THAT(read_bytes(whole.substr(0, whole.size() / 2)).error,
              HasSubstr("feed: damaged gzip data at byte"));
  const std::string other = zstd(kList);
  EXPECT_THAT(read_bytes(other.substr(0, other.size() - 6)).error,
              HasSubstr("feed: damaged Zstandard data at byte"));
  std::string changed = whole;
  changed[changed.size() - 6] ^= 0x55;  // of the checksum
  const All all = read_bytes(changed);
  EXPECT_THAT(all.error, HasSubstr("damaged gzip"));
}

TEST(Packed, OtherPackingsAreRefused) {
  EXPECT_THAT(read_bytes("BZh91AY&SYxxxx").error, HasSubstr("bzip2"));
  EXPECT_THAT(read_bytes(std::string_view("\xFD"
                                          "7zXZ\0\0\0",
                                          8))
                  .error,
              HasSubstr("xz"));
  std::string often(kList);
  for (int i = 0; i < 5; ++i) often = gzip(often);
  EXPECT_THAT(read_bytes(often).error, HasSubstr("packed more than 3 times"));
}

TEST(Packed, BombsAreRefused) {
  const std::string blanks(std::size_t{64} << 20, ' ');
  EXPECT_THAT(read_bytes(gzip("[" + blanks + "]")).error, HasSubstr("a bomb"));
  EXPECT_THAT(read_bytes(zstd("[" + blanks + "]")).error, HasSubstr("a bomb"));
  const All zip = read_bytes(test::zip_bytes({{"a.json", "[" + blanks + "]"}}));
  ASSERT_EQ(zip.rejects.size(), 1U);
  EXPECT_THAT(zip.rejects[0].reason, HasSubstr("a zip bomb"));
}

TEST(Packed, MembersOfArchives) {
  const All all = read_bytes(
      test::zip_bytes({{"a/one.json", std::string(kList)},
                       {"../../two.csv", "title,company\nC,x\n"},
                       {"three.jsonl.gz", gzip(kList)},
                       {"notes.txt", "nothing of the kind"},
                       {"broken.json", "[{\"title\":\"D\",\"description\":\"z\"}"},
                       {"inner.zip", test::zip_bytes({{"e.json", std::string(kList)}})}}));
  EXPECT_EQ(all.error, "");
  EXPECT_THAT(titles(all), ElementsAre("A", "B", "C", "A", "B", "D", "A", "B"));
  EXPECT_THAT(all.origins[0], HasSubstr("feed/one.json, record 1"));
  EXPECT_THAT(all.origins[2], HasSubstr("feed/two.csv:2"));
  ASSERT_EQ(all.rejects.size(), 1U);
  EXPECT_THAT(all.rejects[0].reason, HasSubstr("feed/broken.json: damaged JSON"));
}

TEST(Packed, ArchivesThatAreFiles) {
  const test::TemporaryFolder folder;
  const auto path = folder.write("x.zip", test::zip_bytes({{"a.json", std::string(kList)}}));
  auto feed = open(path, {});
  ASSERT_TRUE(feed) << feed.error().message;
  Item item;
  while (*(*feed)->next(item)) continue;
  EXPECT_EQ((*feed)->bytes_read(), (*feed)->bytes());
}

TEST(Documents, AreOneRecordWithTheirHeading) {
  const All text =
      read_bytes("Night nurse\n\nWe are looking for a nurse.\nRequirements: care. Apply now.\n");
  EXPECT_THAT(titles(text), ElementsAre("Night nurse"));
  EXPECT_THAT(text.records[0].text, HasSubstr("looking for"));
  const All markdown = read_bytes("# Koch\n\nWir suchen einen Koch.\n\n## Aufgaben\n\n- kochen\n");
  EXPECT_THAT(titles(markdown), ElementsAre("Koch"));
  const All pdf = read_bytes(test::pdf_of({{"Cook", "", "We are looking for a cook. Apply now."}}));
  EXPECT_THAT(titles(pdf), ElementsAre("Cook"));
  EXPECT_EQ(pdf.form, "pdf");
  const std::string docx = test::zip_bytes(
      {{"word/document.xml",
        "<w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>Baker</w:t></w:r></w:p><w:p><w:r>"
        "<w:t>Responsibilities: bread. Salary: good. "
        "Apply.</w:t></w:r></w:p></w:body></w:document>"}});
  EXPECT_THAT(titles(read_bytes(docx)), ElementsAre("Baker"));
}

TEST(Documents, OthersAreRefused) {
  for (const char* text : {"MIT License\n\nPermission is hereby granted, free of charge", "a b c",
                           "<html><body><p>A page about cats</p></body></html>", "", "  \n"})
    EXPECT_THAT(read_bytes(text).error, HasSubstr("feed: ")) << text;
  EXPECT_THAT(read_bytes("\x89PNG\r\n\x1A\n....").error, HasSubstr("an image (PNG)"));
}

}  // namespace
}  // namespace metier::feeds
