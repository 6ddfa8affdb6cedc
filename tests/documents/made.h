// Documents made in the test, and what was read of them on one line a part.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "documents/documents.h"
#include "support/zip.h"

namespace metier::documents {

inline const std::string kWord =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
    "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
    "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"";

inline std::string word_paragraph(std::string_view text, std::string_view properties = "") {
  return fmt::format("<w:p><w:pPr>{}</w:pPr><w:r><w:t>{}</w:t></w:r></w:p>", properties, text);
}

inline test::Entries docx_entries(const std::string& body) {
  return {{"[Content_Types].xml", "<Types/>"},
          {"_rels/.rels",
           "<Relationships><Relationship Id=\"a\" Type=\"http://r/officeDocument\" "
           "Target=\"word/document.xml\"/></Relationships>"},
          {"word/document.xml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document " + kWord +
                                    "><w:body>" + body + "</w:body></w:document>"}};
}
inline std::string docx_of(const std::string& body, const test::Entries& more = {}) {
  test::Entries entries = docx_entries(body);
  entries.insert(entries.end(), more.begin(), more.end());
  return test::zip_of(entries);
}

inline std::string odt_of(const std::string& body, const test::Entries& more = {}) {
  const std::string names =
      "xmlns:office=\"o\" xmlns:text=\"t\" xmlns:table=\"b\" xmlns:style=\"s\" xmlns:draw=\"d\"";
  test::Entries entries = {
      {"mimetype", "application/vnd.oasis.opendocument.text"},
      {"content.xml", "<office:document-content " + names + "><office:body><office:text>" + body +
                          "</office:text></office:body>"
                          "</office:document-content>"}};
  entries.insert(entries.end(), more.begin(), more.end());
  return test::zip_of(entries);
}

inline std::string error_of(std::string_view bytes, const ReadLimits& limits = {}) {
  const auto read = read_document("a.file", bytes, limits);
  if (read) return "";
  const std::string& message = read.error().message;
  EXPECT_EQ(message.rfind("a.file", 0), 0U) << message;
  EXPECT_EQ(message.find('\n'), std::string::npos) << message;
  return message;
}

// Parts are in order, do not overlap and are valid UTF-8.
inline void check(const Document& document) {
  std::size_t end = 0;
  EXPECT_FALSE(utf8::first_invalid(document.text));
  for (const Part& part : document.parts) {
    EXPECT_LE(end, part.begin);
    EXPECT_LT(part.begin, part.end);
    EXPECT_LE(part.end, document.text.size());
    EXPECT_FALSE(utf8::first_invalid(document.words(part))) << document.words(part);
    end = part.end;
  }
}

inline Document read(std::string_view bytes, const ReadLimits& limits = {}) {
  auto read = read_document("a.file", bytes, limits);
  EXPECT_TRUE(read) << read.error().message;
  if (!read) return {};
  check(*read);
  return std::move(*read);
}

// "heading 1: Work", "item: Java": the kinds and words.
inline std::vector<std::string> kinds(const Document& document) {
  std::vector<std::string> out;
  for (const Part& part : document.parts)
    out.push_back(fmt::format("{}{}{}: {}", part.in_margin ? "margin " : "", name(part.kind),
                              part.level > 0 ? fmt::format(" {}", part.level) : "",
                              document.words(part)));
  return out;
}

// "work 0 title: Nurse": section, entry, field and words of all parts but headings.
inline std::vector<std::string> fields(const Document& document) {
  std::vector<std::string> out;
  for (const Part& part : document.parts) {
    if (part.kind == PartKind::heading) continue;
    out.push_back(fmt::format("{}{}{}: {}", name(part.section),
                              part.entry == kNoEntry ? "" : fmt::format(" {}", part.entry),
                              part.field == Field::none ? "" : fmt::format(" {}", name(part.field)),
                              document.words(part)));
  }
  return out;
}

inline const Part* part_of(const Document& document, std::string_view words) {
  const auto at = std::find_if(document.parts.begin(), document.parts.end(),
                               [&](const Part& part) { return document.words(part) == words; });
  EXPECT_NE(at, document.parts.end()) << words;
  return at == document.parts.end() ? nullptr : &*at;
}

}  // namespace metier::documents
