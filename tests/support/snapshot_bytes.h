// Bytes of snapshots for tests that damage them: visiting all of a snapshot, and making the
// checksums of damaged bytes right again so that the checks behind them are reached.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <vector>

#include "base/base.h"
#include "snapshot/snapshot.h"

namespace metier::test {

// Reads everything that a snapshot can be asked for and sums it up: equal snapshots, equal sums.
// Throws snapshot::DamagedSnapshot when a text or a section read late is not what its checksum
// says.
std::uint64_t visit_everything(const snapshot::Snapshot& snapshot);

// Gives header, section table, sections and blocks of text checksums that fit, and the header the
// right size and number of sections, wherever they lie inside the file.
void mend_checksums(std::vector<std::byte>& bytes);

}  // namespace metier::test
