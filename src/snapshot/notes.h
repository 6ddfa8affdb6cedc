// Notes as they are packed in the snapshot: each alone, with a dictionary of its language, so that
// one is unpacked in a microsecond. docs/snapshot-format.md specifies the bytes. Internal to
// snapshot/.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "snapshot/file.h"
#include "taxonomy/taxonomy.h"

namespace metier::snapshot {

struct PackedNotes {
  std::vector<std::string> texts;         // by text; empty where the text stays as it is
  std::vector<std::string> dictionaries;  // by language; empty where there are too few notes
};

// The same model gives the same bytes, whatever the number of threads.
PackedNotes pack_notes(const taxonomy::Model& model, unsigned threads);

// Unpacks the notes of an open snapshot. Thread-safe; allocates nothing but the result once every
// dictionary and thread was used.
class NoteReader {
 public:
  static Result<NoteReader> open(const SnapshotFile& file, std::size_t languages);
  NoteReader();
  ~NoteReader();
  NoteReader(NoteReader&&) noexcept;
  NoteReader& operator=(NoteReader&&) noexcept;

  // Nothing when the bytes are not a packed note of the language.
  bool unpack(std::string_view packed, LanguageId language, std::string& out) const;

 private:
  struct Dictionary;
  std::unique_ptr<Dictionary[]> dictionaries_;
};

}  // namespace metier::snapshot
