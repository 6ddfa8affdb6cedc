// A sheet of an XLSX workbook as records, read as hostile: sizes are limited before and
// while anything is unpacked, document types are refused (so there are no entities to blow up), and
// what is damaged is one error that names the sheet and the row.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "mapping/records.h"

namespace metier::mapping {

struct XlsxLimits {
  std::uint64_t max_part_bytes = std::uint64_t{128} << 20;  // of XML, unpacked
  std::uint64_t max_text_bytes = std::uint64_t{1} << 30;    // of all cells that are handed out
};

// `bytes` must outlive the reader. `sheet`: its name; empty: the first. Cells hold what is stored:
// dates are numbers of days, formulas their last result. Rows and cells that are not stored are
// blank.
Result<std::unique_ptr<RecordReader>> xlsx_records(std::string name, std::string_view bytes,
                                                   const XlsxLimits& limits = {},
                                                   std::string_view sheet = {});

}  // namespace metier::mapping
