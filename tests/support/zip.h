// Zip archives made in the test.
#pragma once

#include <zip.h>

#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "base/base.h"
#include "support/temporary.h"

namespace metier::test {

// The bytes of a zip archive with these entries.
using Entries = std::vector<std::pair<std::string, std::string>>;
inline std::string zip_of(const Entries& entries, const char* password = nullptr) {
  TemporaryFolder folder;
  const auto path = folder.path() / "made.zip";
  zip_t* archive = zip_open(path.c_str(), ZIP_CREATE, nullptr);
  if (archive == nullptr) throw std::runtime_error("cannot make a zip");
  for (const auto& [name, bytes] : entries) {
    zip_source_t* source = zip_source_buffer(archive, bytes.data(), bytes.size(), 0);
    const auto index = zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8);
    if (index < 0) throw std::runtime_error("cannot add " + name);
    if (password != nullptr)
      zip_file_set_encryption(archive, static_cast<zip_uint64_t>(index), ZIP_EM_AES_256, password);
  }
  if (zip_close(archive) != 0) throw std::runtime_error("cannot write a zip");
  return read_file(path, std::uint64_t{1} << 30).value();
}

}  // namespace metier::test
