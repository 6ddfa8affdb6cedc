// The form that a person reviews: a user's rows with what was found for each, a column for the
// decision, and back from it to the mapping that was decided.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "mapping/columns.h"
#include "mapping/mapper.h"

namespace metier::mapping {

// What is written of one row, as views into the snapshot.
struct Answer {
  ConceptId id;  // invalid: unmatched
  float score = 0;
  How how = How::none;
  Relation relation = Relation::none;
  LabelId label;                  // that which matched; invalid for what a crosswalk says
  std::vector<ConceptId> others;  // the nearest where it is unmatched
  std::vector<float> other_scores;
  LanguageId language;  // to show labels in
};
Answer answer_of(const Mapping& mapping);

// The columns of the form behind the user's own:
//   esco_uri, esco_label, score, how, relation, matched_label, decision,
//   alternative_1_uri, alternative_1_label, ...
class ReviewForm {
 public:
  ReviewForm(const snapshot::Taxonomy& taxonomy, std::size_t alternatives, char delimiter)
      : taxonomy_(&taxonomy), alternatives_(alternatives), delimiter_(delimiter) {}

  // The user's own columns may not have this name: behind it stands what is the form's.
  static constexpr std::string_view kFirst = "esco_uri";
  std::string header(const std::vector<std::string>& own) const;  // with a line feed
  std::string row(const std::vector<std::string>& own, const Answer& answer) const;

 private:
  const snapshot::Taxonomy* taxonomy_;
  std::size_t alternatives_;
  char delimiter_;
};

// One row of a reviewed form. A decision is "yes" (what was proposed), "no" (nothing), the number
// of an alternative, the URI of another concept, or nothing at all (undecided).
struct Decided {
  enum class What { yes, no, undecided } what = What::undecided;
  ConceptId id;
  Relation relation = Relation::none;
};

// Reads a reviewed form.
class Reviewed {
 public:
  // ErrorKind::input when the columns of a form are not there.
  static Result<Reviewed> open(Table table, const snapshot::Taxonomy& taxonomy);

  // The user's own columns.
  const std::vector<std::string>& header() const { return own_header_; }
  // The next row and its decision: true, false at the end, or what is wrong, with file, line and
  // column. Rows that nobody decided count as yes from `accept` on; nothing: none.
  Result<bool> next(Record& own, Decided& decided, std::optional<float> accept);
  const Table& table() const { return table_; }

 private:
  Reviewed(Table table, const snapshot::Taxonomy& taxonomy)
      : table_(std::move(table)), taxonomy_(&taxonomy) {}
  Result<ConceptId> concept_at(const Record& row, std::size_t cell) const;
  Result<void> decide(const Record& row, std::optional<float> accept, Decided& out) const;
  Result<void> decide_named(const Record& row, std::string_view told, Decided& out) const;

  Table table_;
  const snapshot::Taxonomy* taxonomy_;
  std::vector<std::string> own_header_;
  std::vector<std::size_t> own_;  // places of the user's columns
  std::size_t uri_ = 0, score_ = 0, relation_ = 0, decision_ = 0;
  std::vector<std::size_t> alternatives_;  // places of their URIs
};

}  // namespace metier::mapping
