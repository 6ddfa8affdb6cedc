// Joining the tables of a release into one Model. The steps of import_esco in the order in which
// they run, over one state. Rows of several tables (or sources, or releases) about the same concept
// meet here:
//
//   - What does not depend on language comes from the *leading* tables of a kind: the English ones,
//   or,
//     where a kind has no English table, those of the first language by code. Other languages only
//     add texts, joined by URI; where they disagree, the leading table wins and the report says so.
//   - Of several rows about a concept in tables of one kind and language, the one modified last
//   leads,
//     among equals the one of the source named first; what it leaves empty is taken from the
//     others.
//   - A text that the concept's own table does not give in a language is taken from skillsHierarchy
//     or a collection table of that language. No text is copied from one language to another.
//   - Relations are united over all tables.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "taxonomy/import.h"
#include "taxonomy/table.h"
#include "taxonomy/uri_index.h"

namespace metier::taxonomy {

struct RowRef {
  std::uint32_t table = UINT32_MAX;
  std::uint32_t row = 0;
  bool valid() const { return table != UINT32_MAX; }
};

// Rows of the concept tables of one language.
struct LanguageRows {
  std::string code;
  std::vector<RowRef> lead;                           // by concept; invalid where there is no row
  std::vector<std::pair<ConceptId, RowRef>> further;  // rows behind the leading one
};

struct Join {
  std::vector<Table> tables;  // by kind, leading language first, then language, then source
  Model model;
  unsigned threads = 1;
  UriIndex index;                       // numbers are final once make_concepts() is done
  std::vector<LanguageRows> languages;  // as model.languages
  std::vector<std::string> leading;     // language of the leading tables, by TableKind

  bool leads(const Table& table) const {
    return table.source.language == leading[static_cast<std::size_t>(table.kind())];
  }
  // Of a language in which some table has rows.
  LanguageRows& rows_in(const std::string& language);
  const ConceptRow& row(RowRef ref) const { return tables[ref.table].concepts[ref.row]; }

  // Value of a fixed field of a concept: of its leading row, else of the first further one that has
  // it. Also tells which row.
  std::pair<std::string_view, RowRef> value(ConceptId id, Field field) const;
  std::vector<RowRef> leading_row;                            // by concept
  std::vector<std::pair<ConceptId, RowRef>> leading_further;  // sorted by concept
};

// Orders join.tables and finds out which of them lead.
void order_tables(Join& join);
// Concepts from the leading tables, with all their fixed values but those of the next step.
void make_concepts(Join& join);
// Rows of all other tables are joined to the concepts by URI.
void join_rows(Join& join);
// Codes of skill groups, green shares, collections.
void add_from_other_tables(Join& join);
// All edges.
void make_edges(Join& join);
// Labels and notes of all languages.
void make_texts(Join& join);

}  // namespace metier::taxonomy
