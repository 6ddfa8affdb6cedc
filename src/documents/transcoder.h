// Text in whatever encoding to UTF-8, piece by piece.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct UConverter;

namespace metier::documents {

// How bytes of the original become bytes of the text.
enum class Coding : std::uint8_t {
  utf8,         // the same bytes
  single_byte,  // one byte a character
  utf16,        // two or four bytes a character
  other,        // the way back is not known
};

class Transcoder {
 public:
  // `name` as ICU knows it; nothing where it does not.
  static std::optional<Transcoder> open(const std::string& name);
  // Appends what the next bytes say in UTF-8; a character may be cut between two calls. What is no
  // character becomes U+FFFD.
  void convert(std::string_view bytes, bool is_last, std::string& out);
  Coding coding() const;

 private:
  struct Close {
    void operator()(UConverter* converter) const;
  };
  explicit Transcoder(UConverter* converter) : converter_(converter) {}
  std::unique_ptr<UConverter, Close> converter_;
  char16_t lead_ = 0;  // first half of a character
};

struct Encoding {
  std::string name;      // as ICU knows it; empty: UTF-8
  std::size_t mark = 0;  // bytes of a byte-order mark
};

// Of a text by its beginning: by its mark or its zeros, else what HTML or XML declare, else a guess
// among the encodings of Europe's languages.
Encoding encoding_of(std::string_view head);

}  // namespace metier::documents
