// Job descriptions drafted from the profile of an occupation: what ESCO says, in one of its
// languages, under headings of ours; nothing is invented, and what ESCO cannot know (employer,
// place, pay, contract, hours) is left to be filled in.
//
//   const auto draft = draft::draft(taxonomy, id, taxonomy.language("da"), {.top = 10});
//   print(to_markdown(draft, taxonomy));
#pragma once

#include <string>
#include <vector>

#include "snapshot/snapshot.h"

namespace metier::draft {

struct DraftOptions {
  bool essential_only = false;
  std::size_t top = 0;  // of each part so many at most, those of fewest occupations; 0: all
};

struct Draft {
  ConceptId occupation;
  LanguageId language;
  // Each by label.
  std::vector<ConceptId> tasks;         // essential skills
  std::vector<ConceptId> knowledge;     // essential knowledge
  std::vector<ConceptId> nice_to_have;  // optional knowledge and skills, but those above
};

// Precondition: an occupation.
Draft draft(const snapshot::Taxonomy& t, ConceptId occupation, LanguageId language,
            const DraftOptions& options = {});

std::string to_markdown(const Draft& draft, const snapshot::Taxonomy& t);
// schema.org JobPosting as JSON-LD; docs/cli.md, "draft", says which fields.
std::string to_json(const Draft& draft, const snapshot::Taxonomy& t);

}  // namespace metier::draft
