// The built page as one C++ source, for web/assets.h.

// A C++ string literal of any bytes, in lines: octal escapes of three digits cannot swallow what follows.
function literal(bytes) {
  const lines = [];
  let line = "";
  for (const byte of bytes) {
    const plain = byte >= 0x20 && byte < 0x7f && byte !== 0x22 && byte !== 0x5c && byte !== 0x3f;
    line += plain ? String.fromCharCode(byte) : `\\${byte.toString(8).padStart(3, "0")}`;
    if (line.length > 110) {
      lines.push(line);
      line = "";
    }
  }
  if (line || lines.length === 0) lines.push(line);
  return lines.map((l) => `    "${l}"`).join("\n");
}

export function embed(assets) {
  const view = (bytes) => `std::string_view(\n${literal(bytes)}, ${bytes.length})`;
  const text = (s) => JSON.stringify(s);
  const rows = assets.map((a) => `    Asset{${text(a.path)}, ${text(a.contentType)}, ${text(`W/"${a.hash}"`)},
${view(a.identity)},
${view(a.gzip)},
${view(a.brotli)},
    ${a.immutable}},`);
  return `// Made by web/build.mjs from the sources of the page.
#include <array>

#include "web/assets.h"

namespace metier::web {
namespace {

constexpr std::array<Asset, ${assets.length}> kAssets{
${rows.join("\n")}
};

}  // namespace

std::span<const Asset> assets() { return kAssets; }

}  // namespace metier::web
`;
}
