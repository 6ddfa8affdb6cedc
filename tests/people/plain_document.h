// Documents as reading a plain text gives them, without reading one.
#pragma once

#include "documents/documents.h"

namespace metier::test {

// A part for each paragraph.
inline documents::Document plain_document(std::string text) {
  documents::Document out;
  out.text = std::move(text);
  for (std::size_t at = 0; at < out.text.size();) {
    const std::size_t end = std::min(out.text.find("\n\n", at), out.text.size());
    if (end > at)
      out.parts.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
    at = std::min(out.text.find_first_not_of('\n', end), out.text.size());
  }
  return out;
}

}  // namespace metier::test
