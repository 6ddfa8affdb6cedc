// What an import found wrong and what it did about it. Kept in the snapshot; nothing that was left
// out or changed goes without a line here.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace metier::taxonomy {

enum class FaultKind : std::uint8_t {
  dangling_relation,             // names a concept that no table describes: left out
  duplicate_row,                 // same concept or relation again: the first (or newer) kept
  contradictory_relation,        // pair both essential and optional: both kept
  contradictory_type,            // a table disagrees with the concept's own: the concept's own kept
  missing_type,                  // skill without skill type or reuse level: kept without
  duplicate_label,               // same label again on one concept and language: dropped
  preferred_among_alternatives,  // preferred label repeated as an alternative: dropped there
  case_only_label,               // alternatives that differ in letter case only: kept
  stray_space,                   // outer or doubled blanks, no-break spaces, tabs: cleaned
  control_character,             // removed
  invalid_utf8,                  // replaced by U+FFFD
  missing_label,                 // no preferred label in a language of the table: falls back
  missing_concept,    // a scheme or hierarchy names a concept no table describes: left out
  unknown_value,      // a word outside the vocabulary: treated as empty
  short_row,          // fewer cells than columns, or none: the missing ones taken as empty
  unknown_table,      // file that is no table of ESCO: not read
  unknown_column,     // column that no release documents: not read
  conflicting_value,  // two tables or rows give different values: which one is kept is said
  markup,             // HTML in a note: its text kept
  encoded_twice,      // UTF-8 taken for Latin-1 and encoded again: put right
  missing_table,      // a table without which the taxonomy is incomplete: built without it
  cells_left_out,     // skillsHierarchy without its empty last cells: a note, every release does so
  not_understood,     // RDF: a property or class that means nothing here: a note, counted by name
};
inline constexpr std::size_t kFaultKindCount = 23;

std::string_view name(FaultKind kind);  // "dangling relation", ...

// Worth a line in the report, but nothing is wrong: not counted among the faults.
constexpr bool is_note(FaultKind kind) {
  return kind >= FaultKind::cells_left_out;
}

struct Fault {
  FaultKind kind;
  std::string table;  // file name
  std::uint64_t
      line;  // first line of the record, 1 = header; 0 when it concerns the table as a whole
  std::string detail;  // one line: which concept or value, and what was done with it
};

// All faults are counted; of each kind and table, the first kExamples are kept in words.
class Report {
 public:
  static constexpr std::size_t kExamples = 20;

  void add(Fault fault);
  // Many at once: `total` faults of one kind and table, of which `examples` tell in words.
  void add(FaultKind kind, const std::string& table, std::uint64_t total,
           std::vector<Fault> examples);
  void add(const Report& other);  // everything in it, counts included
  void count(std::string_view what, std::uint64_t number) { counts_[std::string(what)] += number; }

  std::uint64_t total(FaultKind kind) const;
  std::uint64_t total(FaultKind kind, const std::string& table) const;
  std::uint64_t total() const;  // without the notes
  const std::vector<Fault>& faults() const { return faults_; }
  // Rows read and things made, by name: "occupations", "skills", "occupation-skill relations", ...
  const std::map<std::string, std::uint64_t>& counts() const { return counts_; }

  // For people: counts, then faults by kind with how many and the examples, then notes.
  std::string to_text() const;
  // {"counts":{...},"faults":[{"kind","table","total","examples":[{"line","detail"}]}],
  //  "notes":[...]}, the notes in the shape of the faults
  std::string to_json() const;

 private:
  std::map<std::string, std::uint64_t> counts_;
  std::map<std::pair<FaultKind, std::string>, std::uint64_t> totals_;
  std::vector<Fault> faults_;
};

}  // namespace metier::taxonomy
