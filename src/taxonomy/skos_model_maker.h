// How statements become a Model. Inside skos_*.cc only: skos_model.cc says which subjects are
// concepts and what they are, skos_texts.cc reads labels and notes, skos_edges.cc relations.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "taxonomy/arena.h"
#include "taxonomy/clean.h"
#include "taxonomy/fault_log.h"
#include "taxonomy/skos_model.h"
#include "taxonomy/vocabulary.h"

namespace metier::taxonomy {

// A text of a concept, in the order of the source.
template <class Kind>
struct SkosText {
  std::uint16_t language;
  Kind kind;
  std::string_view text;
  std::uint16_t file;
};

class SkosModelMaker {
 public:
  SkosModelMaker(SkosGraph graph, const ImportOptions& options)
      : graph_(std::move(graph)), options_(options), faults_(graph_.files.size()) {}

  Result<Model> run();

 private:
  std::string_view text(std::uint32_t id) const { return graph_.texts.text(TextId{id}); }

  std::span<const Statement> of(std::uint32_t subject) const;
  std::string_view uri(ConceptId id) const { return text(subjects_[id.index()]); }
  Concept& concept_at(ConceptId id) { return model_.concepts[id.index()]; }
  template <class Words>
  void fault(std::uint16_t file, FaultKind kind, Words words) {
    faults_[file].add(kind, 0, words);
  }

  // Which subjects are concepts
  void index_statements();
  void find_values();
  std::uint16_t classes_of(std::uint32_t subject, bool& labelled) const;
  void find_concepts();
  bool is_sound(std::uint32_t subject);
  ConceptKind kind_of(std::uint32_t subject, std::uint16_t bits) const;

  // Languages
  bool wanted(std::string_view code) const;
  void make_languages();
  static bool holds_text(const Statement& s);
  std::string code_of(std::uint16_t language) const;
  static std::string code_of_tag(std::string_view tag);
  LanguageId language_of(std::string_view code) const { return model_.find_language(code); }

  // Values
  void values_of(ConceptId id);
  void set_once(TextId& field, std::string_view value, std::string_view what, ConceptId id,
                const Statement& s);
  void set_code(ConceptId id, Concept& c, const Statement& s, std::string_view value);
  template <class Word>
  void set_word(Word& field, std::optional<Word> known, std::string_view what, ConceptId id,
                const Statement& s) {
    if (known) {
      field = *known;
      return;
    }
    fault(s.file, FaultKind::unknown_value, [&] {
      return fmt::format("{} {} of {}: taken as empty", what, quote(text(s.object)), uri(id));
    });
  }

  void set_status(Concept& c, ConceptId id, const Statement& s, std::string_view word);
  void set_green_share(Concept& c, ConceptId id, const Statement& s, std::string_view word);
  void set_collection(Concept& c, const Statement& s, std::string_view scheme);

  // Texts
  template <class Words>
  void report(const Stains& stains, std::uint16_t file, Words words) {
    if (stains.spaces) fault(file, FaultKind::stray_space, words);
    if (stains.controls) fault(file, FaultKind::control_character, words);
    if (stains.invalid) fault(file, FaultKind::invalid_utf8, words);
    if (stains.twice) fault(file, FaultKind::encoded_twice, words);
    if (stains.markup) fault(file, FaultKind::markup, words);
  }

  using RowLabel = SkosText<LabelKind>;
  using RowNote = SkosText<NoteKind>;

  void labels_of(ConceptId id);
  void gather(ConceptId id, const Statement& s, LabelKind kind);
  void add_label(ConceptId id, const Statement& s, LabelKind kind, std::vector<RowLabel>& out);
  void use_names();
  void keep_labels(ConceptId id);
  void report_again(ConceptId id, const RowLabel& label, LabelKind before);
  void notes_of(ConceptId id);
  std::string code_of_note(const RowNote& note) const;
  void gather(ConceptId id, const Statement& s, NoteKind kind);
  void add_note(ConceptId id, const Statement& s, NoteKind kind, std::uint16_t language, bool html);

  // Relations
  void edges();
  void edges_of(ConceptId id);
  ConceptId target(ConceptId from, const Statement& s, FaultKind kind);
  bool kind_is(ConceptId id, ConceptKind kind, ConceptId other, const Statement& s);
  void add_broader(ConceptId id, const Statement& s, bool upwards);
  void add_skill(ConceptId from, ConceptId to, bool essential, const Statement& s);
  void associations();
  void groups_by_code();

  // The end
  void finish();
  void drop_unused_languages();

  static constexpr std::uint16_t kNodeLanguage = 0x8000;

  SkosGraph graph_;
  const ImportOptions& options_;
  Model model_;
  std::vector<FaultLog> faults_;         // by file
  std::vector<std::size_t> begins_;      // statements of a subject, by text
  std::vector<bool> is_value_;           // by text
  std::vector<ConceptId> ids_;           // by text
  std::vector<std::uint32_t> subjects_;  // by concept
  std::map<std::uint16_t, std::uint64_t> untagged_;
  bool tells_isco_groups_ = false;
  bool tells_skill_types_ = false;
  std::vector<Edge> broader_;
  std::vector<RowLabel> labels_;
  std::vector<RowLabel> names_;
  std::vector<RowNote> notes_;
  Arena arena_;
};

}  // namespace metier::taxonomy
