// The taxonomy in an open snapshot: read-only, thread-safe; only notes allocate.
//
//   auto snapshot = Snapshot::open("var/esco.metier");
//   const auto& t = (*snapshot)->taxonomy();
//   auto cto = t.find_uri("http://data.europa.eu/esco/occupation/...");
//   for (auto skill : t.related(cto, Relation::essential_skill)) print(t.label(skill,
//   t.language("da")));
//
// Ids that a method takes must come from this object (checked by assertion only); everything read
// from the file was bounds-checked when it was opened.
#pragma once

#include <array>
#include <atomic>
#include <memory>
#include <optional>
#include <span>
#include <string_view>

#include "snapshot/file.h"
#include "snapshot/notes.h"
#include "taxonomy/taxonomy.h"

namespace metier::snapshot {

using taxonomy::Collection;
using taxonomy::ConceptKind;
using taxonomy::LabelKind;
using taxonomy::NoteKind;
using taxonomy::Relation;
using taxonomy::ReuseLevel;
using taxonomy::SkillType;
using taxonomy::Status;

struct LabelView {
  LabelId id;
  ConceptId owner;
  LanguageId language;
  LabelKind kind;
  std::string_view text;
};

// A text that may come from another language than the one asked for.
struct Localised {
  std::string_view text;  // empty when there is none in either language
  LanguageId language;    // of `text`
};

// The same, unpacked: it does not look into the snapshot.
struct NoteText {
  std::string text;
  LanguageId language;
};

// A note as it is, in the language it is in.
struct NoteView {
  LanguageId language;
  NoteKind kind;
  std::string text;
};

class Taxonomy {
 public:
  static Result<Taxonomy> open(const SnapshotFile& file);

  std::size_t concept_count() const { return concepts_.size(); }
  std::size_t label_count() const { return labels_.size(); }
  std::size_t note_count() const { return notes_.size(); }
  std::size_t text_count() const { return text_offsets_.size() - 1; }
  std::size_t language_count() const { return languages_.size(); }
  std::size_t count(ConceptKind kind) const { return kind_counts_[static_cast<std::size_t>(kind)]; }

  std::string_view language_code(LanguageId id) const;
  LanguageId language(std::string_view code) const;  // invalid when not in the snapshot
  LanguageId english() const {
    return english_;
  }  // fallback; the first language where there is no "en"

  ConceptId find_uri(std::string_view uri) const;  // exact, binary search
  // Concepts with this code ("1330.3", "1330", "S1.2"); more than one where kinds share a code.
  std::span<const ConceptId> find_code(std::string_view code) const;

  const ConceptRecord& record(ConceptId id) const { return concepts_[id.index()]; }
  ConceptKind kind(ConceptId id) const { return static_cast<ConceptKind>(record(id).kind); }
  SkillType skill_type(ConceptId id) const { return static_cast<SkillType>(record(id).skill_type); }
  ReuseLevel reuse_level(ConceptId id) const {
    return static_cast<ReuseLevel>(record(id).reuse_level);
  }
  Status status(ConceptId id) const { return static_cast<Status>(record(id).status); }
  bool in_collection(ConceptId id, Collection c) const {
    return (record(id).collections >> static_cast<unsigned>(c) & 1) != 0;
  }
  std::string_view uri(ConceptId id) const { return text(TextId(record(id).uri)); }
  std::string_view code(ConceptId id) const { return text(TextId(record(id).code)); }

  // Preferred label in `language`, else in English, else in any language, else empty.
  Localised preferred(ConceptId id, LanguageId language) const;
  std::string_view label(ConceptId id, LanguageId language) const {
    return preferred(id, language).text;
  }
  // The preferred label in exactly this language; invalid when there is none.
  LabelId preferred_id(ConceptId id, LanguageId language) const;
  // A note in `language`, else in English, else empty. Unpacks it, in about a microsecond; throws
  // DamagedSnapshot.
  NoteText note(ConceptId id, NoteKind kind, LanguageId language) const;
  // Those of a kind in every language that has one, in the order of languages.
  std::vector<NoteText> notes(ConceptId id, NoteKind kind) const;
  // All notes of a concept, by language, then kind, unpacked. Throws DamagedSnapshot.
  std::vector<NoteView> notes_of(ConceptId id) const;
  // Place of the concept among all when sorted by displayed label, case-insensitive, in the
  // collation of the language: compare two of them to sort.
  std::uint32_t collation_rank(ConceptId id, LanguageId language) const {
    return collation_[language.index() * concepts_.size() + id.index()];
  }

  LabelView label_view(LabelId id) const;
  ConceptId label_owner(LabelId id) const {
    return ConceptId(std::size_t{labels_[id.index()].owner});
  }
  LanguageId label_language(LabelId id) const {
    return LanguageId(std::size_t{labels_[id.index()].language});
  }
  LabelKind label_kind(LabelId id) const {
    return static_cast<LabelKind>(labels_[id.index()].kind);
  }
  std::string_view label_text(LabelId id) const {
    return text(TextId(std::size_t{labels_[id.index()].text}));
  }
  // Ids of all labels of a concept are [first, last); in one language likewise (preferred first).
  struct LabelRange {
    LabelId first, last;
    std::size_t size() const { return last.value - first.value; }
  };
  LabelRange labels(ConceptId id) const;
  LabelRange labels(ConceptId id, LanguageId language) const;

  std::span<const ConceptId> related(ConceptId id, Relation relation) const;

  // Throws DamagedSnapshot, see there. The text of a note may be packed: see note().
  std::string_view text(TextId id) const;

 private:
  Taxonomy() = default;
  Result<void> check() const;
  Result<void> check_concepts() const;
  Result<void> check_labels() const;
  Result<void> check_relations() const;
  bool preferred_are_sound() const;
  std::span<const TextRecord> note_records(ConceptId id) const;
  std::string note_text(const TextRecord& note) const;
  void verify_blocks(std::size_t first, std::size_t last) const;

  std::span<const LanguageCode> languages_;
  std::span<const std::uint32_t> text_offsets_;
  std::span<const std::byte> text_bytes_;
  std::span<const std::uint64_t> text_checksums_;
  std::unique_ptr<std::atomic<std::uint8_t>[]> text_verified_;
  std::span<const ConceptRecord> concepts_;
  std::span<const std::uint32_t> label_offsets_;
  std::span<const TextRecord> labels_;
  std::span<const std::uint32_t> note_offsets_;
  std::span<const TextRecord> notes_;
  NoteReader note_reader_;
  std::span<const std::uint16_t> preferred_;
  std::span<const Id24> collation_;
  std::span<const ConceptId> code_order_;
  struct Csr {
    std::span<const std::uint32_t> offsets;
    std::span<const ConceptId> targets;
  };
  std::array<Csr, taxonomy::kRelationCount> relations_;
  std::array<std::size_t, 5> kind_counts_{};
  LanguageId english_;
  std::string name_;
};

// A file and its taxonomy, together. Shared by all threads; the other modules open their own
// sections of it (search::Index::open(snapshot), ...).
class Snapshot {
 public:
  static Result<std::shared_ptr<const Snapshot>> open(const std::filesystem::path& path);
  static Result<std::shared_ptr<const Snapshot>> from_bytes(std::vector<std::byte> bytes);

  const SnapshotFile& file() const { return file_; }
  const Taxonomy& taxonomy() const { return taxonomy_; }

 private:
  Snapshot(SnapshotFile file, Taxonomy taxonomy)
      : file_(std::move(file)), taxonomy_(std::move(taxonomy)) {}
  static Result<std::shared_ptr<const Snapshot>> make(Result<SnapshotFile> file);
  SnapshotFile file_;
  Taxonomy taxonomy_;
};

}  // namespace metier::snapshot
