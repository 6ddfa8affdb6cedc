// Small lists as bytes of one column: numbers in seven bits a byte, floats and strings.
#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

#include "base/base.h"
#include "store/database.h"

namespace metier::store {

inline void pack(std::string& out, std::uint64_t number) {
  for (; number > 0x7f; number >>= 7) out += static_cast<char>(number | 0x80);
  out += static_cast<char>(number);
}
inline void pack(std::string& out, float number) {
  char bytes[4];
  std::memcpy(bytes, &number, 4);  // little-endian, as everything this program runs on
  out.append(bytes, 4);
}
inline void pack(std::string& out, std::string_view text) {
  pack(out, std::uint64_t{text.size()});
  out += text;
}

// Reads what pack() wrote. Bytes that are not so are a damaged store: Failure.
class Unpack {
 public:
  explicit Unpack(std::string_view bytes) : rest_(bytes) {}
  bool done() const { return rest_.empty(); }

  std::uint64_t number() {
    std::uint64_t out = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
      const auto byte = static_cast<unsigned char>(take(1).front());
      out |= std::uint64_t{byte & 0x7fU} << shift;
      if (byte < 0x80) return out;
    }
    damaged();
  }
  float real() {
    float out;
    std::memcpy(&out, take(4).data(), 4);
    return out;
  }
  std::string_view text() { return take(number()); }

 private:
  [[noreturn]] static void damaged() {
    stop(ErrorKind::input, "the store is damaged: a packed column has not the bytes it needs");
  }
  std::string_view take(std::uint64_t count) {
    if (count > rest_.size()) damaged();
    const std::string_view out = rest_.substr(0, count);
    rest_.remove_prefix(count);
    return out;
  }
  std::string_view rest_;
};

}  // namespace metier::store
