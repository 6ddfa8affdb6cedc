// Any bytes as a snapshot file: an error or a snapshot of which everything can be read. The first
// byte of the input chooses what the rest is:
//   0  the file itself
//   1  the file, whose checksums, size and magic are made right first
//   2  changes to a good file: offset (2 bytes), new byte, over and over; then as 1
// so that the checks behind the checksums are reached too.
#include "snapshot/snapshot.h"

#include <cstdint>
#include <cstdlib>

#include "snapshot/sample.h"
#include "support/snapshot_bytes.h"

namespace {

using Bytes = std::vector<std::byte>;
using namespace metier;

const Bytes& good_file() {
  static const Bytes bytes = [] {
    test::Tiny tiny;
    test::fill_sample(tiny, 0);
    return tiny.sections().to_bytes();
  }();
  return bytes;
}

Bytes changed(std::span<const std::byte> changes) {
  Bytes out = good_file();
  for (; changes.size() >= 3; changes = changes.subspan(3)) {
    const auto at =
        std::to_integer<std::size_t>(changes[0]) | std::to_integer<std::size_t>(changes[1]) << 8;
    out[at % out.size()] = changes[2];
  }
  return out;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const unsigned mode = data[0] % 3;
  const auto rest = std::as_bytes(std::span(data + 1, size - 1));
  Bytes bytes = mode == 2 ? changed(rest) : Bytes(rest.begin(), rest.end());
  if (mode != 0) test::mend_checksums(bytes);
  const auto opened = snapshot::Snapshot::from_bytes(std::move(bytes));
  if (!opened) {
    if (opened.error().kind != ErrorKind::snapshot) std::abort();
    return 0;
  }
  (void)(*opened)->file().verify_all();
  try {
    test::visit_everything(**opened);
  } catch (const snapshot::DamagedSnapshot&) {  // a block of text that is not what it was
  }
  return 0;
}
