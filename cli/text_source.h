// Texts to read: a text as it is, or what a document says.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/base.h"

namespace metier::cli {

struct TextSource {
  std::string text;
  std::string_view format;  // of documents (documents::name); empty: as it is
  std::vector<std::uint32_t> page_begins;
};

// The file `name`, or standard input for "-"; messages call it `shown`. Plain text, Markdown and
// HTML are taken as they are, other documents (documents/read.h) by what they say.
Result<TextSource> text_source(const std::string& name, const std::string& shown);

}  // namespace metier::cli
