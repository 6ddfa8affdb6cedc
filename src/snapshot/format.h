// The bytes of a snapshot file, as docs/snapshot-format.md specifies them. Little-endian
// throughout. Changing anything here, or what a section means, needs a new kFormatVersion and a new
// document.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/base.h"

namespace metier::snapshot {

inline constexpr char kMagic[8] = {'M', 'E', 'T', 'I', 'E', 'R', 'S', 'N'};
inline constexpr std::uint32_t kFormatVersion = 4;
inline constexpr std::size_t kAlignment = 64;
inline constexpr std::size_t kTextBlock = 65536;  // bytes of text under one checksum
inline constexpr std::size_t kMostLanguages = 256;
inline constexpr std::uint16_t kNoPreferred = 0xFFFF;
inline constexpr std::size_t kMaxPackedNote = 65536;  // bytes of a note that is packed

struct FileHeader {
  char magic[8];
  std::uint32_t version;
  std::uint32_t section_count;
  std::uint64_t file_size;
  std::uint64_t table_offset;     // always 64
  std::uint64_t table_checksum;   // hash64 of the section table
  std::uint64_t reserved[2];      // zero
  std::uint64_t header_checksum;  // hash64 of the 56 bytes before
};
static_assert(sizeof(FileHeader) == 64);

struct SectionEntry {
  std::uint32_t id;
  std::uint32_t element_size;
  std::uint64_t offset;    // from the start of the file, a multiple of kAlignment
  std::uint64_t size;      // bytes
  std::uint64_t count;     // elements; size == count * element_size
  std::uint64_t checksum;  // hash64 of the bytes
  std::uint64_t reserved;  // zero
};
static_assert(sizeof(SectionEntry) == 48);

// Numbers are part of the format. 1-99 taxonomy, 100-199 search, 200-299 link, 300-399 learn,
// 400-499 match, 500-599 levels.
enum class SectionId : std::uint32_t {
  build_info = 1,   // JSON text: release, languages, options, sources with hashes
  report_json = 2,  // the import report
  report_text = 3,
  languages = 4,       // char[8], zero-padded ISO 639-1 code, sorted
  text_offsets = 5,    // u32[texts + 1], rising, into text_bytes
  text_bytes = 6,      // UTF-8, or a packed note; alone verified block by block, when read
  text_checksums = 7,  // u64 per kTextBlock bytes of text_bytes
  concepts = 8,        // ConceptRecord[concepts], in the order of URIs
  label_offsets = 9,   // u32[concepts + 1] into labels
  labels = 10,         // TextRecord, by owner, language, kind, source order
  note_offsets = 11,   // u32[concepts + 1] into notes
  notes = 12,          // TextRecord, by owner, language, kind
  preferred = 13,      // u16[languages * concepts]: preferred label among the concept's labels
  collation = 14,   // Id24[languages * concepts]: place of the concept among all by displayed label
  code_order = 15,  // u32 ConceptId of the concepts with a code, by (code, id)
  note_dictionary_offsets = 16,  // u32[languages + 1] into note_dictionaries
  note_dictionaries = 17,        // what the notes of each language are packed with
  relations = 32,  // 32 + 2r: u32[concepts + 1] offsets; 33 + 2r: u32 targets, of Relation r
  // 64 ... 99 free
  search = 100,  // src/search/sections.h
  link = 200,    // src/link/sections.h
  learn = 300,   // src/learn/sections.h
  match = 400,   // src/match/sections.h
  levels = 500,  // src/levels/facts.h
};

constexpr SectionId operator+(SectionId base, std::uint32_t n) {
  return static_cast<SectionId>(static_cast<std::uint32_t>(base) + n);
}

// For `inspect`: the part of the product a section belongs to ("text", "relations", "search", ...),
// and its own name ("text_bytes", "essential skill: targets", "101").
std::string_view group_name(SectionId id);
std::string section_name(SectionId id);

struct ConceptRecord {
  std::uint32_t uri;        // TextId
  std::uint32_t code;       // TextId; 0 = none
  std::uint32_t modified;   // TextId
  std::uint32_t regulated;  // TextId
  std::uint32_t nace;       // TextId
  float green_share;        // NaN = unknown
  std::uint16_t collections;
  std::uint8_t kind;
  std::uint8_t skill_type;
  std::uint8_t reuse_level;
  std::uint8_t status;
  std::uint16_t reserved;
};
static_assert(sizeof(ConceptRecord) == 32);

struct TextRecord {  // a label or a note
  Id24 text;         // TextId
  Id24 owner;        // ConceptId
  std::uint8_t language;
  std::uint8_t kind;  // of a note whose text is packed: kPackedNote more
};
static_assert(sizeof(TextRecord) == 8);

inline constexpr std::uint8_t kPackedNote = 0x80;

struct LanguageCode {
  char code[8];
};

}  // namespace metier::snapshot
