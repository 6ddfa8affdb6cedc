// From the tables of O*NET and their crosswalk to the levels of ESCO's occupations in a snapshot.
//
// The rule where several occupations of O*NET lead to one of ESCO's: of those that say anything,
// the ones with the best match count, exact before close before narrow before broad; the others do
// not. The job zone is the median of theirs (of two in the middle the lower one). Answers on
// schooling and experience are averaged category by category, each occupation weighing the same:
// the education level is the category with the most answers (of equal ones the lower), the
// experience the median category. Answers on a scale of which O*NET recommends to suppress any are
// not used for that occupation.
#pragma once

#include <string_view>
#include <vector>

#include "levels/facts.h"
#include "levels/onet_tables.h"

namespace metier::levels {

struct BuildReport {
  std::size_t concepts = 0;          // of ESCO that have levels now
  std::size_t unknown_concepts = 0;  // rows of the crosswalk about concepts of other releases
  std::size_t unknown_codes = 0;     // codes of the crosswalk that O*NET's tables say nothing of
  std::size_t suppressed = 0;        // OnetTables::suppressed

  // Counts, for the import report.
  void add_to(taxonomy::Report& report) const;
};

// What several occupations of O*NET say together; none of them null. `match` is left as it is.
Facts sum_up(const std::vector<const OnetJob*>& jobs);

// Adds the sections when there is anything to say of this taxonomy. Errors are those of the files:
// one line with file and line.
Result<BuildReport> build(const snapshot::Snapshot& snapshot, const OnetFiles& files,
                          snapshot::SectionSet& out);

// The same of tables in memory; `crosswalk_date` is for the credit ("Sep-22").
BuildReport build(const OnetTables& tables, const mapping::Crosswalk& crosswalk,
                  std::string_view crosswalk_date, snapshot::SectionSet& out);

}  // namespace metier::levels
