// Writes a Document: text and parts at once, within the limits. Inside documents/ only.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "documents/document.h"
#include "documents/read.h"
#include "text/text.h"

namespace metier::documents {

// What a part is, but for its bytes.
struct PartInfo {
  PartKind kind = PartKind::paragraph;
  Section section = Section::unknown;
  Field field = Field::none;
  std::uint32_t entry = kNoEntry;
  std::uint32_t page = 0;
  std::uint32_t level = 0;
  bool in_margin = false;
  bool has_cells = false;  // tabs in the words are kept
  std::uint32_t origin_begin = kNoOrigin;
  std::uint32_t origin_end = kNoOrigin;
  std::string_view place = {};
};

class Composer {
 public:
  Composer(std::string name, const ReadLimits& limits, Document& out)
      : name_(std::move(name)), limits_(limits), out_(out) {}

  // One line: `words` cleaned (no control characters, blanks collapsed), after `label` where one is
  // given. Nothing for words without any.
  void line(std::string_view words, const PartInfo& info, std::string_view label = {});
  // As many lines as the words have, each a part; HTML and Markdown in them is made plain.
  void rich(std::string_view words, const PartInfo& info);
  // A heading of the section where it is not the one before it.
  void section(Section section, std::string_view place);
  void empty_line();

  std::uint32_t new_entry() { return next_entry_++; }
  Document& document() { return out_; }
  const std::string& name() const { return name_; }
  const ReadLimits& limits() const { return limits_; }

  // The text or its parts grew beyond the limit; what came then was left out.
  bool full() const { return full_; }
  // Lines are held before they become parts, and few of them are empty in any document.
  Result<void> check_lines(std::string_view text) const;
  // The document, or why it is none.
  Result<void> finish() const;

 private:
  std::string name_;
  const ReadLimits& limits_;
  Document& out_;
  Section section_ = Section::unknown;
  std::uint32_t next_entry_ = 0;
  bool full_ = false;
};

// `words` on one line: control and format characters that no reader sees go, any blanks become one,
// bytes that are no UTF-8 become U+FFFD.
std::string clean_line(std::string_view words);
// Likewise; where tabs stand among the words one is kept.
std::string clean_cells(std::string_view words);
// Bytes of a bullet and the blanks behind it at the beginning of a line; 0 where there is none.
std::size_t bullet_size(std::string_view line);

}  // namespace metier::documents
