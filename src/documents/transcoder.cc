#include "documents/transcoder.h"

#include <unicode/ucnv.h>

#include <array>

#include "base/base.h"

namespace metier::documents {

std::optional<Transcoder> Transcoder::open(const std::string& name) {
  UErrorCode error = U_ZERO_ERROR;
  UConverter* const converter = ucnv_open(name.c_str(), &error);
  if (U_FAILURE(error) != 0) return std::nullopt;
  return Transcoder(converter);
}

void Transcoder::Close::operator()(UConverter* converter) const {
  ucnv_close(converter);
}

Coding Transcoder::coding() const {
  const auto type = ucnv_getType(converter_.get());
  const bool is_utf16 = type == UCNV_UTF16_BigEndian || type == UCNV_UTF16_LittleEndian;
  const bool is_single = ucnv_getMaxCharSize(converter_.get()) == 1;
  return is_utf16 ? Coding::utf16 : is_single ? Coding::single_byte : Coding::other;
}

void Transcoder::convert(std::string_view bytes, bool is_last, std::string& out) {
  std::array<UChar, 1024> units;
  const char* from = bytes.data();
  const char* const end = from + bytes.size();
  UErrorCode error = U_BUFFER_OVERFLOW_ERROR;
  while (error == U_BUFFER_OVERFLOW_ERROR) {
    UChar* to = units.data();
    error = U_ZERO_ERROR;
    ucnv_toUnicode(converter_.get(), &to, units.data() + units.size(), &from, end, nullptr, is_last,
                   &error);
    for (const UChar* unit = units.data(); unit < to; ++unit) {
      if (U16_IS_TRAIL(*unit) && lead_ != 0) {
        utf8::append(out, static_cast<char32_t>(U16_GET_SUPPLEMENTARY(lead_, *unit)));
      } else if (!U16_IS_LEAD(*unit)) {
        utf8::append(out, *unit);
      }
      lead_ = U16_IS_LEAD(*unit) ? *unit : 0;
    }
  }
}

}  // namespace metier::documents
