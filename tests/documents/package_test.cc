// DOCX and ODT.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "documents/made.h"

namespace metier::documents {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

const std::string kStyles =
    "<w:styles " + kWord +
    "><w:style w:type=\"paragraph\" w:styleId=\"berschrift2\"><w:name w:val=\"heading 2\"/>"
    "</w:style><w:style w:type=\"paragraph\" w:styleId=\"Eigen\"><w:basedOn w:val=\"berschrift2\"/>"
    "</w:style><w:style w:type=\"paragraph\" w:styleId=\"Kapitel\"><w:name w:val=\"Kapitel\"/>"
    "<w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr></w:style>"
    "<w:style w:type=\"paragraph\" w:styleId=\"Liste\"><w:pPr><w:numPr><w:numId w:val=\"3\"/>"
    "</w:numPr></w:pPr></w:style></w:styles>";

TEST(Docx, HeadingsByStyleInAnyLanguage) {
  const auto styled = [](std::string_view text, std::string_view style) {
    return word_paragraph(text, fmt::format("<w:pStyle w:val=\"{}\"/>", style));
  };
  const Document document =
      read(docx_of(styled("Arbeit", "Kapitel") + styled("Pflege", "berschrift2") +
                       styled("Küche", "Eigen") + styled("Java", "Liste") + word_paragraph("Text") +
                       word_paragraph("Level", "<w:outlineLvl w:val=\"3\"/>"),
                   {{"word/styles.xml", kStyles}}));
  EXPECT_EQ(document.format, Format::docx);
  EXPECT_THAT(kinds(document),
              ElementsAre("heading 1: Arbeit", "heading 2: Pflege", "heading 2: Küche",
                          "item: Java", "paragraph: Text", "heading 4: Level"));
}

TEST(Docx, ListsCellsAndTextBoxesOnce) {
  const std::string box = "<w:txbxContent>" + word_paragraph("Box") + "</w:txbxContent>";
  const Document document = read(docx_of(
      word_paragraph("Java", "<w:numPr><w:numId w:val=\"1\"/></w:numPr>") +
      word_paragraph("No item", "<w:numPr><w:numId w:val=\"0\"/></w:numPr>") +
      word_paragraph("• by hand") + "<w:tbl><w:tr><w:tc>" + word_paragraph("Python") +
      "</w:tc><w:tc>" + word_paragraph("expert") + "</w:tc></w:tr></w:tbl><w:p><w:r>" +
      "<mc:AlternateContent><mc:Choice><wps:txbx>" + box +
      "</wps:txbx></mc:Choice><mc:Fallback><w:pict>" + box +
      "</w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>Anchor</w:t></w:r></w:p>"));
  EXPECT_THAT(kinds(document),
              ElementsAre("item: Java", "paragraph: No item", "item: by hand", "cell: Python",
                          "cell: expert", "paragraph: Box", "paragraph: Anchor"));
}

TEST(Docx, WhatAReaderDoesNotSeeIsLeftOut) {
  const Document document = read(docx_of(
      "<w:p><w:del><w:r><w:delText>deleted</w:delText></w:r></"
      "w:del><w:ins><w:r><w:t>Soft\xC2\xADware"
      "</w:t></w:r></w:ins><w:r><w:tab/><w:t xml:space=\"preserve\"> 2015</w:t></w:r>"
      "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>"
      "<w:moveFrom><w:r><w:t>moved</w:t></w:r></w:moveFrom>"
      "<w:r><w:instrText>HYPERLINK</w:instrText></w:r>"
      "<w:hyperlink><w:r><w:t>, home</w:t></w:r></w:hyperlink><w:r><w:br/><w:t>next</w:t></w:r>"
      "</w:p>"));
  EXPECT_THAT(kinds(document), ElementsAre("paragraph: Software\t2015, home", "paragraph: next"));
}

TEST(Docx, PlaceholdersOfFormsAreLeftOut) {
  const auto field = [](std::string_view properties, std::string_view text) {
    return fmt::format("<w:sdt><w:sdtPr>{}</w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>",
                       properties, word_paragraph(text));
  };
  EXPECT_THAT(kinds(read(docx_of(field("<w:showingPlcHdr/>", "Click here") + field("", "Nurse")))),
              ElementsAre("paragraph: Nurse"));
}

TEST(Docx, HeadersAndFootersAreMarkedAndComeOnce) {
  const auto part = [](const std::string& text) {
    return "<w:hdr " + kWord + ">" + word_paragraph(text) + "</w:hdr>";
  };
  const Document document = read(docx_of(
      word_paragraph("Nurse"),
      {{"word/_rels/document.xml.rels",
        "<Relationships><Relationship Type=\"http://r/header\" Target=\"header1.xml\"/>"
        "<Relationship Type=\"http://r/header\" Target=\"header2.xml\"/>"
        "<Relationship Type=\"http://r/footer\" Target=\"/word/footer1.xml\"/>"
        "<Relationship Type=\"http://r/footnotes\" Target=\"footnotes.xml\"/>"
        "<Relationship Type=\"http://r/hyperlink\" Target=\"http://x\" TargetMode=\"External\"/>"
        "</Relationships>"},
       {"word/header1.xml", part("Jane, jane@example.org")},
       {"word/header2.xml", part("Jane, jane@example.org")},
       {"word/footnotes.xml", part("A note")},
       {"word/footer1.xml", part("Aarhus")}}));
  EXPECT_THAT(kinds(document),
              ElementsAre("margin paragraph: Jane, jane@example.org", "paragraph: Nurse",
                          "paragraph: A note", "margin paragraph: Aarhus"));
}

TEST(Docx, TheTypeIsFoundByContent) {
  EXPECT_THAT(error_of(test::zip_of({{"xl/workbook.xml", "<x/>"}})),
              HasSubstr("a workbook (XLSX)"));
  EXPECT_THAT(error_of(test::zip_of({{"ppt/presentation.xml", "<x/>"}})),
              HasSubstr("a presentation"));
  EXPECT_THAT(error_of(test::zip_of({{"cv.pdf", "x"}})),
              HasSubstr("a zip archive, not a document"));
  EXPECT_THAT(error_of(test::zip_of({{"mimetype", "application/epub+zip"}})),
              HasSubstr("application/epub+zip, which is not read"));
  EXPECT_THAT(error_of(docx_of("")), HasSubstr("a DOCX without text"));
}

TEST(Docx, BombsAreRefused) {
  test::Entries entries = docx_entries(word_paragraph("x"));
  entries[2].second = std::string(std::size_t{16} << 20, '0');
  EXPECT_THAT(error_of(test::zip_of(entries)), HasSubstr("a zip bomb"));
  entries[2].second = std::string(std::size_t{65} << 20, '0');
  EXPECT_THAT(error_of(test::zip_of(entries)), HasSubstr("which is the limit"));
  // A zip in a zip is not looked into.
  EXPECT_THAT(error_of(test::zip_of({{"a.zip", test::zip_of(entries)}})),
              HasSubstr("a zip archive, not a document"));
  std::string laughs = "<!DOCTYPE x [<!ENTITY a \"ha\">";
  for (int i = 0; i < 9; ++i)
    laughs += fmt::format("<!ENTITY {} \"&{};&{};\">", char('b' + i), char('a' + i), char('a' + i));
  entries[2].second =
      laughs + "]><w:document " + kWord + "><w:p><w:r><w:t>&j;</w:t></w:r></w:p></w:document>";
  EXPECT_THAT(error_of(test::zip_of(entries)), HasSubstr("document type (DOCTYPE)"));
  std::string paragraphs;
  for (int i = 0; i < 1'000'000; ++i) paragraphs += "<w:p/>";
  EXPECT_THAT(error_of(docx_of(paragraphs)), HasSubstr("a zip bomb"));
}

TEST(Docx, LockedOnesAreRefused) {
  EXPECT_THAT(error_of(test::zip_of(docx_entries(word_paragraph("x")), "secret")),
              HasSubstr("encrypted"));
}

TEST(Odt, HeadingsItemsCellsAndMargins) {
  const Document document = read(odt_of(
      "<text:tracked-changes><text:deletion><text:p>gone</text:p></text:deletion>"
      "</text:tracked-changes><text:p text:style-name=\"Title\">Jane</text:p>"
      "<text:h text:outline-level=\"2\">Work</text:h><text:list><text:list-item>"
      "<text:p>Java<text:s text:c=\"2\"/>since<text:line-break/>2010</text:p></text:list-item>"
      "</text:list><table:table><table:table-cell><text:p>cell</text:p></table:table-cell>"
      "</table:table><text:p>Text<text:note><text:note-citation>1</text:note-citation>"
      "<text:note-body><text:p>A note</text:p></text:note-body></text:note> goes on"
      "<draw:frame><draw:text-box><text:p>Box</text:p></draw:text-box></draw:frame></text:p>",
      {{"styles.xml",
        "<s xmlns:style=\"s\" xmlns:text=\"t\"><style:master-page><style:header>"
        "<text:p>Jane, jane@example.org</text:p></style:header></style:master-page></s>"}}));
  EXPECT_EQ(document.format, Format::odt);
  EXPECT_THAT(kinds(document),
              ElementsAre("margin paragraph: Jane, jane@example.org", "heading 1: Jane",
                          "heading 2: Work", "item: Java since", "item: 2010", "cell: cell",
                          "paragraph: A note", "paragraph: Box", "paragraph: Text goes on"));
}

TEST(Odt, LockedOnesAreRefused) {
  EXPECT_THAT(error_of(odt_of("<text:p>x</text:p>",
                              {{"META-INF/manifest.xml",
                                "<m><file-entry><encryption-data/></file-entry></m>"}})),
              HasSubstr("locked with a password"));
}

}  // namespace
}  // namespace metier::documents
