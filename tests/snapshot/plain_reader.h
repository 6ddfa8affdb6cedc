// A second reader of snapshot files, written from docs/snapshot-format.md alone: it uses nothing of
// src/. Slow and plain on purpose; where it and the program disagree, one of them or the document
// is wrong. Throws std::runtime_error naming the first rule of the document that does not hold.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace metier::test {

class PlainReader {
 public:
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;

  struct Section {
    std::uint32_t id;
    std::uint32_t element_size;
    std::uint64_t offset;
    std::uint64_t size;
    std::uint64_t count;
    std::uint64_t checksum;
  };
  struct ConceptRecord {
    std::string_view uri, code, modified, regulated, nace;
    float green_share;
    unsigned collections, kind, skill_type, reuse_level, status;
  };
  struct TextRecord {
    std::string_view text;
    std::uint32_t owner;
    unsigned language, kind;
    bool packed;
  };

  explicit PlainReader(std::string bytes);

  const std::vector<Section>& sections() const { return sections_; }
  std::uint64_t content_identity() const { return table_checksum_; }
  std::string_view build_info() const { return section_bytes(1); }
  std::string_view report_json() const { return section_bytes(2); }
  std::string_view report_text() const { return section_bytes(3); }

  std::size_t concepts() const { return section(8).count; }
  std::size_t labels() const { return section(10).count; }
  std::size_t notes() const { return section(12).count; }
  std::size_t texts() const { return section(5).count - 1; }
  const std::vector<std::string>& languages() const { return languages_; }

  std::string_view text(std::uint32_t id) const;
  ConceptRecord concept_record(std::uint32_t id) const;
  TextRecord label(std::uint32_t id) const { return text_record(10, id); }
  TextRecord note(std::uint32_t id) const { return text_record(12, id); }
  std::string note_text(std::uint32_t id) const;  // unpacked
  struct Range {
    std::uint32_t first, last;
  };
  Range labels_of(std::uint32_t concept_id) const { return range(9, concept_id); }
  Range notes_of(std::uint32_t concept_id) const { return range(11, concept_id); }
  std::uint32_t preferred(std::uint32_t concept_id, std::size_t language) const;
  std::uint32_t place(std::uint32_t concept_id, std::size_t language) const;
  // The displayed label of section 2 of the document; empty when there is none.
  std::string_view displayed(std::uint32_t concept_id, std::size_t language) const;
  std::vector<std::uint32_t> code_order() const;
  std::vector<std::uint32_t> related(unsigned relation, std::uint32_t concept_id) const;

  // For what reads the chapters behind the taxonomy.
  const Section& section(std::uint32_t id) const;
  std::string_view section_bytes(std::uint32_t id) const;
  std::uint32_t element(std::uint32_t id, std::uint64_t index) const;  // of up to 4 bytes

 private:
  void read_header();
  void read_table();
  void check_padding() const;
  void check_checksums() const;
  void check_texts() const;
  void read_languages();
  void check_concepts() const;
  void check_text_records(std::uint32_t offsets_id, std::uint32_t records_id) const;
  void check_dictionaries() const;
  void check_notes() const;
  void check_language_tables() const;
  void check_code_order() const;
  void check_relations() const;
  void check_offsets(std::uint32_t id, std::uint64_t count, std::uint64_t pointed_into) const;

  std::uint64_t number(std::uint64_t at, unsigned bytes) const;
  Range range(std::uint32_t offsets_id, std::uint32_t index) const;
  TextRecord text_record(std::uint32_t section_id, std::uint32_t index) const;

  std::string bytes_;
  std::uint64_t section_count_ = 0;
  std::uint64_t table_checksum_ = 0;
  std::vector<Section> sections_;
  std::map<std::uint32_t, std::size_t> by_id_;
  std::vector<std::string> languages_;
};

}  // namespace metier::test
