// A comparison in the parts in which people read it; the text, Markdown and HTML of it alike.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "levels/levels.h"
#include "match/compare.h"

namespace metier::match {

// What a comparison is told with. Both have to outlive what is made of them.
struct CompareContext {
  const snapshot::Taxonomy& taxonomy;
  const levels::Levels& levels;
};

// Competences of one type and reuse level.
struct ComparedGroup {
  std::string title;  // "knowledge, sector-specific"
  std::span<const ComparedCompetence> competences;
};

struct ComparedSection {
  std::string title;  // "Essential in both", "Only A: chief technology officer"
  std::size_t count = 0;
  std::vector<ComparedGroup> groups;
};

// Sections that have competences.
std::vector<ComparedSection> sections(const Comparison& c, const CompareContext& context);

// "A" for the first role.
char letter(std::size_t role);
// How roles have a competence: "E" essential, "o" optional, "-" not at all.
char mark(const ComparedCompetence& row, std::size_t role);
inline constexpr std::string_view kLegend = "E essential, o optional, - not at all";

// What is told of a role, name and value, what is unknown left out. The credit of the levels stands
// apart: credit_of().
std::vector<std::pair<std::string, std::string>> facts_of(const Comparison& c, std::size_t role,
                                                          const CompareContext& context);
// "chief technology officer (1330.3)"
std::string title_of(ConceptId id, LanguageId language, const snapshot::Taxonomy& t);
// Empty when no role has levels.
std::string credit_of(const Comparison& c, const CompareContext& context);

// Rows of the table of overlaps: name, then a cell for every two roles; the first row names them.
std::vector<std::vector<std::string>> overlap_table(const Comparison& c);

// Broader occupations of an occupation, without groups of ISCO.
std::vector<ConceptId> broader_occupations(const snapshot::Taxonomy& t, ConceptId id);
// The group it is in; invalid when there is none.
ConceptId isco_group(const snapshot::Taxonomy& t, ConceptId id);

}  // namespace metier::match
