// Files that are cut, changed or something else: an error of one line or a document, nothing else.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

#include "documents/made.h"
#include "support/pdf.h"
#include "support/temporary.h"

namespace metier::documents {
namespace {

using namespace std::string_view_literals;
using namespace std::string_literals;
using testing::HasSubstr;

std::vector<std::string> small_files() {
  return {
      "Jane\n\n- Nurse\n- Cook\n",
      "# Jane\n\n- **Nurse**\n\n|a|b|\n|---|---|\n|c|d|\n",
      "<html lang='da'><body><h1>Jane</h1><ul><li>Nurse</ul><script type='application/ld+json'>"
      "{\"@type\":\"JobPosting\",\"title\":\"x\"}</script></body></html>",
      docx_of(word_paragraph("Nurse") + word_paragraph("Cook"),
              {{"word/styles.xml", "<w:styles " + kWord + "/>"}}),
      odt_of("<text:p>Nurse</text:p><text:h>Cook</text:h>"),
      "{\"basics\":{\"name\":\"Jane\"},\"work\":[{\"position\":\"Nurse\",\"highlights\":[\"a\"]}]}",
      "{\"SkillsPassport\":{\"LearnerInfo\":{\"Headline\":{\"Description\":{\"Label\":\"N\"}}}}}",
      "<?xml version=\"1.0\"?><Europass><LearnerInfo><Skills><Other><Description>x</Description>"
      "</Other></Skills></LearnerInfo></Europass>",
      "{\"@type\":\"JobPosting\",\"title\":\"Nurse\",\"description\":\"&lt;p&gt;x\"}",
      "{\"aboutMe\":{\"profile\":{\"name\":\"Ana\"}},\"experience\":{\"jobs\":[{\"roles\":[{}]}]}}",
      "L\xF8n",
      "\xFF\xFE"
      "B\0a\0"s,
      "{\\rtf1 x}"};
}

// Errors are checked by error_of, documents here.
void survive(std::string_view bytes) {
  const auto read = read_document("a.file", bytes);
  if (read)
    check(*read);
  else
    error_of(bytes);
}

TEST(Hostile, EveryPrefixIsSurvived) {
  for (const std::string& file : small_files())
    for (std::size_t size = 0; size < file.size(); ++size) survive(file.substr(0, size));
}

TEST(Hostile, ChangedBytesAreSurvived) {
  std::mt19937 random(7);
  for (const std::string& file : small_files())
    for (int i = 0; i < 400; ++i) {
      std::string changed = file;
      for (int k = 0; k < 1 + i % 3; ++k)
        changed[random() % changed.size()] = static_cast<char>(random());
      survive(changed);
    }
}

TEST(Hostile, CutAndChangedPdfIsSurvived) {
  const std::string file = test::pdf_of({{"Nurse", "Cook"}, {"Baker"}});
  std::mt19937 random(3);
  for (std::size_t size = 8; size < file.size(); size += 97) survive(file.substr(0, size));
  for (int i = 0; i < 15; ++i) {
    std::string changed = file;
    for (int k = 0; k < 5; ++k) changed[random() % changed.size()] = static_cast<char>(random());
    survive(changed);
  }
}

TEST(Hostile, OtherKindsOfFilesAreNamed) {
  const auto pad = [](std::string_view head) { return std::string(head) + std::string(600, 'x'); };
  EXPECT_THAT(error_of("{\\rtf1\\ansi Nurse}"),
              HasSubstr("Rich Text (RTF), which is not read: save"));
  EXPECT_THAT(error_of(pad("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv)), HasSubstr("old Word"));
  EXPECT_THAT(error_of(pad("\x89PNG\r\n\x1A\n"sv)), HasSubstr("an image (PNG)"));
  EXPECT_THAT(error_of(pad("\xFF\xD8\xFF\xE0"sv)), HasSubstr("an image (JPEG)"));
  EXPECT_THAT(error_of(pad("RIFF\1\2\3\4WEBP"sv)), HasSubstr("an image (WebP)"));
  EXPECT_THAT(error_of(pad("\0\0\0\x18"
                           "ftypheic"sv)),
              HasSubstr("an image (HEIC)"));
  EXPECT_THAT(error_of(pad("\x7F"
                           "ELF\2\1\1"sv)),
              HasSubstr("a program"));
  EXPECT_THAT(error_of(pad("MZ\x90\0\3"sv)), HasSubstr("a program for Windows"));
  EXPECT_THAT(error_of(pad("\x1F\x8B\x08"sv)), HasSubstr("a packed file (gzip)"));
  EXPECT_THAT(error_of(pad("7z\xBC\xAF\x27\x1C"sv)), HasSubstr("7-Zip"));
  EXPECT_THAT(error_of(std::string(300, '\1')), HasSubstr("binary data"));
}

TEST(Hostile, AHugeFileIsNotOpened) {
  const test::TemporaryFolder folder;
  const auto path = folder.write("huge.txt", "x");
  std::filesystem::resize_file(path, std::uintmax_t{1} << 30);
  const auto read = read_document_file(path.string());
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().kind, ErrorKind::limit);
  EXPECT_THAT(read.error().message, HasSubstr("huge.txt: 1073741824 bytes, more than the limit"));
  EXPECT_EQ(read_document_file((folder.path() / "none").string()).error().kind,
            ErrorKind::not_found);
}

}  // namespace
}  // namespace metier::documents
