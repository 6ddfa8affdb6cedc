// Plain text, Markdown and HTML; encodings; the way back to the original.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "documents/made.h"

namespace metier::documents {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

// Every part's bytes of the original are its words, for originals without references.
void expect_the_way_back(const Document& document, std::string_view original) {
  for (const Part& part : document.parts)
    EXPECT_EQ(original.substr(part.origin_begin, part.origin_end - part.origin_begin),
              document.words(part));
}

TEST(Text, ParagraphsItemsAndHeadings) {
  const std::string text =
      "Jane Doe\n\nWork experience\n\n"
      "- Nurse in a hospital\n- Baker in a shop\n\n"
      "I have worked for ten years in wards and kitchens of many kinds. I was\n"
      "happy there.\n";
  const Document document = read(text);
  EXPECT_EQ(document.format, Format::text);
  EXPECT_EQ(document.text, text);
  const auto found = kinds(document);
  EXPECT_THAT(found, Contains("item: Nurse in a hospital"));
  EXPECT_THAT(found, Contains("item: Baker in a shop"));
  EXPECT_THAT(found,
              Contains("paragraph: I have worked for ten years in wards and kitchens of many "
                       "kinds. I was\nhappy there."));
  expect_the_way_back(document, text);
}

TEST(Text, Markdown) {
  const std::string text =
      "---\ntitle: Jane Doe\nlang: da\nemail: x\n---\n\n# Work\n\nSmall\n-----\n\n"
      "* **Nurse** in Aarhus\n1. Baker\n\n| Skill | Level |\n|---|---|\n| Python | expert |\n";
  const Document document = read(text);
  EXPECT_EQ(document.format, Format::markdown);
  EXPECT_EQ(document.language, "da");
  EXPECT_THAT(kinds(document),
              ElementsAre("heading 1: Jane Doe", "heading 1: Work", "heading 2: Small",
                          "item: Nurse in Aarhus", "item: Baker", "cell: Skill", "cell: Level",
                          "cell: Python", "cell: expert"));
  const Part* cell = part_of(document, "Python");
  EXPECT_EQ(text.substr(cell->origin_begin, cell->origin_end - cell->origin_begin), "Python");
}

TEST(Text, Html) {
  const std::string page =
      "<!DOCTYPE html><html lang=\"de-AT\"><head><title>Lebenslauf</title><style>h1{}</style>"
      "<script>var a = '<li>no</li>';</script></head><body><!-- <h1>no</h1> --><h1>Anna</h1>"
      "<h3>Arbeit</h3><ul><li>Pflegerin<li><p>B&auml;ckerin</p></ul><p>Ich bin da.</p>"
      "<table><tr><td>Java</td><td>gut</td></tr></table></body></html>";
  const Document document = read(page);
  EXPECT_EQ(document.format, Format::html);
  EXPECT_EQ(document.language, "de");
  EXPECT_THAT(kinds(document), ElementsAre("paragraph: Lebenslauf", "heading 1: Anna",
                                           "heading 3: Arbeit", "item: Pflegerin", "item: Bäckerin",
                                           "paragraph: Ich bin da.", "cell: Java", "cell: gut"));
  const Part* part = part_of(document, "Bäckerin");
  EXPECT_EQ(page.substr(part->origin_begin, part->origin_end - part->origin_begin),
            "B&auml;ckerin");
}

TEST(Text, EscapedHtmlHasItsStructureToo) {
  const Document document = read(
      "&lt;h2&gt;Tasks&lt;/h2&gt;&lt;ul&gt;&lt;li&gt;Bake&lt;/li&gt;&lt;li&gt;Sell&lt;/li&gt;"
      "&lt;/ul&gt;");
  EXPECT_THAT(kinds(document), ElementsAre("heading 2: Tasks", "item: Bake", "item: Sell"));
}

TEST(Text, EncodingsBecomeUtf8) {
  EXPECT_EQ(read("\xEF\xBB\xBF"
                 "Sygeplejerske på Ærø")
                .text,
            "Sygeplejerske på Ærø");
  EXPECT_EQ(read("Sygeplejerske p\xE5 \xC6r\xF8, l\xF8n 30.000 kr \x96 fuld tid").text,
            "Sygeplejerske på Ærø, løn 30.000 kr – fuld tid");
  using namespace std::string_literals;
  EXPECT_EQ(read("\xFF\xFE"
                 "B\0\xE4\0r\0\x3D\xD8\x00\xDE"s)
                .text,
            "Bär😀");
  EXPECT_EQ(read("\xFE\xFF\0B\0\xE4\0r"s).text, "Bär");
  std::string no_mark;
  for (const char c : "Nurses work in hospitals"s) no_mark += {c, '\0'};
  EXPECT_EQ(read(no_mark).text, "Nurses work in hospitals");
  EXPECT_THAT(read("<html><head><meta charset=\"iso-8859-2\"></head><body><p>\xA3\xF3\xBFko, "
                   "ucze\xF1</p></body></html>")
                  .text,
              HasSubstr("Łóżko, uczeń"));
  EXPECT_THAT(read("\xCF\xF0\xEE\xE3\xF0\xE0\xEC\xE8\xF1\xF2 \xE8 \xE0\xED\xE0\xEB\xE8\xF2\xE8\xEA "
                   "\xE2 \xF4\xE8\xF0\xEC\xE0\xF2\xE0, \xEA\xEE\xFF\xF2\xEE \xF0\xE0\xE1\xEE\xF2"
                   "\xE8 \xE7\xE0 \xE1\xE0\xED\xEA\xE8")
                  .text,
              HasSubstr("Програмист"));
}

TEST(Text, TheWayBackLeadsThroughEncodings) {
  using namespace std::string_literals;
  const std::string latin = "K\xF8kken\n\nBager i \xC5rhus\n";
  const Document single = read(latin);
  const Part* part = part_of(single, "Bager i Århus");
  EXPECT_EQ(latin.substr(part->origin_begin, part->origin_end - part->origin_begin),
            "Bager i \xC5rhus");
  std::string wide = "\xFF\xFE"s;
  for (const char c : "One\n\nTwo words\n"s) wide += {c, '\0'};
  const Document utf16 = read(wide);
  part = part_of(utf16, "Two words");
  EXPECT_EQ(part->origin_begin, 2U + 2 * 5);
  EXPECT_EQ(part->origin_end, 2U + 2 * 14);
  const std::string marked =
      "\xEF\xBB\xBF"
      "Baker";
  EXPECT_EQ(read(marked).parts[0].origin_begin, 3U);
}

TEST(Text, WhatIsPlainIsKnownWithoutReading) {
  EXPECT_TRUE(is_plain_text("Nurse wanted"));
  EXPECT_TRUE(is_plain_text("# Nurse\n\n- works"));
  EXPECT_TRUE(is_plain_text("<p>Nurse</p>"));
  EXPECT_FALSE(is_plain_text("%PDF-1.4 ..."));
  EXPECT_FALSE(is_plain_text("{\"basics\":{}}"));
  EXPECT_FALSE(is_plain_text("l\xF8n"));
  EXPECT_FALSE(is_plain_text("\xEF\xBB\xBFNurse"));
}

TEST(Text, SentencesAreNoTablesAndTablesAreRefused) {
  EXPECT_THAT(error_of("id,title,city\n1,Nurse,Aarhus\n2,Baker,Odense\n3,\"Cook, chef\",Ribe\n"),
              HasSubstr("a table (CSV)"));
  EXPECT_THAT(error_of("a\tb\tc\n1\t2\t3\n4\t5\t6\n7\t8\t9\n"), HasSubstr("a table"));
  EXPECT_THAT(error_of("a;b;c;d;e\n1;2;3;4;\"x\ny\"\n6;7;8;9;0\n"), HasSubstr("a table"));
  EXPECT_EQ(error_of("I bake, cook, and sell.\nI read, write, and count.\nWe go, come, and stay.\n"
                     "They sit, stand, and walk.\n"),
            "");
  EXPECT_EQ(error_of("Nurse\nBaker\nCook\nWriter\n"), "");
}

TEST(Text, BracketsDoNotMakeJson) {
  EXPECT_EQ(read("[Draft] CV of Jane, nurse").format, Format::text);
  EXPECT_EQ(read("{name} is a nurse").format, Format::text);
}

TEST(Text, WhatIsEmptyOrHasNoTextIsAnError) {
  EXPECT_THAT(error_of(""), HasSubstr("empty"));
  EXPECT_THAT(error_of(" \r\n\t \n"), HasSubstr("empty"));
  EXPECT_THAT(error_of("<html><body><script>1</script></body></html>"), HasSubstr("no text"));
}

TEST(Text, ALimitOnTextIsKept) {
  ReadLimits limits;
  limits.most_text = 100;
  EXPECT_EQ(error_of(std::string(100, 'x'), limits), "");
  EXPECT_THAT(error_of(std::string(101, 'x'), limits), HasSubstr("more than the limit of 100"));
  limits.most_parts = 3;
  EXPECT_EQ(error_of("- a\n- b\n- c\n", limits), "");
  for (const std::string_view many :
       {"- a\n- b\n- c\n- d\n", "# a\n- b\n- c\n- d\n", "<p>a</p><p>b</p><p>c</p><p>d</p>"})
    EXPECT_THAT(error_of(many, limits), HasSubstr("3 paragraphs, which is the limit")) << many;
  EXPECT_THAT(error_of(std::string(13, '\n') + "a", limits), HasSubstr("13 lines"));
  EXPECT_THAT(error_of(docx_of(word_paragraph("a") + word_paragraph("b") + word_paragraph("c") +
                               word_paragraph("d")),
                       limits),
              HasSubstr("3 paragraphs"));
  limits.most_bytes = 50;
  EXPECT_THAT(error_of(std::string(51, 'x'), limits),
              HasSubstr("51 bytes, more than the limit of 50"));
}

TEST(Text, NamesOfFormatsAndFields) {
  EXPECT_EQ(name(Format::job_posting), "job-posting");
  EXPECT_EQ(media_type(Format::pdf), "application/pdf");
  EXPECT_EQ(name(Section::other), "other");
  EXPECT_EQ(caption(Section::work), "Work experience");
  EXPECT_EQ(name(Field::contract), "contract");
  EXPECT_EQ(name(Field::birth_date), "birth-date");
  EXPECT_EQ(name(PartKind::cell), "cell");
}

}  // namespace
}  // namespace metier::documents
