#include "mapping/xlsx.h"

#include <gmock/gmock.h>

#include "mapping/rows.h"

namespace metier::mapping {
namespace {

using test::Rows;
using test::rows_of;
using test::workbook;
using test::workbook_parts;
using test::zip_of;
using testing::HasSubstr;
using testing::StartsWith;

std::string error_of(const std::string& bytes, const XlsxLimits& limits = {}) {
  auto records = xlsx_records("a.xlsx", bytes, limits);
  if (!records) return records.error().message;
  const auto rows = rows_of(**records);
  return rows.empty() ? "no rows" : rows.back()[0];
}

TEST(Xlsx, CellsOfAllKinds) {
  const auto bytes = workbook(
      "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row>"
      "<row r=\"2\"><c r=\"A2\"><v>7</v></c><c r=\"C2\" t=\"inlineStr\"><is><t>in &amp; "
      "line</t></is></c></row>"
      "<row r=\"4\"><c r=\"A4\" t=\"str\"><f>A1</f><v>made</v></c><c r=\"B4\" t=\"b\"><v>1</v></c>"
      "<c r=\"D4\" s=\"1\"/></row><row r=\"5\"/>",
      "<si><t xml:space=\"preserve\">id </t></si>"
      "<si><r><t>job </t></r><r><rPr/><t>title</t></r><rPh><t>reading</t></rPh></si>");
  EXPECT_EQ(rows_of("a.xlsx", bytes),
            (Rows{{"id ", "job title"}, {"7", "", "in & line"}, {"made", "TRUE"}}));
}

TEST(Xlsx, CellsAndRowsWithoutReferencesFollowEachOther) {
  EXPECT_EQ(
      rows_of("a", workbook("<row><c><v>1</v></c><c><v>2</v></c></row><row><c t=\"inlineStr\">"
                            "<is><t>x</t></is></c></row>")),
      (Rows{{"1", "2"}, {"x"}}));
}

TEST(Xlsx, PrefixesAndAbsoluteTargets) {
  const auto bytes = zip_of(
      {{"xl/workbook.xml",
        "<x:workbook xmlns:x=\"m\" xmlns:r=\"r\"><x:sheets><x:sheet name=\"S\" r:id=\"a\"/>"
        "</x:sheets></x:workbook>"},
       {"xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id=\"a\" Target=\"/sheets/one.xml\"/></Relationships>"},
       {"sheets/one.xml",
        "<x:worksheet xmlns:x=\"m\"><x:sheetData><x:row><x:c><x:v>5</x:v></x:c></x:row>"
        "</x:sheetData></x:worksheet>"}});
  EXPECT_EQ(rows_of("a", bytes), (Rows{{"5"}}));
}

TEST(Xlsx, DamageNamesSheetAndRow) {
  EXPECT_THAT(error_of(workbook("<row r=\"3\"><c r=\"B3\" t=\"s\"><v>9</v></c></row>",
                                "<si><t>a</t></si>")),
              HasSubstr("a.xlsx: sheet \"Skills\", row 3, column B: there is no shared text 9"));
  EXPECT_THAT(error_of(workbook("<row r=\"2\"><c r=\"?\"><v>1</v></c></row>")),
              HasSubstr("row 2, column A: this cell has no place"));
  EXPECT_THAT(error_of(workbook("<row r=\"2\"><c r=\"XFD2\"><v>1</v></c></row>")),
              HasSubstr("more than 1024 columns"));
  EXPECT_THAT(error_of(workbook("<row><c>")), HasSubstr("sheet1.xml: damaged at byte"));
}

TEST(Xlsx, WhatIsNoWorkbookIsSaid) {
  EXPECT_THAT(error_of("PK\x03\x04 nothing"), HasSubstr("a.xlsx: no zip archive"));
  EXPECT_THAT(error_of(zip_of({{"a.txt", "x"}})), HasSubstr("no workbook"));
  auto parts = workbook_parts("");
  parts.pop_back();
  EXPECT_THAT(error_of(zip_of(parts)), HasSubstr("no part \"sheet1.xml\""));
  parts = workbook_parts("");
  parts[2].second = "<Relationships/>";
  EXPECT_THAT(error_of(zip_of(parts)), HasSubstr("sheet \"Skills\" is not in the workbook"));
  parts[1].second = "<workbook><sheets/></workbook>";
  EXPECT_THAT(error_of(zip_of(parts)), HasSubstr("without sheets"));
  EXPECT_EQ(error_of(workbook("")), "no rows");
}

TEST(Xlsx, BombsAreRefused) {
  const auto bomb = workbook("<row><c><v>" + std::string(8'000'000, ' ') + "</v></c></row>");
  EXPECT_THAT(error_of(bomb), HasSubstr("a zip bomb"));
  XlsxLimits small;
  small.max_part_bytes = 100;
  EXPECT_THAT(error_of(workbook("<row><c><v>1</v></c></row>"), small), HasSubstr("limit of 100"));
  auto parts = workbook_parts("<row><c t=\"str\"><v>&b;</v></c></row>");
  parts.back().second =
      "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>" + parts.back().second;
  EXPECT_THAT(error_of(zip_of(parts)), HasSubstr("sheet1.xml: a document type"));
  // One long text, shared by many cells.
  std::string rows;
  for (int i = 0; i < 50; ++i) rows += "<row><c t=\"s\"><v>0</v></c></row>";
  std::string words;
  for (int i = 0; i < 10'000; ++i) words += std::to_string(i * 7919 % 10'007);
  XlsxLimits little;
  little.max_text_bytes = 100'000;
  EXPECT_THAT(error_of(workbook(rows, "<si><t>" + words + "</t></si>"), little),
              HasSubstr("too much text"));
}

TEST(Xlsx, DeepNestingIsNoRecursion) {
  std::string deep;
  for (int i = 0; i < 200'000; ++i) deep += "<a" + std::to_string(i % 977) + ">";
  EXPECT_THAT(error_of(workbook(deep)), HasSubstr("damaged"));
}

TEST(Xlsx, AnyTruncationIsAnErrorOrTheSameRows) {
  const auto whole = workbook("<row><c t=\"s\"><v>0</v></c></row>", "<si><t>cook</t></si>");
  for (std::size_t size = 4; size < whole.size(); size += 7) {
    const auto rows = rows_of("a.xlsx", std::string_view(whole).substr(0, size));
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_THAT(rows[0][0], StartsWith("error: a.xlsx"));
  }
}

}  // namespace
}  // namespace metier::mapping
