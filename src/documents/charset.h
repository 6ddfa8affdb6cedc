// From bytes in whatever encoding to UTF-8, with the way back. Inside documents/ only.
#pragma once

#include <string>
#include <string_view>

#include "base/base.h"
#include "documents/transcoder.h"

namespace metier::documents {

struct Decoded {
  std::string_view original;  // behind the mark
  std::string converted;      // where it was not UTF-8
  Coding coding = Coding::utf8;
  std::size_t skipped = 0;  // bytes of a byte-order mark

  // Valid UTF-8.
  std::string_view text() const { return coding == Coding::utf8 ? original : converted; }
};

// UTF-8 with or without a byte-order mark, UTF-16 with one or by its zeros, what HTML or XML
// declare, else a guess among the encodings of Europe's languages, Windows-1252 in doubt. An error
// where the bytes are no text.
Result<Decoded> decode(const std::string& name, std::string_view bytes);

// Offsets of the text to offsets of the original; for growing offsets.
class WayBack {
 public:
  explicit WayBack(const Decoded& decoded)
      : text_(decoded.text()),
        coding_(decoded.coding),
        original_(decoded.skipped),
        end_(decoded.skipped + decoded.original.size()) {}
  // kNoOrigin where it is not known.
  std::uint32_t operator()(std::uint32_t offset);

 private:
  std::string_view text_;
  Coding coding_;
  std::size_t at_ = 0;
  std::size_t original_;
  std::size_t end_;
};

}  // namespace metier::documents
