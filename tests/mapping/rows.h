// Records as lists of lists, for comparing; and workbooks made in the test.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "mapping/mapping.h"
#include "taxonomy/small_release.h"

namespace metier::test {

using Rows = std::vector<std::vector<std::string>>;

// All records of a list; one of one cell "error: ..." where it is wrong.
inline Rows rows_of(mapping::RecordReader& records) {
  Rows out;
  mapping::Record record;
  for (;;) {
    const auto more = records.next(record);
    if (!more) {
      out.push_back({"error: " + more.error().message});
      return out;
    }
    if (!*more) return out;
    out.push_back(record.cells);
  }
}

inline Rows rows_of(const std::string& name, std::string_view bytes) {
  auto records = mapping::open_records(name, bytes);
  if (!records) return {{"error: " + records.error().message}};
  return rows_of(**records);
}

// A workbook with one sheet. `rows` is the XML inside of <sheetData>, `strings` that inside of
// <sst>.
inline Entries workbook_parts(const std::string& rows, const std::string& strings = "") {
  const std::string main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  Entries out{
      {"[Content_Types].xml", "<Types/>"},
      {"xl/workbook.xml",
       "<?xml version=\"1.0\" encoding=\"UTF-8\"?><workbook xmlns=\"" + main +
           "\" xmlns:r=\"urn:r\"><sheets><sheet name=\"Skills\" sheetId=\"1\" r:id=\"rId1\"/>"
           "<sheet name=\"Other\" sheetId=\"2\" r:id=\"rId2\"/></sheets></workbook>"},
      {"xl/_rels/workbook.xml.rels",
       "<Relationships><Relationship Id=\"rId2\" Target=\"worksheets/sheet2.xml\"/>"
       "<Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>"},
      {"xl/worksheets/sheet1.xml",
       "<worksheet xmlns=\"" + main + "\"><sheetData>" + rows + "</sheetData></worksheet>"}};
  if (!strings.empty())
    out.emplace_back("xl/sharedStrings.xml", "<sst xmlns=\"" + main + "\">" + strings + "</sst>");
  return out;
}
inline std::string workbook(const std::string& rows, const std::string& strings = "") {
  return zip_of(workbook_parts(rows, strings));
}

}  // namespace metier::test
