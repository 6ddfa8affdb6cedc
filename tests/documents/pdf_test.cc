// PDF, through pdftotext, and what is made of what that gives out.
#include "support/pdf.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include "documents/formats.h"
#include "documents/made.h"
#include "support/temporary.h"

namespace metier::documents {
namespace {

using test::pdf_of;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;
using testing::UnorderedElementsAre;

Document of_output(std::string_view output) {
  Document out;
  const ReadLimits limits;
  Composer composer("a.file", limits, out);
  const auto composed = compose_pdf_text(output, composer);
  EXPECT_TRUE(composed) << composed.error().message;
  check(out);
  return out;
}

TEST(Pdf, PagesAndTheirText) {
  const Document document = read(pdf_of({{"Jane Doe", "Nurse (ward 5)"}, {"L\xF8n og m\xE5l"}}));
  EXPECT_EQ(document.format, Format::pdf);
  EXPECT_EQ(document.pages, 2U);
  EXPECT_EQ(part_of(document, "Nurse (ward 5)")->page, 1U);
  EXPECT_EQ(part_of(document, "Løn og mål")->page, 2U);
  const auto begins = page_begins(document);
  ASSERT_EQ(begins.size(), 2U);
  EXPECT_THAT(document.text.substr(begins[1]), StartsWith("Løn og mål"));
}

TEST(Pdf, ANameSaysNothing) {
  const auto read = read_document("cv.docx", pdf_of({{"Nurse"}}));
  ASSERT_TRUE(read) << read.error().message;
  EXPECT_EQ(read->format, Format::pdf);
  const auto docx = read_document("cv.pdf", docx_of(word_paragraph("Nurse")));
  ASSERT_TRUE(docx) << docx.error().message;
  EXPECT_EQ(docx->format, Format::docx);
}

TEST(Pdf, LockedOnesSaySo) {
  EXPECT_THAT(error_of(pdf_of({{"Nurse"}}, true)), HasSubstr("locked with a password"));
}

TEST(Pdf, DamagedOnesSaySo) {
  EXPECT_THAT(error_of("%PDF-1.4\nnothing of a PDF"), HasSubstr("damaged PDF"));
}

TEST(Pdf, ScannedPagesAreTold) {
  const Document document = read(pdf_of({{"Nurse"}, {}, {"Baker"}}));
  EXPECT_THAT(document.remarks, ElementsAre("page 2 of 3 has no text: scanned?"));
  EXPECT_EQ(part_of(document, "Baker")->page, 3U);
  EXPECT_THAT(error_of(pdf_of({{}, {}})), HasSubstr("no text in its 2 pages: scanned?"));
}

TEST(Pdf, PagesAndTextAreLimited) {
  ReadLimits limits;
  limits.most_pages = 2;
  EXPECT_EQ(error_of(pdf_of({{"a"}, {"b"}}), limits), "");
  EXPECT_THAT(error_of(pdf_of({{"a"}, {"b"}, {"c"}}), limits), HasSubstr("more than 2 pages"));
  limits.most_text = 50;
  EXPECT_THAT(error_of(pdf_of({{std::string(60, 'x')}}), limits),
              HasSubstr("more than 50 bytes of text"));
}

TEST(Pdf, WithoutTheProgramOneLineSaysWhatToInstall) {
  ReadLimits limits;
  limits.pdftotext = "pdftotext-that-is-not-there";
  const auto read = read_document("a.file", pdf_of({{"Nurse"}}), limits);
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().kind, ErrorKind::io);
  EXPECT_THAT(read.error().message, HasSubstr("apt-get install poppler-utils"));
}

// A program in place of pdftotext, which does what the script says.
Error error_with(std::string_view script, ReadLimits limits = {}) {
  const test::TemporaryFolder folder;
  // print WORDS: as a page of one line.
  const auto program = folder.write("program",
                                    "#!/bin/sh\nprint() { printf '<page>\\n<block >\\n<line "
                                    ">\\n<word >%s</word>\\n</page>\\n' \"$*\"; }\n" +
                                        std::string(script) + "\n");
  std::filesystem::permissions(program, std::filesystem::perms::owner_all);
  limits.pdftotext = program.string();
  const auto read = read_document("a.file", pdf_of({{"Nurse"}}), limits);
  return read ? Error{ErrorKind::usage, read->text} : read.error();
}

TEST(Pdf, TheProgramIsKeptWithinLimits) {
  ReadLimits limits;
  limits.most_seconds = 1;
  const auto slow = error_with("sleep 60", limits);
  EXPECT_EQ(slow.kind, ErrorKind::limit);
  EXPECT_THAT(slow.message, HasSubstr("longer than 1 s"));
  // It closes what it writes to, and goes on.
  EXPECT_THAT(error_with("exec >&- 2>&-; sleep 60", limits).message, HasSubstr("longer than 1 s"));
  EXPECT_EQ(error_with("while :; do :; done", limits).kind, ErrorKind::limit);
  limits = {};
  limits.most_text = 1000;
  EXPECT_THAT(error_with("yes", limits).message, HasSubstr("more than 1000 bytes"));
  // No file can be written, no descriptor but the three is open, nothing is in the environment.
  const test::TemporaryFolder folder;
  const std::string file = (folder.path() / "made").string();
  EXPECT_THAT(error_with("print text; echo x > " + file + " || print none").message,
              Not(HasSubstr("x\n")));
  std::error_code ignored;
  EXPECT_EQ(std::filesystem::exists(file) ? std::filesystem::file_size(file, ignored) : 0U, 0U);
  EXPECT_THAT(error_with("print home $HOME end").message, HasSubstr("home end"));
  const int open_file = ::dup2(STDIN_FILENO, 77);
  EXPECT_THAT(error_with("[ -e /proc/$$/fd/77 ] && print open || print closed").message,
              HasSubstr("closed"));
  ::close(open_file);
  EXPECT_THAT(error_with("kill -SEGV $$").message, HasSubstr("damaged PDF"));
  EXPECT_THAT(error_with("echo 'Error: Incorrect password' >&2; exit 1").message,
              HasSubstr("locked with a password"));
}

// A block of one line at a place of the page, in the form of pdftotext.
std::string block(int left, int top, int right, std::string_view text) {
  const std::string box =
      fmt::format("xMin=\"{}\" yMin=\"{}\" xMax=\"{}\" yMax=\"{}\"", left, top, right, top + 12);
  return fmt::format(
      "<flow>\n<block {0}>\n  <line {0}>\n    <word {0}>{1}</word>\n  </line>\n</block>\n</flow>\n",
      box, text);
}

TEST(PdfLayout, ColumnsAreReadOneAfterTheOther) {
  const std::string page = "<page width=\"595\">\n" + block(40, 40, 550, "Jane &amp; Doe") +
                           block(40, 80, 150, "Skills") + block(200, 87, 500, "Work") +
                           block(40, 100, 150, "Java") + block(200, 107, 500, "Nurse") +
                           block(40, 120, 150, "SQL") + block(200, 127, 500, "Cook") +
                           block(40, 700, 550, "Foot") + "</page>\n";
  EXPECT_EQ(text_of_layout(page),
            "Jane & Doe\n\nSkills\n\nJava\n\nSQL\n\nWork\n\nNurse\n\nCook\n\nFoot\n\f");
}

TEST(PdfLayout, RowsAreReadAcross) {
  const std::string page = "<page>\n" + block(40, 80, 150, "2014") + block(200, 80, 500, "Nurse") +
                           block(40, 100, 150, "2016") + block(200, 100, 500, "Cook") +
                           block(40, 120, 150, "2018") + block(200, 121, 500, "Baker") +
                           "</page>\n";
  EXPECT_EQ(text_of_layout(page), "2014\tNurse\n\n2016\tCook\n\n2018\tBaker\n\f");
}

// A block of several lines, 14 apart.
std::string lines_at(int left, int top, int right, const std::vector<std::string>& lines) {
  const auto box = [&](int at, int bottom) {
    return fmt::format("xMin=\"{}\" yMin=\"{}\" xMax=\"{}\" yMax=\"{}\"", left, at, right, bottom);
  };
  const int last = top + 14 * static_cast<int>(lines.size()) - 2;
  std::string out = fmt::format("<flow>\n<block {}>\n", box(top, last));
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const int at = top + 14 * static_cast<int>(i);
    out += fmt::format("<line {0}>\n<word {0}>{1}</word>\n</line>\n", box(at, at + 12), lines[i]);
  }
  return out + "</block>\n</flow>\n";
}

TEST(PdfLayout, DatesAtTheRightMarginAreOfTheirRow) {
  const std::string page = "<page>\n" + lines_at(40, 40, 200, {"Bread", "Baker"}) +
                           lines_at(60, 80, 400, {"Baking bread"}) +
                           lines_at(40, 110, 200, {"Ward 5", "Nurse"}) +
                           lines_at(450, 40, 550, {"Bath", "2015 – 2018"}) +
                           lines_at(450, 110, 550, {"Leeds", "2012 – 2015"}) + "</page>\n";
  EXPECT_EQ(text_of_layout(page),
            "Bread\tBath\nBaker\t2015 – 2018\n\nBaking bread\n\nWard 5\tLeeds\n"
            "Nurse\t2012 – 2015\n\f");
}

TEST(PdfLayout, LabelsStandInFrontOfTheirText) {
  const std::string page = "<page>\n" + lines_at(40, 40, 110, {"May 2015 –", "today"}) +
                           lines_at(40, 90, 110, {"2012–2015"}) +
                           lines_at(40, 130, 110, {"Name of the", "employer"}) +
                           lines_at(130, 40, 500, {"Baker, Bread, Bath", "Baking bread"}) +
                           lines_at(130, 90, 500, {"Nurse, Ward 5, Leeds", "Care"}) +
                           lines_at(130, 130, 500, {"Ward 6"}) + "</page>\n";
  EXPECT_EQ(text_of_layout(page),
            "May 2015 – today\tBaker, Bread, Bath\nBaking bread\n\n"
            "2012–2015\tNurse, Ward 5, Leeds\nCare\n\nName of the employer\tWard 6\n\f");
}

TEST(PdfLayout, TextsInTwoColumnsOnTheSameLinesAreNoRows) {
  const std::string left = "I have worked with people of any age",
                    right = "My school was in the north of Leeds";
  const std::string page = "<page>\n" + lines_at(40, 40, 280, {left, left, left}) +
                           lines_at(40, 100, 280, {"Nurse"}) +
                           lines_at(300, 40, 550, {right, right, right}) +
                           lines_at(300, 100, 550, {"Leeds"}) + "</page>\n";
  const std::string text = text_of_layout(page);
  EXPECT_THAT(text, Not(HasSubstr("\t")));
  EXPECT_LT(text.find("Nurse"), text.find("My school"));
}

TEST(PdfLayout, PlacesThatAreNoNumbersAreKept) {
  const std::string page =
      "<page>\n<flow>\n<block xMin=\"nan\" yMin=\"inf\" xMax=\"1e308\" "
      "yMax=\"-1e308\">\n<line xMin=\"nan\">\n<word >Nurse</word>\n</line>\n"
      "</block>\n</flow>\n</page>\n";
  EXPECT_EQ(text_of_layout(page), "Nurse\n\f");
}

TEST(PdfLayout, LargerLettersAreHeadings) {
  const auto line = [](int top, int height, std::string_view text) {
    const std::string box =
        fmt::format("xMin=\"1\" yMin=\"{}\" xMax=\"9\" yMax=\"{}\"", top, top + height);
    return fmt::format("<block {0}>\n<line {0}>\n<word {0}>{1}</word>\n", box, text);
  };
  const Document document = of_output(text_of_layout(
      "<page>\n<flow>\n" + line(10, 24, "Jane") + line(40, 15, "Work") +
      line(60, 12, "Nurse in a ward of a hospital") + line(80, 12, "Cook") + "</page>\n"));
  EXPECT_THAT(kinds(document), Contains("heading 1: Jane"));
  EXPECT_THAT(kinds(document), Contains("heading 2: Work"));
  EXPECT_THAT(kinds(document), Contains("item: Cook"));
}

TEST(PdfText, WhatRepeatsOnPagesIsLeftOut) {
  const Document document = of_output(
      "Curriculum vitae of Jane Doe\n\nNurse in Aarhus\nBaker in Ribe\n\nPage 1 of 3\n\f"
      "Curriculum vitae of Jane Doe\n\nCook in Odense\nWaiter in Ribe\n\nPage 2 of 3\n\f"
      "Curriculum vitae of Jane Doe\n\nWriter in Vejle\nPainter in Ribe\n\nPage 3 of 3\n\f");
  EXPECT_THAT(document.text, Not(HasSubstr("Page")));
  EXPECT_THAT(document.text, Not(HasSubstr("Curriculum")));
  EXPECT_THAT(document.text, HasSubstr("Nurse in Aarhus"));
  EXPECT_THAT(document.remarks,
              UnorderedElementsAre("left out as header or footer: Page 1 of 3",
                                   "left out as header or footer: Curriculum vitae of Jane Doe"));
  EXPECT_EQ(part_of(document, "Writer in Vejle")->page, 3U);
}

TEST(PdfText, TheFirstOfAHeaderWithContactsStays) {
  const Document document = of_output(
      "Jane Doe, jane@example.org\n\nNurse\n\nEuropass - Jane Doe 1 / 2\n\f"
      "Jane Doe, jane@example.org\n\nBaker\n\nEuropass - Jane Doe 2 / 2\n\f");
  EXPECT_THAT(kinds(document), Contains("margin paragraph: Jane Doe, jane@example.org"));
  EXPECT_EQ(document.text.find("jane@"), document.text.rfind("jane@"));
  EXPECT_THAT(document.text, Not(HasSubstr("Europass")));
}

TEST(PdfText, YearsAndLinesThatOnlyLookAlikeStay) {
  const Document document = of_output(
      "2014 - 2015 Nurse\n\nSome text here\n\f2016 - 2017 Nurse\n\n"
      "Other text there\n\f");
  EXPECT_THAT(document.text, HasSubstr("2014 - 2015 Nurse"));
  EXPECT_THAT(document.text, HasSubstr("2016 - 2017 Nurse"));
  EXPECT_TRUE(document.remarks.empty());
}

TEST(PdfText, WordsCutByHyphensAreJoinedWhereThatIsSafe) {
  const auto text = [](const std::string& output) { return of_output(output + "\f").text; };
  EXPECT_THAT(text("I was respon-\nsible for wards\n"), HasSubstr("responsible\nfor wards"));
  EXPECT_THAT(text("well-known tools and well-\nknown people\n"), HasSubstr("well-known\npeople"));
  EXPECT_THAT(text("Vertriebs-\nund Marketingleiter\n"), HasSubstr("Vertriebs-\nund"));
  EXPECT_THAT(text("Jean-\nPaul\n"), HasSubstr("Jean-\nPaul"));
  EXPECT_THAT(text("2014-\n2015\n"), HasSubstr("2014-\n2015"));
  EXPECT_THAT(text("Software\xC2\xAD\nentwickler und Pfle\xC2\xADger\n"),
              HasSubstr("Softwareentwickler\nund Pfleger"));
}

TEST(PdfText, LigaturesAndBulletsOfSymbolFonts) {
  const Document document = of_output(
      "\xEF\xAC\x81rst o\xEF\xAC\x83"
      "ce\n\n\xEF\x82\xB7 Java\n\f");
  EXPECT_THAT(document.text, HasSubstr("first office"));
  EXPECT_THAT(kinds(document), Contains("item: Java"));
}

TEST(PdfText, FontsThatSayNothingAreTold) {
  const Document document = of_output("\xEE\x80\x81\xEE\x80\x82\xEE\x80\x83 ok\n\f");
  ASSERT_EQ(document.remarks.size(), 1U);
  EXPECT_THAT(document.remarks[0], HasSubstr("cannot be read"));
}

}  // namespace
}  // namespace metier::documents
