#include "fetch/csv_text.h"

namespace metier::fetch {

CsvText& CsvText::cell(std::string_view text) {
  if (!first_) text_ += ',';
  first_ = false;
  if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
    text_ += text;
    return *this;
  }
  text_ += '"';
  for (const char c : text) {
    if (c == '"') text_ += '"';
    text_ += c;
  }
  text_ += '"';
  return *this;
}

void CsvText::end_row() {
  text_ += "\r\n";
  first_ = true;
}

}  // namespace metier::fetch
