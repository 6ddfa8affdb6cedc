// Where national classifications of occupations differ from ESCO: each of them follows ISCO-08, but
// some occupations stand in another unit group there ("data scientist" is one of the database
// people, 2521, in Poland; ESCO has it in 2511). A text is coded as people of its country would do
// it, the country being that of the language where it is one country's.
#pragma once

#include <string_view>
#include <vector>

#include "snapshot/snapshot.h"

namespace metier::link {

// data/model/national_groups.tsv
std::string_view shipped_national_groups();

class NationalGroups {
 public:
  // Lines of `UUID TAB label TAB language TAB ISCO-08 unit group`, the UUID being the end of an
  // occupation's URI and the label for people; lines that begin with # do not count, nor do
  // occupations, groups and languages that are not in the taxonomy. ErrorKind::input names the line
  // that is none.
  static Result<NationalGroups> read(const snapshot::Taxonomy& taxonomy, std::string_view table);

  // Invalid where the country has the occupation in ESCO's own group.
  ConceptId of(ConceptId occupation, LanguageId language) const;

 private:
  struct Entry {
    LanguageId language;
    ConceptId occupation, group;
    auto key() const { return std::pair(language.value, occupation.value); }
  };
  std::vector<Entry> entries_;  // keys rising
};

}  // namespace metier::link
