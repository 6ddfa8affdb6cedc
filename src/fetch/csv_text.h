// Writes CSV as the official package has it: commas, quotes only where they are needed, CR LF.
// Control characters other than tabs and line breaks, which no table may have, are left out.
#pragma once

#include <string>
#include <string_view>

namespace metier::fetch {

class CsvText {
 public:
  CsvText& cell(std::string_view text);
  void end_row();
  const std::string& text() const { return text_; }

 private:
  std::string text_;
  bool first_ = true;  // cell of its row
};

}  // namespace metier::fetch
