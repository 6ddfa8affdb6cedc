// A table of ESCO as rows of views: read, checked and cleaned, but not yet joined with other
// tables.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "taxonomy/arena.h"
#include "taxonomy/csv.h"
#include "taxonomy/fault_log.h"
#include "taxonomy/model.h"
#include "taxonomy/source.h"

namespace metier::taxonomy {

inline constexpr auto kFirstFixed = static_cast<std::size_t>(Field::concept_type);
inline constexpr auto kFixedCount = static_cast<std::size_t>(Field::green_share) - kFirstFixed + 1;

struct RowLabel {
  std::string_view text;
  LabelKind kind;
};

struct RowNote {
  std::string_view text;
  NoteKind kind;
};

// A row about one concept. Texts are clean; fixed values are as in the table, without outer blanks.
struct ConceptRow {
  std::string_view uri;
  std::uint32_t line = 0;
  ConceptId concept_id;  // filled when tables are joined
  std::array<std::string_view, kFixedCount> fixed{};
  std::uint32_t first_label = 0;
  std::uint32_t label_count = 0;
  std::uint32_t first_note = 0;
  std::uint32_t note_count = 0;

  std::string_view operator[](Field field) const {
    return fixed[static_cast<std::size_t>(field) - kFirstFixed];
  }
};

// A row of a relations table.
struct RelationRow {
  std::string_view from;
  std::string_view to;
  std::string_view from_type;
  std::string_view to_type;
  std::string_view relation;
  std::uint32_t line = 0;
};

// A row of skillsHierarchy: the path from the top to the concept that the row is about.
struct HierarchyRow {
  struct Level {
    std::string_view uri;
    std::string_view code;
  };
  std::array<Level, 4> levels;  // empty URIs behind the last
  ConceptRow last;              // the concept of the deepest level, with its texts
};

struct Table {
  Source source;
  std::uint64_t hash = 0;
  std::vector<ConceptRow> concepts;  // of all tables about concepts
  std::vector<RowLabel> labels;
  std::vector<RowNote> notes;
  std::vector<RelationRow> relations;
  std::vector<HierarchyRow> hierarchy;
  std::uint64_t row_count = 0;
  std::array<bool, kFieldCount> has{};  // columns that are there
  FaultLog faults;

  TableKind kind() const { return source.spec->kind; }
  std::span<const RowLabel> labels_of(const ConceptRow& row) const {
    return std::span(labels).subspan(row.first_label, row.label_count);
  }
  std::span<const RowNote> notes_of(const ConceptRow& row) const {
    return std::span(notes).subspan(row.first_note, row.note_count);
  }

  // What the views point into.
  std::unique_ptr<SourceBytes> bytes;
  std::unique_ptr<CsvReader> csv;
  std::unique_ptr<Arena> arena = std::make_unique<Arena>();
};

// Opens and reads one table. Faults of single rows are in Table::faults; an Error is what RFC 4180
// or the header forbids.
Result<Table> read_table(const Source& source, const ImportOptions& options);

}  // namespace metier::taxonomy
