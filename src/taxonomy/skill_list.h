// Lists of skills that are no tables of ESCO: a company's own, a spreadsheet.
#pragma once

#include <string>
#include <string_view>

#include "taxonomy/import.h"

namespace metier::taxonomy {

// Whether the first line is the header of such a list: it has a column for the label.
bool is_skill_list(std::string_view bytes);

// Cells are separated by commas, semicolons or tabs, whichever the header has most of. Columns are
// known by their names, in any case and with any blanks, hyphens or underscores in them:
//
//   label        label, name, title, term, skill, skill name, preferred label, ...
//   alternatives alternatives, alt labels, synonyms, aliases, also known as, ...
//   description  description, definition, meaning, notes, ...
//   URI          uri, url, id, identifier, code, concept uri, ...
//   language     language, lang, locale
//
// Only the label is needed. Alternatives stand on lines of their own or between bars or semicolons;
// when there is neither, between commas. A row without a URI gets one made of its id or label
// ("urn:metier:skill:project-planning"), so that the same list always makes the same concepts. The
// language is that of the column, else that of the file name ("skills_of_ours_da.csv"), else
// English.
Result<Model> import_skill_list(const std::string& name, std::string_view bytes,
                                const ImportOptions& options);

}  // namespace metier::taxonomy
