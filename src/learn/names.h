// What people call skills and occupations beside the labels of the taxonomy: products ("Excel"),
// abbreviations, turns of phrase of adverts ("team player"), in many languages. They come with the
// program; vectors are learned from them as from labels.
#pragma once

#include <string_view>
#include <vector>

#include "base/base.h"

namespace metier::learn {

struct Name {
  std::string_view uuid;      // at the end of the concept's URI
  std::string_view language;  // ISO 639-1
  std::string_view text;
};

// data/model/names.tsv
std::string_view shipped_names();

// Lines of `UUID TAB label TAB language TAB names with "; " between them`; the label is for people,
// and lines that begin with # do not count. Views into the table. ErrorKind::input names the line
// that is none.
Result<std::vector<Name>> read_names(std::string_view table);

}  // namespace metier::learn
