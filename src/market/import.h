// From files of adverts into a store.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "adverts/adverts.h"
#include "feeds/feeds.h"
#include "store/store.h"

namespace metier::market {

struct ImportOptions {
  std::vector<std::filesystem::path> named;  // files and folders
  feeds::Options feed;
  adverts::CodeOptions code;
  // Records that could not be read, a JSON object a line: {"feed","record","origin","field",
  // "reason","raw"}. Those of an import that was broken off are taken up where it stopped.
  std::filesystem::path rejects;
  unsigned threads = 1;
  std::size_t batch = 256;  // records coded and written together
  bool again = false;       // read files too that were imported before
  bool quiet = false;       // no progress on stderr
};

struct ImportReport {
  std::uint64_t files = 0;        // read now
  std::uint64_t known_files = 0;  // imported before, left alone
  std::uint64_t records = 0;      // adverts read now
  std::uint64_t rejects = 0;      // set aside now
  std::uint64_t taken_up = 0;     // records that an earlier, broken off import had done
  store::Put put;
  std::vector<Error> failures;  // files that could not be read, or not to their end
};

// Reads, codes and writes, in batches: while one batch is coded on all threads, the one before it
// is written and the one behind it read, so that memory does not grow with the files. Every batch
// is one transaction with how far each file came; importing again after a kill goes on from there
// and ends with the same store. An error is the store's or the rejects file's; what was committed
// stands.
Result<ImportReport> import(store::Store& store, const adverts::Coder& coder,
                            const ImportOptions& options);

}  // namespace metier::market
