// A taxonomy in memory while it is being built: what every importer fills and the snapshot is made
// of.
//
// Strings are interned: TextId 0 is the empty string, equal strings have equal ids. Concepts are in
// the order of their URIs (bytewise), so a ConceptId is a rank. Not thread-safe.
#pragma once

#include <cstdint>
#include <limits>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/base.h"
#include "taxonomy/report.h"
#include "taxonomy/terms.h"

namespace metier::taxonomy {

// Distinct strings, stable addresses.
class TextPool {
 public:
  TextPool();
  ~TextPool();
  TextPool(TextPool&&) noexcept;
  TextPool& operator=(TextPool&&) noexcept;

  TextId intern(std::string_view text);  // copies the bytes when they are new
  std::string_view text(TextId id) const;
  std::size_t size() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

struct Concept {
  TextId uri;
  ConceptKind kind = ConceptKind::occupation;
  SkillType skill_type = SkillType::none;
  ReuseLevel reuse_level = ReuseLevel::none;
  Status status = Status::released;
  std::uint16_t collections = 0;  // bits 1 << Collection
  TextId code{0U};                // "1330.3", "1330" (ISCO), "S1.2", "0613"; empty when none
  TextId modified{0U};            // as in the table, ISO 8601; empty when unknown
  TextId regulated{0U};           // regulated-profession note (a URI or text); empty when none
  TextId nace{0U};                // NACE codes, one per line; empty when none
  float green_share = std::numeric_limits<float>::quiet_NaN();  // 0..1; NaN when unknown
};

struct Label {
  ConceptId owner;
  LanguageId language;
  LabelKind kind;
  TextId text;
  // Order: owner, language, kind, then the order in the source.
};

struct Note {
  ConceptId owner;
  LanguageId language;
  NoteKind kind;
  TextId text;
  // Order: owner, language, kind. At most one of a kind per owner and language.
};

struct Edge {
  ConceptId from;
  Relation relation;  // only the even ones (the inverse is made by the snapshot)
  ConceptId to;
  // Order: relation, from, then to. No duplicates.
};

// One file (or zip entry) that went in, for the provenance in the snapshot.
struct SourceFile {
  std::string name;  // file name without folders, "a.zip/b.csv" inside a zip
  std::uint64_t size = 0;
  std::uint64_t hash = 0;  // hash64 of its bytes
};

struct Model {
  std::string release;                 // "v1.2.0" where the sources tell, else ""
  std::vector<std::string> languages;  // ISO 639-1 codes, sorted; index = LanguageId
  TextPool texts;
  std::vector<Concept> concepts;  // index = ConceptId, sorted by URI
  std::vector<Label> labels;      // sorted as said at Label; index = LabelId
  std::vector<Note> notes;
  std::vector<Edge> edges;
  std::vector<SourceFile> sources;  // sorted by name
  Report report;

  // Binary search; an invalid id when there is no such concept / language.
  ConceptId find(std::string_view uri) const;
  LanguageId find_language(std::string_view code) const;
};

// Sorts everything into the orders promised above and numbers the concepts by URI: for importers
// and tests that collected rows in any order. Duplicates of edges are dropped (the importer has
// reported them).
void put_in_order(Model& model);

}  // namespace metier::taxonomy
