#include "fetch/csv_text.h"

#include <algorithm>

namespace metier::fetch {

namespace {

bool is_plain(char c) {
  return c != ',' && c != '"' && static_cast<unsigned char>(c) >= ' ';
}

bool is_control(char c) {
  return static_cast<unsigned char>(c) < ' ' && c != '\t' && c != '\n' && c != '\r';
}

}  // namespace

CsvText& CsvText::cell(std::string_view text) {
  if (!first_) text_ += ',';
  first_ = false;
  if (std::all_of(text.begin(), text.end(), is_plain)) {
    text_ += text;
    return *this;
  }
  text_ += '"';
  for (const char c : text) {
    if (is_control(c)) continue;
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
